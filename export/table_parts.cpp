#include "export/table_parts.h"

#include "export/markup.h"
#include "export/memo_parts.h"
#include "export/text_table.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

using Align = TextTable::Align;

constexpr std::size_t most_schools = 60;
constexpr std::size_t most_missing = 3;

std::string plain(const std::string& text) {
    return clean_line(safe_text(text));
}

/// «; нет: «Сайт», «Отчёт» и ещё 12; под вопросом: 3»
std::string typical_gaps_text(const TypicalActivities& typical) {
    std::string text;
    for (std::size_t i = 0; i < std::min(typical.missing.size(), most_missing); ++i)
        text += (i == 0 ? "; нет: «" : ", «") + plain(typical.missing[i].title) + "»";
    if (typical.missing.size() > most_missing)
        text += " и ещё " + std::to_string(typical.missing.size() - most_missing);
    if (!typical.doubtful.empty()) text += "; под вопросом: " + std::to_string(typical.doubtful.size());
    return text;
}

std::string line_fitted(const std::string& text, int width) {
    std::string out;
    const int room = width > 0 ? std::max(20, width - 4) : 1 << 20;
    for (const std::string& line : wrap_text(text, room)) out += (out.empty() ? "  " : "    ") + line + "\n";
    return out;
}

}  // namespace

std::string movement_part(const Comparison& comparison, const WriteOptions& options) {
    TextTable table({"Муниципалитет", "Было на", "Стало на", "Выполнено было", "Стало", "Изменение", "Вперёд", "Назад",
                     "Срок позже", "Добавлено", "Исключено"},
                    {Align::left, Align::left, Align::left, Align::right, Align::right, Align::right, Align::right,
                     Align::right, Align::right, Align::right, Align::right});
    const auto day = [](const std::optional<Date>& date) { return date ? russian(*date) : std::string("—"); };
    const auto moves = [](const MoveCounts& counts, bool plan) {
        return std::vector<std::string>{plan ? "—" : std::to_string(counts.forward),
                                        plan ? "—" : std::to_string(counts.back), std::to_string(counts.deadline_later),
                                        std::to_string(counts.added), std::to_string(counts.dropped)};
    };
    const auto add = [&](std::vector<std::string> cells, const MoveCounts& counts, bool plan) {
        for (std::string& cell : moves(counts, plan)) cells.push_back(std::move(cell));
        table.add(std::move(cells));
    };
    int lines = 0;
    for (const TerritoryMovement& each : comparison.movement.territories) {
        if (each.before.empty()) continue;
        ++lines;
        const Rate before = each.before_totals ? each.before_totals->completion : Rate{};
        const Rate& after = each.after_totals.completion;
        add({plain(comparison.territories[each.territory].name), day(each.before_as_of), day(each.after_as_of),
             each.before_totals ? rate_text(before) : "план", rate_text(after), change_text(before, after)},
            each.counts, !each.before_totals);
    }
    if (lines == 0) return "";
    const Movement& all = comparison.movement;
    if (lines > 1)
        add({"Всего", "", "", rate_text(all.before.completion), rate_text(all.after.completion),
             change_text(all.before.completion, all.after.completion)},
            all.counts, all.compared == 0);
    return "\nС прошлого отчёта (каждый отчёт — на свою дату)\n" + table.text(options.width, options.colour);
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
                       rate_text(school.totals.completion), count_text(school.totals, school.totals.overdue)});
    return "\nПо школам\n" + table.text(options.width, options.colour);
}

std::string typical_part(const Comparison& comparison, const WriteOptions& options) {
    std::string lines;
    bool any = false;
    for (const ComparedTerritory& territory : comparison.territories) {
        std::string line = plain(territory.name) + ": " + typical_text(territory.typical);
        if (territory.typical) {
            any = true;
            line += typical_gaps_text(*territory.typical);
        }
        lines += line_fitted(line, options.width);
    }
    return any ? "\nТиповые мероприятия в дорожных картах (полностью — в --format xlsx и json)\n" + lines : "";
}

}  // namespace svod
