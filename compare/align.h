#pragma once

#include "normalize/report.h"

#include <string>
#include <vector>

namespace svod {

/// One activity to be aligned, with the evidence besides its wording.
struct AlignItem {
    int territory = 0;                           ///< two events of one territory are only put together by a third
    const Event* event = nullptr;
};

/// Groups items that are the same activity. Returns for each item the number of its group; groups are numbered by
/// their first item. The same groups whatever the order of the items (ties broken by wording).
std::vector<int> align(const std::vector<AlignItem>& items);

}  // namespace svod
