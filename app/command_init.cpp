#include "app/command.h"
#include "app/options.h"
#include "archive/database.h"
#include "archive/schema.h"

#include <iostream>
#include <memory>

namespace svod {

namespace {

Exit init(const std::string& address) {
    const int before = open_database(address, OpenMode::create)->schema_version();
    open_archive(address, OpenMode::create);
    const std::string version = "схема " + std::to_string(newest_schema());
    std::cout << "Архив «" << shown_address(address) << "» "
              << (before == 0                 ? "создан (" + version + ")."
                  : before == newest_schema() ? "уже есть (" + version + ")."
                                              : "обновлён (" + version + ").")
              << "\n";
    return Exit::ok;
}

}  // namespace

void define_init(CLI::App& program, std::function<Exit()>& run) {
    auto archive = std::make_shared<std::string>();
    CLI::App* verb = program.add_subcommand("init", "создать пустой архив или обновить архив прежней версии svod");
    add_archive_option(*verb, *archive);
    verb->footer(
        "Для файла SQLite не обязательна: его создаёт и import. В базе PostgreSQL нужно право создавать таблицы\n"
        "в своей схеме, суперпользователь не нужен.\n\nПримеры:\n  svod init --archive регион.sqlite\n"
        "  svod init --archive postgresql://svod@сервер/свод");
    verb->callback([archive, &run] { run = [archive] { return init(*archive); }; });
}

}  // namespace svod
