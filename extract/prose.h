#pragma once

#include "extract/extraction.h"

namespace svod {

/// Fills title, front, approvals, prose and statements of `extraction`, whose tables are already read.
void read_prose(const Document& document, Extraction& extraction);

}  // namespace svod
