#include "app/command.h"
#include "app/options.h"
#include "archive/verify.h"
#include "normalize/json_writer.h"
#include "text/text.h"

#include <iostream>
#include <memory>

namespace svod {

namespace {

struct Options {
    std::string archive;
    std::string format = "text";
};

std::string sentence(const Damage& damage) {
    const std::string document = damage.subject + (damage.detail.empty() ? "" : " («" + damage.detail + "»)");
    switch (damage.kind) {
        case Damage::Kind::page:
            return "страница " + damage.subject + " файла архива повреждена";
        case Damage::Kind::original:
            return "оригинал " + document + " повреждён или пропал";
        case Damage::Kind::report:
            return "разбор документа " + document + " повреждён";
        case Damage::Kind::document:
            return "сведения о документе " + document + " не те, что были записаны";
        case Damage::Kind::missing:
            return "документ " + document + " пропал: журнал о нём знает";
        case Damage::Kind::unknown:
            return "о документе " + document + " журнал не знает";
        case Damage::Kind::link:
            return "указание № " + damage.subject + " (svod link) не то, что было записано";
        case Damage::Kind::correction:
            return "исправление № " + damage.subject + " не то, что было записано";
        case Damage::Kind::setting:
            return "справочник или каталог («" + damage.subject + "») не тот, что был загружен";
        case Damage::Kind::journal:
            return "журнал изменён или повреждён с записи № " + damage.subject;
        case Damage::Kind::table:
            break;
    }
    return "«" + damage.subject + "» не читается: " + damage.detail;
}

std::string verification_json(const Verification& result) {
    Json json;
    json.open();
    json.field("originals", static_cast<int>(result.originals));
    json.field("reports", static_cast<int>(result.reports));
    json.field("entries", static_cast<int>(result.entries));
    json.field("pages", static_cast<int>(result.pages));
    json.key("damage");
    json.open_list();
    for (const Damage& damage : result.damage) {
        json.open();
        json.field("kind", name(damage.kind));
        json.field("subject", damage.subject);
        json.field_or_null("detail", damage.detail);
        json.close();
    }
    json.close_list();
    json.close();
    return json.take() + "\n";
}

std::string verification_text(const Verification& result) {
    std::string lines;
    for (const Damage& damage : result.damage) lines += sentence(damage) + "\n";
    const auto count = [](std::size_t number, std::string_view one, std::string_view few, std::string_view many) {
        return plural(static_cast<long long>(number), one, few, many);
    };
    lines += "Проверено: " + count(result.originals, "оригинал", "оригинала", "оригиналов") + ", " +
             count(result.reports, "разбор", "разбора", "разборов") + ", " +
             count(result.entries, "запись журнала", "записи журнала", "записей журнала");
    if (result.pages) lines += ", " + count(result.pages, "страница файла", "страницы файла", "страниц файла");
    return lines + (result.damage.empty() ? ". Всё на месте.\n" : ". Восстановите архив из копии.\n");
}

Exit verify(const Options& options) {
    const Verification result = verify_archive(options.archive);
    std::cout << (options.format == "json" ? verification_json(result) : verification_text(result));
    return result.damage.empty() ? Exit::ok : Exit::archive_unusable;
}

}  // namespace

void define_verify(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("verify", "проверить, что в архиве ничего не испорчено и не подменено");
    add_archive_option(*verb, options->archive);
    verb->add_option("--format", options->format, "text или json")
        ->check(one_of({"text", "json"}))
        ->option_text("ФОРМАТ");
    verb->footer(
        "Сверяет каждый оригинал, каждый разбор и журнал с их SHA-256, а у файла SQLite — каждую страницу с её "
        "суммой.\n"
        "Ничего не меняет. Найдено повреждение — статус завершения 3.\n\nПример:\n  svod verify --archive "
        "регион.sqlite");
    verb->callback([options, &run] { run = [options] { return verify(*options); }; });
}

}  // namespace svod
