#pragma once

#include "extract/grid.h"

#include <string>
#include <vector>

namespace svod {

/// The rows above the body of a table.
struct Head {
    int title_rows = 0;        ///< rows across the table that title it, before the head proper
    int rows = 0;              ///< all of them: titles, head, the row of column numbers
    bool known = false;        ///< recognised by the lexicon; else only by its form (bold, merged, no figures)
    bool numbers_row = false;  ///< the last of `rows` counts the columns
};

/// Finds the head. `marked_rows`: rows that the source itself marks as repeated on every page, 0 when none.
Head find_head(const Grid& grid, int marked_rows);

/// The head texts over `column`, outermost first, without titles and the row of numbers; repeated ones once.
std::vector<std::string> head_texts(const Grid& grid, const Head& head, int column);

/// The share of columns over which the two heads say the same (but for case, spacing, a misprint): column i of `right`
/// against `left_columns[i]` of `left`. 0 when there is nothing to compare.
double head_likeness(const Grid& left, const Head& left_head, const std::vector<int>& left_columns, const Grid& right,
                     const Head& right_head);

}  // namespace svod
