#pragma once

#include "normalize/report.h"

#include <vector>

namespace svod {

/// What contradicts itself or is missing in `report` and its `extraction`; events must already have their ids.
std::vector<Finding> find_findings(const Document& document, const Extraction& extraction, const Report& report);

}  // namespace svod
