#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace svod {

// Russian cases by rule: adjectives back to the nominative, places of any shape through their paradigm. Words are
// UTF-8 as written; endings are recognised in any case of letters, and given in that of the word.

enum class Gender { masculine, feminine, neuter, plural };
enum class Case { nominative, genitive, dative, accusative, instrumental, prepositional };

/// «северо-енисейского», «зейский» → «северо-енисейск», «зейск»; empty when the folded word has no adjective ending.
std::string adjective_stem(std::string_view folded_word);

/// Has the folded word an adjective's ending in any case?
bool adjective_like(std::string_view folded_word);

/// («Северо-Енисейского», masculine) → «Северо-Енисейский»; («муниципальных», plural) → «муниципальные».
/// A word without an adjective's ending is returned as it is.
std::string nominative_adjective(std::string_view word, Gender gender);

/// Every written form of a place name («нижний новгород» → «нижнего новгорода», …), folded, nominative first; more
/// than the language has where the gender is unknown («-ь») or a vowel may be fleeting («орел» → «орла», «орела»).
std::vector<std::string> place_forms(std::string_view folded_name);

/// As place_forms, with the case of each form.
std::vector<std::pair<std::string, Case>> place_paradigm(std::string_view folded_name);

/// The nominative of a town of the lexicon «towns», one word or two, in any case; empty when it is not there.
std::string known_place(std::string_view name, std::optional<Case> form);

/// The nominative of the name of a town that stands in case `form` (nullopt: unknown, as after «г.»). «Ижевска» →
/// «Ижевск»; towns whose ending decides nothing are in the lexicon «towns».
std::string nominative_place(std::string_view word, std::optional<Case> form);

/// Upper-case first letter of each word and of each part of a hyphenated one but prepositions («ростов-на-дону» →
/// «Ростов-на-Дону»), small ones for the rest («ЗЕЯ» → «Зея»).
std::string title_case(std::string_view word);

}  // namespace svod
