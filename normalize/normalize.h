#pragma once

#include "normalize/registry.h"
#include "normalize/report.h"

#include <string>

namespace svod {

/// What is known besides the file itself.
struct NormalizeOptions {
    const Registry* registry = nullptr;  ///< null: municipalities are still named, without OKTMO
    std::string region;                  ///< subject of the Federation when the document does not name it
};

/// The normalized event model of one document. Never throws on content.
Report normalize_report(const Document& document, const Extraction& extraction, const NormalizeOptions& options);

}  // namespace svod
