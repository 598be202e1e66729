#pragma once

#include "export/bar_chart.h"

#include <string>

namespace svod {

/// The chart as an SVG element to stand in HTML: horizontal bars with their names and labels as text, a title and a
/// description for screen readers. Colours are the page's: `currentColor` for text, `var(--bar)` for bars. `id` is
/// unique on the page.
std::string chart_svg(const BarChart& chart, const std::string& id);

}  // namespace svod
