#include "app/link_effect.h"

#include "text/text.h"

#include <limits>
#include <set>
#include <tuple>

namespace svod {

namespace {

constexpr std::size_t most_lines = 30;

std::string titles(const std::map<std::string, std::string>& rows) {
    std::string text;
    for (const auto& [id, title] : rows) text += (text.empty() ? "«" : ", «") + title + "»";
    return text.empty() ? "нет" : text;
}

bool same_rows(const std::map<std::string, std::string>& left, const std::map<std::string, std::string>& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const auto& a, const auto& b) { return a.first == b.first; });
}

}  // namespace

RowsOfEvents RowsOfEvents::read(Store& store, const std::vector<ActivityLink>& link) {
    CompareOptions options;
    options.level = Level::all;  // a word holds for organisations, too
    options.links = link;
    for (ActivityLink& each : options.links) each.id = std::numeric_limits<long long>::max();
    const Comparison comparison = compare_archive(store, options);
    RowsOfEvents rows;
    for (const ComparedRow& row : comparison.rows)
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            for (const ComparedEvent& compared : row.cells[i]) {
                Standing& standing = rows.events_[compared.event->id];
                standing.activity = clean_line(compared.event->activity);
                standing.territory = comparison.territories[i].name;
                standing.rows[row.id] = row.title;
            }
    return rows;
}

std::string RowsOfEvents::moved_to(const RowsOfEvents& after) const {
    std::map<std::tuple<std::string, std::string, std::string>, std::pair<int, std::set<std::string>>> moves;
    for (const auto& [id, was] : events_) {
        const auto is = after.events_.find(id);
        if (is == after.events_.end() || same_rows(was.rows, is->second.rows)) continue;
        auto& [count, territories] = moves[{was.activity, titles(was.rows), titles(is->second.rows)}];
        ++count;
        territories.insert(was.territory);
    }
    if (moves.empty()) return "Строки сводной от этого не меняются.\n";
    std::string text = "Переходят в другую строку сводной:\n";
    std::size_t line = 0;
    for (const auto& [move, of] : moves) {
        if (line++ == most_lines) {
            text += "  … и ещё " + std::to_string(moves.size() - most_lines) + "\n";
            break;
        }
        const auto& [activity, from, to] = move;
        text += "  «" + activity + "» (" + plural(of.first, "мероприятие", "мероприятия", "мероприятий") + ", " +
                (of.second.size() == 1
                     ? *of.second.begin()
                     : plural(static_cast<long long>(of.second.size()), "столбец", "столбца", "столбцов")) +
                "): " + from + " → " + to + "\n";
    }
    return text;
}

}  // namespace svod
