#include "app/command.h"
#include "app/options.h"
#include "app/stored_document.h"
#include "app/terminal.h"
#include "compare/catalogue.h"
#include "export/diff.h"

#include <memory>

namespace svod {

namespace {

struct Options {
    std::string archive;
    std::string before;
    std::string after;
    std::string format;  ///< empty: by the extension of the output, else the table
    std::string output;
    HandoverOptions handover;
};

const DiffFormat& format_asked_for(const Options& options) {
    if (options.format.empty())
        for (const DiffFormat& each : diff_formats())
            if (options.output.ends_with(each.extension)) return each;
    return named(diff_formats(), options.format.empty() ? "table" : options.format);
}

Exit diff(const Options& options) {
    const DiffFormat& by = format_asked_for(options);
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::read);
    Report before = report_named(*store, options.before);
    Report after = report_named(*store, options.after);
    show_names(before, parse_names(options.handover));
    show_names(after, parse_names(options.handover));
    const DocumentDiff found = diff_documents(before, after, *catalogue_of(*store));
    write_output(options.output, by.write(found, options.output.empty() ? stdout_options() : WriteOptions{}));
    return Exit::ok;
}

}  // namespace

void define_diff(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("diff", "что изменилось от одного документа к другому");
    verb->add_option("БЫЛО", options->before, "файл или начало SHA-256")->required()->option_text(" ");
    verb->add_option("СТАЛО", options->after, "файл или начало SHA-256")->required()->option_text(" ");
    add_archive_option(*verb, options->archive);
    verb->add_option("--format", options->format, "table, json, html, csv, xlsx; без него — по расширению файла результата")
        ->type_name("ФОРМАТ");
    verb->add_option("-o,--output", options->output, "файл результата (без него — на экран)")->type_name("ФАЙЛ");
    verb->add_option("--names", options->handover.names, "лица: full, initials, role (для публикации)")
        ->check(one_of({"full", "initials", "role"}))
        ->option_text("ВИД");
    verb->footer(
        "Мероприятия узнаются по формулировке, а не по номеру.\n\nПримеры:\n  svod diff план.docx отчёт.docx\n"
        "  svod diff 3fa91c22d0b1 359d03685657 -o изменения.html");
    verb->callback([options, &run] { run = [options] { return diff(*options); }; });
}

}  // namespace svod
