#include "compare/totals.h"
#include "export/words.h"
#include "export/xlsx_sheets.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t with_completion = 11;  ///< columns up to the first share
constexpr std::size_t with_all_shares = 18;

void part_row(XlsxBook& book, int row, const std::string& by, const PartTotals& part, std::size_t columns) {
    book.text(row, 0, by, Look::wrap);
    book.text(row, 1, part.name, Look::wrap);
    int column = 2;
    const bool known = has_marks(part.totals);
    const auto count = [&](int value) {
        book.number_or(row, column++, known ? std::optional<double>(value) : std::nullopt);
    };
    book.number(row, column++, part.totals.events);
    for (const int value : {part.totals.due, part.totals.overdue, part.totals.due_soon, part.totals.late}) count(value);
    for (const Rate* rate : {&part.totals.completion, &part.totals.on_time, &part.totals.evidenced}) {
        book.percent(row, column++, rate->value());
        count(rate->numerator);
        count(rate->denominator);
        if (rate != &part.totals.evidenced) count(rate->not_understood);  // an order that is not there is not a doubt
        if (static_cast<std::size_t>(column) == columns) return;
    }
}

/// The sheet of `title` up to its heads; the first two of its `columns` are named by the caller.
void part_sheet(XlsxBook& book, const std::string& sheet, const std::string& title, const std::string& below,
                const std::string& first, const std::string& second, std::size_t columns) {
    std::vector<std::string> names{first,
                                   second,
                                   "Мероприятий",
                                   "Подлежат исполнению",
                                   "Просрочено",
                                   "Скоро срок (30 дней)",
                                   "Позже срока",
                                   "Выполнено из подлежащих",
                                   "из них выполнено",
                                   "из подлежащих",
                                   "отметка не распознана",
                                   "Выполнено в срок",
                                   "из них в срок",
                                   "из выполненных с датой",
                                   "выполнено, дата неизвестна",
                                   "Выполнение подтверждено",
                                   "из них с приказом или ссылкой",
                                   "из выполненных"};
    names.resize(columns);
    std::vector<double> widths(names.size(), 14);
    widths[0] = 30;
    widths[1] = 60;
    book.sheet(sheet, widths);
    xlsx_title(book, title, below);
    xlsx_heads(book, names);
}

}  // namespace

void xlsx_breakdown_sheet(XlsxBook& book, const Comparison& comparison) {
    part_sheet(book, "По разделам и ответственным", "Исполнение по разделам и по ответственным",
               "Состояние " + as_of_text(comparison) + "." + filter_text(comparison) +
                   " Мероприятие с несколькими ответственными учтено у каждого: по ним строки не складываются.",
               "Разрез", "Значение", with_all_shares);
    int row = xlsx_head_row + 1;
    for (const PartTotals& part : comparison.by_section) part_row(book, row++, "Раздел", part, with_all_shares);
    for (const PartTotals& part : comparison.by_responsible)
        part_row(book, row++, "Ответственный", part, with_all_shares);
    book.finish_sheet(xlsx_head_row, 2, row - 1, static_cast<int>(with_all_shares));
}

void xlsx_schools_sheet(XlsxBook& book, const Comparison& comparison) {
    const bool any = std::any_of(comparison.territories.begin(), comparison.territories.end(),
                                 [](const ComparedTerritory& each) { return !each.organizations.empty(); });
    if (!any) return;
    part_sheet(book, "По школам", "Исполнение по школам и другим организациям",
               "Состояние " + as_of_text(comparison) +
                   ". По собственным отчётам организаций: в итоги муниципалитетов они не входят.",
               "Муниципалитет", "Организация", with_completion);
    int row = xlsx_head_row + 1;
    for (const ComparedTerritory& territory : comparison.territories)
        for (const OrganizationFigures& school : territory.organizations)
            part_row(book, row++, territory.name, {school.name, school.totals}, with_completion);
    book.finish_sheet(xlsx_head_row, 2, row - 1, static_cast<int>(with_completion));
}

}  // namespace svod
