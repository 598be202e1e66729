#include "app/catalogue_file.h"
#include "app/command.h"
#include "app/options.h"
#include "app/terminal.h"
#include "app/usage_error.h"
#include "archive/database.h"
#include "compare/catalogue.h"
#include "export/text_table.h"
#include "text/encoding.h"
#include "text/text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <set>

namespace svod {

namespace {

constexpr std::size_t most_named = 10;

struct Options {
    std::string archive;
    std::string format = "table";
    std::string file;
    bool replace = false;
    bool built_in = false;
    CatalogueRow row;
};

CatalogueData kept_in(Store& store) {
    const std::string json = store.catalogue();
    return json.empty() ? CatalogueData{} : read_catalogue(json, "каталог в архиве");
}

/// The rows that hold: the user's in place of the built-in ones or behind them.
CatalogueData in_force(const CatalogueData& data) {
    CatalogueData all = data;
    if (!data.replaces) all.rows = built_in_catalogue_rows();
    if (!data.replaces) all.rows.insert(all.rows.end(), data.rows.begin(), data.rows.end());
    all.replaces = true;
    return all;
}

std::string catalogue_table(const CatalogueData& all) {
    const Catalogue catalogue(all);
    TextTable table({"Код", "Уровень", "Мероприятие", "Раздел"});
    std::set<std::string> seen;
    for (const CatalogueEntry& entry : catalogue.entries()) {
        if (!seen.insert(entry.id).second) continue;
        const char* level = entry.level == CatalogueEntry::Level::municipality   ? "муниципалитет"
                            : entry.level == CatalogueEntry::Level::organization ? "организация"
                                                                                 : "любой";
        table.add({entry.id, level, entry.title, std::string(catalogue.section_title(entry.section))});
    }
    return table.text(stdout_options().width, stdout_options().colour) +
           plural(static_cast<long long>(seen.size()), "мероприятие", "мероприятия", "мероприятий") + ".\n";
}

Exit list(const Options& options) {
    const bool none = options.archive.find("://") == std::string::npos && !std::filesystem::exists(options.archive);
    const CatalogueData data = none ? CatalogueData{} : kept_in(*open_archive(options.archive, OpenMode::read));
    const CatalogueData all = in_force(data);
    std::cout << (options.format == "json" ? catalogue_json(all) + "\n" : catalogue_table(all));
    if (none) std::cerr << "Архива «" << shown_address(options.archive) << "» нет: показан встроенный каталог.\n";
    return Exit::ok;
}

void told(const Options& options, const CatalogueData& data) {
    std::cout << "В архив «" << shown_address(options.archive)
              << "» записан каталог: " << plural(static_cast<long long>(data.rows.size()), "строка", "строки", "строк")
              << (data.replaces ? " вместо встроенного" : " сверх встроенного")
              << ".\nОн действует и для документов, загруженных раньше.\n";
}

/// Names the user's rows that no longer hold: a load takes the place of what was loaded or added before.
void tell_replaced(const CatalogueData& before, const CatalogueData& after) {
    std::string titles;
    std::size_t gone = 0;
    for (const CatalogueRow& row : before.rows) {
        if (std::find(after.rows.begin(), after.rows.end(), row) != after.rows.end()) continue;
        ++gone;
        if (gone <= most_named) titles += (titles.empty() ? "«" : ", «") + row.title + "» (" + row.id + ")";
    }
    if (gone == 0) return;
    if (gone > most_named) titles += " и ещё " + std::to_string(gone - most_named);
    std::cout << "Больше не действуют прежние строки каталога этого архива (" << gone << "): " << titles
              << ".\nЧтобы сохранить их, перед загрузкой: svod catalogue list --format json.\n";
}

Exit load(const Options& options) {
    if (options.file.empty() == !options.built_in)
        throw UsageError("укажите файл каталога или --built-in, чтобы вернуть встроенный.");
    CatalogueData data;
    if (!options.built_in) data = read_catalogue_file(options.file);
    data.replaces = data.replaces || options.replace;
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::create);
    const CatalogueData before = kept_in(*store);
    store->keep_catalogue(options.built_in ? "" : catalogue_json(data));
    if (options.built_in)
        std::cout << "В архиве «" << shown_address(options.archive) << "» снова действует встроенный каталог.\n";
    else
        told(options, data);
    tell_replaced(before, data);
    return Exit::ok;
}

Exit add(const Options& options) {
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::create);
    CatalogueData data = kept_in(*store);
    try {
        add_row(data, options.row);
    } catch (const CatalogueError& error) {
        throw UsageError(error.what());
    }
    store->keep_catalogue(catalogue_json(data));
    std::cout << "Добавлено мероприятие «" << data.rows.back().title << "», код " << data.rows.back().id << ".\n";
    told(options, data);
    return Exit::ok;
}

