#pragma once

#include "compare/align.h"

#include <vector>

namespace svod {

/// One activity that the catalogue put into a row.
struct Placed {
    int item = 0;
    double score = 0;
};

/// Wordings of one row that do not belong together: where many territories have both of two wordings, they plan two
/// activities, and the one the catalogue fits worse is a stranger here. Returns the items of all strangers, sorted.
std::vector<int> find_strangers(const std::vector<AlignItem>& items, const std::vector<Placed>& row);

}  // namespace svod
