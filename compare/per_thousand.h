#pragma once

#include "compare/indicator_key.h"
#include "compare/indicator_rows.h"

#include <vector>

namespace svod {

/// Fills in `per_1000` of the rows whose base stands among `rows` (lexicon/bases.tsv); `keys` are those of the rows. A
/// base is a row whose measure says so and that has no dimensions (or only «всего»), or the column «всего …» of the
/// table the row is of: the same measure and other dimensions. It is not counted per itself. Rows without a base are
/// counted per 1 000 of `given`, but for shares.
void count_per_thousand(std::vector<IndicatorRow>& rows, const std::vector<IndicatorKey>& keys, const GivenBase& given);

}  // namespace svod
