#include "app/server/source_document.h"

#include "app/server/message.h"
#include "app/server/site.h"
#include "ingest/reader.h"

#include <algorithm>

namespace svod {

SourceDocument source_document(Site& site, const std::string& sha256) {
    const std::unique_ptr<Store> store = site.open();
    const std::vector<StoredDocument> documents = store->documents();
    const auto stored = std::find_if(documents.begin(), documents.end(),
                                     [&](const StoredDocument& each) { return each.sha256 == sha256; });
    if (stored == documents.end())
        throw RefusedRequest(404, "Такого документа в архиве нет. Все документы — на страницах муниципалитетов.");
    SourceDocument source;
    source.name = file_with_names(stored->name, site.names());
    source.error = stored->error_message;
    if (!stored->error_code.empty()) return source;
    std::vector<Report> reports = store->reports_of({sha256});
    if (!reports.empty()) {
        source.report = std::move(reports.front());
        show_names(*source.report, site.names());
    }
    const std::optional<std::string> bytes = store->original(sha256);
    if (!bytes) return source;
    Diagnostics diagnostics;
    source.document = read_document(*bytes, stored->name, Limits{}, diagnostics);
    source.diagnostics = diagnostics.entries();
    return source;
}

}  // namespace svod
