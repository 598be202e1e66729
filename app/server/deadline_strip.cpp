#include "app/server/deadline_strip.h"

#include "compare/totals.h"

#include <map>
#include <string_view>

namespace svod {

namespace {

constexpr std::string_view month_names[] = {"янв", "фев", "мар", "апр", "май", "июн",
                                            "июл", "авг", "сен", "окт", "ноя", "дек"};
constexpr std::size_t most_months = 36;

struct MonthFigures {
    int ending = 0;
    int finished = 0;
    int overdue = 0;
};

bool is_finished(const Event& event) {
    if (!event.completion) return false;
    const Status status = counted_status(*event.completion);
    return status == Status::done || status == Status::substituted || status == Status::cancelled;
}

std::map<std::pair<int, int>, MonthFigures> by_month(const std::vector<ListedEvent>& events) {
    std::map<std::pair<int, int>, MonthFigures> months;
    for (const ListedEvent& each : events) {
        const Event& event = *each.compared->event;
        if (!event.deadline || !event.deadline->end || is_doubtful(*event.deadline)) continue;
        MonthFigures& month = months[{year_of(*event.deadline->end), month_of(*event.deadline->end)}];
        ++month.ending;
        month.finished += is_finished(event);
        month.overdue += each.compared->overdue;
    }
    return months;
}

}  // namespace

Html deadline_strip(const std::vector<ListedEvent>& events, const std::optional<Date>& as_of) {
    const auto months = by_month(events);
    Html out;
    if (months.empty()) return out;
    Html heads;
    Html ending;
    Html finished;
    Html overdue;
    std::size_t shown = 0;
    for (const auto& [month, figures] : months) {
        if (++shown > most_months) break;
        const bool now = as_of && month == std::pair(year_of(*as_of), month_of(*as_of));
        heads << "<th scope=\"col\"" << (now ? Markup(" class=\"marked\"") : Markup("")) << ">"
              << text(month_names[month.second - 1]) << "<small>" << number(month.first) << "</small></th>";
        ending << "<td class=\"number\">" << number(figures.ending) << "</td>";
        finished << element("td", figures.finished == figures.ending ? "number good" : "number",
                            std::to_string(figures.finished));
        overdue << element("td", figures.overdue ? "number bad" : "number", std::to_string(figures.overdue));
    }
    return out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Сроки по месяцам\"><table>"
                  "<caption>Сроки по месяцам</caption><thead><tr><th scope=\"col\">Месяц</th>"
               << heads << "</tr></thead><tbody><tr><th scope=\"row\">Истекает сроков</th>" << ending
               << "</tr><tr><th scope=\"row\">Завершено</th>" << finished
               << "</tr><tr><th scope=\"row\">Просрочено</th>" << overdue << "</tr></tbody></table></div>\n";
}

}  // namespace svod
