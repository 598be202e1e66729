#pragma once

#include "normalize/names.h"
#include "normalize/responsible_head.h"

#include <optional>
#include <vector>

namespace svod {

/// One stretch of a responsible cell: a person, or the words of a role or organisation.
struct PartySegment {
    /// What stands before it.
    enum class Link { start, space, line, comma, conjunction, dash, bracket, hard };
    Link link = Link::start;
    std::size_t begin = 0, end = 0;
    std::optional<PersonMention> person;
    std::string number;  ///< of «СОШ № 1, 2, 5»: the words are those of the first, with this number
};

/// Cuts the words where one party ends and the next begins; commas, «и» and line ends count only where a new head
/// noun, abbreviation or person follows that can be the beginning of a party. Linear in the number of words.
std::vector<PartySegment> party_segments(const std::vector<NameWord>& words);

}  // namespace svod
