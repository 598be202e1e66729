#include "compare/per_thousand.h"

#include "compare/lexicons.h"
#include "normalize/word_pattern.h"
#include "text/text.h"

#include <algorithm>
#include <map>

namespace svod {

namespace {

struct IndicatorBase {
    std::string name;
    std::vector<WordPattern> measure;
    std::vector<WordPattern> against;
    std::vector<std::string_view> units;
    std::vector<WordPattern> of;
};

std::vector<WordPattern> patterns(std::string_view text) {
    std::vector<WordPattern> all;
    for (const std::string_view word : split(text, ' '))
        if (!word.empty()) all.push_back(WordPattern::parse(word));
    return all;
}

const std::vector<IndicatorBase>& bases() {
    static const std::vector<IndicatorBase> table = [] {
        std::vector<IndicatorBase> all;
        for (const LexiconRow& row : lexicon_rows(compare_lexicons(), "bases"))
            all.push_back(
                {std::string(row[0]), patterns(row[1]), patterns(row[2]), split(row[3], '|'), patterns(row[4])});
        return all;
    }();
    return table;
}

bool named(const WordPattern& pattern, const std::vector<std::string_view>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return pattern.matches(word); });
}

bool has_unit(const IndicatorBase& base, const IndicatorRow& row) {
    return std::find(base.units.begin(), base.units.end(), row.unit) != base.units.end();
}

bool says_base(const IndicatorBase& base, std::string_view text) {
    const std::string folded = fold_words(text);
    const std::vector<std::string_view> words = split(folded, ' ');
    const auto said = [&](const WordPattern& pattern) { return named(pattern, words); };
    return std::all_of(base.measure.begin(), base.measure.end(), said) &&
           std::none_of(base.against.begin(), base.against.end(), said);
}

bool is_base(const IndicatorBase& base, const IndicatorRow& row, const IndicatorKey& key) {
    const bool whole = key.values.empty() || key.values == "\n" + indicator_words("всего");
    return whole && has_unit(base, row) && says_base(base, row.measure);
}

/// The column «всего …» that is the base of the other columns of its table.
struct BaseColumn {
    const IndicatorBase* base = nullptr;
    std::size_t row = 0;
};

std::string without(const std::string& values, std::size_t from, std::size_t to) {
    return values.substr(0, from) + values.substr(to);
}

/// Calls `visit(value, the other dimensions)` for each dimension.
template <typename Visit>
void each_dimension(const IndicatorKey& key, Visit visit) {
    for (std::size_t from = 0; from < key.values.size();) {
        const std::size_t next = std::min(key.values.find('\n', from + 1), key.values.size());
        visit(key.values.substr(from + 1, next - from - 1), without(key.values, from, next));
        from = next;
    }
}

std::string table_of(const IndicatorKey& key, const IndicatorRow& row, const std::string& others) {
    return key.measure + "\n\n" + row.unit + others;
}

/// The base that the column `value` (as the row's keys have it) says in the words of the row.
const IndicatorBase* base_said(const IndicatorRow& row, const std::string& value) {
    const auto cell =
        std::find_if(row.cells.begin(), row.cells.end(), [](const auto& each) { return each.has_value(); });
    if (cell == row.cells.end()) return nullptr;
    for (const Indicator::Dimension& dimension : (*cell)->source->indicator->dimensions) {
        if (indicator_words(dimension.value) != value) continue;
        for (const IndicatorBase& base : bases())
            if (has_unit(base, row) && says_base(base, dimension.value)) return &base;
    }
    return nullptr;
}

/// By table; the first column that says a base is it.
std::map<std::string, BaseColumn> base_columns(const std::vector<IndicatorRow>& rows,
                                               const std::vector<IndicatorKey>& keys) {
    std::map<std::string, BaseColumn> found;
    for (std::size_t i = 0; i < rows.size(); ++i)
        each_dimension(keys[i], [&](const std::string& value, const std::string& others) {
            if (const IndicatorBase* base = base_said(rows[i], value))
                found.emplace(table_of(keys[i], rows[i], others), BaseColumn{base, i});
        });
    return found;
}

