#pragma once

#include "ingest/document.h"
#include "ingest/limits.h"

#include <vector>

namespace svod {

/// A place of the grid and the cell that stands there.
struct FilledPlace {
    int row = 0;
    int column = 0;
    const Cell* cell = nullptr;
    bool filled = false;  ///< a merged cell reaches here; its own place is its top left
};

/// The places of every cell of `table`, row by row; places that no cell takes are left out.
std::vector<FilledPlace> fill_grid(const Table& table);

/// Throws DocumentError limit_exceeded when the values repeated in all merged places of `document` are more than
/// Limits::grid_cells or their text more than Limits::model_bytes.
void check_fill(const Document& document, const Limits& limits);

}  // namespace svod
