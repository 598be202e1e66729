#pragma once

#include "archive/search.h"
#include "normalize/personal_names.h"

#include <string>
#include <vector>

namespace svod {

/// One text that words were found in.
struct FoundText {
    std::string field;  ///< «activity», «result», «completion», «responsible», «prose»
    std::string text;
};

/// A hit with its texts: the activity always, the others where they have a mark.
struct FoundHit {
    SearchHit hit;
    std::string event;      ///< its id; empty: outside the tables
    std::string territory;  ///< empty: not recognised
    std::string status;     ///< in words; empty: none is reported
    std::vector<FoundText> texts;
};

/// What `svod search` and the page tell.
struct SearchResult {
    std::vector<SearchPart> parts;
    std::vector<FoundHit> hits;  ///< best first
    std::size_t found = 0;       ///< SearchAnswer::found
};

/// Searches and reads the texts. With hidden names only what is found in what is shown counts: a hit on a name that is
/// not shown would tell it.
SearchResult find_texts(Store& store, const SearchRequest& request, PersonNames names = PersonNames::full);

}  // namespace svod
