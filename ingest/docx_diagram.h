#pragma once

#include "ingest/account.h"
#include "ingest/package.h"

#include <cstdint>
#include <string>
#include <vector>

namespace svod {

/// The text of a SmartArt diagram as its data model has it (ECMA-376 part 1 §21.4.2.10). What Word drew of it last lies
/// in another part, which may be missing or stale and says the same, so it is not read.
struct DocxDiagram {
    std::vector<std::string> paragraphs;  ///< of the points from the root down, none blank
    std::int64_t characters = 0;          ///< in them all
    bool shown = false;                   ///< and so in the model
};

/// `bytes` counts what all diagrams of a document hold against Limits::model_bytes. Throws DocumentError.
DocxDiagram read_docx_diagram(const Package& package, const std::string& part, std::uint64_t& bytes, Account* account);

}  // namespace svod
