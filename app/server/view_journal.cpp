#include "app/server/data_table.h"
#include "app/server/event_parts.h"
#include "app/server/layout.h"

#include <algorithm>
#include <array>

namespace svod {

namespace {

constexpr const char* path = "/journal";
constexpr std::size_t entries_a_page = 100;

constexpr std::array action_words{
    std::pair<std::string_view, std::string_view>{"import", "загружен документ"},
    std::pair<std::string_view, std::string_view>{"import_failed", "документ не прочитан"},
    std::pair<std::string_view, std::string_view>{"registry", "загружен справочник муниципалитетов"},
    std::pair<std::string_view, std::string_view>{"catalogue", "изменён каталог типовых мероприятий"},
    std::pair<std::string_view, std::string_view>{"link", "мероприятия сопоставлены"},
    std::pair<std::string_view, std::string_view>{"unlink", "сопоставление отменено"},
    std::pair<std::string_view, std::string_view>{"correct", "исправлено"},
    std::pair<std::string_view, std::string_view>{"undo", "отменено"},
    std::pair<std::string_view, std::string_view>{"remove", "удалено"},
};

std::string in_words(const std::string& action) {
    const auto* found =
        std::find_if(action_words.begin(), action_words.end(), [&](const auto& each) { return each.first == action; });
    return found == action_words.end() ? action : std::string(found->second);
}

/// «2022-03-01T09:15:00Z» → «01.03.2022 09:15 UTC».
std::string time_text(const std::string& at) {
    const auto day = parse_iso(std::string_view(at).substr(0, 10));
    return day && at.size() >= 16 ? russian(*day) + " " + at.substr(11, 5) + " UTC" : at;
}

DataTable journal_table(const std::vector<JournalEntry>& entries) {
    DataTable table{"журнал",
                    "Что сделано с архивом, последнее — первым",
                    {{"sequence", "№"},
                     {"at", "Когда"},
                     {"author", "Кто"},
                     {"action", "Что сделано"},
                     {"subject", "С чем"},
                     {"detail", "Подробности"}},
                    {}};
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        table.rows.push_back({static_cast<double>(entry->sequence), time_text(entry->at), entry->author,
                              in_words(entry->action), entry->subject, entry->detail == "{}" ? "" : entry->detail});
    return table;
}

Html subject_cell(const JournalEntry& entry) {
    if (entry.action.starts_with("import") && entry.subject.size() == 64)
        return link(document_address(entry.subject), entry.subject.substr(0, 12) + "…");
    return {};
}

}  // namespace

PageResponse show_journal(const ViewCall& call) {
    const std::vector<JournalEntry> entries = call.site.open()->journal();
    const PageFrame frame{"Журнал", "journal", path, "json csv xlsx"};
    if (entries.empty()) return framed(frame, call.state, empty_archive());
    const DataTable table = journal_table(entries);
    const PageRange range = range_of_page(call.state, table.rows.size(), entries_a_page);
    const std::optional<std::int64_t> broken = first_broken_entry(entries);
    Html main;
    main << element("p", broken ? "lead bad" : "lead",
                    broken
                        ? "Журнал изменён в обход svod: запись № " + std::to_string(*broken) + " не продолжает прежние."
                        : "Записи только добавляются; цепочка цела: ни одна не изменена и не убрана.")
         << html_table(table, range.begin, range.end,
                       [&](std::size_t row, std::size_t column) {
                           return column == 4 ? subject_cell(entries[entries.size() - 1 - row]) : Html();
                       })
         << pages_part(call.state, path, table.rows.size(), entries_a_page);
    return framed(frame, call.state, main);
}

PageResponse journal_twin(const ViewCall& call, std::string_view format) {
    return table_twin(journal_table(call.site.open()->journal()), format);
}

}  // namespace svod
