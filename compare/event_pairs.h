#pragma once

#include "normalize/report.h"

#include <vector>

namespace svod {

class Catalogue;

/// One activity in an earlier and a later version of a document; a null side: added or dropped.
struct EventPair {
    const Event* before = nullptr;
    const Event* after = nullptr;
};

/// Pairs the activities of two versions of one territory's documents: those worded alike (equal ones by their heading,
/// then in order), then those worded most nearly alike, then those that the catalogue knows as one activity where
/// either version has only one of it. Numbers are no evidence: versions are renumbered. Pairs come in the order of
/// `after`, what was dropped behind them in the order of `before`. Linear but for a few hundred reworded activities.
std::vector<EventPair> pair_events(const std::vector<const Event*>& before, const std::vector<const Event*>& after,
                                   bool organization, const Catalogue& catalogue);

}  // namespace svod
