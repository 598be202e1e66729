#include "normalize/deadline_neighbours.h"

#include "normalize/confidence.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t on_each_side = 2;  ///< dated rows that must agree against the one between them

bool has_flag(const Deadline& deadline, std::string_view flag) {
    return std::find(deadline.flags.begin(), deadline.flags.end(), flag) != deadline.flags.end();
}

/// The year that the cell itself says, of deadlines of one time; nullopt for all others.
std::optional<int> written_year(const Event& event) {
    if (event.kind != Event::Kind::activity || !event.deadline || event.place.tables.empty()) return std::nullopt;
    const Deadline& deadline = *event.deadline;
    const bool one_time = deadline.kind == Deadline::Kind::by || deadline.kind == Deadline::Kind::on ||
                          deadline.kind == Deadline::Kind::within;
    if (!one_time || !deadline.end || has_flag(deadline, "year_inferred")) return std::nullopt;
    const int year = year_of(*deadline.end);
    return deadline.start && year_of(*deadline.start) != year ? std::nullopt : std::optional(year);
}

struct DatedRow {
    Event* event;
    int year;
};

bool explained(const Deadline& deadline, const std::optional<Period>& period) {
    using std::chrono::days;
    if (!period || period->end - period->start > days(370)) return false;
    return period->start <= *deadline.end && *deadline.end <= period->end;
}

bool stands_alone(const std::vector<DatedRow>& rows, std::size_t at) {
    if (at < on_each_side || at + on_each_side >= rows.size()) return false;
    const int others = rows[at - 1].year;
    if (others == rows[at].year) return false;
    for (std::size_t i = at - on_each_side; i <= at + on_each_side; ++i)
        if (i != at && rows[i].year != others) return false;
    return true;
}

void flag(Deadline& deadline) {
    if (has_flag(deadline, "suspicious_year")) return;
    deadline.flags.push_back("suspicious_year");
    std::sort(deadline.flags.begin(), deadline.flags.end());
    deadline.confidence = std::min(deadline.confidence, sure::convention);
}

void flag_rows(const std::vector<DatedRow>& rows, const std::optional<Period>& period) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (stands_alone(rows, i) && !explained(*rows[i].event->deadline, period)) flag(*rows[i].event->deadline);
}

}  // namespace

void flag_lone_years(std::vector<Event>& events, const std::optional<Period>& period) {
    std::vector<DatedRow> rows;
    int table = -1;
    for (Event& event : events) {
        const std::optional<int> year = written_year(event);
        if (!year) continue;
        const int here = event.place.tables.front().table;
        const bool goes_on = table >= 0 && here == table;
        if (!goes_on) {
            flag_rows(rows, period);
            rows.clear();
        }
        table = event.place.tables.back().table;
        rows.push_back({&event, *year});
    }
    flag_rows(rows, period);
}

}  // namespace svod
