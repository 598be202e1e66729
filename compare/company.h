#pragma once

#include "compare/align.h"

#include <vector>

namespace svod {

/// Joins rows beyond the catalogue to the row they are a wording of, by the company they keep: no municipality plans
/// one activity twice, so of two wordings of it no territory has both, while different activities meet in many. Taken
/// only where that silence is telling (enough territories) and the planned results, the section and what is named
/// agree. Rows of the catalogue come first in `rows`, `catalogue_rows` of them; joined rows are taken out.
void join_by_company(const std::vector<AlignItem>& items, const Catalogue& catalogue, std::size_t catalogue_rows,
                     std::vector<AlignedRow>& rows);

}  // namespace svod
