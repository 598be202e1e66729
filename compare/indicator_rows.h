#pragma once

#include "compare/comparison.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace svod {

struct IndicatorCell {
    const ComparedIndicator* source = nullptr;  ///< into Comparison::indicators
    double value = 0;                           ///< in the unit of the row
    bool outlier = false;                       ///< see IndicatorRow::deviation
    int others = 0;                             ///< further, differing values the territory gives for the same
};

/// An indicator as so many on every 1 000 of what it is a part of (lexicon/bases.tsv).
struct PerThousand {
    std::string base;  ///< in the genitive: «обучающихся»; as named in the user's file
    std::vector<std::optional<double>> cells;  ///< one a territory; nullopt: it lacks the value or the base
    double numerator = 0;                      ///< sum of the values of the territories that have both
    double denominator = 0;                    ///< sum of their bases, above 0
    int territories = 0;                       ///< that have both
    double value() const { return numerator * 1000 / denominator; }  ///< of all of them together
};

/// One indicator across municipalities.
struct IndicatorRow {
    std::string measure;
    std::string dimensions;  ///< «класс: 5; пол: м»; empty when there are none
    std::string unit;
    std::vector<std::optional<IndicatorCell>> cells;  ///< one a territory; nullopt: no value, which is not zero
    int reported = 0;                                 ///< territories with a value; the others are no zeros
    std::optional<double> sum;                        ///< of the values; none for shares, which do not add up
    std::optional<double> median;
    std::optional<PerThousand> per_1000;  ///< where territories report the base, too, or a base is given

    /// Median absolute deviation from the median, of the values, or where at least five have one, per 1 000. A cell
    /// whose modified z-score (0.6745 × its distance from the median ÷ this) is above 3.5 is an outlier (B. Iglewicz,
    /// D. Hoaglin, How to Detect and Handle Outliers, 1993); where this is 0, by the mean deviation as they say there.
    /// nullopt: fewer than five values say nothing.
    std::optional<double> deviation;
    int judged = 0;                ///< values it is of
    bool judged_per_1000 = false;  ///< it is of those per 1 000
};

/// «класс: 5; пол: м»; empty when there are none.
std::string dimensions_text(const Indicator& indicator);

/// Indicators that two territories or more report, by what they are of (indicator_key.h); units are reconciled
/// (lexicon/units.tsv: «тыс. чел.» is 1 000 «чел.»). Of several values of one territory the latest «на дату» counts,
/// else that of the document last in order. Yes/no marks are no quantities and left out. Rows in the order of their
/// first indicator.
std::vector<IndicatorRow> indicator_rows(const Comparison& comparison);

}  // namespace svod
