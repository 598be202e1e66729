#pragma once

#include "extract/grid.h"

#include <vector>

namespace svod {

/// What the filled cells of one column look like: the share of them that reads so, each 0–1.
struct ColumnContent {
    int filled = 0;                      ///< cells with text, among those looked at
    int looked_at = 0;
    double number = 0;                   ///< a printed row number
    double deadline = 0;
    double responsible = 0;
    double completion = 0;
    double activity = 0;                 ///< begins as an activity does: a verbal noun or an infinitive
    double words = 0;                    ///< mean number of words
};

/// Looks at up to 40 rows from `first_row` on; cells merged across columns are left out.
std::vector<ColumnContent> read_content(const Grid& grid, int first_row);

bool reads_as_deadline(std::string_view text);
bool reads_as_responsible(std::string_view text);
bool reads_as_completion(std::string_view text);
bool reads_as_activity(std::string_view text);

}  // namespace svod
