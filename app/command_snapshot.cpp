#include "app/command.h"
#include "app/options.h"
#include "app/usage_error.h"
#include "archive/copy.h"
#include "archive/database.h"
#include "archive/verify.h"

#include <filesystem>
#include <iostream>
#include <memory>

namespace svod {

namespace {

struct Options {
    std::string archive;
    std::string target;
};

/// A copy in a file gets its name when it is whole.
Exit snapshot(const Options& options) {
    namespace fs = std::filesystem;
    const bool file = !is_postgres(options.target);
    std::error_code trouble;
    if (file && fs::exists(options.target, trouble))
        throw UsageError("файл «" + options.target + "» уже есть: для копии нужно новое имя.");
    const std::string written = file ? options.target + ".part" : options.target;
    if (file) fs::remove(written, trouble);
    copy_archive(options.archive, written);
    const Verification result = verify_archive(written);
    if (!result.damage.empty())
        throw ArchiveError("Копия не сошлась с хешами: повреждён сам архив. Что именно, скажет svod verify.");
    if (file) fs::rename(written, options.target);
    std::cout << "Копия «" << shown_address(options.target) << "» готова и проверена: документов " << result.reports
              << ", записей журнала " << result.entries << ".\n";
    return Exit::ok;
}

}  // namespace

void define_snapshot(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("snapshot", "копия архива на один момент, даже во время загрузки");
    verb->add_option("КУДА", options->target, "новый файл SQLite или пустая база postgresql://…")
        ->required()
        ->option_text(" ");
    add_archive_option(*verb, options->archive);
    verb->footer(
        "Копируется всё, с журналом и исправлениями; так же архив переносится из SQLite в PostgreSQL и обратно.\n\n"
        "Пример:\n  svod snapshot копия-2022-06-01.sqlite");
    verb->callback([options, &run] { run = [options] { return snapshot(*options); }; });
}

}  // namespace svod
