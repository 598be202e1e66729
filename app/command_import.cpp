#include "app/batch.h"
#include "app/command.h"
#include "app/diagnostic_text.h"
#include "app/files.h"
#include "app/options.h"
#include "app/pipeline.h"
#include "app/progress.h"
#include "app/terminal.h"
#include "app/usage_error.h"
#include "archive/database.h"
#include "export/text_table.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <set>
#include <sstream>

namespace svod {

namespace {

struct Options {
    std::vector<std::string> paths;
    std::string archive;
    RegistryOptions registry;
    unsigned threads = 0;
};

/// What the run did, for the summary.
struct Tally {
    long long stored = 0;
    long long known = 0;
    std::set<std::string> hashes;                               ///< of the documents stored
    std::set<std::string> territories;                          ///< touched by this run
    std::vector<std::pair<std::string, std::string>> failures;  ///< shown name, «code: message»
    std::string diagnostics;                                    ///< a line each
    std::vector<std::string> nameless;                          ///< documents without a municipality
};

/// The registry given with the call, else the one kept in the archive; null when there is none.
std::unique_ptr<Registry> registry_for(const Options& options, Store& store) {
    if (!options.registry.file.empty()) return load_registry(options.registry.file);
    const std::string kept = store.registry();
    if (kept.empty()) return nullptr;
    std::istringstream text(kept);
    return std::make_unique<Registry>(Registry::read(text));
}

/// Hashes of the documents that are in the archive and were read: their files need not be read again.
std::set<std::string> known_hashes(Store& store) {
    std::set<std::string> hashes;
    for (const StoredDocument& document : store.documents())
        if (document.error_code.empty()) hashes.insert(document.sha256);
    return hashes;
}

void take(Store& store, const InputFile& file, const ReadFile& read, Tally& tally) {
    if (!read.error_code.empty()) {
        tally.failures.emplace_back(file.shown, read.error_code + ": " + read.error_message);
        if (!read.source.sha256.empty())
            store.store_failure(read.source, read.error_code, read.error_message, read.bytes);
        return;
    }
    if (!read.report || store.store(*read.report, read.bytes) == StoreOutcome::already_there) {
        ++tally.known;
        return;
    }
    ++tally.stored;
    for (const Diagnostic& each : read.diagnostics) tally.diagnostics += diagnostic_line(file.shown, each) + "\n";
    tally.hashes.insert(read.source.sha256);
    if (read.report->territory) {
        tally.territories.insert(read.report->territory->name);
    } else {
        tally.nameless.push_back(file.shown);
    }
}

bool touched(const ComparedTerritory& territory, const Tally& tally) {
    return tally.territories.contains(territory.name) ||
           std::any_of(territory.documents.begin(), territory.documents.end(),
                       [&](const ComparedDocument& document) { return tally.hashes.contains(document.sha256); });
}

/// The municipalities this run touched, as they stand in the archive now: documents, events, completion, trouble.
std::string territory_table(Store& store, const Tally& tally) {
    const Comparison comparison = compare_archive(store, {});
    using Align = TextTable::Align;
    TextTable table({"Муниципалитет", "В сравнении", "Мероприятий", "Выполнено из подлежащих", "Замечаний"},
                    {Align::left, Align::right, Align::right, Align::right, Align::right});
    std::size_t compared = 0;
    for (const ComparedTerritory& territory : comparison.territories) {
        if (!touched(territory, tally)) continue;
        long long findings = 0;
        for (const ComparedFinding& finding : comparison.findings) findings += finding.territory == territory.id;
        compared += territory.documents.size();
        table.add({territory.name, std::to_string(territory.documents.size()), std::to_string(territory.totals.events),
                   rate_text(territory.totals.completion), std::to_string(findings)});
    }
    return table.text(stdout_options().width, stdout_options().colour) +
           "\nВ сравнение вошло: " + plural(static_cast<long long>(compared), "документ", "документа", "документов") +
           " — новейшие; отчёт заменяет свой план, одинаковые копии считаются раз.\n";
}

void print_summary(Store& store, const Options& options, const Tally& tally, const std::vector<std::string>& skipped) {
    if (tally.stored > 0) std::cout << territory_table(store, tally);
    std::cout << "Загружено: " << plural(tally.stored, "документ", "документа", "документов");
    if (tally.known > 0)
        std::cout << "; уже загружен" << (tally.known % 10 == 1 && tally.known % 100 != 11 ? ": " : "ы: ")
                  << tally.known;
    if (!tally.failures.empty()) std::cout << "; не прочитано: " << tally.failures.size();
    std::cout << ". Архив: " << shown_address(options.archive) << "\n";
    std::cerr << tally.diagnostics;
    for (const auto& [name, reason] : tally.failures) std::cerr << name << ": " << reason << "\n";
    for (const std::string& name : tally.nameless) std::cerr << name << ": муниципалитет не распознан\n";
    if (!skipped.empty())
        std::cerr << "Пропущено в папках (не DOCX и не ODT): "
                  << plural(static_cast<long long>(skipped.size()), "файл", "файла", "файлов") << ", например "
                  << skipped.front() << "\n";
}

Exit import_files(const Options& options) {
    std::vector<std::string> skipped;
    const std::vector<InputFile> files = input_files(options.paths, skipped);
    if (files.empty()) throw UsageError("в указанных папках нет ни одного файла DOCX или ODT.");
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::create);
    const std::unique_ptr<Registry> registry = registry_for(options, *store);
    const NormalizeOptions normalize{registry.get(), options.registry.region};
    const std::set<std::string> known = known_hashes(*store);
    Tally tally;
    {
        Progress progress(files.size());
        run_batch<ReadFile>(
            files.size(), thread_count(options.threads),
            [&](std::size_t i) { return read_file_to_report(files[i], normalize, known); },
            [&](std::size_t i, const ReadFile& read) {
                take(*store, files[i], read, tally);
                progress.step(!read.error_code.empty());
            });
    }
    print_summary(*store, options, tally, skipped);
    return tally.failures.empty() ? Exit::ok : Exit::some_failed;
}

}  // namespace

void define_import(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("import", "загрузить документы в архив: файлы и папки");
    verb->add_option("ПУТЬ", options->paths, "файлы и папки (папки — со всеми вложенными)")
        ->required()
        ->option_text(" ");
    add_archive_option(*verb, options->archive);
    add_registry_options(*verb, options->registry);
    add_threads_option(*verb, options->threads);
    verb->footer(
        "Один и тот же файл второй раз не загружается. Нечитаемый файл не мешает остальным: причина печатается,\n"
        "статус завершения 1.\n\nПримеры:\n  svod import отчёты/\n  svod import 2022/ 2023/ --archive регион.sqlite "
        "--registry oktmo.tsv");
    verb->callback([options, &run] { run = [options] { return import_files(*options); }; });
}

}  // namespace svod
