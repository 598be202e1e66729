#include "extract/place.h"

#include <algorithm>

namespace svod {

std::vector<Located> locate(const Document& document, const Place& place) {
    std::vector<Located> found;
    if (place.paragraph) {
        Location location;
        location.paragraph = *place.paragraph;
        if (const auto paragraph = locate(document, location)) found.push_back(*paragraph);
    }
    for (const Place::Rows& rows : place.tables) {
        if (rows.table < 0 || static_cast<std::size_t>(rows.table) >= document.tables.size()) continue;
        for (const Cell& cell : document.tables[static_cast<std::size_t>(rows.table)].cells) {
            const auto covers = [&](int row) { return cell.row <= row && row < cell.row + cell.row_span; };
            if (std::any_of(rows.rows.begin(), rows.rows.end(), covers))
                found.push_back({{rows.table, cell.row, cell.column, -1}, cell.source, cell.text});
        }
    }
    return found;
}

}  // namespace svod
