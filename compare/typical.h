#pragma once

#include "compare/figures.h"

#include <functional>
#include <map>
#include <string>

namespace svod {

class Catalogue;

/// The activities of `catalogue` against those of one municipality. `standing`: by id, how surely (0–1) an activity of
/// its documents stands for the one of the catalogue; below `doubtful_below` it is doubtful, without an entry missing.
/// Only those are asked for whose section's title is `asked`. Entries of one id are one activity.
TypicalActivities typical_activities(const Catalogue& catalogue, const std::map<std::string, double>& standing,
                                     const std::function<bool(const std::string&)>& asked);

}  // namespace svod
