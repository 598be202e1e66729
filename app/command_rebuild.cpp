#include "app/batch.h"
#include "app/command.h"
#include "app/importing.h"
#include "app/options.h"
#include "app/progress.h"
#include "archive/corrections.h"
#include "archive/search_index.h"
#include "archive/upkeep.h"
#include "compare/catalogue.h"
#include "export/diff.h"
#include "text/text.h"

#include <iostream>
#include <memory>
#include <mutex>
#include <optional>

namespace svod {

namespace {

struct Options {
    std::string archive;
    RegistryOptions registry;
    unsigned threads = 0;
};

/// What the new reading changed, in words.
std::string told(const std::optional<Report>& before, const Report& after, const Catalogue& catalogue) {
    if (!before) return "теперь прочитан";
    std::string words;
    const auto add = [&](bool changed, const char* what) {
        if (changed) words += (words.empty() ? "" : ", ") + std::string(what);
    };
    const auto place = [](const Report& report) { return report.territory ? report.territory->name : std::string(); };
    add(before->kind != after.kind, "вид документа");
    add(place(*before) != place(after), "муниципалитет");
    add(before->period != after.period, "период");
    const DocumentDiff diff = diff_documents(*before, after, catalogue);
    if (!diff.changes.empty()) words += (words.empty() ? "" : ", ") + diff_summary(diff);
    add(words.empty(), "подробности разбора");
    return words;
}

class Rebuild {
public:
    Rebuild(Store& store, const Catalogue& catalogue) : store_(store), catalogue_(catalogue) {}

    void take(const StoredDocument& document, const ReadFile& read) {
        if (!read.report) {
            if (!document.error_code.empty())
                changed_ += replace_failure(store_, document.sha256, read.error_code, read.error_message);
            else
                std::cout << document.name << ": больше не читается (" << read.error_code
                          << "), прежний разбор оставлен\n";
            return;
        }
        std::optional<Report> before = uncorrected_report(store_, document.sha256);
        if (!replace_report(store_, *read.report, read.prose)) return;
        ++changed_;
        std::cout << document.name << ": " << told(before, *read.report, catalogue_) << "\n";
    }

    std::size_t changed() const { return changed_; }

private:
    Store& store_;
    const Catalogue& catalogue_;
    std::size_t changed_ = 0;
};

void tell_orphans(Store& store) {
    for (const Correction& correction : orphaned_corrections(store))
        std::cout << "Исправление № " << correction.id << " («" << correction.shown << "», "
                  << russian(correction.field) << ") больше не к чему отнести: svod undo " << correction.id
                  << " или исправьте заново.\n";
}

Exit rebuild(const Options& options) {
    const std::unique_ptr<Store> store = open_existing(options.archive);
    const std::unique_ptr<Registry> registry = registry_for(options.registry.file, *store);
    const NormalizeOptions normalize{registry.get(), options.registry.region};
    const std::vector<StoredDocument> documents = store->documents();
    const std::shared_ptr<const Catalogue> catalogue = catalogue_of(*store);
    Rebuild work(*store, *catalogue);
    std::mutex mutex;  // a connection is used by one thread at a time
    Progress progress(documents.size());
    run_batch<ReadFile>(
        documents.size(), thread_count(options.threads),
        [&](std::size_t i) {
            std::optional<std::string> bytes;
            {
                const std::lock_guard lock(mutex);
                bytes = store->original(documents[i].sha256);
            }
            if (!bytes) throw ArchiveError("Оригинал «" + documents[i].name + "» пропал. Восстановите архив из копии.");
            return read_bytes_to_report(std::move(*bytes), documents[i].name, normalize);
        },
        [&](std::size_t i, const ReadFile& read) {
            const std::lock_guard lock(mutex);
            work.take(documents[i], read);
            progress.step(!read.report);
        });
    index_new_documents(store->database());
    tell_orphans(*store);
    std::cout << "Разобрано заново: "
              << plural(static_cast<long long>(documents.size()), "документ", "документа", "документов")
              << "; изменилось: " << work.changed() << ".\n";
    return Exit::ok;
}

}  // namespace

void define_rebuild(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("rebuild", "разобрать все оригиналы заново этой версией svod");
    add_archive_option(*verb, options->archive);
    add_registry_options(*verb, options->registry);
    add_threads_option(*verb, options->threads);
    verb->footer("Называет, в каких документах что изменилось. Исправления остаются.\n\nПример:\n  svod rebuild");
    verb->callback([options, &run] { run = [options] { return rebuild(*options); }; });
}

}  // namespace svod
