#include "app/importing.h"

#include "app/correcting.h"
#include "app/correction_value.h"
#include "archive/database.h"
#include "normalize/territory.h"
#include "text/text.h"

#include <algorithm>
#include <sstream>

namespace svod {

std::unique_ptr<Registry> registry_for(const std::string& file, Store& store) {
    if (!file.empty()) return load_registry(file);
    const std::string kept = store.registry();
    if (kept.empty()) return nullptr;
    std::istringstream text(kept);
    return std::make_unique<Registry>(Registry::read(text));
}

std::set<std::string> known_hashes(Store& store) {
    std::set<std::string> hashes;
    for (const StoredDocument& document : store.documents())
        if (document.error_code.empty()) hashes.insert(document.sha256);
    return hashes;
}

Taking::Taking(Store& store, const SaidOfDocuments& said) : store_(store), versions_(store.heads({})) {
    const auto say = [&](CorrectedField field, const std::string& value) {
        if (!value.empty()) said_.emplace_back(field, correction_value(field, value, store));
    };
    say(CorrectedField::territory, said.territory);
    say(CorrectedField::period, said.period);
    say(CorrectedField::supersedes, said.supersedes);
}

TakenFile Taking::take(const ReadFile& read) {
    TakenFile taken;
    if (!read.error_code.empty()) {
        if (!read.source.sha256.empty())
            store_.store_failure(read.source, read.error_code, read.error_message, read.bytes);
        return taken;
    }
    if (!read.report || store_.store(*read.report, read.bytes, read.prose) == StoreOutcome::already_there) {
        taken.outcome = TakenFile::Outcome::known;
        return taken;
    }
    keep_said(*read.report);
    taken.outcome = TakenFile::Outcome::stored;
    taken.report = *read.report;
    apply_corrections(*taken.report, read_corrections(store_.database()));
    taken.version = versions_.take(document_head(*taken.report));
    return taken;
}

void Taking::keep_said(const Report& report) {
    for (const auto& [field, value] : said_) keep(report, field, value, "указано при загрузке");
    const bool named = std::any_of(said_.begin(), said_.end(),
                                   [](const auto& each) { return each.first == CorrectedField::territory; });
    if (!report.territory && !named) keep_hint_of_folders(report);
}

/// The folders a file lies in, the innermost first, may say whose it is where the file does not.
void Taking::keep_hint_of_folders(const Report& report) {
    const std::vector<std::string_view> parts = split(report.source.name, '/');
    for (std::size_t i = parts.size(); i-- > 1;) {
        const auto found = find_territory(parts[i - 1], {});
        if (!found || is_doubtful(*found)) continue;
        return keep(report, CorrectedField::territory, correction_value(CorrectedField::territory, found->name, store_),
                    "по названию папки «" + std::string(parts[i - 1]) + "»");
    }
}

void Taking::keep(const Report& report, CorrectedField field, const std::string& value, const std::string& reason) {
    keep_correction(store_, correction_on(report, report, nullptr, field, value, {account_name(), reason}));
}

}  // namespace svod
