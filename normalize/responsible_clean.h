#pragma once

#include "normalize/names_words.h"

#include <string_view>
#include <vector>

namespace svod {

/// The words of a responsible cell without what names nobody: telephones, e-mail, «по согласованию», labels before a
/// colon. Numbers and bullets of lists become «;». Spaced hyphens inside compounds and cut words are joined.
std::vector<NameWord> responsible_words(std::string_view cell);

}  // namespace svod
