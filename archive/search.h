#pragma once

#include "normalize/report.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace svod {

class Store;

/// One thing that has to be in a text: a word in any of its forms, several in this order («"целевая модель"»), or
/// whatever begins so («наставник*»).
struct SearchPart {
    std::vector<std::string> words;  ///< folded; one, or those of a phrase
    bool prefix = false;             ///< of a single word
};

/// «наставник* "целевая модель" психолог» in parts; all of them have to be in one text. Case and «ё» do not matter.
std::vector<SearchPart> parse_search(std::string_view asked);

struct SearchRequest {
    std::vector<SearchPart> parts;
    std::vector<std::string> territories;  ///< OKTMO or names (territory_matches); empty = all
    std::vector<Status> statuses;          ///< of activities; empty = all, and prose too
    std::size_t limit = 20;
};

struct SearchHit {
    std::string sha256;
    std::string name;  ///< of the file
    int unit = 0;      ///< number of the event in its report from 1; 0: what stands outside the tables
    double score = 0;
};

struct SearchAnswer {
    std::vector<SearchHit> hits;  ///< best first; of equal score by (name, sha256, unit)
    std::size_t found = 0;        ///< how many texts have all the parts, whatever their place and status
};

/// Answers from the index; documents that are not in it yet are read. The same answer and ranking from both stores:
/// a text is better the rarer the words, the more often they stand in it, and in its activity more than elsewhere
/// (BM25 without length, k1 = 1.2).
SearchAnswer search_archive(Store& store, const SearchRequest& request);

/// Where in `text` words of the parts stand: offset and length in bytes, ascending.
std::vector<std::pair<std::size_t, std::size_t>> marked_words(std::string_view text,
                                                              const std::vector<SearchPart>& parts);

/// What stands outside the tables of a document, a paragraph a line.
std::string prose_of(Store& store, const std::string& sha256);

}  // namespace svod
