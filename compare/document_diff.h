#pragma once

#include "compare/movement.h"
#include "normalize/report.h"

#include <string>
#include <vector>

namespace svod {

class Catalogue;

/// What happened to one activity from one version of a document to the next.
struct ActivityChange {
    ActivityMove move;                     ///< `row` is empty; events lead into the two reports
    bool first_mark = false;               ///< reported on where nothing was said before, as a report does to its plan
    std::vector<std::string> responsible;  ///< names of those who are newly responsible
    std::vector<std::string> released;     ///< and of those who no longer are
};

/// Two versions of a document held against each other. Leads into both reports, which have to outlive it.
struct DocumentDiff {
    const Report* before = nullptr;
    const Report* after = nullptr;
    MoveCounts counts;
    int first_marks = 0;                  ///< activities reported on for the first time
    int new_parties = 0;                  ///< activities somebody is newly responsible for
    std::vector<ActivityChange> changes;  ///< in the order of `after`, dropped ones last; none of what stayed
};

/// Activities are known by their words, not by their numbers: see pair_events. Who is doubtfully read as responsible is
/// nobody's news.
DocumentDiff diff_documents(const Report& before, const Report& after, const Catalogue& catalogue);

}  // namespace svod
