#include "compare/per_thousand.h"

#include "normalize/word_pattern.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

std::span<const LexiconText> compare_lexicons();

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

bool is_base(const IndicatorBase& base, const IndicatorRow& row) {
    if (!row.dimensions.empty() || !has_unit(base, row)) return false;
    const std::string folded = fold_words(row.measure);
    const std::vector<std::string_view> words = split(folded, ' ');
    const auto said = [&](const WordPattern& pattern) { return named(pattern, words); };
    return std::all_of(base.measure.begin(), base.measure.end(), said) &&
           std::none_of(base.against.begin(), base.against.end(), said);
}

bool counted_per(const IndicatorBase& base, const IndicatorRow& row) {
    if (!has_unit(base, row)) return false;
    const std::string folded = fold_words(row.measure + " " + row.dimensions);
    const std::vector<std::string_view> words = split(folded, ' ');
    return std::any_of(base.of.begin(), base.of.end(),
                       [&](const WordPattern& pattern) { return named(pattern, words); });
}

PerThousand per_thousand(const IndicatorRow& row, const IndicatorRow& whole, const std::string& name) {
    PerThousand share;
    share.base = name;
    share.cells.resize(row.cells.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i] || !whole.cells[i] || whole.cells[i]->value <= 0) continue;
        share.cells[i] = row.cells[i]->value * 1000 / whole.cells[i]->value;
        share.numerator += row.cells[i]->value;
        share.denominator += whole.cells[i]->value;
        ++share.territories;
    }
    return share;
}

}  // namespace

void count_per_thousand(std::vector<IndicatorRow>& rows) {
    std::vector<bool> whole(rows.size(), false);  // is the base of some indicator
    std::vector<std::pair<const IndicatorBase*, std::size_t>> found;
    for (const IndicatorBase& base : bases())
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (is_base(base, rows[i])) {
                found.emplace_back(&base, i);
                whole[i] = true;
            }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (whole[i]) continue;
        for (const auto& [base, at] : found) {
            if (!counted_per(*base, rows[i])) continue;
            PerThousand share = per_thousand(rows[i], rows[at], base->name);
            if (share.territories == 0) continue;
            rows[i].per_1000 = std::move(share);
            break;
        }
    }
}

}  // namespace svod
