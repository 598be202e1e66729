#include "app/command.h"
#include "app/correcting.h"
#include "app/options.h"
#include "text/text.h"

#include <iostream>
#include <memory>

namespace svod {

namespace {

constexpr int last_entry = 99'999'999;

struct Options {
    std::string archive;
    int entry = 0;
    std::string author;
};

Exit undo(const Options& options) {
    const std::unique_ptr<Store> store = open_existing(options.archive);
    undo_entry(*store, options.entry, clean_line(options.author.empty() ? account_name() : options.author));
    std::cout << "Отменена запись № " << options.entry << " журнала.\n";
    return Exit::ok;
}

}  // namespace

void define_undo(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("undo", "отменить исправление или указание, не забывая о нём");
    verb->add_option("№", options->entry, "номер записи журнала (svod log)")
        ->required()
        ->check(whole_number(1, last_entry))
        ->option_text(" ");
    add_archive_option(*verb, options->archive);
    verb->add_option("--author", options->author, "кто отменил; без него — имя учётной записи")->type_name("ИМЯ");
    verb->footer("Пример:\n  svod undo 17");
    verb->callback([options, &run] { run = [options] { return undo(*options); }; });
}

}  // namespace svod
