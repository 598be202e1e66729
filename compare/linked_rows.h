#pragma once

#include "compare/align.h"

#include <vector>

namespace svod {

/// Applies what analysts said of activities to rows as they were found without it. The latest word on a pair that was
/// not taken back holds; first all «the same», in the order they were said, then all «not the same».
///
/// «The same»: a row beyond the catalogue joins the other's row as a whole; of two rows of the catalogue only the
/// activities of the left wording move to that of the right one. «Not the same»: in a row that has both, the one that
/// fits worse leaves with the wordings much like it and stands in a row of its own. An activity is known by its folded
/// words and its level, so that the word holds for every document that has it, now or later.
void apply_links(const std::vector<AlignItem>& items, const AlignRules& rules, std::vector<AlignedRow>& rows);

}  // namespace svod
