#include "compare/cautions.h"

#include <algorithm>
#include <chrono>

namespace svod {

namespace {

/// The latest day the documents that count speak of; nullopt when they have no marks or name no day.
std::optional<Date> own_date(const SelectedTerritory& territory) {
    std::optional<Date> own;
    for (const SelectedDocument& document : territory.documents) {
        const bool marks = std::any_of(document.head->activities.begin(), document.head->activities.end(),
                                       [](const ActivityDigest& digest) { return digest.reported; });
        if (!document.counts || !marks) continue;
        std::optional<Date> day = status_date(*document.head);
        if (!day && document.head->period) day = document.head->period->end;
        own = std::max({own, day, document.head->marked});  // no date is before every date
    }
    return own;
}

struct Misdated {
    int count = 0;
    int overdue = 0;
    std::optional<Date> extreme;  ///< the oldest, or the latest
};

std::string of_all(int count, std::size_t all) {
    return std::to_string(count) + " из " + std::to_string(all) + " столбцов сводной";
}

}  // namespace

std::vector<std::string> date_cautions(const std::vector<SelectedTerritory>& territories,
                                       const Comparison& comparison) {
    Misdated stale;
    Misdated later;
    for (std::size_t i = 0; i < territories.size(); ++i) {
        const std::optional<Date> own = own_date(territories[i]);
        const std::optional<Date>& as_of = comparison.territories[i].as_of;
        if (!own || !as_of) continue;
        if (*own + std::chrono::days(stale_after_days) < *as_of) {
            ++stale.count;
            stale.overdue += comparison.territories[i].totals.overdue;
            stale.extreme = stale.extreme ? std::min(*stale.extreme, *own) : *own;
        } else if (*as_of < *own) {
            ++later.count;
            later.extreme = std::max(later.extreme, own);
        }
    }
    std::vector<std::string> cautions;
    if (stale.count > 0)
        cautions.push_back("Отметки старше даты расчёта больше чем на полгода: у " +
                           of_all(stale.count, territories.size()) + " (самые старые — на " + russian(*stale.extreme) +
                           "); просроченным у них сочтено " + std::to_string(stale.overdue) +
                           ", хотя с тех пор оно могло быть выполнено.");
    if (later.count > 0)
        cautions.push_back("Дата расчёта раньше отметок: у " + of_all(later.count, territories.size()) +
                           " (самые поздние — на " + russian(*later.extreme) +
                           "). Отметки взяты из отчётов, как они есть: сделанное после даты расчёта тоже считается "
                           "выполненным.");
    return cautions;
}

}  // namespace svod
