#include "app/command.h"
#include "app/options.h"
#include "app/usage_error.h"
#include "export/schemas.h"

#include <memory>

namespace svod {

namespace {

Exit print_schema(const std::string& name) {
    std::string known;
    for (const LexiconText& each : export_lexicons()) known += std::string(each.name) + "\n";
    if (name.empty()) {
        write_output({}, known);
        return Exit::ok;
    }
    const std::string_view text = schema_text(name);
    if (text.empty()) {
        for (char& c : known)
            if (c == '\n') c = ' ';
        throw UsageError("схемы «" + name + "» нет. Есть: " + known);
    }
    write_output({}, std::string(text));
    return Exit::ok;
}

}  // namespace

void define_schema(CLI::App& program, std::function<Exit()>& run) {
    auto name = std::make_shared<std::string>();
    CLI::App* verb = program.add_subcommand("schema", "JSON Schema того, что svod пишет; без названия — какие есть");
    verb->add_option("name", *name, "report, comparison, review или event")->type_name("НАЗВАНИЕ");
    verb->footer("Пример:\n  svod schema comparison > comparison.schema.json");
    verb->callback([name, &run] { run = [name] { return print_schema(*name); }; });
}

}  // namespace svod
