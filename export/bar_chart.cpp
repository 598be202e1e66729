#include "export/bar_chart.h"

#include "export/words.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>

namespace svod {

namespace {

constexpr std::size_t most_bars = 30;
constexpr std::size_t longest_name = 90;

void add_share(BarChart& chart, const std::string& name, const Rate& rate) {
    if (const auto value = rate.value()) chart.bars.push_back({shorten(name, longest_name), *value, rate_text(rate)});
}

/// «Наибольшее значение: город Зея — 90 % (9 из 10); наименьшее: …».
std::string extremes(const BarChart& chart) {
    const auto [least, most] = std::minmax_element(chart.bars.begin(), chart.bars.end(),
                                                   [](const Bar& a, const Bar& b) { return a.value < b.value; });
    return "Наибольшее значение: " + most->name + " — " + most->label + "; наименьшее: " + least->name + " — " +
           least->label + ".";
}

}  // namespace

std::optional<BarChart> completion_chart(const Comparison& comparison) {
    BarChart chart{"Выполнено из подлежащих исполнению", "доля выполненных", {}, true, {}};
    for (const ComparedTerritory& territory : comparison.territories)
        add_share(chart, territory.name, territory.totals.completion);
    if (chart.bars.size() < 2) return std::nullopt;
    std::stable_sort(chart.bars.begin(), chart.bars.end(),
                     [](const Bar& a, const Bar& b) { return a.value > b.value; });
    chart.description = extremes(chart);
    if (const std::size_t silent = comparison.territories.size() - chart.bars.size(); silent > 0)
        chart.description += " Без данных: " + std::to_string(silent) + ".";
    if (chart.bars.size() > most_bars) {
        const std::size_t half = most_bars / 2;
        chart.title += ": " + std::to_string(half) + " наибольших и " + std::to_string(half) + " наименьших из " +
                       std::to_string(chart.bars.size());
        chart.bars.erase(chart.bars.begin() + static_cast<std::ptrdiff_t>(half),
                         chart.bars.end() - static_cast<std::ptrdiff_t>(half));
    }
    return chart;
}

std::optional<BarChart> status_chart(const Comparison& comparison) {
    BarChart chart{"Мероприятия по состоянию", "число мероприятий", {}, false, {}};
    for (const auto& [status, count] : comparison.region.by_status)
        if (count > 0) chart.bars.push_back({capitalize(russian(status)), double(count), std::to_string(count)});
    if (chart.bars.empty()) return std::nullopt;
    chart.description = extremes(chart);
    return chart;
}

std::optional<BarChart> section_chart(const Comparison& comparison) {
    BarChart chart{"Выполнено из подлежащих исполнению по разделам", "доля выполненных", {}, true, {}};
    for (const PartTotals& part : comparison.by_section) add_share(chart, part.name, part.totals.completion);
    if (chart.bars.size() < 2) return std::nullopt;
    chart.description = extremes(chart);
    return chart;
}

std::vector<BarChart> comparison_charts(const Comparison& comparison) {
    std::vector<BarChart> charts;
    for (auto* make : {status_chart, completion_chart, section_chart})
        if (auto chart = make(comparison)) charts.push_back(std::move(*chart));
    return charts;
}

std::string bar_value_text(const BarChart& chart, const Bar& bar) {
    return chart.share ? std::to_string(std::lround(bar.value * 100)) + " %" : number_text(bar.value);
}

}  // namespace svod
