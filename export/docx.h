#pragma once

#include "export/writer.h"

namespace svod {

/// «Аналитическая справка» (memo.h) as a WordprocessingML document (ECMA-376 Part 1): A4, the annexes lying, headings
/// numbered, named styles, header rows repeated, charts that can be edited. In WriteOptions::docx_template where one is
/// given (docx_template.h says what it throws).
std::string write_comparison_docx(const Comparison& comparison, const WriteOptions& options);

}  // namespace svod
