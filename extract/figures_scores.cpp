// How much a grid looks like a matrix of marks or a table of counts.
#include "extract/figures.h"
#include "extract/figures_layout.h"

namespace svod {

namespace {

using Kind = CellReading::Kind;

struct Weights {
    int marks = 0;
    int numbers = 0;
    int texts = 0;
};

/// What stands in the columns that are no row numbers, units or one of the first two label columns.
Weights weigh(const Grid& grid, const std::string& caption) {
    const FigureLayout layout = read_layout(grid, caption);
    Weights weights;
    for (const FigureBlock& block : layout.blocks) {
        std::vector<bool> labels(static_cast<std::size_t>(grid.columns), false);
        int count = 0;
        for (std::size_t column = 0; column < labels.size(); ++column)
            if (block.columns[column] == FigureColumn::number || block.columns[column] == FigureColumn::unit ||
                (block.columns[column] == FigureColumn::label && count++ < 2))
                labels[column] = true;
        for (const int row : block.rows)
            for (int column = 0; column < grid.columns; ++column) {
                if (labels[static_cast<std::size_t>(column)] ||
                    layout.rows[static_cast<std::size_t>(row)] != FigureRow::data)
                    continue;
                const CellReading& reading = reading_at(layout, grid, row, column);
                if (reading.kind == Kind::mark)
                    ++weights.marks;
                else if (is_value(reading))
                    ++weights.numbers;
                else if (reading.kind == Kind::text)
                    ++weights.texts;
            }
    }
    for (int row = 0; row < grid.rows; ++row)
        if (layout.rows[static_cast<std::size_t>(row)] == FigureRow::outside) ++weights.texts;
    return weights;
}

double ratio(int part, int whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double matrix_score(const Grid& grid, const std::string& caption) {
    const Weights weights = weigh(grid, caption);
    return ratio(weights.marks, weights.marks + weights.numbers + weights.texts);
}

double counts_score(const Grid& grid, const std::string& caption) {
    const Weights weights = weigh(grid, caption);
    return ratio(weights.numbers, weights.marks + weights.numbers + weights.texts);
}

}  // namespace svod
