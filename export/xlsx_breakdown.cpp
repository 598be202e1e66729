#include "compare/breakdown.h"
#include "export/words.h"
#include "export/xlsx_sheets.h"

namespace svod {

namespace {

void part_row(XlsxBook& book, int row, const std::string& by, const PartTotals& part) {
    book.text(row, 0, by, Look::wrap);
    book.text(row, 1, part.name, Look::wrap);
    int column = 2;
    for (const int count :
         {part.totals.events, part.totals.due, part.totals.overdue, part.totals.due_soon, part.totals.late})
        book.number(row, column++, count);
    for (const Rate* rate : {&part.totals.completion, &part.totals.on_time, &part.totals.evidenced}) {
        book.percent(row, column++, rate->value());
        book.number(row, column++, rate->numerator);
        book.number(row, column++, rate->denominator);
    }
}

}  // namespace

void xlsx_breakdown_sheet(XlsxBook& book, const Comparison& comparison) {
    const std::vector<std::string> names{"Разрез",
                                         "Значение",
                                         "Мероприятий",
                                         "Подлежат исполнению",
                                         "Просрочено",
                                         "Скоро срок (30 дней)",
                                         "Позже срока",
                                         "Выполнено из подлежащих",
                                         "из них выполнено",
                                         "из подлежащих",
                                         "Выполнено в срок",
                                         "из них в срок",
                                         "из выполненных с датой",
                                         "Выполнение подтверждено",
                                         "из них с приказом или ссылкой",
                                         "из выполненных"};
    std::vector<double> widths(names.size(), 14);
    widths[0] = 20;
    widths[1] = 60;
    book.sheet("По разделам и ответственным", widths);
    xlsx_title(book, "Исполнение по разделам и по ответственным",
               "Состояние " + as_of_text(comparison) + "." + filter_text(comparison) +
                   " Мероприятие с несколькими ответственными учтено у каждого: по ним строки не складываются.");
    xlsx_heads(book, names);
    int row = xlsx_head_row + 1;
    for (const PartTotals& part : totals_by_section(comparison)) part_row(book, row++, "Раздел", part);
    for (const PartTotals& part : totals_by_responsible(comparison)) part_row(book, row++, "Ответственный", part);
    book.finish_sheet(xlsx_head_row, 2, row - 1, static_cast<int>(names.size()));
}

}  // namespace svod
