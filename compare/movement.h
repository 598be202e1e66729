#pragma once

#include "compare/figures.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// Which way a status went. `forward`: nearer to done; `back`: away from it («выполнено» → «в работе»); `other`:
/// changed with no telling which way (cancelled, unclear, «не выполнено» where nothing was reported).
enum class StatusMove { none, forward, back, other };
std::string_view name(StatusMove move);  ///< as JSON names it

/// What happened to one activity since the previous document of its municipality.
struct ActivityMove {
    std::string row;                ///< id of the comparison's row it stands in now; empty when it was dropped
    const Event* before = nullptr;  ///< into Comparison::reports; nullptr: added
    const Event* after = nullptr;   ///< nullptr: no longer there
    StatusMove status = StatusMove::none;
    std::optional<int>
        deadline_days;               ///< by how many days its end moved: later > 0; nullopt: not, or a date is missing
    bool deadline_reworded = false;  ///< the words differ where no two dates can be compared
    bool reworded = false;           ///< the activity is worded differently
};

/// Counts of activities. `kept` are in both documents, the next seven are among them.
struct MoveCounts {
    int kept = 0;
    int forward = 0;
    int back = 0;
    int other_status = 0;
    int deadline_later = 0;
    int deadline_earlier = 0;
    int reworded = 0;
    int not_understood = 0;  ///< the status of one of the two documents is not understood
    int added = 0;
    int dropped = 0;
};

/// One municipality now against its previous documents.
struct TerritoryMovement {
    std::size_t territory = 0;             ///< into Comparison::territories
    std::vector<ComparedDocument> before;  ///< empty: there is no earlier document, and no figure below
    std::optional<Date> before_as_of;      ///< the date `before_totals` are counted as of: the documents' own
    std::optional<Date> after_as_of;       ///< that of `after_totals`, by the same rule
    bool before_is_plan = false;           ///< the earlier document has no marks of completion: statuses do not compare
    std::optional<Totals> before_totals;   ///< nullopt: a plan, of which nothing is known to be done or not
    Totals after_totals;  ///< of the newest documents as of `after_as_of`, not of the comparison's date
    MoveCounts counts;
    std::vector<ActivityMove> moves;  ///< what moved, in the order of the rows; dropped ones last
};

/// Now against the previous report. The figures of the region are of the municipalities that have an earlier document
/// with marks of completion, so that both dates speak of the same ones.
struct Movement {
    std::vector<TerritoryMovement> territories;  ///< one a territory, in the order of Comparison::territories
    int compared = 0;                            ///< territories whose rates are compared
    Totals before;
    Totals after;
    MoveCounts counts;  ///< of all territories that have an earlier document
};

void add_counts(MoveCounts& sum, const MoveCounts& part);

/// after − before, as a share: 0.12 = 12 percentage points up; nullopt where one of them has no denominator.
std::optional<double> rate_change(const Rate& before, const Rate& after);

/// That of the rate of completion; nullopt also where the earlier document is a plan.
std::optional<double> completion_change(const TerritoryMovement& movement);

}  // namespace svod
