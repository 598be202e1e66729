#pragma once

#include "normalize/inflection.h"
#include "normalize/names_words.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// What a phrase of lexicon/party_phrases.tsv says in a responsible cell.
enum class PartyPhrase { none, manner, with, ground, others };

struct PartyPhraseMatch {
    PartyPhrase meaning = PartyPhrase::none;
    std::size_t length = 0;  ///< in words
};

/// The longest phrase that begins at word `at`.
PartyPhraseMatch party_phrase(const std::vector<NameWord>& words, std::size_t at);

/// The cell with a mark in the place of each order it cites; drop_citations takes the mark out.
std::string mark_citations(std::string_view cell);

/// «(приказ № 45 от …)», «, утв. приказом № 7»: the citation, its brackets and what introduces it.
void drop_citations(std::vector<NameWord>& words);

/// «ОО (по согласованию)», «совместно с ИРО»: left out, or the end of a party.
void drop_phrases(std::vector<NameWord>& words);

/// A mark that parts two parties for certain; `phrase`: the words of party_phrases.tsv in its place.
NameWord party_separator(std::string_view phrase = ";");

/// The case that the phrase in the place of a separator puts the party behind it in: «под руководством Орлова И.И.».
std::optional<Case> case_behind(const NameWord& separator);

}  // namespace svod
