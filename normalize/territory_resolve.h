#pragma once

#include "normalize/registry.h"
#include "normalize/territory_mention.h"

#include <string>
#include <vector>

namespace svod {

/// The municipalities a mention may mean, one version of each, and how sure the words are of it.
struct Resolution {
    std::vector<int> municipalities;  ///< indices in the registry, ascending; several: ambiguous
    double confidence = 0;
};

struct ResolveContext {
    const Registry& registry;
    std::string region_here;  ///< named beside the mention
    std::string region;       ///< of the document
    int year = 0;
    int misspelt_left = 8;  ///< slow look-ups still allowed for this phrase
};

Resolution resolve(const TerritoryMention& mention, const std::vector<NameWord>& words, ResolveContext& context);

/// The name of a mention without a registry, in the nominative with its own type words; empty when it cannot be told.
std::string name_by_rule(const TerritoryMention& mention, const std::vector<NameWord>& words);
std::string type_by_rule(const TerritoryMention& mention);

/// Words [begin, end) of a name, folded; «Усть - Вымский» → «усть-вымский».
std::string folded_name(const std::vector<NameWord>& words, std::size_t begin, std::size_t end);

}  // namespace svod
