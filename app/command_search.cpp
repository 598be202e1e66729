#include "app/command.h"
#include "app/option_values.h"
#include "app/options.h"
#include "app/terminal.h"
#include "app/usage_error.h"
#include "export/search.h"

#include <memory>

namespace svod {

namespace {

constexpr int most_listed = 1000;

struct Options {
    std::string archive;
    std::vector<std::string> words;
    std::vector<std::string> territories;
    std::vector<std::string> statuses;
    int limit = 20;
    std::string format;  ///< empty: by the extension of the output, else the table
    std::string output;
};

const SearchFormat& format_asked_for(const Options& options) {
    if (options.format.empty() && !options.output.empty())
        for (const SearchFormat& each : search_formats())
            if (options.output.ends_with(each.extension)) return each;
    return named(search_formats(), options.format.empty() ? "table" : options.format);
}

Exit search(const Options& options) {
    std::string asked;
    for (const std::string& word : options.words) {
        const bool phrase = word.find(' ') != std::string::npos && options.words.size() > 1;
        asked += (asked.empty() ? "" : " ") + (phrase ? "\"" + word + "\"" : word);
    }
    const SearchFormat& by = format_asked_for(options);
    SearchRequest request;
    request.parts = parse_search(asked);
    if (request.parts.empty()) throw UsageError("назовите хотя бы одно слово: svod search \"наставник* психолог\".");
    request.territories = options.territories;
    for (const std::string& status : options.statuses) request.statuses.push_back(parse_status(status));
    request.limit = static_cast<std::size_t>(options.limit);
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::read);
    const SearchResult result = find_texts(*store, request);
    write_output(options.output, by.write(result, options.output.empty() ? stdout_options() : WriteOptions{}));
    return Exit::ok;
}

}  // namespace

void define_search(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("search", "найти слова в мероприятиях, результатах, отметках и тексте");
    verb->add_option("СЛОВА", options->words,
                     "слова в любой форме; «\"несколько слов\"» — подряд; начало* — с этого начала")
        ->required()
        ->option_text(" ");
    add_archive_option(*verb, options->archive);
    verb->add_option("--territory", options->territories,
                     "только этот муниципалитет (название или ОКТМО; можно несколько)")
        ->type_name("НАЗВАНИЕ");
    verb->add_option("--status", options->statuses, "только мероприятия с этим статусом")->type_name("СТАТУС");
    verb->add_option("--limit", options->limit, "показать столько лучших (обычно 20)")
        ->check(whole_number(1, most_listed))
        ->option_text("ЧИСЛО");
    verb->add_option("--format", options->format, "table, json, csv, xlsx; без него — по расширению файла результата")
        ->type_name("ФОРМАТ");
    verb->add_option("-o,--output", options->output, "файл результата (без него — на экран)")->type_name("ФАЙЛ");
    verb->footer(
        "Все слова должны стоять в одном мероприятии (или в тексте вне таблиц). Регистр и «ё» не важны.\n\nПримеры:\n"
        "  svod search \"наставник* психолог\" --territory Зея\n  svod search '\"целевая модель\" школа' --status "
        "\"не выполнено\"");
    verb->callback([options, &run] { run = [options] { return search(*options); }; });
}

}  // namespace svod
