#pragma once

#include "normalize/deadline.h"
#include "normalize/report.h"

#include <string_view>

namespace svod {

// The cells of a row as normalize_deadline, normalize_responsible and normalize_status read them, but what the thread
// met lately is not read again: a plan says «в течение года» and «Иванова И.И.» in row after row, and the plans of a
// region share their activities and half of their notes.

Deadline read_deadline_cell(std::string_view text, const DeadlineContext& context);
Responsible read_responsible_cell(std::string_view lines);
Completion read_note_cell(std::string_view note, std::string_view activity);

}  // namespace svod
