#pragma once

#include "extract/join.h"

#include <vector>

namespace svod {

/// Gives tables under identical heads one schema, read from the rows of all of them: a plan with a table a section must
/// not mean different things by one head because the cells of a short section happen to look so.
void share_schemas(const std::vector<Whole*>& wholes);

}  // namespace svod
