#pragma once

#include "archive/store.h"

#include <string>

namespace svod {

/// The document of an archive that a person names: by the start of its SHA-256 (6 digits and more), its file name as it
/// is shown, or a part of that name. Throws UsageError when none or several fit, with those that do.
StoredDocument document_named(Store& store, const std::string& asked);

/// Its report as it counts; throws UsageError of a document that was not read.
Report report_named(Store& store, const std::string& asked);

}  // namespace svod
