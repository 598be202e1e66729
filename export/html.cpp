#include "export/html.h"

#include "compare/ranking.h"
#include "export/markup.h"
#include "export/words.h"
#include "text/text.h"

namespace svod {

namespace {

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Сводная по муниципалитетам</title>
<style>
:root { color-scheme: light dark; --line: #bbb; --head: #e8edf6; --good: #e2f0d9; --partial: #fff2cc; --bad: #f8d7da; --none: #f2f2f2; --doubt: #e4dfec; --back: #fff; --ink: #1b1b1b; --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --line: #555; --head: #26324a; --good: #1f3b1c; --partial: #463a10; --bad: #4f1f24; --none: #2b2b2b; --doubt: #352c44; --back: #161616; --ink: #eee; --link: #8ab8ff; } }
body { font: 16px/1.45 system-ui, sans-serif; margin: 1.5rem; background: var(--back); color: var(--ink); }
a { color: var(--link); }
.scroll { overflow-x: auto; margin-bottom: 2rem; }
table { border-collapse: collapse; font-size: .9rem; }
caption { text-align: left; font-weight: 600; padding: .4rem 0; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
thead th { background: var(--head); position: sticky; top: 0; }
td.number { text-align: right; white-space: nowrap; }
.good { background: var(--good); } .partial { background: var(--partial); } .bad { background: var(--bad); }
.none { background: var(--none); } .doubt { background: var(--doubt); }
.matrix th[scope=row] { min-width: 16rem; font-weight: 400; } .matrix td { min-width: 8rem; }
small { display: block; opacity: .8; }
:target { outline: 3px solid var(--link); }
@media print { body { margin: 0; font-size: 9pt; } .scroll { overflow: visible; } thead { display: table-header-group; } @page { size: A3 landscape; } }
</style>
</head>
<body>
<main>
)";

std::string cell(std::string_view tag, const std::string& attributes, const std::string& text) {
    return "<" + std::string(tag) + (attributes.empty() ? "" : " " + attributes) + ">" + escaped(text) + "</" +
           std::string(tag) + ">";
}

std::string column_head(const std::string& text) {
    return cell("th", "scope=\"col\"", text);
}

std::string table_start(const std::string& caption, const std::vector<std::string>& names,
                        const std::string& attributes = {}) {
    std::string out = "<div class=\"scroll\"><table" + (attributes.empty() ? "" : " " + attributes) + "><caption>" +
                      escaped(caption) + "</caption><thead><tr>";
    for (const std::string& name : names) out += column_head(name);
    return out + "</tr></thead><tbody>\n";
}

constexpr std::string_view table_end = "</tbody></table></div>\n";

std::string totals_part(const Comparison& comparison) {
    std::vector<std::string> names{"Муниципалитет"};
    for (const TotalsColumn& column : totals_columns()) names.emplace_back(column.head);
    std::string out = table_start("Исполнение по муниципалитетам", names);
    const auto add = [&](const std::string& name, const Totals& totals) {
        out += "<tr>" + cell("th", "scope=\"row\"", name);
        for (const TotalsColumn& column : totals_columns()) out += cell("td", "class=\"number\"", column.value(totals));
        out += "</tr>\n";
    };
    for (const ComparedTerritory& territory : comparison.territories) add(territory.name, territory.totals);
    if (comparison.territories.size() > 1) add("Всего", comparison.region);
    return out + std::string(table_end);
}

std::string ranking_part(const Comparison& comparison) {
    if (comparison.territories.size() < 2) return {};
    std::vector<std::string> names{"Место", "Муниципалитет", "Средний балл"};
    for (const RankedMeasure& measure : ranked_measures())
        names.push_back(std::string(measure.name) + ": баллы (место)");
    std::string out = table_start("Рейтинг: лучший результат в регионе — 100 баллов, остальные пропорционально", names);
    for (const RankedTerritory& ranked : rank_territories(comparison)) {
        out += "<tr>" + cell("td", "class=\"number\"", ranked.place ? std::to_string(ranked.place) : "нет данных") +
               cell("th", "scope=\"row\"", comparison.territories[ranked.territory].name) +
               cell("td", "class=\"number\"", points_text(ranked.score));
        for (const RankedPoints& by : ranked.by)
            out += cell("td", "class=\"number\"",
                        points_text(by.points) + (by.place ? " (" + std::to_string(by.place) + ")" : ""));
        out += "</tr>\n";
    }
    return out + std::string(table_end);
}

std::string matrix_part(const Comparison& comparison) {
    std::vector<std::string> names{"Мероприятие"};
    for (const ComparedTerritory& territory : comparison.territories) names.push_back(territory.name);
    std::string out = table_start("Мероприятия по муниципалитетам", names, "class=\"matrix\"");
    for (const ComparedRow& row : comparison.rows) {
        out += "<tr><th scope=\"row\">" + escaped(row.title) + "<small>" + escaped(row.section) + "</small></th>";
        for (const auto& events : row.cells) {
            if (events.empty()) {
                out += "<td></td>";
                continue;
            }
            out += "<td class=\"" + worst_tone(events) + "\">";
            for (const ComparedEvent& event : events) {
                const StatusMark mark = status_mark(event);
                out += "<a href=\"#e" + escaped(event.event->id) + "\">" + escaped(mark.symbol + " " + mark.brief) +
                       "</a> ";
            }
            out += "</td>";
        }
        out += "</tr>\n";
    }
    return out + std::string(table_end);
}

std::string events_part(const Comparison& comparison) {
    std::string out = table_start("Мероприятия и их источники",
                                  {"Муниципалитет", "Раздел", "№", "Мероприятие", "Срок", "Ответственные",
                                   "Отметка о выполнении", "Статус", "Подтверждение", "Источник"});
    for (std::size_t i = 0; i < comparison.territories.size(); ++i)
        for (const ComparedRow& row : comparison.rows)
            for (const ComparedEvent& compared : row.cells[i]) {
                const Event& event = *compared.event;
                const StatusMark mark = status_mark(compared);
                out += "<tr id=\"e" + escaped(event.id) + "\">" + cell("td", "", comparison.territories[i].name) +
                       cell("td", "", section_text(event)) + cell("td", "", event.number) +
                       cell("td", "", event.activity) + cell("td", "", deadline_text(event)) +
                       cell("td", "", responsible_text(event)) + cell("td", "", completion_text(event)) +
                       cell("td", "class=\"" + mark.tone + "\"", mark.symbol + " " + mark.words) +
                       cell("td", "", evidence_text(event)) +
                       cell("td", "", compared.document + ": " + place_text(event.place)) + "</tr>\n";
            }
    return out + std::string(table_end);
}

std::string findings_part(const Comparison& comparison) {
    if (comparison.findings.empty()) return {};
    std::string out = table_start("Замечания к документам", {"Файл", "Место", "Замечание"});
    for (const ComparedFinding& each : comparison.findings)
        out += "<tr>" + cell("td", "", each.document) + cell("td", "", place_text(each.finding->place)) +
               cell("td", "", each.finding->message) + "</tr>\n";
    return out + std::string(table_end);
}

std::string indicators_part(const Comparison& comparison) {
    if (comparison.indicators.empty()) return {};
    std::string out = table_start("Показатели", {"Показатель", "Разрезы", "Значение", "Доля", "Источник"});
    for (const ComparedIndicator& each : comparison.indicators) {
        const Indicator& indicator = *each.indicator;
        std::string dimensions;
        for (const auto& dimension : indicator.dimensions)
            dimensions += (dimensions.empty() ? "" : "; ") + dimension.value;
        const std::string value = indicator.is_mark ? (indicator.value != 0 ? "да" : "нет")
                                                    : number_text(indicator.value) + " " + indicator.unit;
        out += "<tr>" + cell("td", "", indicator.measure) + cell("td", "", dimensions) +
               cell("td", "class=\"number\"", value) +
               cell("td", "class=\"number\"", indicator.share ? number_text(*indicator.share) + " %" : "") +
               cell("td", "", each.document + ": " + place_text(indicator.place)) + "</tr>\n";
    }
    return out + std::string(table_end);
}

std::string definitions_part() {
    std::string out = "<h2>О расчёте</h2><dl>";
    for (const auto& [term, meaning] : definitions()) out += cell("dt", "", term) + cell("dd", "", meaning);
    return out + "</dl>\n";
}

}  // namespace

std::string write_comparison_html(const Comparison& comparison, const WriteOptions&) {
    std::string out(head);
    out += "<h1>Сводная по муниципалитетам</h1><p>Состояние " +
           escaped(as_of_text(comparison) + "." + filter_text(comparison)) + "</p>\n";
    if (comparison.territories.empty()) {
        out += "<p>Ни одного документа нет. Загрузите их командой <code>svod import ПАПКА</code>.</p>";
    } else {
        const std::string missing = not_received_text(comparison);
        if (!missing.empty()) out += "<p>" + escaped(missing) + "</p>\n";
        out += totals_part(comparison) + ranking_part(comparison) + matrix_part(comparison) +
               indicators_part(comparison) + findings_part(comparison) + events_part(comparison) + definitions_part();
    }
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace svod
