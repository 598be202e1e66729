#include "app/batch.h"
#include "app/command.h"
#include "app/diagnostic_text.h"
#include "app/files.h"
#include "app/importing.h"
#include "app/options.h"
#include "app/progress.h"
#include "app/terminal.h"
#include "app/usage_error.h"
#include "app/watch.h"
#include "archive/bag.h"
#include "archive/database.h"
#include "archive/search_index.h"
#include "export/text_table.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <set>

namespace svod {

namespace {

struct Options {
    std::vector<std::string> paths;
    std::string archive;
    RegistryOptions registry;
    unsigned threads = 0;
    SaidOfDocuments said;
    bool watch = false;
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
    std::vector<std::string> versions;                          ///< «name: what it is a version of»
};

/// Counts what came of one file, and keeps what is to be said of it in the end.
void count(const InputFile& file, const ReadFile& read, const TakenFile& taken, Tally& tally) {
    if (taken.outcome == TakenFile::Outcome::failed) {
        tally.failures.emplace_back(file.shown, read.error_code + ": " + read.error_message);
        return;
    }
    if (taken.outcome == TakenFile::Outcome::known) {
        ++tally.known;
        return;
    }
    ++tally.stored;
    for (const Diagnostic& each : read.diagnostics) tally.diagnostics += diagnostic_line(file.shown, each) + "\n";
    tally.hashes.insert(taken.report->source.sha256);
    if (taken.report->territory)
        tally.territories.insert(taken.report->territory->name);
    else
        tally.nameless.push_back(file.shown);
    if (!taken.version.empty()) tally.versions.push_back(file.shown + ": " + taken.version);
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

/// What came in as a version of another; of a whole region's documents only the first.
void print_versions(const Tally& tally) {
    constexpr std::size_t most_named = 20;
    for (std::size_t i = 0; i < tally.versions.size() && i < most_named; ++i) std::cout << tally.versions[i] << "\n";
    if (tally.versions.size() > most_named)
        std::cout << "… и ещё версий и копий: " << tally.versions.size() - most_named
                  << ". Все версии муниципалитета: svod history НАЗВАНИЕ\n";
}

void print_summary(Store& store, const Options& options, const Tally& tally, const std::vector<std::string>& skipped) {
    if (tally.stored > 0) std::cout << territory_table(store, tally);
    print_versions(tally);
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

void import_into(Store& store, const std::vector<InputFile>& files, const NormalizeOptions& normalize,
                 const Options& options, Tally& tally) {
    const std::set<std::string> known = known_hashes(store);
    Taking taking(store, options.said);
    {
        Progress progress(files.size());
        run_batch<ReadFile>(
            files.size(), thread_count(options.threads),
            [&](std::size_t i) { return read_file_to_report(files[i], normalize, known); },
            [&](std::size_t i, const ReadFile& read) {
                count(files[i], read, taking.take(read), tally);
                progress.step(!read.error_code.empty());
            });
    }
    index_new_documents(store.database());
}

/// A bag is no folder of documents but an archive of its own.
Exit import_bag(const Options& options) {
    const BagContent content = load_bag(options.paths.front(), options.archive);
    std::cout << "Из пакета загружено: "
              << plural(static_cast<long long>(content.originals), "оригинал", "оригинала", "оригиналов") << ", "
              << plural(static_cast<long long>(content.reports), "разбор", "разбора", "разборов") << ", "
              << plural(static_cast<long long>(content.entries), "запись журнала", "записи журнала", "записей журнала")
              << ". Архив: " << shown_address(options.archive) << "\n";
    return Exit::ok;
}

Exit import_files(const Options& options) {
    if (options.paths.size() == 1 && is_bag(options.paths.front())) return import_bag(options);
    std::vector<std::string> skipped;
    const std::vector<InputFile> files = input_files(options.paths, skipped);
    if (files.empty() && !options.watch) throw UsageError("в указанных папках нет ни одного файла DOCX или ODT.");
    if (!options.said.supersedes.empty() && files.size() != 1)
        throw UsageError("--supersedes — для одного файла: укажите его.");
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::create);
    const std::unique_ptr<Registry> registry = registry_for(options.registry.file, *store);
    const NormalizeOptions normalize{registry.get(), options.registry.region};
    Tally tally;
    import_into(*store, files, normalize, options, tally);
    print_summary(*store, options, tally, skipped);
    if (options.watch)
        watch_folders(options.paths, files, [&](const std::vector<InputFile>& fresh) {
            Tally later;
            import_into(*store, fresh, normalize, options, later);
            print_summary(*store, options, later, {});
            std::cout.flush();
        });
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
    verb->add_option("--territory", options->said.territory, "муниципалитет этих документов, если файл его не называет")
        ->type_name("НАЗВАНИЕ");
    verb->add_option("--period", options->said.period,
                     "период этих документов: 2022, 2020-2021, 2020-09-01..2021-08-31")
        ->type_name("ПЕРИОД");
    verb->add_option("--supersedes", options->said.supersedes,
                     "прежняя версия загружаемого файла: файл или начало SHA-256")
        ->type_name("ДОКУМЕНТ");
    verb->add_flag("--watch", options->watch, "и дальше загружать новые файлы этих папок, пока не прервут");
    verb->footer(
        "Один и тот же файл второй раз не загружается. Нечитаемый файл не мешает остальным: причина печатается,\n"
        "статус завершения 1.\n\nПримеры:\n  svod import отчёты/\n  svod import 2022/ 2023/ --archive регион.sqlite "
        "--registry oktmo.tsv");
    verb->callback([options, &run] { run = [options] { return import_files(*options); }; });
}

}  // namespace svod
