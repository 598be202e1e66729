#pragma once

#include "extract/figures_cell.h"
#include "extract/grid.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// What a row of a table of figures is for.
enum class FigureRow {
    outside,  ///< no figures and no heads of figures: rows of documents above a count table
    head,
    numbering,  ///< «1 2 3 4» under the head
    question,   ///< one cell over the whole width: titles the rows below
    group,      ///< a row label without values that titles the rows below
    data,
};

enum class FigureColumn { number, label, unit, value, share, text };

/// Rows under one head. A table that asks several questions, each with a head of its own, has several blocks.
struct FigureBlock {
    std::vector<int> heads;             ///< head rows, top down; empty when the table has none
    std::vector<int> rows;              ///< question, group and data rows, top down
    std::vector<FigureColumn> columns;  ///< one a grid column
    bool inner = false;                 ///< its head stands below other rows of the table
};

/// A grid read as a table of figures.
struct FigureLayout {
    std::vector<CellReading> readings;  ///< row-major; a covered place is `empty`
    std::vector<FigureRow> rows;
    std::vector<FigureBlock> blocks;
};

/// `caption` says whether «1» and «0» count something or stand for yes and no.
FigureLayout read_layout(const Grid& grid, std::string_view caption = {});

const CellReading& reading_at(const FigureLayout& layout, const Grid& grid, int row, int column);

/// A number, a percentage or a mark that says something; «-» is none.
bool is_value(const CellReading& reading);

}  // namespace svod
