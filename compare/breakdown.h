#pragma once

#include "compare/comparison.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// What activities without a section stand under.
constexpr std::string_view no_section = "Без раздела";

/// What the section of a row is called.
std::string section_name(const ComparedRow& row);

/// What the rows hold, by section of the programme, in the order of the rows; rows without one under «Без раздела».
/// Of each also what every territory has in it.
std::vector<PartTotals> totals_by_section(const Comparison& comparison);

/// By body: organisations and roles as the documents name them, the most activities first; an activity with several
/// counts for each of them, so the parts do not add up to the whole. Persons without a role and empty cells are
/// «не указан», a cell that is not understood «не распознан».
std::vector<PartTotals> totals_by_responsible(const Comparison& comparison);

}  // namespace svod
