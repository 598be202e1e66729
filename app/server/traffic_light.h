#pragma once

#include "app/server/html.h"
#include "app/server/view_state.h"
#include "compare/comparison.h"

namespace svod {

/// «Светофор»: how far each municipality is in each section, as symbol, words and colour, each cell a way into the
/// consolidated table. Rates are of all statuses and all that answer, whatever of them the state chooses to show.
Html traffic_light(const Comparison& comparison, const ViewState& state);

}  // namespace svod
