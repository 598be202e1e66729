#pragma once

#include "normalize/report.h"

#include <string_view>

namespace svod {

/// The status a completion note reports by its own words (see README, statuses). `date`, `percent` are filled where the
/// note says them; `days_late` is left empty. `activity` (may be empty) tells a note that only repeats the activity.
Completion normalize_status(std::string_view note, std::string_view activity = {});

}  // namespace svod
