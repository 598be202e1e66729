#include "export/memo_parts.h"
#include "export/words.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t most_listed = 5;

std::string titles_text(const std::vector<TypicalActivity>& activities) {
    std::vector<std::string> titles;
    for (const TypicalActivity& each : activities) titles.push_back("«" + each.title + "»");
    return titles.empty() ? "—" : listed(titles, most_listed);
}

}  // namespace

MemoTable typical_table(const Comparison& comparison) {
    MemoTable table{"Типовые мероприятия каталога в дорожных картах",
                    {"Муниципалитет", "Есть", "Нет", "Чего нет", "Под вопросом"},
                    {22, 12, 8, 40, 18},
                    {}};
    const bool any = std::any_of(comparison.territories.begin(), comparison.territories.end(),
                                 [](const ComparedTerritory& each) { return each.typical.has_value(); });
    if (!any) return table;
    for (const ComparedTerritory& territory : comparison.territories) {
        const auto& typical = territory.typical;
        table.rows.push_back({{territory.name},
                              {typical_text(typical)},
                              {typical ? std::to_string(typical->missing.size()) : "—"},
                              {typical ? titles_text(typical->missing) : "—"},
                              {typical ? titles_text(typical->doubtful) : "—"}});
    }
    return table;
}

}  // namespace svod
