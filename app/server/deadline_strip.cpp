#include "app/server/deadline_strip.h"

#include "compare/totals.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
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

using Month = std::pair<int, int>;  ///< year, month
using Months = std::map<Month, MonthFigures>;

Months by_month(const std::vector<ListedEvent>& events) {
    Months months;
    for (const ListedEvent& each : events) {
        const Event& event = *each.compared->event;
        if (!event.deadline || !event.deadline->end || is_doubtful(*event.deadline)) continue;
        MonthFigures& month = months[{year_of(*event.deadline->end), month_of(*event.deadline->end)}];
        ++month.ending;
        month.finished += event.completion && is_finished(*event.completion);
        month.overdue += each.compared->overdue;
    }
    return months;
}

Month month_of_day(Date day) {
    return {year_of(day), month_of(day)};
}

/// The months that are shown: as many before the date as after it where there are enough; without a date the latest.
struct ShownMonths {
    Months::const_iterator begin;
    Months::const_iterator end;
};

ShownMonths shown_months(const Months& months, const std::optional<Date>& as_of) {
    if (months.size() <= most_months) return {months.begin(), months.end()};
    const auto now = as_of ? months.lower_bound(month_of_day(*as_of)) : months.end();
    const auto before = static_cast<std::size_t>(std::distance(months.begin(), now));
    const std::size_t half = most_months / 2;
    const std::size_t first = std::min(before > half ? before - half : 0, months.size() - most_months);
    const auto begin = std::next(months.begin(), static_cast<std::ptrdiff_t>(first));
    return {begin, std::next(begin, static_cast<std::ptrdiff_t>(most_months))};
}

std::string left_out(const Months& months, const ShownMonths& shown) {
    int before = 0;
    int after = 0;
    for (auto each = months.begin(); each != shown.begin; ++each) before += each->second.ending;
    for (auto each = shown.end; each != months.end(); ++each) after += each->second.ending;
    if (before == 0 && after == 0) return {};
    std::string words = "Показано месяцев: " + std::to_string(most_months) + ".";
    if (before > 0) words += " Раньше истекает сроков: " + std::to_string(before) + ".";
    if (after > 0) words += " Позже истекает сроков: " + std::to_string(after) + ".";
    return words;
}

}  // namespace

Html deadline_strip(const std::vector<ListedEvent>& events, const std::optional<Date>& as_of) {
    const Months months = by_month(events);
    Html out;
    if (months.empty()) return out;
    Html heads;
    Html ending;
    Html finished;
    Html overdue;
    const ShownMonths shown = shown_months(months, as_of);
    for (auto each = shown.begin; each != shown.end; ++each) {
        const auto& [month, figures] = *each;
        const bool now = as_of && month == month_of_day(*as_of);
        heads << "<th scope=\"col\"" << (now ? Markup(" class=\"marked\"") : Markup("")) << ">"
              << text(month_names[month.second - 1]) << "<small>" << number(month.first) << "</small></th>";
        ending << "<td class=\"number\">" << number(figures.ending) << "</td>";
        finished << element("td", figures.finished == figures.ending ? "number good" : "number",
                            std::to_string(figures.finished));
        overdue << element("td", figures.overdue ? "number bad" : "number", std::to_string(figures.overdue));
    }
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Сроки по месяцам\"><table>"
           "<caption>Сроки по месяцам</caption><thead><tr><th scope=\"col\">Месяц</th>"
        << heads << "</tr></thead><tbody><tr><th scope=\"row\">Истекает сроков</th>" << ending
        << "</tr><tr><th scope=\"row\">Завершено</th>" << finished << "</tr><tr><th scope=\"row\">Просрочено</th>"
        << overdue << "</tr></tbody></table></div>\n";
    const std::string words = left_out(months, shown);
    return words.empty() ? out : out << element("p", "legend", words) << "\n";
}

}  // namespace svod
