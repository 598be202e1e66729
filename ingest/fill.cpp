#include "ingest/fill.h"

#include "ingest/trouble.h"

#include <algorithm>
#include <cstdint>
#include <tuple>

namespace svod {

std::vector<FilledPlace> fill_grid(const Table& table) {
    std::vector<FilledPlace> places;
    places.reserve(table.cells.size());
    for (const Cell& cell : table.cells)
        for (int row = cell.row; row < cell.row + cell.row_span; ++row)
            for (int column = cell.column; column < cell.column + cell.column_span; ++column)
                places.push_back({row, column, &cell, row != cell.row || column != cell.column});
    std::sort(places.begin(), places.end(), [](const FilledPlace& left, const FilledPlace& right) {
        return std::tie(left.row, left.column) < std::tie(right.row, right.column);
    });
    return places;
}

void check_fill(const Document& document, const Limits& limits) {
    std::uint64_t places = 0;
    std::uint64_t bytes = 0;
    for (const Table& table : document.tables) {
        for (const Cell& cell : table.cells) {
            const auto more = static_cast<std::uint64_t>(cell.row_span) * static_cast<std::uint64_t>(cell.column_span);
            places += more;
            bytes += (more - 1) * cell.text.size();
            if (places > limits.grid_cells) throw_limit("grid_cells", limits.grid_cells);
            if (bytes > limits.model_bytes) throw_limit("model_bytes", limits.model_bytes);
        }
    }
}

}  // namespace svod
