#pragma once

#include "export/writer.h"

namespace svod {

/// One activity a line, schema "svod.event/1": whose it is, the document, the event as in `svod extract`, and of a
/// comparison the row it stands in and whether it is due, overdue, due soon.
std::string write_comparison_ndjson(const Comparison& comparison, const WriteOptions& options);
std::string write_reports_ndjson(const std::vector<Report>& reports, const WriteOptions& options);

}  // namespace svod
