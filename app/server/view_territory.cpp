#include "app/history.h"
#include "app/server/deadline_strip.h"
#include "app/server/event_parts.h"
#include "app/server/layout.h"
#include "compare/indicator_rows.h"
#include "compare/selection.h"
#include "compare/totals.h"
#include "compare/version_chains.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>

namespace svod {

namespace {

constexpr std::size_t events_listed = 200;
constexpr std::size_t others_listed = 50;

std::size_t index_of(const Comparison& comparison, const std::string& id) {
    for (std::size_t i = 0; i < comparison.territories.size(); ++i)
        if (comparison.territories[i].id == id) return i;
    throw RefusedRequest(404, "Такого муниципалитета в сравнении нет. Все — в итогах обзора.");
}

/// One figure of the municipality beside the middle one of all that have it.
struct ComparedFigure {
    std::string_view name;
    std::optional<double> (*value)(const Totals& totals);
    std::string (*words)(const Totals& totals);
    bool share = false;
};

constexpr ComparedFigure compared_figures[] = {
    {"Выполнено из подлежащих", [](const Totals& t) { return t.completion.value(); },
     [](const Totals& t) { return rate_text(t.completion); }, true},
    {"В срок", [](const Totals& t) { return t.on_time.value(); }, [](const Totals& t) { return rate_text(t.on_time); },
     true},
    {"Подтверждено", [](const Totals& t) { return t.evidenced.value(); },
     [](const Totals& t) { return rate_text(t.evidenced); }, true},
    {"Мероприятий", [](const Totals& t) { return std::optional<double>(t.events); },
     [](const Totals& t) { return std::to_string(t.events); }},
    {"Просрочено", [](const Totals& t) { return std::optional<double>(t.overdue); },
     [](const Totals& t) { return std::to_string(t.overdue); }},
    {"Срок в ближайшие 30 дней", [](const Totals& t) { return std::optional<double>(t.due_soon); },
     [](const Totals& t) { return std::to_string(t.due_soon); }},
};

std::string median_text(const Comparison& comparison, const ComparedFigure& figure) {
    std::vector<double> values;
    for (const ComparedTerritory& each : comparison.territories)
        if (const std::optional<double> value = figure.value(each.totals)) values.push_back(*value);
    std::sort(values.begin(), values.end());
    const std::optional<double> middle = median(values);
    if (!middle) return "—";
    return figure.share ? number_text(std::round(*middle * 1000) / 10) + " %" : number_text(*middle);
}

Html figures_part(const Comparison& comparison, const ComparedTerritory& territory) {
    Html out;
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Итоги\"><table><caption>"
           "Итоги рядом с медианой региона</caption><thead><tr><th scope=\"col\">Что</th><th scope=\"col\">Здесь</th>"
           "<th scope=\"col\">Медиана</th></tr></thead><tbody>\n";
    for (const ComparedFigure& figure : compared_figures)
        out << "<tr><th scope=\"row\">" << text(figure.name) << "</th>"
            << element("td", "number", figure.words(territory.totals))
            << element("td", "number", median_text(comparison, figure)) << "</tr>\n";
    return out << "</tbody></table></div>\n";
}

std::string_view part_played(const Comparison& comparison, std::size_t territory, const std::string& sha256) {
    const auto is_it = [&](const ComparedDocument& document) { return document.sha256 == sha256; };
    const std::vector<ComparedDocument>& now = comparison.territories[territory].documents;
    if (std::any_of(now.begin(), now.end(), is_it)) return "в сравнении";
    for (const TerritoryMovement& movement : comparison.movement.territories)
        if (movement.territory == territory && std::any_of(movement.before.begin(), movement.before.end(), is_it))
            return "прежний отчёт";
    return "более ранний или копия";
}

Html version_row(const ViewCall& call, const HistoryEntry& entry, std::string_view part) {
    const DocumentHead& head = *entry.head;
    Html out;
    out << "<tr><th scope=\"row\">"
        << link(document_address(head.sha256), file_with_names(head.name, call.site.names())) << "</th>"
        << element("td", russian(head.kind))
        << element("td", head.period ? russian(head.period->start) + " – " + russian(head.period->end) : "—")
        << element("td", status_date(head) ? russian(*status_date(head)) : "—") << element("td", part) << "<td>";
    if (entry.copy)
        out << "копия предыдущего";
    else if (entry.changes.empty())
        out << "первый";
    else
        out << link(Address(document_address(head.sha256).text() + "/diff"), entry.changes);
    return out << "</td></tr>\n";
}

/// Every document of the municipality as versions of its plans: chains one after another, the latest version first.
Html documents_part(const ViewCall& call, const Comparison& comparison, std::size_t index) {
    const ComparedTerritory& territory = comparison.territories[index];
    const std::unique_ptr<Store> store = call.site.open();
    std::vector<DocumentHead> heads = store->heads({});
    std::erase_if(heads, [&](const DocumentHead& head) {
        return territory.oktmo.empty() ? head.territory != territory.name : head.oktmo != territory.oktmo;
    });
    Html out;
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Документы\"><table class=\"versions\">"
           "<caption>Документы и их версии, новые — первыми</caption><thead><tr><th scope=\"col\">Файл</th>"
           "<th scope=\"col\">Вид</th><th scope=\"col\">Период</th><th scope=\"col\">На дату</th>"
           "<th scope=\"col\">Роль</th><th scope=\"col\">Что изменилось с прежней версии</th></tr></thead>\n";
    HistoryTeller teller(*store);
    for (const auto& chain : version_chains(heads)) {
        const HistoryChain history = teller.tell(chain);
        out << "<tbody>";
        for (auto entry = history.rbegin(); entry != history.rend(); ++entry)
            out << version_row(call, *entry, part_played(comparison, index, entry->head->sha256));
        out << "</tbody>\n";
    }
    return out << "</table></div>\n";
}

std::vector<ListedEvent> events_of(const Comparison& comparison, std::size_t index) {
    std::vector<ListedEvent> events = listed_events(comparison);
    std::erase_if(events, [&](const ListedEvent& each) { return each.territory != &comparison.territories[index]; });
    return events;
}

Html typical_part(const ComparedTerritory& territory) {
    Html out;
    if (!territory.typical) return out;
    out << "<h2>Типовые мероприятия</h2>" << element("p", "Есть в плане: " + typical_text(territory.typical) + ".");
    if (territory.typical->missing.empty()) return out;
    out << "<details><summary>" << text("Чего нет: " + std::to_string(territory.typical->missing.size()))
        << "</summary><ul>";
    for (const TypicalActivity& each : territory.typical->missing) out << element("li", each.title);
    return out << "</ul></details>\n";
}

Html schools_part(const ComparedTerritory& territory) {
    Html out;
    if (territory.organizations.empty()) return out;
    out << "<h2>Школы и другие организации</h2><div class=\"scroll\" tabindex=\"0\" role=\"region\" "
           "aria-label=\"Организации\"><table><caption>По их собственным отчётам</caption><thead><tr>"
           "<th scope=\"col\">Организация</th><th scope=\"col\">Мероприятий</th>"
           "<th scope=\"col\">Выполнено из подлежащих</th><th scope=\"col\">Просрочено</th></tr></thead><tbody>\n";
    for (const OrganizationFigures& each : territory.organizations)
        out << "<tr><th scope=\"row\">" << text(each.name) << "</th>"
            << element("td", "number", std::to_string(each.totals.events))
            << element("td", "number", rate_text(each.totals.completion))
            << element("td", "number", std::to_string(each.totals.overdue)) << "</tr>\n";
    return out << "</tbody></table></div>\n";
}

Html indicators_of(const Comparison& comparison, const ComparedTerritory& territory) {
    Html items;
    std::size_t count = 0;
    for (const ComparedIndicator& each : comparison.indicators) {
        if (each.territory != territory.id || ++count > others_listed) continue;
        const Indicator& indicator = *each.indicator;
        const std::string value = indicator.is_mark ? (indicator.value != 0 ? "да" : "нет")
                                                    : number_text(indicator.value) + " " + indicator.unit;
        const std::string dimensions = dimensions_text(indicator);
        items << element("li", indicator.measure + (dimensions.empty() ? "" : " (" + dimensions + ")") + ": " + value);
    }
    Html out;
    if (items.empty()) return out;
    return out << "<h2>Показатели</h2><ul>" << items << "</ul><p>"
               << link(Address("/indicators").with("territory", territory.name),
                       "Все показатели: " + std::to_string(count))
               << "</p>\n";
}

Html findings_of(const Comparison& comparison, const ComparedTerritory& territory) {
    Html items;
    std::size_t count = 0;
    for (const ComparedFinding& each : comparison.findings)
        if (each.territory == territory.id && ++count <= others_listed)
            items << element("li",
                             each.finding->message + " — " + each.document + ": " + place_text(each.finding->place));
    Html out;
    if (items.empty()) return out << "<h2>Замечания</h2><p>Замечаний к документам нет.</p>\n";
    return out << "<h2>Замечания</h2><ul>" << items << "</ul><p>"
               << link(Address("/findings").with("territory", territory.name),
                       "Все замечания: " + std::to_string(count))
               << "</p>\n";
}

}  // namespace

PageResponse show_territory(const ViewCall& call) {
    const std::shared_ptr<const Comparison> comparison = call.site.comparison(call.state);
    const std::size_t index = index_of(*comparison, call.id);
    const ComparedTerritory& territory = comparison->territories[index];
    const std::string path = Address("/territories").below(call.id).text();
    const std::vector<ListedEvent> events = events_of(*comparison, index);
    std::string lead = "Состояние " + as_of_text(*comparison) + ".";
    if (!territory.region.empty()) lead += " " + territory.region + ".";
    if (!territory.oktmo.empty()) lead += " ОКТМО " + territory.oktmo + ".";
    Html main = chosen_part(call.state, path);
    main << element("p", "lead", lead) << figures_part(*comparison, territory)
         << documents_part(call, *comparison, index) << deadline_strip(events, comparison->as_of)
         << "<h2>Мероприятия</h2>"
         << events_list("Мероприятия: " + std::to_string(events.size()), events, events_listed,
                        "Мероприятий в документах нет.", call.state);
    if (events.size() > events_listed)
        main << "<p>" << link(call.state.with("territory", territory.name).at("/table"), "Все — в сводной") << "</p>\n";
    main << typical_part(territory) << schools_part(territory) << indicators_of(*comparison, territory)
         << findings_of(*comparison, territory);
    return framed({territory.name, {}, path, "json csv xlsx docx"}, call.state, main);
}

PageResponse territory_twin(const ViewCall& call, std::string_view format) {
    index_of(*call.site.comparison(call.state), call.id);
    ViewCall narrowed{call.site, call.request, call.state, {}};
    narrowed.state.filters.territories = {call.id};
    return comparison_twin(narrowed, format);
}

}  // namespace svod
