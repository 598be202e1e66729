#pragma once

#include "extract/extraction.h"
#include "ingest/document.h"

#include <string>
#include <vector>

namespace svod {

/// One place of a joined grid. A merged cell covers several places; each of them names the same origin.
struct GridPlace {
    std::string text;   ///< clean_line of the covering cell (with continuations joined)
    std::string lines;  ///< the same with line ends kept
    Location origin;    ///< top left of the covering cell in `svod tables`; table −1: nothing there
    int row_span = 1;   ///< of the covering cell
    int column_span = 1;
    bool first = false;  ///< this place is the covering cell's top left
    bool bold = false;
    std::vector<Link> links;
};

/// A table after its page parts have been joined: a repeated header is gone, a row cut by the page is one row, a
/// spurious empty column is out. Row r of the grid came from the rows `sources[r]` of `svod tables`.
struct Grid {
    int rows = 0;
    int columns = 0;
    int header_rows = 0;            ///< recognised head (title rows and the «1 2 3» row included)
    std::vector<GridPlace> places;  ///< row-major, rows × columns
    std::vector<Place> sources;     ///< one a row
    const GridPlace& at(int row, int column) const {
        return places[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                      static_cast<std::size_t>(column)];
    }
    GridPlace& at(int row, int column) {
        return places[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                      static_cast<std::size_t>(column)];
    }
};

/// The visual grid of one table of the document: every span spread over the places it covers. Never empty places
/// outside; a table without rows or columns gives an empty grid.
Grid make_grid(const Table& table);

/// Takes out the columns that only crooked cell edges make: where most rows have the same number of cells, fewer than
/// the grid has columns, the first cell of each row is the first column, and so on.
void straighten(Grid& grid);

/// Does a cell that began in a row above reach down to this place?
bool is_inherited(const Grid& grid, int row, int column);

/// Does a cell that began in a column to the left reach over to this place?
bool is_covered_from_left(const Grid& grid, int row, int column);

/// No text of its own in any place of the row.
bool is_blank_row(const Grid& grid, int row);

/// The columns at which the cells with text of their own begin in this row (not those reaching down from above).
std::vector<int> filled_columns(const Grid& grid, int row);

/// All texts of the row differ from 1, 2, 3 … in nothing: the row of column numbers under a head.
bool is_numbers_row(const Grid& grid, int row);

/// `text` with its line ends kept: every line cleaned, a word cut by a line end joined, empty lines out.
std::string clean_lines(std::string_view text);

}  // namespace svod
