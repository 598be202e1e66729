#pragma once

#include "export/writer.h"

namespace svod {

/// «Аналитическая справка» as a WordprocessingML document (ECMA-376 Part 1): coverage, completion, deviations,
/// findings, definitions; headings and tables in styles that can be edited.
std::string write_comparison_docx(const Comparison& comparison, const WriteOptions& options);

}  // namespace svod
