#include "compare/each_event.h"
#include "export/event_columns.h"
#include "export/words.h"
#include "export/xlsx_sheets.h"

namespace svod {

namespace {

void event_line(XlsxBook& book, int row, const ComparedRow& in, const std::string& territory,
                const ComparedEvent& compared) {
    const Event& event = *compared.event;
    const StatusMark mark = status_mark(compared);
    const ShownDates dates = shown_dates(event);
    int column = 0;
    const auto text = [&](const std::string& value, Look look = Look::wrap) { book.text(row, column++, value, look); };
    text(territory);
    text(event.number);
    text(event.activity);
    text(deadline_words(event));
    book.date(row, column++, dates.start);
    book.date(row, column++, dates.end);
    text(responsible_text(event));
    text(event.result.value_or(""));
    text(completion_text(event));
    text(mark.symbol + " " + mark.words, look_of_tone(mark.tone));
    book.date(row, column++, dates.done);
    book.number_or(row, column++, dates.days_late, "");
    text(evidence_text(event));
    text(compared.document);
    text(place_text(event.place));
    text(event.id);
    text(section_text(event));
    text(in.title);
    text(compared.reason);
    book.decimal(row, column++, compared.score);
}

}  // namespace

std::map<const Event*, int> xlsx_event_rows(const Comparison& comparison) {
    std::map<const Event*, int> rows;
    int next = xlsx_head_row + 1;
    for (const PlacedEvent& each : each_event(comparison)) rows.emplace(each.compared->event, next++);
    return rows;
}

void xlsx_events_list(XlsxBook& book, const Comparison& comparison, const std::map<const Event*, int>& rows_of) {
    book.sheet(xlsx_events_sheet, {22, 8, 64, 22, 12, 12, 36, 28, 50, 22, 12, 9, 28, 26, 19, 18, 34, 40, 60, 14});
    xlsx_title(book, "Мероприятия и их источники", "Каждая строка — строка таблицы документа; файл и место указаны.");
    std::vector<std::string> names{"Муниципалитет"};
    names.insert(names.end(), event_heads().begin(), event_heads().end());
    const int printed = static_cast<int>(names.size()) - 1;  // without the id and what follows it
    names.insert(names.end(), {"Раздел", "Мероприятие сводной", "Почему в этой строке сводной",
                               "Надёжность сопоставления, от 0 до 1"});
    xlsx_heads(book, names);
    int last = xlsx_head_row;
    for (const PlacedEvent& each : each_event(comparison)) {
        last = rows_of.at(each.compared->event);
        event_line(book, last, *each.row, comparison.territories[each.territory].name, *each.compared);
    }
    book.finish_sheet(xlsx_head_row, 1, last, static_cast<int>(names.size()), printed);
}

}  // namespace svod
