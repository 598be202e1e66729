#include "app/server/traffic_light.h"

#include "compare/breakdown.h"
#include "compare/section_filter.h"
#include "export/words.h"

namespace svod {

namespace {

constexpr double good_from = 0.9;
constexpr double partial_from = 0.6;

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
    Html out;
    if (comparison.by_section.empty()) return out;
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Светофор\"><table class=\"lights\">"
           "<caption>Светофор: выполнено из подлежащих по разделам</caption><thead><tr>"
           "<th scope=\"col\">Муниципалитет</th>";
    for (const PartTotals& section : comparison.by_section)
        out << "<th scope=\"col\">" << text(section.name) << "</th>";
    out << "</tr></thead><tbody>\n";
    for (std::size_t i = 0; i < comparison.territories.size(); ++i) {
        const ComparedTerritory& territory = comparison.territories[i];
        out << "<tr><th scope=\"row\">"
            << link(state.at(Address("/territories").below(territory.id).text()), territory.name) << "</th>";
        for (const PartTotals& section : comparison.by_section) {
            const std::string wanted = section.name == no_section ? std::string() : section.name;
            const ViewState cell = state.without("territory")
                                       .with("territory", territory.name)
                                       .without("section")
                                       .with("section", whole_section(wanted));
            out << light_cell(section.by_territory[i], cell.at("/table"), territory.name + ", " + section.name);
        }
        out << "</tr>\n";
    }
    return out << "</tbody></table></div><p class=\"legend\"><span class=\"light good\">●</span> от 90 % "
                  "<span class=\"light partial\">◐</span> от 60 % <span class=\"light bad\">○</span> меньше 60 % "
                  "<span class=\"light none\">·</span> подлежащих выполнению нет; пусто — мероприятий нет</p>\n";
}

}  // namespace svod
