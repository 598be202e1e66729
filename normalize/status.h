#pragma once

#include "normalize/report.h"

#include <string_view>
#include <vector>

namespace svod {

/// The status a completion note reports by its own words (see README, statuses). `date`, `percent` are filled where the
/// note says them; `days_late` is left empty. `activity` (may be empty) tells a note that only repeats the activity.
Completion normalize_status(std::string_view note, std::string_view activity = {});

/// A status that speaks of something that has happened, so that a date in its note may be the day.
bool happened(Status status);

/// Every status that some word of the note speaks for: that of the rule which decides in front, then those of the rules
/// it forestalls and of the other verbs. Empty when nothing is recognised.
std::vector<Status> possible_statuses(std::string_view note);

/// The mark of a row and the remark in the column of notes beside it. The remark says more than a mark of «нет» or an
/// empty one: «перенесено на март», «отменено». It overrules a mark that the thing was done only by «частично».
Completion refine_status(Completion mark, std::string_view remark, std::string_view activity = {});

}  // namespace svod
