#pragma once

#include "extract/prose_lines.h"

#include <vector>

namespace svod {

/// The role of the approval block that starts with `line`; empty when it starts none. `next` is the line after it that
/// is not blank (an annex may say on the next line to what).
std::string_view approval_role(const ProseLine& line, const ProseLine* next);

/// Takes the approval blocks out of `lines` (their use becomes `approval`): «УТВЕРЖДАЮ», «СОГЛАСОВАНО», «Приложение к
/// приказу …», in paragraphs, in layout cells, and side by side in one line held apart by tabs or runs of spaces.
std::vector<ApprovalBlock> take_approvals(std::vector<ProseLine>& lines);

}  // namespace svod
