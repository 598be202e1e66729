#include "app/russian_help.h"

#include "export/text_table.h"
#include "text/text.h"

namespace svod {

namespace {

constexpr int column = 34;  // where descriptions start

/// CLI11's formatter with Russian words; the footer (examples) is printed as it is written.
class RussianFormatter : public CLI::Formatter {
public:
    RussianFormatter() {
        label("Usage", "Вызов");
        label("Options", "Параметры");
        label("Subcommands", "Команды");
        label("OPTIONS", "ПАРАМЕТРЫ");
        label("SUBCOMMAND", "КОМАНДА");
        label("SUBCOMMANDS", "КОМАНДЫ");
        label("Positionals", "Аргументы");
        label("REQUIRED", "(обязательно)");
        label("TEXT", "ТЕКСТ");
        label("INT", "ЧИСЛО");
        label("UINT", "ЧИСЛО");
        column_width(column);
    }

    /// CLI11 passes the heads of groups as they were named, beside the labels.
    std::string make_group(std::string group, bool is_positional,
                           std::vector<const CLI::Option*> options) const override {
        if (group == "Options") group = "Параметры";
        return CLI::Formatter::make_group(group, is_positional, std::move(options));
    }

    /// CLI11 pads by bytes; Cyrillic letters are two bytes and one column.
    std::string make_option(const CLI::Option* option, bool is_positional) const override {
        const std::string name = "  " + make_option_name(option, is_positional) + make_option_opts(option);
        const int width = display_width(name);
        const std::string gap = width + 2 <= column ? std::string(static_cast<std::size_t>(column - width), ' ')
                                                    : "\n" + std::string(static_cast<std::size_t>(column), ' ');
        return name + gap + make_option_desc(option) + "\n";
    }
};

/// What CLI11 could not place: options by their names first, as their values are only left over with them.
std::string left_over(const std::string& concerned) {
    std::string options;
    for (const std::string_view word : split(concerned, ' '))
        if (word.starts_with("-") && word.size() > 1) options += (options.empty() ? "" : ", ") + std::string(word);
    return options.empty() ? "лишнее в вызове: " + concerned : "нет такого параметра: " + options;
}

}  // namespace

void speak_russian(CLI::App& app) {
    app.formatter(std::make_shared<RussianFormatter>());
    app.set_help_flag("-h,--help", "эта подсказка");
}

std::string russian_message(const CLI::ParseError& error, bool no_verb) {
    const std::string detail = error.what();
    const std::string hint = no_verb ? " Подсказка: svod --help." : " Подсказка: svod КОМАНДА --help.";
    const auto colon = detail.find(": ");
    const std::string concerned = colon == std::string::npos ? detail : detail.substr(colon + 2);
    switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
        case CLI::ExitCodes::ExtrasError:
            return (no_verb ? "нет такой команды: " + concerned : left_over(concerned)) + "." + hint;
        case CLI::ExitCodes::RequiredError:
            return "в вызове не хватает обязательного: " + detail.substr(0, detail.find(" is required")) + "." + hint;
        case CLI::ExitCodes::ArgumentMismatch:
            return "у параметра " + detail.substr(0, detail.find(':')) + " нет значения или оно лишнее." + hint;
        case CLI::ExitCodes::ConversionError:
        case CLI::ExitCodes::ValidationError:
            return "значение не подходит: " + concerned + "." + hint;
        default:
            return "вызов не понят: " + detail + "." + hint;
    }
}

}  // namespace svod
