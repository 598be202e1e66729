#include "export/table_parts.h"

#include "export/markup.h"
#include "export/text_table.h"
#include "export/words.h"
#include "text/text.h"

#include <cmath>

namespace svod {

namespace {

using Align = TextTable::Align;

constexpr std::size_t most_schools = 60;

std::string plain(const std::string& text) {
    return clean_line(safe_text(text));
}

std::string points_moved(const Rate& before, const Rate& after) {
    const auto change = rate_change(before, after);
    if (!change) return "—";
    const double points = std::round(*change * 1000) / 10;
    return (points > 0 ? "+" : "") + number_text(points) + " п. п.";
}

}  // namespace

std::string movement_part(const Comparison& comparison, const WriteOptions& options) {
    TextTable table({"Муниципалитет", "Было на", "Выполнено было", "Стало", "Изменение", "Вперёд", "Назад",
                     "Срок позже", "Добавлено", "Исключено"},
                    {Align::left, Align::left, Align::right, Align::right, Align::right, Align::right, Align::right,
                     Align::right, Align::right, Align::right});
    const auto add = [&](const std::string& name, const std::string& date, const Totals& before, const Totals& after,
                         const MoveCounts& counts) {
        table.add({name, date, rate_text(before.completion), rate_text(after.completion),
                   points_moved(before.completion, after.completion), std::to_string(counts.forward),
                   std::to_string(counts.back), std::to_string(counts.deadline_later), std::to_string(counts.added),
                   std::to_string(counts.dropped)});
    };
    int lines = 0;
    MoveCounts counted;
    for (const TerritoryMovement& each : comparison.movement.territories) {
        if (each.before.empty() || each.before_is_plan) continue;
        ++lines;
        add_counts(counted, each.counts);
        const ComparedTerritory& territory = comparison.territories[each.territory];
        add(plain(territory.name), each.before_as_of ? russian(*each.before_as_of) : "—", each.before_totals,
            territory.totals, each.counts);
    }
    if (lines == 0) return "";
    if (lines > 1) add("Всего", "", comparison.movement.before, comparison.movement.after, counted);
    return "\nС прошлого отчёта\n" + table.text(options.width, options.colour);
}

std::string schools_part(const Comparison& comparison, const WriteOptions& options) {
    std::size_t count = 0;
    for (const ComparedTerritory& territory : comparison.territories) count += territory.organizations.size();
    if (count == 0) return "";
    if (count > most_schools)
        return "\nПо школам: отчитались " +
               plural(static_cast<long long>(count), "организация", "организации", "организаций") +
               ". Их показатели — с --territory НАЗВАНИЕ, в --format xlsx и json.\n";
    TextTable table({"Организация", "Муниципалитет", "Мероприятий", "Выполнено из подлежащих", "Просрочено"},
                    {Align::left, Align::left, Align::right, Align::right, Align::right});
    for (const ComparedTerritory& territory : comparison.territories)
        for (const OrganizationFigures& school : territory.organizations)
            table.add({plain(school.name), plain(territory.name), std::to_string(school.totals.events),
                       rate_text(school.totals.completion), std::to_string(school.totals.overdue)});
    return "\nПо школам\n" + table.text(options.width, options.colour);
}

}  // namespace svod
