#pragma once

#include "export/writer.h"

namespace svod {

/// The comparison of the contract, schema "svod.comparison/1", one line.
std::string write_comparison_json(const Comparison& comparison, const WriteOptions& options);

/// The reports as `svod extract` prints them: one JSON object a line.
std::string write_reports_json(const std::vector<Report>& reports, const WriteOptions& options);

}  // namespace svod
