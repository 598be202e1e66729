#include "app/server/uploading.h"

#include "app/importing.h"
#include "app/server/site.h"
#include "archive/database.h"
#include "archive/search_index.h"
#include "normalize/personal_names.h"
#include "text/text.h"

namespace svod {

namespace {

std::string read_words(const Report& report) {
    std::string words = "загружен: ";
    if (!report.territory)
        words += "муниципалитет не распознан";
    else
        words += is_doubtful(*report.territory) ? "муниципалитет не распознан («" + report.territory->mention + "»)"
                                                : report.territory->name;
    if (report.period) words += ", " + russian(report.period->start) + " – " + russian(report.period->end);
    return words + ", " +
           plural(static_cast<long long>(report.events.size()), "мероприятие", "мероприятия", "мероприятий");
}

ImportOutcome outcome_of(const ReadFile& read, const TakenFile& taken, PersonNames names) {
    ImportOutcome outcome{read.source.name, read.source.sha256, "bad", {}, false};
    if (taken.outcome == TakenFile::Outcome::failed) {
        outcome.words = "не прочитан: " + read.error_message;
        return outcome;
    }
    if (taken.outcome == TakenFile::Outcome::known) {
        outcome.tone = "none";
        outcome.words = "уже загружен";
        return outcome;
    }
    const Report& report = *taken.report;
    const bool placed = report.territory && !is_doubtful(*report.territory);
    outcome.tone = placed ? "good" : "doubt";
    outcome.unsaid = !placed || !report.period;
    outcome.words = read_words(report);
    if (!read.diagnostics.empty())
        outcome.words += ", трудных мест при чтении: " + std::to_string(read.diagnostics.size());
    if (!taken.version.empty()) outcome.words += "; " + file_with_names(taken.version, names);
    return outcome;
}

}  // namespace

void import_files(Site& site, const std::vector<FormPart>& files, const std::string& region,
                  const std::function<bool(const ImportOutcome&)>& tell) {
    const std::lock_guard one_at_a_time(site.importing());
    const std::unique_ptr<Store> store = site.open(OpenMode::create);
    const std::unique_ptr<Registry> registry = registry_for({}, *store);
    const NormalizeOptions options{registry.get(), region};
    const std::set<std::string> known = known_hashes(*store);
    Taking taking(*store);
    for (const FormPart& file : files) {
        const ReadFile read = read_bytes_to_report(std::string(file.content), file.file_name, options, known);
        if (!tell(outcome_of(read, taking.take(read), site.names()))) break;
    }
    index_new_documents(store->database());
}

}  // namespace svod
