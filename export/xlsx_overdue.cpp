#include "compare/each_event.h"
#include "export/words.h"
#include "export/xlsx_sheets.h"

#include <algorithm>
#include <tuple>

namespace svod {

namespace {

struct Line {
    const ComparedEvent* compared;
    std::size_t territory;
    int row;  ///< in «Мероприятия»
};

/// The overdue first, the earliest deadline first.
std::vector<Line> lines(const Comparison& comparison, const std::map<const Event*, int>& rows_of) {
    std::vector<Line> found;
    for (const PlacedEvent& each : each_event(comparison))
        if (each.compared->overdue || each.compared->due_soon)
            found.push_back({each.compared, each.territory, rows_of.at(each.compared->event)});
    std::sort(found.begin(), found.end(), [](const Line& a, const Line& b) {
        const auto key = [](const Line& line) {
            return std::tuple(!line.compared->overdue, *line.compared->event->deadline->end, line.row);
        };
        return key(a) < key(b);
    });
    return found;
}

}  // namespace

void xlsx_overdue_sheet(XlsxBook& book, const Comparison& comparison, const std::map<const Event*, int>& rows_of) {
    book.sheet("Просрочка", {28, 74, 26, 12, 8, 26, 50, 60, 36, 24});
    xlsx_title(book, "Просрочено и скоро срок",
               "Состояние " + as_of_text(comparison) + "." + filter_text(comparison) +
                   " Дней: после срока — со знаком плюс, до срока — со знаком минус.");
    const std::vector<std::string> names{"Муниципалитет", "Мероприятие",  "Срок (как написан)", "Конец срока",
                                         "Дней",          "Статус",       "Ответственные",      "Отметка о выполнении",
                                         "Файл",          "Место в файле"};
    xlsx_heads(book, names);
    int row = xlsx_head_row + 1;
    for (const Line& line : lines(comparison, rows_of)) {
        const Event& event = *line.compared->event;
        const StatusMark mark = status_mark(*line.compared);
        book.text(row, 0, comparison.territories[line.territory].name, Look::wrap);
        book.text(row, 1, event.activity, Look::wrap);
        book.text(row, 2, event.deadline->text, Look::wrap);
        book.date(row, 3, event.deadline->end);
        const ComparedTerritory& territory = comparison.territories[line.territory];
        const Date counted_on = territory.as_of ? *territory.as_of : *comparison.as_of;
        book.number(row, 4, static_cast<double>((counted_on - *event.deadline->end).count()));
        book.text(row, 5, mark.symbol + " " + mark.words, look_of_tone(mark.tone));
        book.text(row, 6, responsible_text(event), Look::wrap);
        book.text(row, 7, completion_text(event), Look::wrap);
        book.text(row, 8, line.compared->document, Look::wrap);
        book.link(row++, 9, xlsx_events_sheet, line.row, place_text(event.place), Look::link);
    }
    if (row == xlsx_head_row + 1) book.text(row, 0, "Просроченных и близких к сроку мероприятий нет.", Look::note);
    book.finish_sheet(xlsx_head_row, 1, std::max(row - 1, xlsx_head_row), static_cast<int>(names.size()));
}

}  // namespace svod
