#pragma once

#include "normalize/report.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// Heads of the columns that every list of activities has, from the number to the id; behind what says whose it is.
/// The values: csv.cpp as text, xlsx_events.cpp as dates, numbers and colours.
const std::vector<std::string>& event_heads();

}  // namespace svod
