#include "compare/indicator_rows.h"

#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace svod {

std::span<const LexiconText> compare_lexicons();

namespace {

constexpr std::size_t enough_for_outliers = 5;  // quartiles of fewer values say nothing
constexpr double tukey = 1.5;                   // J. W. Tukey, Exploratory Data Analysis (1977): the inner fences

struct Unit {
    std::string name;
    double factor = 1;
};

/// The unit to count in; one that the lexicon does not know stays as it is written.
Unit counted_in(const std::string& written) {
    static const std::map<std::string, Unit> known = [] {
        std::map<std::string, Unit> map;
        for (const LexiconRow& row : lexicon_rows(compare_lexicons(), "units")) {
            double factor = 1;
            std::from_chars(row[2].data(), row[2].data() + row[2].size(), factor);
            map.emplace(row[0], Unit{std::string(row[1]), factor});
        }
        return map;
    }();
    const auto found = known.find(fold_words(written));
    return found == known.end() ? Unit{clean_line(written), 1} : found->second;
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

void mark_outliers(IndicatorRow& row, const std::vector<double>& ascending) {
    if (ascending.size() < enough_for_outliers) return;
    const double low = quantile(ascending, 0.25);
    const double high = quantile(ascending, 0.75);
    const double reach = tukey * (high - low);
    for (auto& cell : row.cells)
        if (cell) cell->outlier = cell->value < low - reach || cell->value > high + reach;
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
    mark_outliers(row, values);
}

}  // namespace

std::string dimensions_text(const Indicator& indicator) {
    std::string text;
    for (const Indicator::Dimension& dimension : indicator.dimensions)
        text += (text.empty() ? "" : "; ") + (dimension.name.empty() ? "" : dimension.name + ": ") + dimension.value;
    return text;
}

std::vector<IndicatorRow> indicator_rows(const Comparison& comparison) {
    std::map<std::string, std::size_t> territory_of;
    for (std::size_t i = 0; i < comparison.territories.size(); ++i) territory_of[comparison.territories[i].id] = i;
    std::map<std::string, std::size_t> row_of;
    std::vector<IndicatorRow> rows;
    for (const ComparedIndicator& each : comparison.indicators) {
        const Indicator& indicator = *each.indicator;
        const auto territory = territory_of.find(each.territory);
        if (indicator.is_mark || territory == territory_of.end()) continue;
        const Unit unit = counted_in(indicator.unit);
        const std::string dimensions = dimensions_text(indicator);
        const std::string key = fold_words(indicator.measure) + "\n" + fold_words(dimensions) + "\n" + unit.name;
        const auto [found, is_new] = row_of.emplace(key, rows.size());
        if (is_new) {
            rows.push_back({indicator.measure, dimensions, unit.name, {}, 0, std::nullopt, std::nullopt});
            rows.back().cells.resize(comparison.territories.size());
        }
        take(rows[found->second], territory->second, each, indicator.value * unit.factor);
    }
    for (IndicatorRow& row : rows) summarize(row);
    std::erase_if(rows, [](const IndicatorRow& row) { return row.reported < 2; });
    return rows;
}

}  // namespace svod
