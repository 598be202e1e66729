#pragma once

#include "compare/comparison.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace svod {

/// A figure that territories are ranked by: the more, the better.
struct RankedMeasure {
    std::string_view key;   ///< in JSON
    std::string_view name;  ///< for people
    const Rate& (*rate)(const Totals& totals);
};
std::span<const RankedMeasure> ranked_measures();

struct RankedPoints {
    std::optional<double> points;  ///< 0–100; the best in the region has 100, the others in proportion
    int place = 0;                 ///< from 1, equal values share one («1, 1, 3»); 0 = no data, or too little
    int base = 0;                  ///< denominator of the rate
    bool small_base = false;       ///< see rank_territories
};

struct RankedTerritory {
    std::size_t territory = 0;     ///< into Comparison::territories
    std::vector<RankedPoints> by;  ///< one a measure
    std::optional<double> score;   ///< mean of the points it has; none without data
    int measured = 0;              ///< of how many measures
    int place = 0;                 ///< by the score
    bool small_base = false;       ///< not ranked: too few activities are due
};

/// The method of the ministry's monitoring of municipalities: of each measure the best result in the region is 100
/// points, the others are in proportion to it; ranked by each measure and by their mean. A territory without data on a
/// measure has no points and no place there, never zero; the same holds where the denominator is less than a third of
/// the median of the denominators there are (a report of five activities would lead the list), and who has so few
/// activities due is not ranked at all. Sorted by place, then by name; those without data last.
std::vector<RankedTerritory> rank_territories(const Comparison& comparison);

/// The least denominator that is held against the others: a third of the median of those above 0, rounded up; 0 where
/// fewer than three are.
int least_base(std::vector<int> bases);

}  // namespace svod
