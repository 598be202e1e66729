#include "compare/each_event.h"

#include <algorithm>
#include <unordered_set>

namespace svod {

std::vector<PlacedEvent> each_event(const Comparison& comparison) {
    std::vector<PlacedEvent> events;
    std::unordered_set<const Event*> seen;
    for (const ComparedRow& row : comparison.rows)
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            for (const ComparedEvent& compared : row.cells[i])
                if (seen.insert(compared.event).second) events.push_back({&row, i, &compared});
    return events;
}

std::vector<PlacedEvent> each_event_by_territory(const Comparison& comparison) {
    std::vector<PlacedEvent> events = each_event(comparison);
    std::stable_sort(events.begin(), events.end(),
                     [](const PlacedEvent& a, const PlacedEvent& b) { return a.territory < b.territory; });
    return events;
}

}  // namespace svod
