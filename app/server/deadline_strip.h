#pragma once

#include "app/server/event_parts.h"

#include <optional>
#include <vector>

namespace svod {

/// The deadlines of these events month by month: how many end in it, how many of them are finished, how many overdue.
/// Nothing where none has a date. Of many months those around `as_of`, and how many deadlines the others have.
Html deadline_strip(const std::vector<ListedEvent>& events, const std::optional<Date>& as_of);

}  // namespace svod
