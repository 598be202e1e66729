#pragma once

#include "ingest/trouble.h"
#include "normalize/report.h"

#include <vector>

namespace svod {

/// What the reader of the document went round or left closed, as findings with their places; what is the same in
/// several cells or in several paragraphs is one finding.
std::vector<Finding> reading_findings(const std::vector<Diagnostic>& diagnostics);

}  // namespace svod
