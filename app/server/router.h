#pragma once

#include "app/server/message.h"
#include "app/server/site.h"

namespace svod {

/// The answer to a request, a page about the trouble included; never throws. `view` names for the counters what was
/// asked for.
PageResponse answer(Site& site, const PageRequest& request, std::string& view);

}  // namespace svod
