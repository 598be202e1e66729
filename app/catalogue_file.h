#pragma once

#include "compare/catalogue_data.h"

#include <string>

namespace svod {

/// Reads a user's catalogue (TSV or JSON); throws UsageError that names the place of what is wrong.
CatalogueData read_catalogue_file(const std::string& path);

}  // namespace svod
