#pragma once

#include "normalize/names_words.h"
#include "normalize/responsible_lexicon.h"

#include <optional>
#include <string>
#include <vector>

namespace svod {

/// The words that decide what a party is: adjectives and the head noun («главному специалисту») within [begin, end).
struct PartyHead {
    std::size_t begin = 0;
    std::size_t noun = 0;  ///< index of the head noun
    std::size_t end = 0;
    std::vector<NounReading> readings;  ///< that agree with the adjectives; never empty

    bool can_be(Case form) const;
    /// May be a complement as well: «школы», «администрации».
    bool can_be_complement() const { return can_be(Case::genitive); }
    Party::Kind kind() const { return readings.front().kind; }
};

/// The head that begins at word `at`; nullopt when the words there are no party's.
std::optional<PartyHead> read_head(const std::vector<NameWord>& words, std::size_t at);

/// The reading meant at the beginning of a party: a nominative if there is one, the singular of a body that is one of
/// its kind («комиссии» → комиссия), else the first.
const NounReading& chosen_reading(const PartyHead& head);

/// The singular of a plural reading: «классные руководители» → «классный руководитель».
NounReading in_singular(NounReading reading);

/// The head in the nominative of `reading`, contractions written out: «гл. специалисту» → «главный специалист».
std::string head_in_nominative(const std::vector<NameWord>& words, const PartyHead& head, const NounReading& reading);

/// «дир.» after «зам.»: its genitive («директора»), and `begin` moved past it; empty when no contraction is there.
std::string with_short_complement(const std::vector<NameWord>& words, std::size_t& begin, std::size_t end);

/// The complement of a role that was put in the singular, words [begin, end), put there too: «школ» → «школы»,
/// «образовательных организаций» → «образовательной организации»; as it is where it lists several things.
std::string complement_in_singular(const std::vector<NameWord>& words, std::size_t begin, std::size_t end);

}  // namespace svod
