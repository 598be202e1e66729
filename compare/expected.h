#pragma once

#include "archive/document_head.h"
#include "compare/comparison.h"
#include "normalize/registry.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// One that had to report.
struct ExpectedMunicipality {
    std::string name;                   ///< as it is shown, or as a list writes it
    std::string region{};               ///< of the registry; a list names it within `name`, or does not
    std::vector<std::string> oktmos{};  ///< of the registry, those of all its versions
};

struct Receipt {
    std::size_t expected = 0;               ///< municipalities, however many lines name one
    std::vector<std::string> not_received;  ///< in Russian order
};

/// The municipalities of a list, one a line; empty lines and lines that begin with `#` are left out, of a line with
/// tabs or `;` the first column counts. What numbers a line («1.», «-») is no part of the name.
std::vector<ExpectedMunicipality> read_expected(std::string_view text);

/// The municipalities of `region` («Амурская область», in any case or part of it) that exist in `year`; empty when the
/// registry has no such region.
std::vector<ExpectedMunicipality> expected_of_region(const Registry& registry, std::string_view region, int year);

/// Whether `asked` is this territory: territory_matches, or read as in a document («Зейский р-н, Амурская область»).
bool names_territory(const ComparedTerritory& territory, const std::string& asked);

/// Who sent documents, whichever territories and level are asked for: their names, numbers and documents, no figures.
std::vector<ComparedTerritory> reporting_territories(const std::vector<DocumentHead>& heads, CompareOptions options);

/// How many of `expected` there are and which of them none of the territories is: by OKTMO where both have one, so that
/// a namesake of another region is another; else see names_territory.
Receipt receipt(const std::vector<ExpectedMunicipality>& expected, const std::vector<ComparedTerritory>& territories);

}  // namespace svod
