#pragma once

#include "archive/store.h"

#include <string>

namespace svod {

/// Copies everything in the archive at `from`, as it stands at one moment while others go on writing, into a new
/// archive at `to`, of either kind. Everything comes as it is, the journal with its hashes too; words are indexed anew.
/// An archive that is already there and is not empty is an ArchiveError.
void copy_archive(const std::string& from, const std::string& to);

}  // namespace svod
