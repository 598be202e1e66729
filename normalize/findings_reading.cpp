#include "normalize/findings_reading.h"

#include "normalize/findings_rules.h"

#include <array>
#include <map>
#include <tuple>

namespace svod {
namespace {

struct Wording {
    std::string_view what;
    std::string_view russian;
};
constexpr std::array embedded{
    Wording{"altChunk", "вставленный документ (altChunk)"},
    Wording{"macros", "макросы"},
    Wording{"chart", "диаграмма"},
    Wording{"SmartArt", "рисунок SmartArt"},
    Wording{"ActiveX", "элемент управления ActiveX"},
    Wording{"object", "встроенный объект"},
};

std::string name_of_embedded(const std::string& what) {
    for (const Wording& each : embedded)
        if (each.what == what) return std::string(each.russian);
    return "объект «" + what + "»";
}

std::string message_of(const Diagnostic& diagnostic) {
    if (diagnostic.code == "embedded_not_read")
        return name_of_embedded(diagnostic.text) + ": не открывается и в отчёт не входит";
    if (diagnostic.code == "span_cut") return "объединение ячеек шире предела «" + diagnostic.text + "» и обрезано";
    if (diagnostic.code == "part_unreadable")
        return "часть «" + diagnostic.text + "» повреждена и прочитана не до конца";
    return "при чтении: " + std::string(diagnostic.code) + " " + diagnostic.text;
}

/// Diagnostics that say the same of several places.
struct Group {
    const Diagnostic* first;
    Place place;
    std::size_t count;
};

/// Every row of tables; of paragraphs the first, for a Place holds one.
void add_place(Place& place, const Location& location) {
    if (location.table < 0) {
        if (!place.paragraph && location.paragraph >= 0) place.paragraph = location.paragraph;
        return;
    }
    if (place.tables.empty() || place.tables.back().table != location.table)
        place.tables.push_back({location.table, {}});
    std::vector<int>& rows = place.tables.back().rows;
    if (rows.empty() || rows.back() != location.row) rows.push_back(location.row);
}

}  // namespace

std::vector<Finding> reading_findings(const std::vector<Diagnostic>& diagnostics) {
    std::vector<Group> groups;
    std::map<std::tuple<std::string_view, std::string_view, bool>, std::size_t> known;
    for (const Diagnostic& each : diagnostics) {
        const auto [found, fresh] = known.try_emplace({each.code, each.text, each.location.table >= 0}, groups.size());
        if (fresh) groups.push_back({&each, {}, 0});
        Group& group = groups[found->second];
        ++group.count;
        add_place(group.place, each.location);
    }
    std::vector<Finding> findings;
    for (Group& group : groups) {
        const std::string place = shown_place(group.first->location);
        std::string message = (place.empty() ? "" : place + ": ") + message_of(*group.first);
        if (group.count > 1) message += "; всего таких мест: " + std::to_string(group.count);
        findings.push_back({std::string(group.first->code), std::string(name(group.first->severity)),
                            std::move(message), std::move(group.place), ""});
    }
    return findings;
}

}  // namespace svod
