#include "export/html.h"

#include "compare/each_event.h"
#include "compare/indicator_rows.h"
#include "compare/ranking.h"
#include "export/chart_svg.h"
#include "export/markup.h"
#include "export/memo_parts.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Сводная по муниципалитетам</title>
<style>
:root { color-scheme: light dark; --line: #767676; --head: #e8edf6; --good: #e2f0d9; --partial: #fff2cc; --bad: #f8d7da; --none: #f2f2f2; --doubt: #e4dfec; --back: #fff; --ink: #1b1b1b; --link: #0b4f94; --bar: #2f5597; }
@media (prefers-color-scheme: dark) { :root { --line: #8a8a8a; --head: #26324a; --good: #1f3b1c; --partial: #463a10; --bad: #4f1f24; --none: #2b2b2b; --doubt: #352c44; --back: #161616; --ink: #eee; --link: #9cc4ff; --bar: #8ab0f0; } }
body { font: 16px/1.45 system-ui, sans-serif; margin: 1.5rem; background: var(--back); color: var(--ink); }
a { color: var(--link); }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; }
.scroll { overflow: auto; max-height: 90vh; margin-bottom: 2rem; }
.scroll:focus-visible { outline: 3px solid var(--link); }
table { border-collapse: collapse; font-size: .9rem; }
caption { text-align: left; font-weight: 600; font-size: 1.1rem; padding: .4rem 0; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { background: var(--head); position: sticky; top: 0; z-index: 1; }
td.number { text-align: right; white-space: nowrap; }
.good { background: var(--good); } .partial { background: var(--partial); } .bad { background: var(--bad); }
.none { background: var(--none); } .doubt { background: var(--doubt); }
tr.total > * { font-weight: 600; background: var(--none); }
tbody th { position: sticky; left: 0; background: var(--back); } thead th:first-child { left: 0; z-index: 2; }
.matrix th[scope=row] { min-width: 16rem; font-weight: 400; } .matrix td { min-width: 8rem; }
@media (max-width: 40rem) { body { margin: .7rem; } .matrix th[scope=row] { min-width: 9rem; } tbody th { max-width: 45vw; } }
.narrow th[scope=col]:not(:first-child) span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 14rem; } .narrow th[scope=col]:not(:first-child) { vertical-align: bottom; padding: .3rem .1rem; }
.figures { font-size: .85rem; } .figures th[scope=col] { max-width: 7rem; }
.narrow td { min-width: 0; padding: .3rem .1rem; text-align: center; } .narrow td a { text-decoration: none; }
.events td { min-width: 5rem; max-width: 24rem; }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
figure { margin: 0 0 2rem; } figcaption { font-weight: 600; font-size: 1.1rem; margin-bottom: .5rem; }
.beside { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; } svg { max-width: 100%; height: auto; }
small { display: block; } .instead { display: none; }
dt { font-weight: 600; } dd { margin: 0 0 .5rem 1.5rem; }
:target { outline: 3px solid var(--link); outline-offset: -3px; }
@media print {
  :root { color-scheme: light; --line: #767676; --head: #e8edf6; --good: #e2f0d9; --partial: #fff2cc; --bad: #f8d7da; --none: #f2f2f2; --doubt: #e4dfec; --back: #fff; --ink: #000; --link: #000; --bar: #2f5597; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { margin: 0; font-size: 9pt; } nav { display: none; } a { text-decoration: none; }
  .scroll { overflow: visible; max-height: none; } thead { display: table-header-group; } thead th, tbody th { position: static; }
  table { font-size: 8pt; max-width: 100%; } th, td { padding: 2px 4px; } caption { break-after: avoid; }
  thead { break-after: avoid; break-inside: avoid; } tbody tr:first-child { break-before: avoid; } tr, figure { break-inside: avoid; }
  .figures { font-size: 7pt; width: 100%; } .figures th[scope=col]:not(:first-child) { writing-mode: vertical-rl; transform: rotate(180deg); max-width: none; vertical-align: middle; }
  .figures td.number { white-space: normal; } .figures th[scope=row] { font-weight: 400; } .matrix, .events { width: 100%; } .matrix th[scope=row] { min-width: 6rem; width: 30%; }
  .matrix td, .events td { min-width: 0; } .narrow th[scope=col]:not(:first-child) span { max-height: 36mm; } .events td { overflow-wrap: anywhere; }
  svg { max-height: 150mm; width: auto; } .beside { gap: .5rem; } .beside table { font-size: 7.5pt; } .long { display: none; } .instead { display: block; }
  @page { size: A4 landscape; margin: 10mm; }
}
</style>
</head>
<body>
<main>
)";

std::string cell(std::string_view tag, const std::string& attributes, const std::string& text) {
    return "<" + std::string(tag) + (attributes.empty() ? "" : " " + attributes) + ">" + escaped(text) + "</" +
           std::string(tag) + ">";
}

/// In a span: a name that is written upwards is broken by the height of its box, not of its cell.
std::string column_head(const std::string& text) {
    return "<th scope=\"col\"><span>" + escaped(text) + "</span></th>";
}

/// A table in a box that is scrolled, also by keys, where it does not fit; `id` is what the contents lead to.
std::string table_start(const std::string& caption, const std::vector<std::string>& names, const std::string& id,
                        const std::string& style = {}) {
    std::string out = "<div class=\"scroll\" id=\"" + id + "\" tabindex=\"0\" role=\"region\" aria-label=\"" +
                      escaped(caption) + "\"><table" + (style.empty() ? "" : " class=\"" + style + "\"") +
                      "><caption>" + escaped(caption) + "</caption><thead><tr>";
    for (const std::string& name : names) out += column_head(name);
    return out + "</tr></thead><tbody>\n";
}

constexpr std::size_t most_wide_columns = 6;
constexpr std::size_t columns_a_table = 20;   ///< of a page that lies
constexpr std::size_t longest_in_print = 60;  ///< rows

/// A list that is for the screen where it is long: on paper a line says where it is.
std::string printed_if_short(std::string table, std::size_t rows, const std::string& what, const std::string& sheet) {
    if (rows <= longest_in_print) return table;
    const std::string start = "<div class=\"scroll\"";
    table.replace(table.find(start), start.size(), "<div class=\"scroll long\"");
    return table + "<p class=\"instead\">" + escaped(what + " (строк: " + std::to_string(rows)) +
           ") на бумагу не выводятся: они есть на экране этой страницы и в файле XLSX, лист «" + escaped(sheet) +
           "».</p>\n";
}

constexpr std::string_view table_end = "</tbody></table></div>\n";

std::string totals_part(const Comparison& comparison) {
    std::vector<std::string> names{"Муниципалитет"};
    if (comparison.own_dates) names.emplace_back("На дату");
    for (const TotalsColumn& column : totals_columns()) names.emplace_back(column.head);
    std::string out = table_start("Исполнение по муниципалитетам", names, "totals", "figures");
    const auto add = [&](const std::string& name, const std::optional<Date>& day, const Totals& totals,
                         const char* row = "<tr>") {
        out += row + cell("th", "scope=\"row\"", name);
        if (comparison.own_dates) out += cell("td", "", day ? russian(*day) : "—");
        for (const TotalsColumn& column : totals_columns()) out += cell("td", "class=\"number\"", column.value(totals));
        out += "</tr>\n";
    };
    for (const ComparedTerritory& territory : comparison.territories)
        add(territory.name, counted_on(comparison, territory), territory.totals);
    for (const std::string& name : comparison.not_received)
        out += "<tr>" + cell("th", "scope=\"row\"", name) +
               cell("td", "class=\"bad\" colspan=\"" + std::to_string(names.size() - 1) + "\"", "не получен") +
               "</tr>\n";
    if (comparison.territories.size() > 1) add("Всего", std::nullopt, comparison.region, "<tr class=\"total\">");
    return out + std::string(table_end);
}

std::string ranking_part(const Comparison& comparison) {
    if (comparison.territories.size() < 2) return {};
    std::vector<std::string> names{"Место", "Муниципалитет", "Средний балл"};
    for (const RankedMeasure& measure : ranked_measures())
        names.push_back(std::string(measure.name) + ": баллы (место), n — знаменатель доли");
    std::string out =
        table_start("Рейтинг: лучший результат в регионе — 100 баллов, остальные пропорционально", names, "ranking");
    for (const RankedTerritory& ranked : rank_territories(comparison)) {
        out += "<tr>" +
               cell("td", "class=\"number\"",
                    ranked.place        ? std::to_string(ranked.place)
                    : ranked.small_base ? "мало данных"
                                        : "нет данных") +
               cell("th", "scope=\"row\"", comparison.territories[ranked.territory].name) +
               cell("td", "class=\"number\"", points_text(ranked.score));
        for (const RankedPoints& by : ranked.by)
            out += cell(
                "td", "class=\"number\"",
                (by.small_base ? std::string("мало данных")
                               : points_text(by.points) + (by.place ? " (" + std::to_string(by.place) + ")" : "")) +
                    (by.base ? ", n = " + std::to_string(by.base) : ""));
        out += "</tr>\n";
    }
    return out + std::string(table_end);
}

/// What one municipality has in a row: words where columns are wide enough, else the sign and the words for ears only.
std::string marks(const std::vector<ComparedEvent>& events, bool narrow) {
    std::string out;
    for (const ComparedEvent& event : events) {
        const StatusMark mark = status_mark(event);
        out += "<a href=\"#e" + escaped(event.event->id) + "\"" +
               (narrow ? " title=\"" + escaped(mark.words) + "\">" + escaped(mark.symbol + (event.overdue ? "!" : "")) +
                             "<span class=\"unseen\"> " + escaped(mark.words) + "</span></a> "
                       : ">" + escaped(mark.symbol + " " + mark.brief) + "</a> ");
    }
    return out;
}

/// Activities against the territories first..last.
std::string matrix_block(const Comparison& comparison, std::size_t first, std::size_t last, bool narrow) {
    std::vector<std::string> names{"Мероприятие"};
    for (std::size_t i = first; i < last; ++i) names.push_back(comparison.territories[i].name);
    std::string caption = "Мероприятия по муниципалитетам";
    if (last - first < comparison.territories.size())
        caption += ": с " + std::to_string(first + 1) + " по " + std::to_string(last) + " из " +
                   std::to_string(comparison.territories.size());
    std::string out = table_start(caption, names, first == 0 ? "matrix" : "matrix" + std::to_string(first + 1),
                                  narrow ? "matrix narrow" : "matrix");
    for (const ComparedRow& row : comparison.rows) {
        if (std::all_of(row.cells.begin() + static_cast<std::ptrdiff_t>(first),
                        row.cells.begin() + static_cast<std::ptrdiff_t>(last),
                        [](const auto& events) { return events.empty(); }))
            continue;
        out += "<tr><th scope=\"row\">" + escaped(row.title) + "<small>" + escaped(row.section) + "</small></th>";
        for (std::size_t i = first; i < last; ++i)
            out += row.cells[i].empty()
                       ? "<td></td>"
                       : "<td class=\"" + worst_tone(row.cells[i]) + "\">" + marks(row.cells[i], narrow) + "</td>";
        out += "</tr>\n";
    }
    return out + std::string(table_end);
}

std::string matrix_part(const Comparison& comparison) {
    const std::size_t count = comparison.territories.size();
    const bool narrow = count > most_wide_columns;
    std::string out = "<p>Знаки: " + escaped(marks_legend()) + (narrow ? ". Восклицательный знак — просрочено" : "") +
                      ". Каждый ведёт к мероприятию и его месту в документе.</p>\n";
    for (std::size_t first = 0; first < count; first += columns_a_table)
        out += matrix_block(comparison, first, std::min(first + columns_a_table, count), narrow);
    return out;
}

std::string events_part(const Comparison& comparison) {
    std::string out = table_start("Мероприятия и их источники",
                                  {"Муниципалитет", "Раздел", "№", "Мероприятие", "Срок", "Ответственные",
                                   "Отметка о выполнении", "Статус", "Подтверждение", "Источник"},
                                  "events", "events");
    const std::vector<PlacedEvent> events = each_event_by_territory(comparison);
    for (const PlacedEvent& each : events) {
        const ComparedEvent& compared = *each.compared;
        const Event& event = *compared.event;
        const StatusMark mark = status_mark(compared);
        out += "<tr id=\"e" + escaped(event.id) + "\">" + cell("td", "", comparison.territories[each.territory].name) +
               cell("td", "", section_text(event)) + cell("td", "", event.number) + cell("td", "", event.activity) +
               cell("td", "", deadline_text(event)) + cell("td", "", responsible_text(event)) +
               cell("td", "", completion_text(event)) +
               cell("td", "class=\"" + mark.tone + "\"", mark.symbol + " " + mark.words) +
               cell("td", "", evidence_text(event)) +
               cell("td", "", compared.document + ": " + place_text(event.place)) + "</tr>\n";
    }
    return printed_if_short(out + std::string(table_end), events.size(), "Мероприятия и их источники", "Мероприятия");
}

std::string findings_part(const Comparison& comparison) {
    if (comparison.findings.empty()) return {};
    std::string out =
        table_start("Замечания к документам", {"Муниципалитет", "Замечание", "Файл", "Место"}, "findings");
    for (const ComparedFinding& each : comparison.findings)
        out += "<tr>" + cell("td", "", territory_name(comparison, each.territory)) +
               cell("td", "", each.finding->message) + cell("td", "", each.document) +
               cell("td", "", place_text(each.finding->place)) + "</tr>\n";
    return printed_if_short(out + std::string(table_end), comparison.findings.size(), "Замечания к документам",
                            "Замечания");
}

std::string indicators_part(const Comparison& comparison) {
    if (comparison.indicators.empty()) return {};
    std::string out = table_start(
        "Показатели", {"Муниципалитет", "Показатель", "Разрезы", "Значение", "Доля", "Источник"}, "indicators");
    for (const ComparedIndicator& each : comparison.indicators) {
        const Indicator& indicator = *each.indicator;
        const std::string value = indicator.is_mark ? (indicator.value != 0 ? "да" : "нет")
                                                    : number_text(indicator.value) + " " + indicator.unit;
        out += "<tr>" + cell("td", "", territory_name(comparison, each.territory)) + cell("td", "", indicator.measure) +
               cell("td", "", dimensions_text(indicator)) + cell("td", "class=\"number\"", value) +
               cell("td", "class=\"number\"", indicator.share ? number_text(*indicator.share) + " %" : "") +
               cell("td", "", each.document + ": " + place_text(indicator.place)) + "</tr>\n";
    }
    return printed_if_short(out + std::string(table_end), comparison.indicators.size(), "Показатели", "Показатели");
}

/// A chart with the same figures in a table beside it.
std::string charts_part(const Comparison& comparison) {
    std::string out;
    int number = 0;
    for (const BarChart& chart : comparison_charts(comparison)) {
        const std::string id = "chart" + std::to_string(++number);
        out += "<figure><figcaption>" + escaped(chart.title) + "</figcaption><div class=\"beside\">" +
               chart_svg(chart, id) + "<table><caption class=\"unseen\">" + escaped(chart.title) +
               "</caption><thead><tr>" + column_head("Название") + column_head(chart.axis) + "</tr></thead><tbody>\n";
        for (const Bar& bar : chart.bars)
            out +=
                "<tr>" + cell("th", "scope=\"row\"", bar.name) + cell("td", "class=\"number\"", bar.label) + "</tr>\n";
        out += "</tbody></table></div></figure>\n";
    }
    return out;
}

/// A table of the memo; nothing where it has no rows.
std::string memo_part(const MemoTable& table, const std::string& id, const std::string& cells) {
    if (table.rows.empty()) return {};
    std::string out = table_start(table.caption, table.head, id);
    for (const auto& row : table.rows) {
        out += "<tr>" + cell("th", "scope=\"row\"", row.front().text);
        for (std::size_t i = 1; i < row.size(); ++i) out += cell("td", cells, row[i].text);
        out += "</tr>\n";
    }
    return out + std::string(table_end);
}

std::string movement_part(const Comparison& comparison) {
    return memo_part(movement_table(comparison), "movement", "class=\"number\"");
}

/// Links to the parts that are there.
std::string contents(const std::string& parts) {
    struct Part {
        std::string_view id, name;
    };
    static constexpr Part all[] = {{"totals", "Исполнение"},  {"ranking", "Рейтинг"},    {"movement", "Изменения"},
                                   {"typical", "Чего нет"},   {"matrix", "Мероприятия"}, {"indicators", "Показатели"},
                                   {"findings", "Замечания"}, {"events", "Источники"},   {"about", "О расчёте"}};
    std::string out = "<nav aria-label=\"Содержание\"><ul>";
    for (const Part& part : all)
        if (parts.find(" id=\"" + std::string(part.id) + "\"") != std::string::npos)
            out += "<li><a href=\"#" + std::string(part.id) + "\">" + std::string(part.name) + "</a></li>";
    return out + "</ul></nav>\n";
}

std::string definitions_part() {
    std::string out = "<h2 id=\"about\">О расчёте</h2><dl>";
    for (const auto& [term, meaning] : definitions()) out += cell("dt", "", term) + cell("dd", "", meaning);
    return out + "</dl>\n";
}

}  // namespace

std::string write_comparison_html(const Comparison& comparison, const WriteOptions&) {
    std::string out(head);
    out += "<h1>Сводная по муниципалитетам</h1><p>Состояние " +
           escaped(as_of_text(comparison) + "." + filter_text(comparison)) + "</p>\n";
    if (!comparison.cautions.empty()) out += "<p role=\"note\">" + escaped(cautions_text(comparison)) + "</p>\n";
    if (comparison.territories.empty()) {
        out += "<p>Ни одного документа нет. Загрузите их командой <code>svod import ПАПКА</code>.</p>";
    } else {
        const std::string missing = not_received_text(comparison);
        if (!missing.empty()) out += "<p>" + escaped(missing) + "</p>\n";
        const std::string parts = totals_part(comparison) + charts_part(comparison) + ranking_part(comparison) +
                                  movement_part(comparison) + memo_part(typical_table(comparison), "typical", "") +
                                  matrix_part(comparison) + indicators_part(comparison) + findings_part(comparison) +
                                  events_part(comparison) + definitions_part();
        out += contents(parts) + parts;
    }
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace svod
