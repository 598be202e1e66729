#include "app/server/event_parts.h"
#include "app/server/facets.h"
#include "app/server/layout.h"
#include "compare/narrowing.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr const char* path = "/table";
constexpr std::size_t rows_a_page = 40;

/// How much of a row needs attention: overdue activities before doubtful ones.
int problems(const ComparedRow& row) {
    int all = 0;
    for (const auto& cell : row.cells)
        for (const ComparedEvent& compared : cell) all += 10 * compared.overdue + has_doubt(*compared.event);
    return all;
}

std::vector<const ComparedRow*> ordered_rows(const Comparison& comparison, const std::string& order) {
    std::vector<const ComparedRow*> rows;
    for (const ComparedRow& row : comparison.rows) rows.push_back(&row);
    if (order == "title") {
        std::stable_sort(rows.begin(), rows.end(), [](const ComparedRow* a, const ComparedRow* b) {
            return collates_before(a->title, b->title);
        });
    } else if (order == "problems") {
        std::stable_sort(rows.begin(), rows.end(),
                         [](const ComparedRow* a, const ComparedRow* b) { return problems(*a) > problems(*b); });
    } else if (!order.empty()) {
        throw RefusedRequest(400, "Порядка «" + order + "» нет. Есть: title, problems.");
    }
    return rows;
}

Html matrix_head(const Comparison& comparison, const ViewState& state) {
    Html out;
    out << "<thead><tr><th scope=\"col\" class=\"corner\">Мероприятие</th>";
    for (const ComparedTerritory& territory : comparison.territories)
        out << "<th scope=\"col\">"
            << link(state.at(Address("/territories").below(territory.id).text()), territory.name) << "<small>"
            << text(rate_text(territory.totals.completion)) << "</small></th>";
    return out << "</tr></thead>\n";
}

Html matrix_row(const ComparedRow& row, const ViewState& state) {
    Html out;
    out << "<tr><th scope=\"row\">" << text(row.title);
    if (!row.section.empty()) out << "<small>" << text(row.section) << "</small>";
    out << "</th>";
    for (const auto& cell : row.cells) {
        if (cell.empty()) {
            out << "<td class=\"absent\"><span class=\"unseen\">нет</span></td>";
            continue;
        }
        out << "<td>";
        for (const ComparedEvent& compared : cell) out << mark_link(compared, state);
        out << "</td>";
    }
    return out << "</tr>\n";
}

Html matrix(const Comparison& comparison, const ViewState& state) {
    const std::vector<const ComparedRow*> rows = ordered_rows(comparison, state.sort);
    const PageRange range = range_of_page(state, rows.size(), rows_a_page);
    Html out;
    out << "<div class=\"scroll matrix\" tabindex=\"0\" role=\"region\" aria-label=\"Сводная\"><table><caption>"
        << text("Мероприятия по муниципалитетам " + as_of_text(comparison)) << "</caption>"
        << matrix_head(comparison, state) << "<tbody>\n";
    for (std::size_t i = range.begin; i < range.end; ++i) out << matrix_row(*rows[i], state);
    return out << "</tbody></table></div>\n"
               << element("p", "legend", marks_legend()) << pages_part(state, path, rows.size(), rows_a_page);
}

}  // namespace

PageResponse show_table(const ViewCall& call) {
    const std::shared_ptr<const Comparison> comparison = call.site.comparison(call.state);
    const PageFrame frame{"Сводная", "table", path, "json csv xlsx docx ics", true};
    if (comparison->territories.empty() && !call.state.narrowed()) return framed(frame, call.state, empty_archive());
    Html content;
    content << element("p", "lead",
                       "Состояние " + as_of_text(*comparison) + ". Строк: " + std::to_string(comparison->rows.size()) +
                           ", муниципалитетов: " + std::to_string(comparison->territories.size()) +
                           ". Ячейка ведёт к мероприятию и строкам документа.");
    if (comparison->rows.empty())
        content << nothing_here("По этому отбору мероприятий нет.",
                                {{Address(path), "Показать все мероприятия"},
                                 {call.state.without("find").at(path), "Убрать слова, остальной отбор оставить"}});
    else
        content << matrix(*comparison, call.state);
    Html main = chosen_part(call.state, path);
    main << "<div class=\"with-facets\">" << facets_part(call.site, *comparison, call.state, path)
         << element("div", "content", content) << "</div>\n";
    return framed(frame, call.state, main);
}

}  // namespace svod
