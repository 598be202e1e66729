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
    bool outlier = false;                       ///< beyond 1.5 interquartile ranges from the quartiles (Tukey)
    int others = 0;                             ///< further, differing values the territory gives for the same
};

/// One indicator across municipalities.
struct IndicatorRow {
    std::string measure;
    std::string dimensions;  ///< «класс: 5; пол: м»; empty when there are none
    std::string unit;
    std::vector<std::optional<IndicatorCell>> cells;  ///< one a territory; nullopt: no value, which is not zero
    int reported = 0;                                 ///< territories with a value
    std::optional<double> sum;                        ///< of the values; none for shares, which do not add up
    std::optional<double> median;
};

/// «класс: 5; пол: м»; empty when there are none.
std::string dimensions_text(const Indicator& indicator);

/// Indicators that two territories or more report, by measure and dimensions; units are reconciled (lexicon/units.tsv:
/// «тыс. чел.» is 1 000 «чел.»). Of several values of one territory the latest «на дату» counts, else that of the
/// document last in order. Yes/no marks are no quantities and left out. Rows in the order of their first indicator.
std::vector<IndicatorRow> indicator_rows(const Comparison& comparison);

}  // namespace svod
