#pragma once

#include "compare/comparison.h"

#include <cstddef>
#include <vector>

namespace svod {

/// An event where the comparison has it.
struct PlacedEvent {
    const ComparedRow* row = nullptr;
    std::size_t territory = 0;  ///< in Comparison::territories
    const ComparedEvent* compared = nullptr;
};

/// Every event of the comparison once, though it may stand in two rows: in the order of rows, within one of
/// territories; of two rows the first has it.
std::vector<PlacedEvent> each_event(const Comparison& comparison);

/// The same territory by territory, within one in the order of rows.
std::vector<PlacedEvent> each_event_by_territory(const Comparison& comparison);

}  // namespace svod
