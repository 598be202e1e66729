#include "app/command.h"
#include "app/options.h"
#include "archive/bag.h"
#include "text/text.h"

#include <iostream>
#include <memory>

namespace svod {

namespace {

struct Options {
    std::string archive;
    std::string folder;
};

Exit bag(const Options& options) {
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::read);
    const BagContent content = write_bag(*store, options.folder);
    std::cout << "Пакет «" << options.folder
              << "»: " << plural(static_cast<long long>(content.originals), "оригинал", "оригинала", "оригиналов")
              << ", " << plural(static_cast<long long>(content.reports), "разбор", "разбора", "разборов") << ", "
              << plural(static_cast<long long>(content.entries), "событие", "события", "событий") << ".\n";
    return Exit::ok;
}

}  // namespace

void define_bag(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("bag", "весь архив пакетом BagIt 1.0: оригиналы, разборы, события PREMIS");
    verb->add_option("ПАПКА", options->folder, "новая папка")->required()->option_text(" ");
    add_archive_option(*verb, options->archive);
    verb->footer(
        "Вернуть: svod import ПАПКА --archive НОВЫЙ — получится равный архив.\n\nПример:\n  svod bag передача-2022");
    verb->callback([options, &run] { run = [options] { return bag(*options); }; });
}

}  // namespace svod
