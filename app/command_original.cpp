#include "app/command.h"
#include "app/options.h"
#include "app/stored_document.h"
#include "app/usage_error.h"

#include <filesystem>
#include <memory>

#include <unistd.h>

namespace svod {

namespace {

struct Options {
    std::string archive;
    std::string asked;
    std::string output;
};

Exit original(const Options& options) {
    if (options.output.empty() && isatty(STDOUT_FILENO))
        throw UsageError("документ не для экрана: укажите файл, например -o отчёт.docx.");
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::read);
    const StoredDocument document = document_named(*store, options.asked);
    const std::optional<std::string> bytes = store->original(document.sha256);
    if (!bytes) throw ArchiveError("Оригинала «" + document.name + "» в архиве нет. Восстановите архив из копии.");
    write_output(options.output, *bytes);
    return Exit::ok;
}

}  // namespace

void define_original(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("original", "исходный файл из архива, бит в бит");
    verb->add_option("ДОКУМЕНТ", options->asked, "файл или начало SHA-256")->required()->option_text(" ");
    add_archive_option(*verb, options->archive);
    verb->add_option("-o,--output", options->output, "файл результата (без него — на stdout)")->type_name("ФАЙЛ");
    verb->footer(
        "SHA-256 сверяется: повреждённый файл не выдаётся.\n\nПример:\n  svod original 3fa91c22d0b1 -o отчёт.docx");
    verb->callback([options, &run] { run = [options] { return original(*options); }; });
}

}  // namespace svod
