#pragma once

#include "extract/extraction.h"

#include <optional>
#include <string>

namespace svod {

/// The cell of a figure as a number: of a mark 1 or 0.
struct FigureValue {
    double value = 0;
    int decimals = 0;
    bool is_mark = false;
    std::string unit;             ///< canonical_unit of cell, head or caption; of marks empty
    std::optional<double> share;  ///< percent in the cell or in the column beside it
    int share_decimals = 0;
};

/// nullopt when the cell holds no number («-» of a count column, a text).
std::optional<FigureValue> read_figure_value(const Figure& figure);

}  // namespace svod
