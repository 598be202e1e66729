#include "app/journal_text.h"
#include "app/server/data_table.h"
#include "app/server/event_parts.h"
#include "app/server/layout.h"

#include <map>

namespace svod {

namespace {

constexpr const char* path = "/journal";
constexpr std::size_t entries_a_page = 100;

DataTable journal_table(const std::vector<JournalEntry>& entries, PersonNames names) {
    DataTable table{"журнал",
                    "Что сделано с архивом, последнее — первым",
                    {{"sequence", "№"},
                     {"at", "Когда (UTC)"},
                     {"author", "Кто"},
                     {"action", "Что сделано"},
                     {"subject", "С чем"},
                     {"detail", "Подробности"}},
                    {}};
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        table.rows.push_back({static_cast<double>(entry->sequence), journal_time_text(entry->at), entry->author,
                              std::string(action_text(entry->action)), entry->subject,
                              with_names(detail_line(*entry), names)});
    return table;
}

/// File names of the documents of the archive, by hash.
std::map<std::string, std::string> names_of_documents(Store& store, PersonNames names) {
    std::map<std::string, std::string> shown;
    for (const StoredDocument& document : store.documents())
        shown[document.sha256] = file_with_names(document.name, names);
    return shown;
}

}  // namespace

PageResponse show_journal(const ViewCall& call) {
    const std::unique_ptr<Store> store = call.site.open();
    const std::vector<JournalEntry> entries = store->journal();
    const PageFrame frame{"Журнал", "journal", path, "json csv xlsx"};
    if (entries.empty()) return framed(frame, call.state, empty_archive());
    const DataTable table = journal_table(entries, call.site.names());
    const std::map<std::string, std::string> documents = names_of_documents(*store, call.site.names());
    const PageRange range = range_of_page(call.state, table.rows.size(), entries_a_page);
    const std::optional<std::int64_t> broken = first_broken_entry(entries);
    Html main;
    main << element("p", broken ? "lead bad" : "lead",
                    broken
                        ? "Журнал изменён в обход svod: запись № " + std::to_string(*broken) + " не продолжает прежние."
                        : "Записи только добавляются; цепочка цела: ни одна не изменена и не убрана.")
         << html_table(table, range.begin, range.end,
                       [&](std::size_t row, std::size_t column) {
                           const std::string& subject = entries[entries.size() - 1 - row].subject;
                           const auto known = column == 4 ? documents.find(subject) : documents.end();
                           return known == documents.end() ? Html() : link(document_address(subject), known->second);
                       })
         << pages_part(call.state, path, table.rows.size(), entries_a_page);
    return framed(frame, call.state, main);
}

PageResponse journal_twin(const ViewCall& call, std::string_view format) {
    return table_twin(journal_table(call.site.open()->journal(), call.site.names()), format);
}

}  // namespace svod
