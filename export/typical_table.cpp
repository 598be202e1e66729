#include "export/memo_parts.h"
#include "export/words.h"

#include <algorithm>

namespace svod {

namespace {

std::string titles_text(const std::vector<TypicalActivity>& activities, std::size_t most) {
    std::vector<std::string> titles;
    for (const TypicalActivity& each : activities) titles.push_back("«" + each.title + "»");
    return titles.empty() ? "—" : listed(titles, most);
}

}  // namespace

MemoTable typical_table(const Comparison& comparison, std::size_t most_titles) {
    MemoTable table{"Типовые мероприятия каталога в дорожных картах",
                    {"Муниципалитет", "Есть", "Нет", "Чего нет"},
                    {20, 9, 7, 52},
                    {}};
    const auto any_of = [&](bool (*holds)(const TypicalActivities& typical)) {
        return std::any_of(comparison.territories.begin(), comparison.territories.end(),
                           [&](const ComparedTerritory& each) { return each.typical && holds(*each.typical); });
    };
    if (!any_of([](const TypicalActivities&) { return true; })) return table;
    const bool doubts = any_of([](const TypicalActivities& typical) { return !typical.doubtful.empty(); });
    if (doubts) {
        table.head.emplace_back("Под вопросом");
        table.widths.push_back(22);
    }
    for (const ComparedTerritory& territory : comparison.territories) {
        const auto& typical = territory.typical;
        table.rows.push_back({{territory.name},
                              {typical_text(typical)},
                              {typical ? std::to_string(typical->missing.size()) : "—"},
                              {typical ? titles_text(typical->missing, most_titles) : "—"}});
        if (doubts) table.rows.back().push_back({typical ? titles_text(typical->doubtful, most_titles) : "—"});
    }
    return table;
}

}  // namespace svod
