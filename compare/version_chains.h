#pragma once

#include "compare/versions.h"

#include <vector>

namespace svod {

/// The documents of each place and organisation put into chains of versions (are_versions), each the oldest first:
/// a plan before its report, then by period, date and name. Chains come by place in Russian order, the newest of a
/// place first. Documents without a place are versions of none but their copies.
std::vector<std::vector<const DocumentHead*>> version_chains(const std::vector<DocumentHead>& heads);

/// Documents of one place and organisation have this key in common; empty of one whose place is not known.
std::string place_key(const DocumentHead& head);

}  // namespace svod
