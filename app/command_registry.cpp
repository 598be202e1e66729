#include "app/command.h"
#include "app/options.h"
#include "app/pipeline.h"
#include "archive/database.h"
#include "text/text.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

namespace svod {

namespace {

struct Options {
    std::string file;
    std::string archive;
};

Exit load(const Options& options) {
    const std::unique_ptr<Registry> registry = load_registry(options.file);
    std::ifstream file(options.file, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    open_archive(options.archive, OpenMode::create)->keep_registry(text);
    std::cout << "В архив «" << shown_address(options.archive) << "» записан справочник: "
              << plural(static_cast<long long>(registry->municipalities().size()), "запись", "записи", "записей")
              << ".\n"
              << "Он действует для документов, загруженных после этого.\n";
    return Exit::ok;
}

}  // namespace

void define_registry(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("registry", "справочник муниципалитетов с кодами ОКТМО");
    verb->require_subcommand(1);
    verb->footer("Пример:\n  svod registry load municipalities.tsv");
    CLI::App* loading = verb->add_subcommand("load", "записать справочник в архив: дальше он берётся оттуда");
    loading
        ->add_option("ФАЙЛ", options->file,
                     "TSV с колонками oktmo, name_full, name_short, type, center, region_name, year_from, year_to или "
                     "CSV классификатора ОКТМО")
        ->required()
        ->option_text(" ");
    loading->group("Команды");
    add_archive_option(*loading, options->archive);
    loading->footer("Пример:\n  svod registry load municipalities.tsv --archive svod.sqlite");
    loading->callback([options, &run] { run = [options] { return load(*options); }; });
}

}  // namespace svod
