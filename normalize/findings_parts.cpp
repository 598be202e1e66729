// A part larger than what it is a part of: «из них молодых» against the row above or the column before.
#include "normalize/findings_rules.h"

#include "extract/figures_cell.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace svod {

namespace {

using Figures = std::vector<const CheckedFigure*>;

bool is_number(const CheckedFigure& figure) {
    return !figure.value.is_mark && figure.value.unit != "%";
}

bool breaks_down_column(const Figure& figure) {
    return std::any_of(figure.labels.begin() + figure.row_labels, figure.labels.end(), [](const Figure::Label& label) {
        return is_part_label(label.value) || is_part_label(label.name);
    });
}

class OversizedParts {
public:
    explicit OversizedParts(std::vector<Finding>& findings) : findings_(findings) {}

    /// Figures of one column, downwards.
    void check_column(const Figures& column) {
        const CheckedFigure* whole = nullptr;
        for (const CheckedFigure* figure : column)
            if (!figure->figure->part)
                whole = figure;
            else
                check(*figure, whole);
    }

    /// Figures of one row, from left to right.
    void check_row(const Figures& row) {
        const CheckedFigure* whole = nullptr;
        for (const CheckedFigure* figure : row)
            if (!breaks_down_column(*figure->figure))
                whole = figure;
            else
                check(*figure, whole);
    }

private:
    void check(const CheckedFigure& part, const CheckedFigure* whole) {
        if (whole == nullptr || part.value.value <= whole->value.value || part.value.unit != whole->value.unit) return;
        const Location& printed = part.figure->cell.location;
        findings_.push_back({"total_mismatch", "error",
                             "часть больше целого: «" + shown_labels(*part.figure) + "» — " +
                                 shown_number(part.value.value) + " (" + shown_place(printed) + "), а «" +
                                 shown_labels(*whole->figure) + "» — всего " + shown_number(whole->value.value) + " (" +
                                 shown_place(whole->figure->cell.location) + ")",
                             place_of(printed), ""});
    }

    std::vector<Finding>& findings_;
};

void check_parts(const LogicalTable& table, std::vector<Finding>& findings) {
    const std::vector<CheckedFigure> checked = checked_figures(table);
    std::map<std::pair<int, int>, Figures> columns;
    std::map<std::pair<int, int>, Figures> rows;
    for (const CheckedFigure& figure : checked) {
        if (!is_number(figure)) continue;
        columns[{figure.figure->question, figure.figure->column}].push_back(&figure);
        rows[{figure.figure->question, figure.figure->row}].push_back(&figure);
    }
    OversizedParts parts(findings);
    for (auto& [key, column] : columns) {
        std::stable_sort(column.begin(), column.end(), [](const CheckedFigure* left, const CheckedFigure* right) {
            return left->figure->row < right->figure->row;
        });
        parts.check_column(column);
    }
    for (auto& [key, row] : rows) {
        std::stable_sort(row.begin(), row.end(), [](const CheckedFigure* left, const CheckedFigure* right) {
            return left->figure->column < right->figure->column;
        });
        parts.check_row(row);
    }
}

}  // namespace

void find_oversized_parts(const FindingSource& source, std::vector<Finding>& findings) {
    for (const LogicalTable& table : source.extraction.tables) {
        const bool broken_down = std::any_of(table.figures.begin(), table.figures.end(), [](const Figure& figure) {
            return figure.part || breaks_down_column(figure);
        });
        if (broken_down) check_parts(table, findings);
    }
}

}  // namespace svod
