#pragma once

#include "compare/catalogue.h"
#include "normalize/report.h"

#include <string>
#include <vector>

namespace svod {

/// A row of the catalogue an activity may stand in.
struct RowChoice {
    int entry = -1;        ///< the first catalogue entry with the row's id
    double score = 0;      ///< of one catalogue comparable
    double certainty = 0;  ///< the same from 0 to 1
    std::string reason;
};

/// Rows of the catalogue for one activity.
struct RowChoices {
    std::vector<RowChoice> own;     ///< none, one, or two when it covers two activities: the first named in front
    std::vector<RowChoice> others;  ///< where it could stand, best first
};

RowChoices choose_rows(const Event& event, bool organization, const Catalogue& catalogue = *Catalogue::built_in());

/// The headings an event stands under, outermost first, as one text.
std::string headings(const Event& event);

}  // namespace svod
