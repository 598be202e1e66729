#pragma once

#include "normalize/report.h"

#include <vector>

namespace svod {

/// The tracked changes of `document` and what they changed: the column's field and the event, where `report` has them.
std::vector<ReportRevision> report_revisions(const Document& document, const Report& report);

}  // namespace svod
