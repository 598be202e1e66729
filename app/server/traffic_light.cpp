#include "app/server/traffic_light.h"

#include "compare/totals.h"
#include "export/words.h"

#include <map>
#include <set>

namespace svod {

namespace {

constexpr double good_from = 0.9;
constexpr double partial_from = 0.6;
constexpr const char* without_section = "Без раздела";

struct Light {
    std::string symbol;
    std::string tone;
};

Light light_of(const Totals& totals) {
    const std::optional<double> done = totals.completion.value();
    if (!done) return {"·", "none"};
    if (*done >= good_from) return {"●", "good"};
    return *done >= partial_from ? Light{"◐", "partial"} : Light{"○", "bad"};
}

/// Figures of every section, by municipality; sections in the order of the rows.
struct Sections {
    std::vector<std::string> names;
    std::map<std::string, std::vector<Totals>> totals;
};

Sections sections_of(const Comparison& comparison) {
    Sections sections;
    std::set<const Event*> seen;
    for (const ComparedRow& row : comparison.rows) {
        const std::string name = row.section.empty() ? without_section : row.section;
        auto [found, is_new] = sections.totals.try_emplace(name);
        if (is_new) {
            sections.names.push_back(name);
            found->second.assign(comparison.territories.size(), no_totals());
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            for (const ComparedEvent& compared : row.cells[i])
                if (seen.insert(compared.event).second)
                    count_event(found->second[i], *compared.event, comparison.territories[i].as_of);
    }
    return sections;
}

Html light_cell(const Totals& totals, const Address& address, const std::string& whose) {
    Html out;
    if (totals.events == 0) return out << "<td class=\"none\"><span class=\"unseen\">мероприятий нет</span></td>";
    const Light light = light_of(totals);
    out << "<td" << attribute("class", "light " + light.tone) << "><a" << href(address)
        << attribute("aria-label", whose + ": " + rate_text(totals.completion)) << "><span aria-hidden=\"true\">"
        << text(light.symbol) << "</span> " << text(rate_text(totals.completion)) << "</a>";
    if (totals.overdue > 0) out << "<small>просрочено " << number(totals.overdue) << "</small>";
    return out << "</td>";
}

}  // namespace

Html traffic_light(const Comparison& comparison, const ViewState& state) {
    const Sections sections = sections_of(comparison);
    Html out;
    if (sections.names.empty()) return out;
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Светофор\"><table class=\"lights\">"
           "<caption>Светофор: выполнено из подлежащих по разделам</caption><thead><tr>"
           "<th scope=\"col\">Муниципалитет</th>";
    for (const std::string& name : sections.names) out << "<th scope=\"col\">" << text(name) << "</th>";
    out << "</tr></thead><tbody>\n";
    for (std::size_t i = 0; i < comparison.territories.size(); ++i) {
        const ComparedTerritory& territory = comparison.territories[i];
        out << "<tr><th scope=\"row\">"
            << link(state.at(Address("/territories").below(territory.id).text()), territory.name) << "</th>";
        for (const std::string& name : sections.names) {
            ViewState cell = state.with("territory", territory.name);
            if (name != without_section) cell = cell.with("section", name);
            out << light_cell(sections.totals.at(name)[i], cell.at("/table"), territory.name + ", " + name);
        }
        out << "</tr>\n";
    }
    return out << "</tbody></table></div><p class=\"legend\"><span class=\"light good\">●</span> от 90 % "
                  "<span class=\"light partial\">◐</span> от 60 % <span class=\"light bad\">○</span> меньше 60 % "
                  "<span class=\"light none\">·</span> подлежащих выполнению нет; пусто — мероприятий нет</p>\n";
}

}  // namespace svod