void define_list(CLI::App& verb, const std::shared_ptr<Options>& options, std::function<Exit()>& run) {
    CLI::App* listing = verb.add_subcommand("list", "типовые мероприятия, по которым сводятся строки");
    listing->group("Команды");
    add_archive_option(*listing, options->archive);
    listing->add_option("--format", options->format, "table, json; JSON можно исправить и загрузить обратно")
        ->check(one_of({"table", "json"}))
        ->option_text("ФОРМАТ");
    listing->footer("Примеры:\n  svod catalogue list\n  svod catalogue list --format json > каталог.json");
    listing->callback([options, &run] { run = [options] { return list(*options); }; });
}

void define_add(CLI::App& verb, const std::shared_ptr<Options>& options, std::function<Exit()>& run) {
    CLI::App* adding = verb.add_subcommand("add", "добавить одно типовое мероприятие");
    adding->group("Команды");
    add_archive_option(*adding, options->archive);
    CatalogueRow& row = options->row;
    adding->add_option("--title", row.title, "название: так называется строка сводной")
        ->required()
        ->type_name("НАЗВАНИЕ");
    adding->add_option("--example", row.examples, "другая формулировка того же (можно несколько)")->type_name("СЛОВА");
    adding->add_option("--section", row.section, "номер раздела программы (1–7) или свой раздел")->type_name("РАЗДЕЛ");
    adding->add_option("--level", row.level, "m — муниципалитет, s — организация, - — любой")->option_text("УРОВЕНЬ");
    adding->add_option("--id", row.id, "код латиницей; код встроенного — ещё одна его формулировка")->type_name("КОД");
    adding->footer(
        "Пример:\n  svod catalogue add --title \"Посадка аллеи\" --example \"Закладка сквера\" --section "
        "Благоустройство");
    adding->callback([options, &run] { run = [options] { return add(*options); }; });
}

void define_load(CLI::App& verb, const std::shared_ptr<Options>& options, std::function<Exit()>& run) {
    CLI::App* loading = verb.add_subcommand("load", "записать в архив свой каталог: TSV или JSON");
    loading->group("Команды");
    add_archive_option(*loading, options->archive);
    loading->add_option("ФАЙЛ", options->file, "TSV с колонкой title или JSON, как его печатает list")
        ->option_text(" ");
    loading->add_flag("--replace", options->replace, "вместо встроенного, а не сверх него");
    loading->add_flag("--built-in", options->built_in, "вернуть встроенный каталог");
    loading->footer(
        "Примеры:\n  svod catalogue load свои.tsv\n  svod catalogue load каталог.json --replace\n"
        "  svod catalogue load --built-in");
    loading->callback([options, &run] { run = [options] { return load(*options); }; });
}

}  // namespace

CatalogueData read_catalogue_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file || !std::filesystem::is_regular_file(path)) throw UsageError("файла «" + path + "» нет.");
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    try {
        return read_catalogue(user_text(text), path);
    } catch (const CatalogueError& error) {
        throw UsageError(error.what());
    }
}

void define_catalogue(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("catalogue", "каталог типовых мероприятий");
    verb->require_subcommand(1);
    verb->footer("Примеры:\n  svod catalogue list\n  svod catalogue load свои.tsv");
    define_list(*verb, options, run);
    define_add(*verb, options, run);
    define_load(*verb, options, run);
}

}  // namespace svod
