#pragma once

#include "extract/extraction.h"

#include <vector>

namespace svod {

/// All tables of `document` as logical tables: page parts joined, header and role recognised, records and figures read.
std::vector<LogicalTable> read_tables(const Document& document);

}  // namespace svod
