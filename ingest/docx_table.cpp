#include "ingest/docx_table.h"

#include "ingest/trouble.h"

#include <algorithm>

namespace svod {

void DocxTable::open_row(int grid_before, bool header) {
    if (++row_ >= limits_.grid_rows) throw_limit("grid_rows", static_cast<std::uint64_t>(limits_.grid_rows));
    column_ = std::clamp(grid_before, 0, limits_.grid_columns - 1);
    header_row_ = header;
    above_next_ = 0;
    current_.clear();
}

void DocxTable::close_row(Table& table) {
    headers_go_on_ = headers_go_on_ && header_row_;
    if (headers_go_on_) table.header_rows = row_ + 1;
    table.rows = row_ + 1;
    for (const Above& cell : current_) table.columns = std::max(table.columns, cell.column + cell.span);
    above_.swap(current_);
}

void DocxTable::drop_row(Table& table) {
    for (const Above& each : current_) {
        Cell& cell = table.cells[each.cell];
        if (cell.row < row_) cell.row_span = row_ - cell.row;
    }
    while (!table.cells.empty() && table.cells.back().row == row_) table.cells.pop_back();
    --row_;
}

const DocxTable::Above* DocxTable::above_at(int column) {
    while (above_next_ < above_.size() && above_[above_next_].column < column) ++above_next_;
    return above_next_ < above_.size() && above_[above_next_].column == column ? &above_[above_next_] : nullptr;
}

void DocxTable::spend(std::uint64_t places) {
    grid_cells_ += places;
    if (grid_cells_ > limits_.grid_cells) throw_limit("grid_cells", limits_.grid_cells);
}

Cell* DocxTable::open_cell(Table& table, const DocxCellProperties& properties) {
    using Merge = DocxCellProperties::Merge;
    if (column_ >= limits_.grid_columns) throw_limit("grid_columns", static_cast<std::uint64_t>(limits_.grid_columns));
    const int column = column_;
    const int span = std::clamp(properties.grid_span, 1, limits_.grid_columns - column);
    column_ += span;
    spend(static_cast<std::uint64_t>(span));
    if (properties.horizontal == Merge::continued && !current_.empty()) {
        Above& left = current_.back();
        left.span += span;
        Cell& cell = table.cells[left.cell];
        if (cell.row == row_) cell.column_span = static_cast<std::int16_t>(left.span);
        return nullptr;
    }
    const Above* above = above_at(column);
    const bool same_columns = above != nullptr && (above->span == span || properties.horizontal == Merge::restart);
    if (properties.vertical == Merge::continued && same_columns && above->merges) {
        current_.push_back({column, span, above->cell, true});
        table.cells[above->cell].row_span = row_ - table.cells[above->cell].row + 1;
        return nullptr;
    }
    current_.push_back({column, span, table.cells.size(), properties.vertical != Merge::none});
    Cell& cell = table.cells.emplace_back();
    cell.row = row_;
    cell.column = static_cast<std::int16_t>(column);
    cell.column_span = static_cast<std::int16_t>(span);
    return &cell;
}

}  // namespace svod
