#include "app/russian_help.h"

namespace svod {

namespace {

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
        column_width(34);
    }

    std::string make_group(std::string group, bool is_positional, std::vector<const CLI::Option*> options) const override {
        const std::string text = CLI::Formatter::make_group(group, is_positional, std::move(options));
        return text;
    }
};

}  // namespace

void speak_russian(CLI::App& app) {
    app.formatter(std::make_shared<RussianFormatter>());
    app.set_help_flag("-h,--help", "эта подсказка");
}

std::string russian_message(const CLI::ParseError& error) {
    const std::string& name = error.get_name();
    const std::string detail = error.what();
    const std::string hint = " Подсказка: svod --help или svod КОМАНДА --help.";
    if (name == "ExtrasError") {
        const auto colon = detail.find(": ");
        return "лишнее в вызове: " + (colon == std::string::npos ? detail : detail.substr(colon + 2)) + "." + hint;
    }
    if (name == "RequiredError") return "в вызове не хватает: " + detail.substr(0, detail.find(" is required")) + "." + hint;
    if (name == "ArgumentMismatch") return "у параметра нет значения: " + detail + "." + hint;
    if (name == "ConversionError" || name == "ValidationError") return "значение не подходит: " + detail + "." + hint;
    return "вызов не понят: " + detail + "." + hint;
}

}  // namespace svod
