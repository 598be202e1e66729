#pragma once

#include "normalize/inflection.h"
#include "normalize/report.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// One reading of a form of a party's head noun: «руководителям» → «руководители», plural, dative.
struct NounReading {
    std::string nominative;  ///< of the same number
    std::string singular;    ///< nominative singular
    std::string genitive;    ///< genitive singular
    Gender gender;           ///< for adjectives before it; plural in the plural
    Case form;
    Party::Kind kind;
    bool open;          ///< wants a complement; of an organisation: one of its kind
    bool stays_plural;  ///< no singular is made of a plural
};

/// All readings of a folded word as a head noun of a party, hyphenated ones («педагогам-психологам») included.
const std::vector<NounReading>& noun_readings(const std::string& folded);

enum class Abbreviation { none, organisation, form, topic };
Abbreviation abbreviation(std::string_view folded);

/// «гл» → «главный», «рук-ли» → «руководители»; empty when the folded word is no contraction.
std::string_view contraction(std::string_view folded);

/// «главный», «ведущий»: an adjective of degree before a head noun.
bool rank_adjective(std::string_view folded);

/// Names no person: nouns of parties, abbreviations, words like «отдел» and their adjectives.
bool party_word(std::string_view folded);

}  // namespace svod
