#include "compare/indicator_rows.h"

#include "compare/indicator_key.h"
#include "compare/lexicons.h"
#include "compare/per_thousand.h"
#include "text/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace svod {

namespace {

constexpr std::size_t enough_for_outliers = 5;
constexpr double far = 3.5;           // modified z-score; Iglewicz and Hoaglin, as all three below
constexpr double of_median = 0.6745;  // of a normal distribution: MAD ÷ σ
constexpr double of_mean = 0.797885;  // mean absolute deviation ÷ σ

struct Unit {
    std::string name;
    double factor = 1;
};

double factor_of(std::string_view text) {
    double factor = 1;
    std::from_chars(text.data(), text.data() + text.size(), factor);
    return factor;
}

std::optional<Unit> known_unit(const std::string& folded) {
    static const std::map<std::string, Unit> known = [] {
        std::map<std::string, Unit> map;
        for (const LexiconRow& row : lexicon_rows(compare_lexicons(), "units"))
            map.emplace(row[0], Unit{std::string(row[1]), factor_of(row[2])});
        return map;
    }();
    const auto found = known.find(folded);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

/// «тыс», «млн»: how many of the unit behind it; 0 when the word is none.
double scale_of(std::string_view word) {
    for (const LexiconRow& row : lexicon_rows(compare_lexicons(), "unit_scales"))
        if (row[0] == word) return factor_of(row[1]);
    return 0;
}

/// The unit to count in; one that the lexicon does not know stays as it is written.
Unit counted_in(const std::string& written) {
    const std::string folded = fold_words(written);
    if (const auto known = known_unit(folded)) return *known;
    const std::string line = clean_line(written);
    const std::size_t gap = folded.find(' ');
    const std::size_t written_gap = line.find(' ');
    if (gap == std::string::npos || written_gap == std::string::npos) return {line, 1};
    const double scale = scale_of(std::string_view(folded).substr(0, gap));
    if (scale == 0) return {line, 1};
    Unit unit = known_unit(folded.substr(gap + 1)).value_or(Unit{line.substr(written_gap + 1), 1});
    unit.factor *= scale;
    return unit;
}

/// Linear between the two nearest of ascending values.
double quantile(const std::vector<double>& ascending, double share) {
    const double at = share * static_cast<double>(ascending.size() - 1);
    const auto low = static_cast<std::size_t>(at);
    const std::size_t high = std::min(low + 1, ascending.size() - 1);
    return ascending[low] + (at - static_cast<double>(low)) * (ascending[high] - ascending[low]);
}

void take(IndicatorRow& row, std::size_t territory, const ComparedIndicator& source, double value) {
    std::optional<IndicatorCell>& cell = row.cells[territory];
    if (!cell) {
        cell = IndicatorCell{&source, value};
        return;
    }
    cell->others += cell->value != value;
    if (source.indicator->as_of >= cell->source->indicator->as_of) {  // no date is before every date
        cell->source = &source;
        cell->value = value;
    }
}

double middle(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return quantile(values, 0.5);
}

/// Marks the cells whose value in `judged` is far from the others.
void mark_outliers(IndicatorRow& row, const std::vector<std::optional<double>>& judged) {
    std::vector<double> values;
    for (const auto& value : judged)
        if (value) values.push_back(*value);
    if (values.size() < enough_for_outliers) return;
    const double centre = middle(values);
    std::vector<double> distances;
    double sum = 0;
    for (const double value : values) {
        distances.push_back(std::abs(value - centre));
        sum += distances.back();
    }
    row.deviation = middle(distances);
    row.judged = static_cast<int>(values.size());
    const double spread =
        *row.deviation > 0 ? *row.deviation / of_median : sum / static_cast<double>(values.size()) / of_mean;
    if (spread <= 0) return;
    for (std::size_t i = 0; i < judged.size(); ++i)
        if (judged[i] && row.cells[i]) row.cells[i]->outlier = std::abs(*judged[i] - centre) / spread > far;
}

void mark_outliers(IndicatorRow& row) {
    if (row.per_1000 && static_cast<std::size_t>(row.per_1000->territories) >= enough_for_outliers) {
        row.judged_per_1000 = true;
        return mark_outliers(row, row.per_1000->cells);
    }
    std::vector<std::optional<double>> values;
    for (const auto& cell : row.cells) values.push_back(cell ? std::optional(cell->value) : std::nullopt);
    mark_outliers(row, values);
}

struct KeyedIndicator {
    const ComparedIndicator* source = nullptr;
    std::size_t territory = 0;
    Unit unit;
    IndicatorKey key;
    std::string row;  ///< equal of those that stand in one row
};

/// The names of dimensions count only where a document has two indicators that differ in nothing else: «наставники:
/// педагоги», «наставляемые: педагоги».
std::vector<KeyedIndicator> keyed_indicators(const Comparison& comparison) {
    std::map<std::string, std::size_t> territory_of;
    for (std::size_t i = 0; i < comparison.territories.size(); ++i) territory_of[comparison.territories[i].id] = i;
    IndicatorKeys keys(comparison);
    std::vector<KeyedIndicator> all;
    std::map<std::tuple<std::string, std::size_t, std::string_view>, std::string> named;  // of a row and a document
    std::set<std::string> ambiguous;
    for (const ComparedIndicator& each : comparison.indicators) {
        const auto territory = territory_of.find(each.territory);
        if (each.indicator->is_mark || territory == territory_of.end()) continue;
        KeyedIndicator keyed{&each, territory->second, counted_in(each.indicator->unit), {}, {}};
        keyed.key = keys.key(each, plain_name(comparison.territories[territory->second]));
        keyed.row = keyed.key.measure + "\n" + keyed.unit.name + keyed.key.values;
        const auto [known, is_new] =
            named.emplace(std::tuple(keyed.row, territory->second, std::string_view(each.document)), keyed.key.names);
        if (!is_new && known->second != keyed.key.names) ambiguous.insert(keyed.row);
        all.push_back(std::move(keyed));
    }
    for (KeyedIndicator& each : all)
        if (ambiguous.contains(each.row)) each.row += "\n" + each.key.names;
    return all;
}

void summarize(IndicatorRow& row) {
    std::vector<double> values;
    for (const auto& cell : row.cells)
        if (cell) values.push_back(cell->value);
    row.reported = static_cast<int>(values.size());
    std::sort(values.begin(), values.end());
    row.median = quantile(values, 0.5);
    if (row.unit != "%") {
        double sum = 0;
        for (const double value : values) sum += value;
        row.sum = sum;
    }
}

}  // namespace

std::string dimensions_text(const Indicator& indicator) {
    std::string text;
    for (const Indicator::Dimension& dimension : indicator.dimensions)
        text += (text.empty() ? "" : "; ") + (dimension.name.empty() ? "" : dimension.name + ": ") + dimension.value;
    return text;
}

std::vector<IndicatorRow> indicator_rows(const Comparison& comparison) {
    std::map<std::string, std::size_t> row_of;
    std::vector<IndicatorRow> rows;
    std::vector<IndicatorKey> keys;  // parallel
    for (const KeyedIndicator& each : keyed_indicators(comparison)) {
        const auto [found, is_new] = row_of.emplace(each.row, rows.size());
        if (is_new) {
            const Indicator& indicator = *each.source->indicator;
            rows.emplace_back();
            rows.back().measure = indicator.measure;
            rows.back().dimensions = dimensions_text(indicator);
            rows.back().unit = each.unit.name;
            rows.back().cells.resize(comparison.territories.size());
            keys.push_back(each.key);
        }
        take(rows[found->second], each.territory, *each.source, each.source->indicator->value * each.unit.factor);
    }
    for (IndicatorRow& row : rows) summarize(row);
    count_per_thousand(rows, keys, comparison.base);
    for (IndicatorRow& row : rows) mark_outliers(row);
    std::erase_if(rows, [](const IndicatorRow& row) { return row.reported < 2; });
    return rows;
}

}  // namespace svod
