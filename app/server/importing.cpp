#include "app/server/importing.h"

#include "app/pipeline.h"
#include "app/server/site.h"
#include "text/text.h"

#include <sstream>

namespace svod {

namespace {

std::unique_ptr<Registry> kept_registry(Store& store) {
    const std::string kept = store.registry();
    if (kept.empty()) return nullptr;
    std::istringstream tsv(kept);
    return std::make_unique<Registry>(Registry::read(tsv));
}

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

ImportOutcome stored(Store& store, const ReadFile& read, const std::string& name) {
    ImportOutcome outcome{name, read.source.sha256, "bad", {}};
    if (!read.report) {
        store.store_failure(read.source, read.error_code, read.error_message, read.bytes);
        outcome.words = "не прочитан: " + read.error_message;
        return outcome;
    }
    if (store.store(*read.report, read.bytes) == StoreOutcome::already_there) {
        outcome.tone = "none";
        outcome.words = "уже загружен";
        return outcome;
    }
    const bool placed = read.report->territory && !is_doubtful(*read.report->territory);
    outcome.tone = placed ? "good" : "doubt";
    outcome.words = read_words(*read.report);
    return outcome;
}

}  // namespace

void import_files(Site& site, const std::vector<FormPart>& files, const std::string& region,
                  const std::function<bool(const ImportOutcome&)>& tell) {
    const std::lock_guard one_at_a_time(site.importing());
    const std::unique_ptr<Store> store = site.open(OpenMode::create);
    const std::unique_ptr<Registry> registry = kept_registry(*store);
    const NormalizeOptions options{registry.get(), region};
    for (const FormPart& file : files) {
        const ReadFile read = read_bytes_to_report(std::string(file.content), file.file_name, options);
        if (!tell(stored(*store, read, file.file_name))) return;
    }
}

}  // namespace svod
