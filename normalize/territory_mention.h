#pragma once

#include "normalize/inflection.h"
#include "normalize/names_words.h"
#include "normalize/territory_region.h"

#include <optional>
#include <string>
#include <vector>

namespace svod {

/// Words of a phrase that may name a municipality: [begin, end), its name [name_begin, name_end) within.
struct TerritoryMention {
    enum class Kind {
        city,
        raion,
        municipal_raion,
        municipal_okrug,
        city_okrug,
        okrug,
        zato,
        raion_formation,
        formation,
        bare,
        organisation
    };
    Kind kind = Kind::bare;
    std::size_t begin = 0, end = 0;
    std::size_t name_begin = 0, name_end = 0;
    bool adjective = false;  ///< «Зейского района»: the name is an adjective before its type
    bool zato_city = false;  ///< «ЗАТО г. Железногорск»
    bool quoted = false;
    bool small = false;        ///< written without a capital letter: only a registry can tell that it is a name
    std::optional<Case> form;  ///< of the type word before the name
};

/// Takes words that are glued to their type apart («Кайбицкоммуниципальном» → «Кайбицком муниципальном»).
std::vector<NameWord> territory_words(std::string_view phrase);

/// Every mention in order, in linear time: those with a type, then `bare` and `organisation` ones (only a registry can
/// confirm these). Left out: streets, settlements, police units, city districts with their city, regions.
std::vector<TerritoryMention> territory_mentions(const std::vector<NameWord>& words,
                                                 const std::vector<RegionMention>& regions);

}  // namespace svod
