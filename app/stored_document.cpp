#include "app/stored_document.h"

#include "app/usage_error.h"
#include "text/text.h"

#include <functional>

namespace svod {

namespace {

using Matches = std::function<bool(const StoredDocument&)>;

std::vector<StoredDocument> matching(const std::vector<StoredDocument>& documents, const Matches& matches) {
    std::vector<StoredDocument> found;
    for (const StoredDocument& document : documents)
        if (matches(document)) found.push_back(document);
    return found;
}

bool may_be_hash(const std::string& asked) {
    constexpr std::size_t least = 6;
    return asked.size() >= least && asked.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

StoredDocument document_named(Store& store, const std::string& asked) {
    const std::vector<StoredDocument> documents = store.documents();
    const std::string folded = fold(asked);
    std::vector<StoredDocument> found;
    if (may_be_hash(asked))
        found = matching(documents, [&](const StoredDocument& each) { return each.sha256.starts_with(asked); });
    if (found.empty()) found = matching(documents, [&](const StoredDocument& each) { return each.name == asked; });
    if (found.empty() && !folded.empty())
        found = matching(documents,
                         [&](const StoredDocument& each) { return fold(each.name).find(folded) != std::string::npos; });
    if (found.size() == 1) return found.front();
    if (found.empty())
        throw UsageError("документа «" + asked +
                         "» в архиве нет. Назовите файл или начало его SHA-256; все документы: svod log.");
    constexpr std::size_t most_named = 8;
    std::string names;
    for (std::size_t i = 0; i < found.size() && i < most_named; ++i)
        names += "\n  " + found[i].sha256.substr(0, 12) + "  " + found[i].name;
    throw UsageError("«" + asked + "» — это " +
                     plural(static_cast<long long>(found.size()), "документ", "документа", "документов") +
                     "; назовите один:" + names + (found.size() > most_named ? "\n  …" : ""));
}

Report report_named(Store& store, const std::string& asked) {
    const StoredDocument document = document_named(store, asked);
    std::vector<Report> reports = store.reports_of({document.sha256});
    if (reports.empty())
        throw UsageError("документ «" + document.name + "» не прочитан (" + document.error_code +
                         "): " + document.error_message);
    return std::move(reports.front());
}

}  // namespace svod
