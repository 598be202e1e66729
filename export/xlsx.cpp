#include "export/xlsx.h"

#include "compare/indicator_rows.h"
#include "compare/totals.h"
#include "export/words.h"
#include "export/xlsx_sheets.h"
#include "text/text.h"

#include <map>

namespace svod {

namespace {

constexpr int head_row = xlsx_head_row;

/// «✓ выполнено; ✗! не выполнено»; «✓ ✗! 3 мероприятия» where that is longer than the column: a link takes one line.
std::string cell_text(const std::vector<ComparedEvent>& events, std::size_t width) {
    std::string words;
    std::string symbols;
    for (const ComparedEvent& event : events) {
        ComparedEvent in_time = event;
        in_time.overdue = false;
        const StatusMark mark = status_mark(in_time);
        const std::string symbol = mark.symbol + (event.overdue ? "!" : "");
        words += (words.empty() ? "" : "; ") + symbol + " " + mark.brief;
        if (symbols.find(symbol) == std::string::npos) symbols += symbol + " ";
    }
    if (events.size() == 1 || length(words) < width) return words;
    return symbols + plural(static_cast<long long>(events.size()), "мероприятие", "мероприятия", "мероприятий");
}

/// For the line below a title, which is not wrapped.
std::string short_caution(const Comparison& comparison) {
    return comparison.cautions.empty() ? "" : " Внимание: дата расчёта и даты отметок расходятся, см. «О расчёте».";
}

void matrix(XlsxBook& book, const Comparison& comparison, const std::map<const Event*, int>& rows_of) {
    const int fixed = 2;
    const double width = xlsx_territory_width(comparison);
    std::vector<double> widths{34, 54};
    widths.insert(widths.end(), comparison.territories.size(), width);
    book.sheet("Сводная", widths);
    xlsx_title(book, "Сводная по муниципалитетам",
               "Состояние " + as_of_text(comparison) + "." + filter_text(comparison) + short_caution(comparison) +
                   " Щелчок по ячейке ведёт к мероприятию и его месту в документе. Знак «!» — просрочено.",
               fixed);
    std::vector<std::string> names{"Раздел", "Мероприятие"};
    for (const ComparedTerritory& territory : comparison.territories) names.push_back(territory.name);
    xlsx_heads(book, names);
    int row = head_row + 1;
    for (const ComparedRow& each : comparison.rows) {
        book.text(row, 0, each.section, Look::wrap);
        book.text(row, 1, each.title, Look::wrap);
        for (std::size_t i = 0; i < each.cells.size(); ++i) {
            const int column = fixed + static_cast<int>(i);
            if (each.cells[i].empty()) {
                book.text(row, column, "", Look::plain);
                continue;
            }
            book.link(row, column, xlsx_events_sheet, rows_of.at(each.cells[i].front().event),
                      cell_text(each.cells[i], static_cast<std::size_t>(width)),
                      look_of_tone(worst_tone(each.cells[i])));
        }
        ++row;
    }
    book.finish_sheet(head_row, fixed, row - 1, static_cast<int>(names.size()));
}

/// `day`: what the «На дату» column holds; null: there is no such column.
void totals_row(XlsxBook& book, int row, const std::string& name, std::size_t documents, const std::optional<Date>* day,
                const Totals& totals, Look look) {
    book.text(row, 0, name, look);
    book.number(row, 1, static_cast<double>(documents), Look::plain);
    int column = 2;
    if (day) book.date(row, column++, *day);
    book.number(row, column++, totals.events, Look::plain);
    const bool known = has_marks(totals);
    const auto count = [&](int value) {
        book.number_or(row, column++, known ? std::optional<double>(value) : std::nullopt);
    };
    for (const auto& [status, value] : totals.by_status) count(value);
    count(totals.due);
    count(totals.overdue);
    count(totals.due_soon);
    count(totals.late);
    const auto most = worst(totals.days_late);
    book.number_or(row, column++, median(totals.days_late));
    book.number_or(row, column++, most ? std::optional<double>(*most) : std::nullopt);
    for (const Rate* rate : {&totals.completion, &totals.on_time, &totals.evidenced}) {
        book.percent(row, column++, rate->value());
        count(rate->numerator);
        count(rate->denominator);
        if (rate != &totals.evidenced) count(rate->not_understood);  // an order that is not there is not a doubt
    }
    count(totals.overdue_unclear);
}

void totals_sheet(XlsxBook& book, const Comparison& comparison) {
    std::vector<std::string> names{"Муниципалитет", "Документов"};
    if (comparison.own_dates) names.emplace_back("На дату");
    names.emplace_back("Мероприятий");
    for (const auto& [status, value] : comparison.region.by_status) names.push_back(capitalize(russian(status)));
    for (const char* name :
         {"Подлежат исполнению", "Просрочено", "Скоро срок (30 дней)", "Позже срока", "Дней позже: медиана",
          "Дней позже: наибольшее", "Выполнено из подлежащих", "из них выполнено", "из подлежащих",
          "отметка не распознана", "Выполнено в срок", "из них в срок", "из выполненных с датой",
          "выполнено, дата неизвестна", "Выполнение подтверждено", "из них с приказом или ссылкой", "из выполненных",
          "Просрочено с неясной отметкой"})
        names.emplace_back(name);
    std::vector<double> widths(names.size(), 13.5);
    widths[0] = 42;  // the title fits
    book.sheet("Муниципалитеты", widths);
    xlsx_title(book, "Исполнение по муниципалитетам",
               "Состояние " + as_of_text(comparison) + "." + filter_text(comparison) + short_caution(comparison), 1);
    xlsx_heads(book, names);
    int row = head_row + 1;
    std::size_t documents = 0;
    for (const ComparedTerritory& territory : comparison.territories) {
        documents += territory.documents.size();
        const std::optional<Date> day = counted_on(comparison, territory);
        totals_row(book, row++, territory.name, territory.documents.size(), comparison.own_dates ? &day : nullptr,
                   territory.totals, Look::wrap);
    }
    for (const std::string& name : comparison.not_received) {
        book.text(row, 0, name, Look::wrap);
        book.text(row++, 1, "не получен", Look::bad);
    }
    const std::optional<Date> no_day;
    totals_row(book, row, "Всего", documents, comparison.own_dates ? &no_day : nullptr, comparison.region, Look::head);
    book.finish_sheet(head_row, 1, row - 1, static_cast<int>(names.size()));
}

void indicators_sheet(XlsxBook& book, const Comparison& comparison) {
    book.sheet("Показатели", {30, 56, 66, 12, 14, 10, 12, 34, 24});
    xlsx_title(book, "Показатели", "Каждое число — ячейка таблицы или фраза документа.");
    const std::vector<std::string> names{"Муниципалитет", "Показатель", "Разрезы", "Значение",     "Единица",
                                         "Доля, %",       "На дату",    "Файл",    "Место в файле"};
    xlsx_heads(book, names);
    int row = head_row + 1;
    for (const ComparedIndicator& each : comparison.indicators) {
        const Indicator& indicator = *each.indicator;
        book.text(row, 0, territory_name(comparison, each.territory), Look::wrap);
        book.text(row, 1, indicator.measure, Look::wrap);
        book.text(row, 2, dimensions_text(indicator), Look::wrap);
        if (indicator.is_mark) {
            book.text(row, 3, indicator.value != 0 ? "да" : "нет");
        } else {
            book.number(row, 3, indicator.value);
        }
        book.text(row, 4, indicator.unit);
        book.number_or(row, 5, indicator.share, "");
        book.date(row, 6, indicator.as_of);
        book.text(row, 7, each.document, Look::wrap);
        book.text(row++, 8, place_text(indicator.place), Look::wrap);
    }
    book.finish_sheet(head_row, 2, row - 1, static_cast<int>(names.size()));
}

void findings_sheet(XlsxBook& book, const Comparison& comparison) {
    book.sheet("Замечания", {32, 150, 14, 36, 30, 24});
    xlsx_title(book, "Замечания к документам", "Что в документе противоречит само себе или не заполнено.");
    const std::vector<std::string> names{"Муниципалитет", "Замечание", "Важность", "Файл", "Место в файле", "Код"};
    xlsx_heads(book, names);
    int row = head_row + 1;
    for (const ComparedFinding& each : comparison.findings) {
        const Finding& finding = *each.finding;
        book.text(row, 0, territory_name(comparison, each.territory), Look::wrap);
        book.text(row, 1, finding.message, Look::wrap);
        book.text(row, 2, std::string(severity_text(finding.severity)),
                  finding.severity == "error"     ? Look::bad
                  : finding.severity == "warning" ? Look::partial
                                                  : Look::none);
        book.text(row, 3, each.document, Look::wrap);
        book.text(row, 4, place_text(finding.place), Look::wrap);
        book.text(row++, 5, finding.code);
    }
    book.finish_sheet(head_row, 1, row - 1, static_cast<int>(names.size()), static_cast<int>(names.size()) - 1);
}

std::string not_sent_text(const Comparison& comparison) {
    if (!comparison.not_received.empty()) return std::to_string(comparison.not_received.size());
    return comparison.expected > 0 ? "представили все, от кого ожидались"
                                   : "список тех, от кого документы ожидались, не задан";
}

void about_sheet(XlsxBook& book, const Comparison& comparison) {
    book.sheet("О расчёте", {36, 110});
    xlsx_title(book, "О расчёте", "Состояние " + as_of_text(comparison) + "." + filter_text(comparison));
    xlsx_heads(book, {"Термин", "Как считается"});
    int row = head_row + 1;
    const auto line = [&](const std::string& term, const std::string& meaning) {
        book.text(row, 0, term, Look::wrap);
        book.text(row++, 1, meaning, Look::wrap);
    };
    std::string filters;
    for (const std::string& filter : comparison.filters) filters += (filters.empty() ? "" : "; ") + filter;
    int documents = 0;
    for (const ComparedTerritory& territory : comparison.territories)
        documents += static_cast<int>(territory.documents.size());
    line("Дата расчёта", comparison.own_dates ? "дата документов каждого: столбец «На дату» листа «Муниципалитеты»"
                         : comparison.as_of   ? russian(*comparison.as_of)
                                              : "документы её не называют");
    if (!comparison.cautions.empty()) line("Внимание", cautions_text(comparison));
    line("Отбор", filters.empty() ? "всё" : filters);
    line("Столбцов сводной", std::to_string(comparison.territories.size()));
    line("Документов", std::to_string(documents));
    line("Строк сводной", std::to_string(comparison.rows.size()));
    line("Не представили документы", not_sent_text(comparison));
    for (const auto& [term, meaning] : definitions()) line(term, meaning);
    book.finish_sheet(head_row, 0, head_row, 2);
}

}  // namespace

void xlsx_title(XlsxBook& book, const std::string& text, const std::string& below, int scrolled) {
    book.text(0, 0, text, Look::title);
    book.text(1, book.pages_across() > 1 ? scrolled : 0, below, Look::note);
}

double xlsx_territory_width(const Comparison& comparison) {
    const std::size_t count = comparison.territories.size();
    return count <= 6 ? 26 : 21;
}

void xlsx_heads(XlsxBook& book, const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < names.size(); ++i) book.text(head_row, static_cast<int>(i), names[i], Look::head);
}

std::string write_comparison_xlsx(const Comparison& comparison, const WriteOptions&) {
    XlsxBook book;
    const std::map<const Event*, int> rows_of = xlsx_event_rows(comparison);
    matrix(book, comparison, rows_of);
    totals_sheet(book, comparison);
    xlsx_ranking_sheet(book, comparison);
    xlsx_breakdown_sheet(book, comparison);
    xlsx_schools_sheet(book, comparison);
    xlsx_typical_sheet(book, comparison);
    xlsx_overdue_sheet(book, comparison, rows_of);
    xlsx_movement_sheets(book, comparison, rows_of);
    xlsx_events_list(book, comparison, rows_of);
    xlsx_indicator_rows_sheet(book, comparison);
    indicators_sheet(book, comparison);
    findings_sheet(book, comparison);
    xlsx_sources_sheet(book, comparison);
    about_sheet(book, comparison);
    return book.bytes();
}

}  // namespace svod
