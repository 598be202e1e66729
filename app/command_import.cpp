#include "app/batch.h"
#include "app/command.h"
#include "app/correction_value.h"
#include "app/diagnostic_text.h"
#include "app/files.h"
#include "app/options.h"
#include "app/pipeline.h"
#include "app/progress.h"
#include "app/terminal.h"
#include "app/usage_error.h"
#include "app/version_notices.h"
#include "app/watch.h"
#include "archive/bag.h"
#include "archive/corrections.h"
#include "archive/database.h"
#include "archive/search_index.h"
#include "export/text_table.h"
#include "export/words.h"
#include "normalize/territory.h"
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
    std::string territory;
    std::string period;
    std::string supersedes;
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

/// What the call says of its documents, kept as corrections: apart from what the files say.
class Said {
public:
    Said(Store& store, const Options& options) : store_(store) {
        const auto say = [&](CorrectedField field, const std::string& value) {
            if (!value.empty()) said_.emplace_back(field, correction_value(field, value, store));
        };
        say(CorrectedField::territory, options.territory);
        say(CorrectedField::period, options.period);
        say(CorrectedField::supersedes, options.supersedes);
    }

    void of(const Report& report) {
        for (const auto& [field, value] : said_) keep(report, field, value, "указано при загрузке");
        const bool named = std::any_of(said_.begin(), said_.end(),
                                       [](const auto& each) { return each.first == CorrectedField::territory; });
        if (!report.territory && !named) hint_of_folders(report);
    }

private:
    /// The folders a file lies in, the innermost first, may say whose it is where the file does not.
    void hint_of_folders(const Report& report) {
        const std::vector<std::string_view> parts = split(report.source.name, '/');
        for (std::size_t i = parts.size(); i-- > 1;) {
            const auto found = find_territory(parts[i - 1], {});
            if (!found || is_doubtful(*found)) continue;
            return keep(report, CorrectedField::territory,
                        correction_value(CorrectedField::territory, found->name, store_),
                        "по названию папки «" + std::string(parts[i - 1]) + "»");
        }
    }

    void keep(const Report& report, CorrectedField field, const std::string& value, const std::string& reason) {
        Correction correction;
        correction.field = field;
        correction.value = value;
        correction.target = correction_target(report, nullptr);
        correction.shown = report.source.name;
        correction.was = value_before(report, nullptr, field);
        correction.author = account_name();
        correction.time = journal_time();
        correction.reason = reason;
        keep_correction(store_, correction);
    }

    Store& store_;
    std::vector<std::pair<CorrectedField, std::string>> said_;
};

/// Takes what was read into the archive, in the order of the files.
class Taking {
public:
    Taking(Store& store, const Options& options, Tally& tally)
        : store_(store), said_(store, options), versions_(store.heads({})), tally_(tally) {}

    void take(const InputFile& file, const ReadFile& read) {
        if (!read.error_code.empty()) {
            tally_.failures.emplace_back(file.shown, read.error_code + ": " + read.error_message);
            if (!read.source.sha256.empty())
                store_.store_failure(read.source, read.error_code, read.error_message, read.bytes);
            return;
        }
        if (!read.report || store_.store(*read.report, read.bytes, read.prose) == StoreOutcome::already_there) {
            ++tally_.known;
            return;
        }
        ++tally_.stored;
        for (const Diagnostic& each : read.diagnostics) tally_.diagnostics += diagnostic_line(file.shown, each) + "\n";
        said_.of(*read.report);
        note(file, *read.report);
    }

private:
    void note(const InputFile& file, Report report) {
        apply_corrections(report, read_corrections(store_.database()));
        tally_.hashes.insert(report.source.sha256);
        if (report.territory)
            tally_.territories.insert(report.territory->name);
        else
            tally_.nameless.push_back(file.shown);
        const std::string version = versions_.take(document_head(report));
        if (!version.empty()) tally_.versions.push_back(file.shown + ": " + version);
    }

    Store& store_;
    Said said_;
    VersionNotices versions_;
    Tally& tally_;
};

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
    Taking taking(store, options, tally);
    {
        Progress progress(files.size());
        run_batch<ReadFile>(
            files.size(), thread_count(options.threads),
            [&](std::size_t i) { return read_file_to_report(files[i], normalize, known); },
            [&](std::size_t i, const ReadFile& read) {
                taking.take(files[i], read);
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
    if (!options.supersedes.empty() && files.size() != 1)
        throw UsageError("--supersedes — для одного файла: укажите его.");
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::create);
    const std::unique_ptr<Registry> registry = registry_for(options, *store);
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
    verb->add_option("--territory", options->territory, "муниципалитет этих документов, если файл его не называет")
        ->type_name("НАЗВАНИЕ");
    verb->add_option("--period", options->period, "период этих документов: 2022, 2020-2021, 2020-09-01..2021-08-31")
        ->type_name("ПЕРИОД");
    verb->add_option("--supersedes", options->supersedes, "прежняя версия загружаемого файла: файл или начало SHA-256")
        ->type_name("ДОКУМЕНТ");
    verb->add_flag("--watch", options->watch, "и дальше загружать новые файлы этих папок, пока не прервут");
    verb->footer(
        "Один и тот же файл второй раз не загружается. Нечитаемый файл не мешает остальным: причина печатается,\n"
        "статус завершения 1.\n\nПримеры:\n  svod import отчёты/\n  svod import 2022/ 2023/ --archive регион.sqlite "
        "--registry oktmo.tsv");
    verb->callback([options, &run] { run = [options] { return import_files(*options); }; });
}

}  // namespace svod
