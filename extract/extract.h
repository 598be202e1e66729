#pragma once

#include "extract/extraction.h"
#include "ingest/limits.h"

#include <optional>
#include <string_view>

namespace svod {

/// Reads the structure of `document`: logical tables with their schema and records, sections, prose. What is not
/// understood stays in `TableRole::other` or is left out. Throws DocumentError limit_exceeded and nothing else.
Extraction extract(const Document& document, const Limits& limits = {});

/// What a column headed `text` means, by the lexicon alone (`svod normalize header`).
std::optional<HeaderField> match_header(std::string_view text);

}  // namespace svod
