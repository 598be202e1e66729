#pragma once

#include "compare/comparison.h"
#include "normalize/registry.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// The municipalities of a list, one a line; empty lines and lines that begin with `#` are left out, of a line with
/// tabs or `;` the first column counts. What numbers a line («1.», «-») is no part of the name.
std::vector<std::string> read_expected(std::string_view text);

/// The municipalities of `region` («Амурская область», in any case or part of it) that exist in `year`, by their names
/// as shown; empty when the registry has no such region.
std::vector<std::string> expected_of_region(const Registry& registry, std::string_view region, int year);

/// Whether `asked` is this territory: territory_matches, or read as in a document («Зейский р-н, Амурская область»).
bool names_territory(const ComparedTerritory& territory, const std::string& asked);

/// Those of `expected` that no territory of the comparison is (territory_matches, or read as in a document:
/// «Зейский р-н, Амурская область»), in Russian order, each once.
std::vector<std::string> not_received(const std::vector<std::string>& expected,
                                      const std::vector<ComparedTerritory>& territories);

}  // namespace svod
