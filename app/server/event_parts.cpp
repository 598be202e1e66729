#include "app/server/event_parts.h"

#include "compare/each_event.h"
#include "export/words.h"

#include <algorithm>

namespace svod {

Address event_address(const std::string& id, const ViewState& state) {
    ViewState chosen = state;
    chosen.sort.clear();
    chosen.page = 1;
    return chosen.at(Address("/events").below(id).text());
}

Address document_address(const std::string& sha256) {
    return Address("/documents").below(sha256);
}

Html mark_link(const ComparedEvent& compared, const ViewState& state) {
    const StatusMark mark = status_mark(compared);
    Html out;
    out << "<a data-panel" << attribute("class", "mark " + mark.tone) << href(event_address(compared.event->id, state))
        << attribute("title", compared.event->activity) << "><span aria-hidden=\"true\">" << text(mark.symbol)
        << "</span> " << text(mark.brief) << "</a>";
    return out;
}

std::vector<ListedEvent> listed_events(const Comparison& comparison) {
    std::vector<ListedEvent> events;
    for (const PlacedEvent& each : each_event(comparison))
        events.push_back({&comparison.territories[each.territory], each.compared});
    return events;
}

Html events_list(const std::string& caption, const std::vector<ListedEvent>& events, std::size_t most,
                 std::string_view none, const ViewState& state) {
    Html out;
    if (events.empty()) return out << element("p", none);
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\"" << attribute("aria-label", caption) << "><table>"
        << element("caption", caption)
        << "<thead><tr><th scope=\"col\">Мероприятие</th><th scope=\"col\">Муниципалитет</th>"
           "<th scope=\"col\">Срок</th><th scope=\"col\">Статус</th></tr></thead><tbody>\n";
    for (std::size_t i = 0; i < std::min(most, events.size()); ++i) {
        const Event& event = *events[i].compared->event;
        out << "<tr><th scope=\"row\">" << link(event_address(event.id, state), event.activity) << "</th>"
            << element("td", events[i].territory->name) << element("td", deadline_text(event)) << "<td>"
            << mark_link(*events[i].compared, state) << "</td></tr>\n";
    }
    return out << "</tbody></table></div>\n";
}

}  // namespace svod
