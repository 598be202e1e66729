#pragma once

#include "ingest/document.h"

#include <string_view>

namespace svod {

/// A Document from text, one line a paragraph or a table row:
///   `text`            a paragraph; `# text` a heading of level 1; `*text*` a bold one; `~` an empty one
///   `|a|b|c|`         a row; rows on consecutive lines make a table; an empty line ends it (or stands for nothing)
///   `H|a|b|c|`        a row that the source marks as repeated head
///   `<` as a cell     the cell to its left reaches over this place; `^` the cell above reaches down to it
///   `*a*` as a cell   bold; `¶` in a cell ends a line
///   `@ 0 2 1`         the table that follows is nested in table 0, row 2, column 1
Document document_of(std::string_view notation);

/// A cell added to `table` by hand, where the notation cannot say it.
Cell& add_cell(Table& table, int row, int column, std::string_view text, int row_span = 1, int column_span = 1);

}  // namespace svod
