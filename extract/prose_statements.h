#pragma once

#include "extract/prose_lines.h"

#include <vector>

namespace svod {

/// The paragraphs of `lines` that count something, each with the list that breaks it down («…, из них:» and its lines).
/// Titles, approvals, recommendations and layout cells hold none.
std::vector<Statement> read_statements(const std::vector<ProseLine>& lines);

}  // namespace svod
