#pragma once

#include "export/writer.h"

namespace svod {

/// One line an event of the comparison: row title, municipality, status, dates, source place.
std::string write_comparison_csv(const Comparison& comparison, const WriteOptions& options);

/// One line an event of the reports.
std::string write_reports_csv(const std::vector<Report>& reports, const WriteOptions& options);

}  // namespace svod
