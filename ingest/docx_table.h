#pragma once

#include "ingest/document.h"
#include "ingest/limits.h"

#include <cstdint>
#include <vector>

namespace svod {

/// What w:tcPr says of a cell.
struct DocxCellProperties {
    enum class Merge { none, restart, continued };
    int grid_span = 1;
    Merge vertical = Merge::none;
    Merge horizontal = Merge::none;  ///< legacy w:hMerge
    bool deleted = false;
};

/// Lays the rows of one w:tbl on the visual grid. Only spans count, never widths or tblGrid: they are missing or
/// wrong in many files, and Word itself recomputes them. A w:vMerge continues the cell above only when that cell
/// takes part in a merge and covers the same columns (ECMA-376 part 1 §17.4.84); else it is a cell of its own.
class DocxTable {
public:
    DocxTable(int index, const Limits& limits, std::uint64_t& grid_cells)
        : index_(index), limits_(limits), grid_cells_(grid_cells) {}

    void open_row(int grid_before, bool header);
    void close_row(Table& table);
    /// Instead of close_row: the row is not seen after all.
    void drop_row(Table& table);

    /// The cell's content goes to the returned place in Table::cells; null when an earlier cell covers it.
    Cell* open_cell(Table& table, const DocxCellProperties& properties);

    int index() const { return index_; }
    int row() const { return row_; }
    int column() const { return column_; }  ///< of the cell to come

private:
    /// A cell of a row as the row below sees it.
    struct Above {
        int column;
        int span;
        std::size_t cell;
        bool merges;
    };

    const Above* above_at(int column);
    void spend(std::uint64_t places);

    int index_;
    const Limits& limits_;
    std::uint64_t& grid_cells_;  ///< grid places covered so far in the whole document
    int row_ = -1;
    int column_ = 0;
    bool header_row_ = false;
    bool headers_go_on_ = true;
    std::vector<Above> above_;
    std::vector<Above> current_;
    std::size_t above_next_ = 0;
};

}  // namespace svod
