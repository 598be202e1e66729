#pragma once

#include "normalize/report.h"

#include <optional>
#include <vector>

namespace svod {

/// Flags `suspicious_year` where a row's written year stands alone among its neighbours: the two dated rows before it
/// and the two after it in the same table all lie in one other year, and the document's period, where it is known and
/// of one year, does not explain the difference (R7: a school year has two).
void flag_lone_years(std::vector<Event>& events, const std::optional<Period>& period);

}  // namespace svod
