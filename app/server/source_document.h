#pragma once

#include "ingest/document.h"
#include "ingest/trouble.h"
#include "normalize/report.h"

#include <optional>
#include <string>
#include <vector>

namespace svod {

class Site;

/// A document of the archive, read once more from its original, with what was made of it.
struct SourceDocument {
    std::string name;
    std::string error;             ///< why it could not be read; empty: it could
    std::optional<Report> report;  ///< names shown as the site shows them
    std::optional<Document> document;
    std::vector<Diagnostic> diagnostics;
};

/// Throws RefusedRequest 404 when the archive has no document with this hash.
SourceDocument source_document(Site& site, const std::string& sha256);

}  // namespace svod
