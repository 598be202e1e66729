#include "compare/ranking.h"

#include <algorithm>
#include <array>

namespace svod {

namespace {

constexpr std::array measures{
    RankedMeasure{"completion", "Выполнено из подлежащих",
                  [](const Totals& totals) -> const Rate& { return totals.completion; }},
    RankedMeasure{"on_time", "Выполнено в срок", [](const Totals& totals) -> const Rate& { return totals.on_time; }},
    RankedMeasure{"evidenced", "Выполнение подтверждено",
                  [](const Totals& totals) -> const Rate& { return totals.evidenced; }},
};

/// 1 + how many are greater; 0 where there is no value.
int place_of(const std::optional<double>& value, const std::vector<std::optional<double>>& all) {
    if (!value) return 0;
    return 1 + static_cast<int>(
                   std::count_if(all.begin(), all.end(), [&](const auto& other) { return other && *other > *value; }));
}

void rank_by(const RankedMeasure& measure, const Comparison& comparison, std::vector<RankedTerritory>& ranked) {
    std::vector<std::optional<double>> values;
    double best = 0;
    std::vector<int> bases;
    for (const RankedTerritory& each : ranked)
        bases.push_back(measure.rate(comparison.territories[each.territory].totals).denominator);
    const int least = least_base(bases);
    for (RankedTerritory& each : ranked) {
        RankedPoints points;
        points.base = bases[each.territory];
        points.small_base = points.base > 0 && points.base < least;
        each.by.push_back(points);
        values.push_back(points.small_base ? std::nullopt
                                           : measure.rate(comparison.territories[each.territory].totals).value());
        best = std::max(best, values.back().value_or(0));
    }
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        RankedPoints& points = ranked[i].by.back();
        points.place = place_of(values[i], values);
        if (values[i]) points.points = best > 0 ? *values[i] / best * 100 : 0;
    }
}

void set_score(RankedTerritory& ranked) {
    double sum = 0;
    ranked.small_base = ranked.by.front().small_base;
    if (ranked.small_base) return;
    for (const RankedPoints& points : ranked.by) {
        if (!points.points) continue;
        sum += *points.points;
        ++ranked.measured;
    }
    if (ranked.measured > 0) ranked.score = sum / ranked.measured;
}

}  // namespace

std::span<const RankedMeasure> ranked_measures() {
    return measures;
}

int least_base(std::vector<int> bases) {
    std::erase(bases, 0);
    if (bases.size() < 3) return 0;
    std::sort(bases.begin(), bases.end());
    const int twice_median = bases[(bases.size() - 1) / 2] + bases[bases.size() / 2];
    constexpr int part = 2 * 3;  // of twice the median
    return (twice_median + part - 1) / part;
}

std::vector<RankedTerritory> rank_territories(const Comparison& comparison) {
    std::vector<RankedTerritory> ranked(comparison.territories.size());
    for (std::size_t i = 0; i < ranked.size(); ++i) ranked[i].territory = i;
    for (const RankedMeasure& measure : measures) rank_by(measure, comparison, ranked);
    std::vector<std::optional<double>> scores;
    for (RankedTerritory& each : ranked) {
        set_score(each);
        scores.push_back(each.score);
    }
    for (RankedTerritory& each : ranked) each.place = place_of(each.score, scores);
    std::stable_sort(ranked.begin(), ranked.end(), [](const RankedTerritory& a, const RankedTerritory& b) {
        if ((a.place == 0) != (b.place == 0)) return b.place == 0;
        return a.place < b.place;
    });
    return ranked;
}

}  // namespace svod
