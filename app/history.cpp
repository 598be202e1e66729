#include "app/history.h"

#include "compare/version_chains.h"
#include "export/diff.h"

#include <optional>

namespace svod {

HistoryTeller::HistoryTeller(Store& store) : store_(store), catalogue_(catalogue_of(store)) {
    for (const JournalEntry& entry : store.journal())
        if (entry.action == "import") imported_[entry.subject] = entry.at;
}

HistoryChain HistoryTeller::tell(const std::vector<const DocumentHead*>& chain) {
    HistoryChain history;
    std::optional<Report> before;
    const DocumentHead* before_head = nullptr;
    for (const DocumentHead* head : chain) {
        HistoryEntry entry{head, {}, before_head && is_copy(*before_head, *head), {}};
        if (const auto time = imported_.find(head->sha256); time != imported_.end()) entry.imported = time->second;
        std::vector<Report> read = store_.reports_of({head->sha256});
        if (read.empty()) throw ArchiveError("Архив изменился во время чтения. Повторите.");
        if (before) entry.changes = diff_summary(diff_documents(*before, read.front(), *catalogue_));
        before = std::move(read.front());
        before_head = head;
        history.push_back(std::move(entry));
    }
    return history;
}

}  // namespace svod
