#pragma once

#include "extract/extraction.h"
#include "extract/grid.h"

#include <cstdint>
#include <string>
#include <vector>

namespace svod {

/// How much `grid` looks like a matrix of marks (+, −, да, нет, ✓) or a table of counts: 0–1 each.
double matrix_score(const Grid& grid, const std::string& caption = {});
double counts_score(const Grid& grid, const std::string& caption = {});

/// The figures of a matrix or count table, each with its labels: row heads (one or several label columns, merged ones
/// filled down), column heads (one or several rows, merged ones spread), unit, totals marked.
/// `caption`: the paragraph or spanning row that titles the table.
/// A head is repeated in every figure it stands over: `bytes` counts the texts of them all, over all tables, against
/// Limits::model_bytes. Throws DocumentError limit_exceeded.
std::vector<Figure> read_figures(const Grid& grid, TableRole role, const std::string& caption, std::uint64_t& bytes);

}  // namespace svod
