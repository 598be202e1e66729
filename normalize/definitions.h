#pragma once

#include "ingest/document.h"
#include "normalize/report.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// A short name that the document gives itself: «Муниципальный методический центр (далее – Центр)».
struct Definition {
    std::string short_name;  ///< as written: «Центр», «ММЦ»
    std::string full_name;  ///< the words before the bracket, nominative where a rule can tell: «Муниципальный …»
};

/// Every «X (далее – Y)», «X (далее – «Y»)», «X (далее по тексту: Y)» of `text`. Only organisations and bodies: words
/// that begin with one of the heads of the parties' lexicon.
std::vector<Definition> find_definitions(std::string_view text);

/// Definitions of the whole document, the first of each short name.
std::vector<Definition> document_definitions(const Document& document);

/// Gives parties that stand under a defined short name («Центр», «специалисты Центра» is left alone) their full name.
void resolve_parties(Responsible& responsible, const std::vector<Definition>& definitions);

}  // namespace svod
