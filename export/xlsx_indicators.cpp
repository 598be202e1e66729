#include "compare/indicator_rows.h"
#include "export/words.h"
#include "export/xlsx_sheets.h"

namespace svod {

namespace {

void value_cell(XlsxBook& book, int row, int column, const std::optional<IndicatorCell>& cell) {
    if (!cell)
        book.text(row, column, "нет данных", Look::none);
    else
        book.number(row, column, cell->value, cell->outlier ? Look::bad : cell->others ? Look::doubt : Look::plain);
}

/// What the colours of the row mean, in words: «выброс: город Дальний».
std::string remarks(const IndicatorRow& row, const Comparison& comparison) {
    std::string text;
    if (row.per_1000)
        text = "на 1 000 " + row.per_1000->base + "; база есть у " + std::to_string(row.per_1000->territories);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i]) continue;
        const std::string& name = comparison.territories[i].name;
        if (row.cells[i]->outlier) text += (text.empty() ? "" : "; ") + std::string("выброс: ") + name;
        if (row.cells[i]->others) text += (text.empty() ? "" : "; ") + std::string("есть и другие значения: ") + name;
    }
    return text;
}

}  // namespace

void xlsx_indicator_rows_sheet(XlsxBook& book, const Comparison& comparison) {
    const std::vector<IndicatorRow> rows = indicator_rows(comparison);
    if (rows.empty()) return;
    std::vector<std::string> names{"Показатель", "Разрезы", "Единица", "Муниципалитетов с данными",
                                   "Без данных", "Сумма",   "Медиана", "На 1 000 по региону"};
    std::vector<double> widths{46, 36, 12, 14, 12, 12, 12, 14};
    for (const ComparedTerritory& territory : comparison.territories) {
        names.push_back(territory.name);
        widths.push_back(15);
    }
    names.emplace_back("Примечание");
    widths.push_back(44);
    book.sheet("Показатели рядом", widths);
    xlsx_title(book, "Показатели по муниципалитетам",
               "Показатели, которые сообщили хотя бы двое. «Нет данных» — не ноль. «На 1 000» — сумма ÷ "
               "сумма базы у тех, кто сообщил оба. Выброс — дальше 3,5 робастных отклонений от медианы.",
               2);
    xlsx_heads(book, names);
    int at = xlsx_head_row + 1;
    for (const IndicatorRow& row : rows) {
        int column = 0;
        book.text(at, column++, row.measure, Look::wrap);
        book.text(at, column++, row.dimensions, Look::wrap);
        book.text(at, column++, row.unit);
        book.number(at, column++, row.reported);
        book.number(at, column++, static_cast<double>(row.cells.size()) - row.reported);
        book.number_or(at, column++, row.sum);
        book.number_or(at, column++, row.median);
        book.decimal(at, column++, row.per_1000 ? std::optional(row.per_1000->value()) : std::nullopt);
        for (const auto& cell : row.cells) value_cell(book, at, column++, cell);
        book.text(at++, column, remarks(row, comparison), Look::wrap);
    }
    book.finish_sheet(xlsx_head_row, 2, at - 1, static_cast<int>(names.size()));
}

}  // namespace svod
