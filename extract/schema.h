#pragma once

#include "extract/content.h"
#include "extract/extraction.h"
#include "extract/grid.h"
#include "extract/head.h"

#include <optional>

namespace svod {

/// Which column means what: by its head, then by what its cells hold where the head says nothing or two heads say the
/// same. Only `responsible`, `deadline` and `evidence` may be the field of more than one column.
Schema match_schema(const Grid& grid, const Head& head);

/// In a table of what has been done a result is no expectation: where no column tells of completion, the result does.
void take_results_as_completion(Schema& schema);

/// The first column of `field`, −1 when there is none.
int column_of(const Schema& schema, HeaderField field);

/// How well the cells of `grid` from `first_row` on would stand under `schema`, column i under `columns[i]` of the
/// schema (−1: under none): 0–1.
double content_fit(const Schema& schema, const std::vector<int>& columns, const Grid& grid, int first_row);

}  // namespace svod
