#include "app/journal_text.h"

#include "text/date.h"

#include <array>

namespace svod {

namespace {

struct ActionName {
    std::string_view action;
    std::string_view text;
};

constexpr std::array action_names{
    ActionName{"import", "загружен"},
    ActionName{"import_failed", "не прочитан"},
    ActionName{"seal", "записан в журнал"},
    ActionName{"registry", "загружен справочник"},
    ActionName{"catalogue", "изменён каталог"},
    ActionName{"link", "указание о мероприятиях"},
    ActionName{"link_seal", "указание записано в журнал"},
    ActionName{"correct", "исправлено"},
    ActionName{"undo", "исправление отменено"},
    ActionName{"forget", "исправление удалено с документом"},
    ActionName{"remove", "удалён"},
    ActionName{"rebuild", "разобран заново"},
    ActionName{"unlink", "указание отменено"},
};

}  // namespace

std::string_view action_text(std::string_view action) {
    for (const ActionName& each : action_names)
        if (each.action == action) return each.text;
    return action;
}

std::string journal_time_text(const std::string& time) {
    const auto day = parse_iso(std::string_view(time).substr(0, 10));
    if (!day || time.size() < 16) return time;
    return russian(*day) + " " + time.substr(11, 5);
}

std::string detail_line(const JournalEntry& entry) {
    std::string line;
    for (const char* key : {"what", "reason"}) {
        const std::string text = detail_text(entry.detail, key);
        if (!text.empty()) line += (line.empty() ? "" : ": ") + text;
    }
    return line;
}

}  // namespace svod
