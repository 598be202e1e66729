#include "compare/breakdown.h"
#include "export/words.h"
#include "export/xlsx_sheets.h"

#include <algorithm>

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

/// The sheet of `title` up to its heads; the first two columns are named by the caller.
int part_sheet(XlsxBook& book, const std::string& sheet, const std::string& title, const std::string& below,
               const std::string& first, const std::string& second) {
    const std::vector<std::string> names{first,
                                         second,
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
    widths[0] = 30;
    widths[1] = 60;
    book.sheet(sheet, widths);
    xlsx_title(book, title, below);
    xlsx_heads(book, names);
    return static_cast<int>(names.size());
}

}  // namespace

void xlsx_breakdown_sheet(XlsxBook& book, const Comparison& comparison) {
    const int columns =
        part_sheet(book, "По разделам и ответственным", "Исполнение по разделам и по ответственным",
                   "Состояние " + as_of_text(comparison) + "." + filter_text(comparison) +
                       " Мероприятие с несколькими ответственными учтено у каждого: по ним строки не складываются.",
                   "Разрез", "Значение");
    int row = xlsx_head_row + 1;
    for (const PartTotals& part : totals_by_section(comparison)) part_row(book, row++, "Раздел", part);
    for (const PartTotals& part : totals_by_responsible(comparison)) part_row(book, row++, "Ответственный", part);
    book.finish_sheet(xlsx_head_row, 2, row - 1, columns);
}

void xlsx_schools_sheet(XlsxBook& book, const Comparison& comparison) {
    const bool any = std::any_of(comparison.territories.begin(), comparison.territories.end(),
                                 [](const ComparedTerritory& each) { return !each.organizations.empty(); });
    if (!any) return;
    const int columns = part_sheet(book, "По школам", "Исполнение по школам и другим организациям",
                                   "Состояние " + as_of_text(comparison) +
                                       ". По собственным отчётам организаций: в итоги муниципалитетов они не входят.",
                                   "Муниципалитет", "Организация");
    int row = xlsx_head_row + 1;
    for (const ComparedTerritory& territory : comparison.territories)
        for (const OrganizationFigures& school : territory.organizations)
            part_row(book, row++, territory.name, {school.name, school.totals});
    book.finish_sheet(xlsx_head_row, 2, row - 1, columns);
}

}  // namespace svod
