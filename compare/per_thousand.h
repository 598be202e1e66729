#pragma once

#include "compare/indicator_rows.h"

#include <vector>

namespace svod {

/// Fills in `per_1000` of the rows whose base stands among `rows` (lexicon/bases.tsv). A base is a row without
/// dimensions; it is not counted per itself.
void count_per_thousand(std::vector<IndicatorRow>& rows);

}  // namespace svod
