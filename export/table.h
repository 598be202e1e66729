#pragma once

#include "export/writer.h"

namespace svod {

/// The comparison for a terminal: counts a municipality, then each activity with the status in each municipality.
std::string write_comparison_table(const Comparison& comparison, const WriteOptions& options);

}  // namespace svod
