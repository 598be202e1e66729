#pragma once

#include "compare/selection.h"

#include <string>
#include <vector>

namespace svod {

/// A document is judged long after it was written when the date of the comparison is later than its own by more than
/// so many days: what it reports unfinished may have been finished since.
constexpr int stale_after_days = 183;

/// What has to be said of the date of a comparison: whose marks are much older than it, and whose are later than it
/// and are taken as they are. `territories` are those of the comparison, in its order; its totals are counted.
std::vector<std::string> date_cautions(const std::vector<SelectedTerritory>& territories, const Comparison& comparison);

}  // namespace svod
