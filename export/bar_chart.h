#pragma once

#include "compare/comparison.h"

#include <optional>
#include <string>
#include <vector>

namespace svod {

struct Bar {
    std::string name;
    double value = 0;   ///< in the chart's unit; a share as 0–1
    std::string label;  ///< «85 % (17 из 20)», what a table beside says
};

/// A chart of one series, told by lengths and labels, never by colour: each writer draws it its own way.
struct BarChart {
    std::string title;
    std::string axis;         ///< what is measured: «доля выполненных, %»
    std::string description;  ///< one sentence for who cannot see it
    bool share = false;       ///< values are 0–1 and shown in percent, the axis ends at 100 %
    std::vector<Bar> bars;    ///< first on top
};

/// Completion by territory, the highest first; those without data are left out and counted in the description. Of more
/// than 30 the 15 first and the 15 last. Nothing when fewer than two have data.
std::optional<BarChart> completion_chart(const Comparison& comparison);

/// The region's activities by status; statuses that none has are left out. Nothing when no status is reported.
std::optional<BarChart> status_chart(const Comparison& comparison);

/// Completion by section of the programme, in the order of the rows. Nothing when fewer than two have data.
std::optional<BarChart> section_chart(const Comparison& comparison);

/// All three that have data, in this order.
std::vector<BarChart> comparison_charts(const Comparison& comparison);

/// «85 %»: the value as a chart prints it.
std::string bar_value_text(const BarChart& chart, const Bar& bar);

}  // namespace svod
