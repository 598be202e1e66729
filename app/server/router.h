#pragma once

#include "app/server/message.h"
#include "app/server/site.h"

namespace svod {

/// The answer to a request, a page about the trouble included; never throws. `view` names for the counters what was
/// asked for.
PageResponse answer(Site& site, const PageRequest& request, std::string& view);

/// Throws RefusedRequest where the request would change something and may not: 405 where nothing is taken, 403 from a
/// page elsewhere. Asks the head alone, so that nobody's body is read in vain.
void admit(const PageRequest& request);

/// The page, or the data where data was asked for, about a refusal.
PageResponse refusal(const PageRequest& request, const RefusedRequest& refused);

}  // namespace svod
