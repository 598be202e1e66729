#pragma once

#include "extract/extraction.h"
#include "ingest/document.h"

#include <string>
#include <vector>

namespace svod {

/// One place of a joined grid. A merged cell covers several places; each of them names the same origin.
struct GridPlace {
    std::string text;                    ///< clean_line of the covering cell (with continuations joined)
    std::string lines;                   ///< the same with line ends kept
    Location origin;                     ///< top left of the covering cell in `svod tables`; table −1: nothing there
    int row_span = 1;                    ///< of the covering cell
    int column_span = 1;
    bool first = false;                  ///< this place is the covering cell's top left
    bool bold = false;
    std::vector<Link> links;
};

/// A table after its page parts have been joined: a repeated header is gone, a row cut by the page is one row, a
/// spurious empty column is out. Row r of the grid came from the rows `sources[r]` of `svod tables`.
struct Grid {
    int rows = 0;
    int columns = 0;
    int header_rows = 0;                 ///< recognised head (title rows and the «1 2 3» row included)
    std::vector<GridPlace> places;       ///< row-major, rows × columns
    std::vector<Place> sources;          ///< one a row
    const GridPlace& at(int row, int column) const { return places[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)]; }
    GridPlace& at(int row, int column) { return places[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)]; }
};

}  // namespace svod
