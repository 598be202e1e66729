#pragma once

#include "app/server/html.h"
#include "ingest/document.h"
#include "normalize/personal_names.h"
#include "normalize/report.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace svod {

/// Which cells of a document's table are shown and how.
struct TableShown {
    std::set<int> rows;  ///< these only; empty: [first, last)
    int first = 0;
    int last = 0;
    std::set<int> marked_rows{};          ///< rows that are pointed at
    std::optional<int> marked_column{};   ///< of those rows this cell alone
    std::map<int, std::string> roles{};   ///< by column, what the program took it for
    std::map<int, std::string> events{};  ///< by row, the event read from it
    PersonNames names = PersonNames::full;
};

/// A table of the document as it stands there, merged cells merged; a cell cut by what is shown is told in the row
/// where it is first seen. Row numbers lead each row.
Html source_table(const Table& table, const TableShown& shown);

/// What the columns of the grid table `index` were taken for, in words.
std::map<int, std::string> column_roles(const Report& report, int index);

/// The rows of `place` with the heads of their tables above them, or its paragraph.
Html source_part(const Document& document, const Report& report, const Place& place, std::optional<int> marked_column,
                 PersonNames names);

}  // namespace svod
