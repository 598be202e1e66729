#pragma once

#include "archive/activity_link.h"
#include "archive/store.h"
#include "compare/comparison.h"

#include <map>
#include <string>
#include <vector>

namespace svod {

/// The rows of the comparison that each event stands in.
class RowsOfEvents {
public:
    /// With what analysts said that is kept in the archive, and with `link` as if it were said last.
    static RowsOfEvents read(Store& store, const std::vector<ActivityLink>& link = {});

    /// Which activities stand in other rows in `after`, in words, a line each; says so when none does.
    std::string moved_to(const RowsOfEvents& after) const;

private:
    struct Standing {
        std::string activity;
        std::string territory;
        std::map<std::string, std::string> rows;  ///< titles by id
    };
    std::map<std::string, Standing> events_;  ///< by id
};

}  // namespace svod
