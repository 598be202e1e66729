#pragma once

#include "ingest/document.h"
#include "ingest/limits.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace svod {

/// Makes room for one more cell. A long table grows eightfold: memory that nothing has touched costs nothing, but
/// while a vector grows its old cells stand beside the new ones.
inline void reserve_cells(std::vector<Cell>& cells, const Limits& limits) {
    constexpr std::size_t many = 8192;
    if (cells.size() < cells.capacity() || cells.size() < many) return;
    const auto most = static_cast<std::size_t>(limits.grid_cells);
    cells.reserve(std::max(cells.size() + 1, std::min(cells.size() * 8, most)));
}

}  // namespace svod
