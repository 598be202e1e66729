#include "app/command.h"
#include "app/options.h"
#include "app/stored_document.h"
#include "app/usage_error.h"
#include "archive/upkeep.h"
#include "text/text.h"

#include <iostream>
#include <memory>

namespace svod {

namespace {

struct Options {
    std::string archive;
    std::string asked;
    std::string reason;
    std::string author;
};

Exit remove(const Options& options) {
    const std::string reason = clean_line(options.reason);
    if (reason.empty()) throw UsageError("укажите причину: --reason \"…\". Она останется в журнале.");
    const std::unique_ptr<Store> store = open_existing(options.archive);
    const StoredDocument document = document_named(*store, options.asked);
    if (!remove_document(*store, document.sha256, clean_line(options.author), reason))
        throw UsageError("документа «" + options.asked + "» в архиве уже нет.");
    std::cout << "Удалён «" << document.name << "» (SHA-256 " << document.sha256
              << "): в архиве не осталось ни файла, ни его слов, только запись в журнале.\n";
    return Exit::ok;
}

}  // namespace

void define_remove(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("remove", "удалить документ без следа, кроме записи в журнале");
    verb->add_option("ДОКУМЕНТ", options->asked, "файл или начало SHA-256")->required()->option_text(" ");
    add_archive_option(*verb, options->archive);
    verb->add_option("--reason", options->reason, "почему")->type_name("ПРИЧИНА");
    verb->add_option("--author", options->author, "кто удалил; без него — имя учётной записи")->type_name("ИМЯ");
    verb->footer(
        "Вернуть нельзя: загрузите файл снова.\n\nПример:\n  svod remove 3fa91c22d0b1 --reason \"прислан по ошибке\"");
    verb->callback([options, &run] { run = [options] { return remove(*options); }; });
}

}  // namespace svod
