#pragma once

#include "normalize/report.h"

#include <optional>
#include <string_view>
#include <vector>

namespace svod {

/// The one school, kindergarten, college or centre of further education that `text` names, its kind in the nominative:
/// «в лицее № 3 города Тосно» → «лицей № 3». nullopt when it names none or several, and for bodies that are no school.
std::optional<Organization> find_organization(std::string_view text);

/// The school whose document this is: named by the title, else by who approves it, else by the letterhead. A title that
/// speaks of many schools is nobody's own.
std::optional<Organization> document_organization(const Extraction& extraction);

}  // namespace svod
