#pragma once

#include "archive/document_head.h"
#include "compare/movement.h"

#include <functional>
#include <string>
#include <vector>

namespace svod {

class Catalogue;

/// An event of the comparison and the row it stands in.
struct RowedEvent {
    const Event* event = nullptr;
    std::string row;
    bool passes = true;  ///< the filter of sections
};

/// One territory's versions, to be held against each other.
struct TerritoryVersions {
    std::size_t territory = 0;
    bool organization = false;
    std::vector<const DocumentHead*> before;  ///< the previous documents; empty: none
    std::vector<const Report*> reports;       ///< parallel to `before`
    std::vector<const DocumentHead*> now;     ///< the documents that `after` is of
    std::vector<RowedEvent> after;            ///< in the order of the comparison's rows
    std::optional<Date> as_of;                ///< of the comparison; neither figures are of a later date
};

struct EventPair;

/// What happened to one activity between two versions; `row` is where it stands now.
ActivityMove activity_move(const EventPair& pair, const std::string& row);

/// False of an activity that stayed as it was.
bool has_moved(const ActivityMove& move);

void count_move(MoveCounts& counts, const ActivityMove& move);

/// `passes` is the filter of sections for an event that only an earlier document has.
Movement find_movement(const std::vector<TerritoryVersions>& versions, const Catalogue& catalogue,
                       const std::function<bool(const Event&)>& passes);

}  // namespace svod
