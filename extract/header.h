#pragma once

#include "extract/extraction.h"

#include <optional>
#include <string_view>

namespace svod {

/// What the lexicon says of one head.
struct HeaderMatch {
    HeaderField field = HeaderField::note;
    double score = 0;       ///< 0.95 as in the lexicon, less for a long head or a misspelt word
    std::size_t terms = 0;  ///< of the pattern that matched
    std::size_t begin = 0;  ///< word of the head at which it begins
    std::size_t row = 0;    ///< of the lexicon: of two heads of one field the upper row names it better
};

/// By extract/lexicon/headers.tsv; nothing for an empty text, one of no known word, or one too long to be a head.
std::optional<HeaderMatch> find_header(std::string_view text);

}  // namespace svod
