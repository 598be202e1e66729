#include "app/command.h"
#include "app/options.h"
#include "app/terminal.h"
#include "app/usage_error.h"
#include "export/writer.h"

#include <memory>

#include <unistd.h>

namespace svod {

namespace {

struct Options {
    std::string archive;
    std::string format = "table";
    std::string output;
    FilterOptions filters;
};

const ComparisonWriter& writer(const std::string& name) {
    std::string known;
    for (const ComparisonWriter& each : comparison_writers()) {
        if (each.name == name) return each;
        known += (known.empty() ? "" : ", ") + std::string(each.name);
    }
    throw UsageError("формата «" + name + "» нет. Есть: " + known + ".");
}

/// Nothing fits the municipality asked for: says which there are.
[[noreturn]] void refuse_unknown(Store& store, const CompareOptions& options) {
    const Comparison all = compare(store.reports({}), {});
    std::string known;
    for (const ComparedTerritory& territory : all.territories) known += (known.empty() ? "" : ", ") + territory.name;
    throw UsageError("по отбору «" + options.territories.front() +
                     "» ничего нет. В архиве есть: " + (known.empty() ? "ни одного документа" : known) + ".");
}

Exit compare_archive(const Options& options) {
    const ComparisonWriter& by = writer(options.format);
    if (by.binary && options.output.empty() && isatty(STDOUT_FILENO))
        throw UsageError("формат " + options.format + " не для экрана: укажите файл, например -o сводная" +
                         std::string(by.extension) + ".");
    const CompareOptions compare_options = parse(options.filters);
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::read);
    const DocumentFilter filter{{}, compare_options.period};  // compare() asks for territories once places are known
    const Comparison comparison = compare(store->reports(filter), compare_options);
    if (comparison.territories.empty() && !compare_options.territories.empty()) refuse_unknown(*store, compare_options);
    write_output(options.output, by.write(comparison, options.output.empty() ? stdout_options() : WriteOptions{}));
    return Exit::ok;
}

}  // namespace

void define_compare(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("compare", "сравнить муниципалитеты: таблица, JSON, CSV, XLSX, HTML, DOCX");
    add_archive_option(*verb, options->archive);
    verb->add_option("--format", options->format, "table, json, csv, xlsx, html, docx")->type_name("ФОРМАТ");
    verb->add_option("-o,--output", options->output, "файл результата (без него — на экран)")->type_name("ФАЙЛ");
    add_filter_options(*verb, options->filters);
    verb->footer(
        "Примеры:\n  svod compare\n  svod compare --format xlsx -o сводная.xlsx\n"
        "  svod compare --as-of 2021-06-01 --status \"не выполнено\"\n  svod compare --territory Зея --section кадры "
        "--format csv -o зея.csv");
    verb->callback([options, &run] { run = [options] { return compare_archive(*options); }; });
}

}  // namespace svod
