#include "app/journal_text.h"
#include "app/server/correction_form.h"
#include "app/server/data_table.h"
#include "app/server/event_parts.h"
#include "app/server/layout.h"
#include "archive/corrections.h"
#include "text/text.h"

#include <map>
#include <set>

namespace svod {

namespace {

constexpr const char* path = "/journal";
constexpr std::size_t entries_a_page = 100;
constexpr std::size_t action_column = 3;
constexpr std::size_t subject_column = 4;
constexpr std::size_t longest_subject = 160;

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
        table.rows.push_back({static_cast<double>(entry->sequence), journal_time_text(entry->at),
                              with_names(entry->author, names), std::string(action_text(entry->action)), entry->subject,
                              with_names(detail_line(*entry), names)});
    return table;
}

/// What the page says of entries beyond their table: which documents, what was corrected, what can be taken back.
class JournalPage {
public:
    JournalPage(const ViewCall& call, Store& store) : call_(call) {
        const PersonNames names = call.site.names();
        for (const StoredDocument& document : store.documents())
            documents_[document.sha256] =
                link(document_address(document.sha256), file_with_names(document.name, names));
        for (const Correction& each : read_corrections(store.database())) {
            const std::string id = std::to_string(each.id);
            corrected_[id] =
                link(document_address(each.target.sha256), with_names(shorten(each.shown, longest_subject), names));
            if (each.holds()) holding_.insert("correct " + id);
        }
        for (const ActivityLink& each : store.links())
            if (each.undone_time.empty()) holding_.insert("link " + std::to_string(each.id));
    }

    Html subject(const JournalEntry& entry) const {
        const auto& known = entry.action == "correct" || entry.action == "undo" ? corrected_ : documents_;
        const auto found = known.find(entry.subject);
        return found == known.end() ? Html() : found->second;
    }

    /// The action, with a way back from it where there is one.
    Html action(const JournalEntry& entry) const {
        Html out;
        if (!holding_.contains(entry.action + " " + entry.subject)) return out;
        return out << text(action_text(entry.action)) << " "
                   << undo_button(call_, entry.sequence, entry.sequence, call_.state.at(path).text());
    }

private:
    const ViewCall& call_;
    std::map<std::string, Html> documents_;  ///< by hash
    std::map<std::string, Html> corrected_;  ///< by the correction's id
    std::set<std::string> holding_;          ///< «correct 12»: what is not taken back
};

}  // namespace

PageResponse show_journal(const ViewCall& call) {
    const std::unique_ptr<Store> store = call.site.open();
    const std::vector<JournalEntry> entries = store->journal();
    const PageFrame frame{"Журнал", "journal", path, "json csv xlsx"};
    if (entries.empty()) return framed(frame, call.state, empty_archive());
    const DataTable table = journal_table(entries, call.site.names());
    const JournalPage words(call, *store);
    const PageRange range = range_of_page(call.state, table.rows.size(), entries_a_page);
    const std::optional<std::int64_t> broken = first_broken_entry(entries);
    Html main;
    main << element("p", broken ? "lead bad" : "lead",
                    broken
                        ? "Журнал изменён в обход svod: запись № " + std::to_string(*broken) + " не продолжает прежние."
                        : "Записи только добавляются; цепочка цела: ни одна не изменена и не убрана.")
         << "<p>" << link(Address("/corrections"), "Все исправления") << "</p>"
         << html_table(table, range.begin, range.end,
                       [&](std::size_t row, std::size_t column) {
                           const JournalEntry& entry = entries[entries.size() - 1 - row];
                           if (column == action_column) return words.action(entry);
                           return column == subject_column ? words.subject(entry) : Html();
                       })
         << pages_part(call.state, path, table.rows.size(), entries_a_page);
    return framed(frame, call.state, main);
}

PageResponse journal_twin(const ViewCall& call, std::string_view format) {
    return table_twin(journal_table(call.site.open()->journal(), call.site.names()), format);
}

}  // namespace svod
