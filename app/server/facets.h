#pragma once

#include "app/server/html.h"
#include "app/server/view_state.h"
#include "compare/comparison.h"

#include <string>

namespace svod {

class Site;

/// What the view at `path` may be narrowed by, each value with how many activities it leaves, as links; and the form
/// for words and the date. Values of a filter that is set are counted as if it were not, so that another can be chosen.
Html facets_part(Site& site, const Comparison& comparison, const ViewState& state, const std::string& path);

}  // namespace svod
