#pragma once

#include "normalize/registry.h"
#include "normalize/report.h"

#include <optional>
#include <string>
#include <string_view>

namespace svod {

struct TerritoryContext {
    const Registry* registry = nullptr;
    std::string region;               ///< that of the document: named in its head or given by the user; may be empty
    int year = 0;                     ///< 0: today's names
    std::string region_in_body = {};  ///< one that the body names: tells namesakes of the registry apart, no more
};

/// The municipality `phrase` names, in the nominative; nullopt when it names none (a region, a street, a city district,
/// a police unit). Without a registry the nominative is formed by rule and `oktmo` stays empty.
std::optional<Territory> find_territory(std::string_view phrase, const TerritoryContext& context);

/// Whether a territory of this name (as shown or folded) and OKTMO is one that `asked` means: its OKTMO, or words of
/// its name in their order, where a word of four letters or more may leave out its end: «Светлоозёрск» is also
/// «Светлоозёрский городской округ», «Зея» is never «Зейский район».
bool territory_matches(std::string_view name, std::string_view oktmo, std::string_view asked);

/// The folded name by which documents of one municipality find each other: «Зейский муниципальный район» and «Зейский
/// район» are one (131-ФЗ of 2003 named municipal what everyone calls a district).
std::string territory_key(std::string_view name);

/// The subject of the Federation named in `text`, in the nominative; empty when none.
std::string find_region(std::string_view text);

}  // namespace svod
