#pragma once

#include "normalize/report.h"

#include <vector>

namespace svod {

/// The events of the document in reading order, with ids: rows of plans (activities), rows of tables of events and
/// prose (accomplishments), recommendations. `report` must have its source and period.
std::vector<Event> assemble_events(const Extraction& extraction, const Report& report);

}  // namespace svod
