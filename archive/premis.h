#pragma once

#include "archive/journal.h"

#include <string>
#include <vector>

namespace svod {

/// The journal as events of PREMIS 3.0 (preservation metadata of the Library of Congress), an XML document.
std::string premis_events(const std::vector<JournalEntry>& journal);

}  // namespace svod
