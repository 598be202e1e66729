#include "normalize/quantity_figure.h"

#include "extract/figures_cell.h"
#include "normalize/quantity.h"

namespace svod {

namespace {

void read_share(FigureValue& value, const CellReading& cell, const Figure& figure) {
    value.share = cell.share;
    value.share_decimals = cell.share_decimals;
    if (value.share || figure.share.text.empty()) return;
    const CellReading beside = read_cell(figure.share.text);
    if (beside.kind != CellReading::Kind::share && beside.kind != CellReading::Kind::quantity) return;
    value.share = beside.value;
    value.share_decimals = beside.decimals;
}

}  // namespace

std::optional<FigureValue> read_figure_value(const Figure& figure) {
    FigureValue value;
    if (figure.mark) {
        value.is_mark = true;
        value.value = figure.ticked ? 1 : 0;
        return value;
    }
    const CellReading cell = read_cell(figure.cell.text);
    if (cell.kind != CellReading::Kind::quantity && cell.kind != CellReading::Kind::share) return std::nullopt;
    value.value = cell.value;
    value.decimals = cell.decimals;
    const auto rows = static_cast<std::size_t>(figure.row_labels);
    const std::string label = figure.labels.size() > rows ? figure.labels.back().value : std::string();
    value.unit =
        cell.kind == CellReading::Kind::share
            ? "%"
            : unit_from_heads(canonical_unit(cell.unit.empty() ? figure.unit : cell.unit), label, figure.measure);
    if (value.unit.empty() && rows > 0) value.unit = unit_from_heads("", figure.labels[rows - 1].value, "");
    read_share(value, cell, figure);
    return value;
}

}  // namespace svod
