#pragma once

#include "extract/extraction.h"
#include "extract/grid.h"

#include <string>
#include <vector>

namespace svod {

/// How much `grid` looks like a matrix of marks (+, −, да, нет, ✓) or a table of counts: 0–1 each.
double matrix_score(const Grid& grid, const std::string& caption = {});
double counts_score(const Grid& grid, const std::string& caption = {});

/// The figures of a matrix or count table, each with its labels: row heads (one or several label columns, merged ones
/// filled down), column heads (one or several rows, merged ones spread), unit, totals marked.
/// `caption`: the paragraph or spanning row that titles the table.
std::vector<Figure> read_figures(const Grid& grid, TableRole role, const std::string& caption);

}  // namespace svod
