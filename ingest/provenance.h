#pragma once

#include "ingest/document.h"
#include "ingest/limits.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace svod {

/// What the model holds at a place of a document. `text` lives as long as the document.
struct Located {
    Location location;  ///< of a merged cell: its top left
    SourceRange source;
    std::string_view text;
};

/// The cell that covers this place of the grid, or the paragraph; nothing where the document has none.
std::optional<Located> locate(const Document& document, const Location& location);

/// The element a cell or paragraph was read from.
struct Fragment {
    std::string part;         ///< name in the container; empty when the file itself is the part
    std::string encoding;     ///< of the part: «UTF-8», «UTF-16LE», or as its XML declaration names it
    std::uint64_t begin = 0;  ///< in bytes of the inflated part, in its own encoding
    std::uint64_t end = 0;
    std::string xml;  ///< as it stands there, in UTF-8
};

/// Reads `source` of `document` again from `bytes`, the file that the document was read from. Throws DocumentError.
Fragment read_fragment(std::string_view bytes, const Document& document, const SourceRange& source,
                       const Limits& limits);

}  // namespace svod