bool counted_per(const IndicatorBase& base, const IndicatorRow& row) {
    if (!has_unit(base, row)) return false;
    const std::string folded = fold_words(row.measure + " " + row.dimensions);
    const std::vector<std::string_view> words = split(folded, ' ');
    return std::any_of(base.of.begin(), base.of.end(),
                       [&](const WordPattern& pattern) { return named(pattern, words); });
}

PerThousand per_thousand(const IndicatorRow& row, const std::vector<std::optional<double>>& whole,
                         const std::string& name) {
    PerThousand share;
    share.base = name;
    share.cells.resize(row.cells.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i] || !whole[i] || *whole[i] <= 0) continue;
        share.cells[i] = row.cells[i]->value * 1000 / *whole[i];
        share.numerator += row.cells[i]->value;
        share.denominator += *whole[i];
        ++share.territories;
    }
    return share;
}

std::vector<std::optional<double>> values_of(const IndicatorRow& row) {
    std::vector<std::optional<double>> values;
    for (const auto& cell : row.cells) values.push_back(cell ? std::optional(cell->value) : std::nullopt);
    return values;
}

class BaseFinder {
public:
    BaseFinder(const std::vector<IndicatorRow>& rows, const std::vector<IndicatorKey>& keys)
        : rows_(rows), keys_(keys), columns_(base_columns(rows, keys)), whole_(rows.size(), false) {
        for (const IndicatorBase& base : bases())
            for (std::size_t i = 0; i < rows.size(); ++i)
                if (is_base(base, rows[i], keys[i])) wholes_.emplace_back(&base, i);
        for (const auto& [base, row] : wholes_) whole_[row] = true;
        for (const auto& [table, column] : columns_) whole_[column.row] = true;
    }

    bool is_whole(std::size_t row) const { return whole_[row]; }

    std::optional<PerThousand> share_of(std::size_t row) const {
        std::optional<PerThousand> found = in_table(row);
        for (const auto& [base, at] : wholes_) {
            if (found) break;
            if (counted_per(*base, rows_[row])) found = counted(row, at, base->name);
        }
        return found;
    }

private:
    std::optional<PerThousand> in_table(std::size_t row) const {
        std::optional<PerThousand> found;
        each_dimension(keys_[row], [&](const std::string&, const std::string& others) {
            const auto column = columns_.find(table_of(keys_[row], rows_[row], others));
            if (!found && column != columns_.end()) found = counted(row, column->second.row, column->second.base->name);
        });
        return found;
    }

    std::optional<PerThousand> counted(std::size_t row, std::size_t whole, const std::string& name) const {
        PerThousand share = per_thousand(rows_[row], values_of(rows_[whole]), name);
        return share.territories > 0 ? std::optional(std::move(share)) : std::nullopt;
    }

    const std::vector<IndicatorRow>& rows_;
    const std::vector<IndicatorKey>& keys_;
    std::map<std::string, BaseColumn> columns_;
    std::vector<std::pair<const IndicatorBase*, std::size_t>> wholes_;
    std::vector<bool> whole_;
};

}  // namespace

void count_per_thousand(std::vector<IndicatorRow>& rows, const std::vector<IndicatorKey>& keys,
                        const GivenBase& given) {
    const BaseFinder finder(rows, keys);
    std::vector<std::optional<PerThousand>> shares(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (finder.is_whole(i) || rows[i].unit == "%") continue;
        shares[i] = finder.share_of(i);
        if (shares[i] || given.name.empty()) continue;
        PerThousand share = per_thousand(rows[i], given.values, given.name);
        if (share.territories > 0) shares[i] = std::move(share);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].per_1000 = std::move(shares[i]);
}

}  // namespace svod
