#pragma once

#include "extract/extraction.h"
#include "ingest/provenance.h"

#include <vector>

namespace svod {

/// The cells of the rows that `place` names (a cell merged down from above included, once), or its paragraph, in the
/// order of the document. Empty for a place of the document as a whole.
std::vector<Located> locate(const Document& document, const Place& place);

}  // namespace svod
