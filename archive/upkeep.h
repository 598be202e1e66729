#pragma once

#include "archive/store.h"

#include <string>
#include <string_view>

namespace svod {

/// Takes a document out: its original, its report, its words and what was put right in it. The journal keeps that it
/// was there, by its hash, who took it out and why; no text is left behind, in SQLite not even in space that is not
/// used. False when there is none.
bool remove_document(Store& store, const std::string& sha256, const std::string& author, const std::string& reason);

/// Puts a new reading of the same bytes in the place of the one that is stored; false when it is the same. A document
/// that could not be read before is one that was read from then on. Corrections stay.
bool replace_report(Store& store, const Report& report, std::string_view prose);

/// The same where the bytes cannot be read any more: only the reason of a document that could not be read before is
/// replaced; a good reading is never given up. False when nothing was changed.
bool replace_failure(Store& store, const std::string& sha256, std::string_view code, std::string_view message);

}  // namespace svod
