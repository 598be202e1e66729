#include "app/catalogue_file.h"
#include "app/command.h"
#include "app/options.h"
#include "app/selection_check.h"
#include "app/terminal.h"
#include "app/usage_error.h"
#include "compare/catalogue.h"
#include "compare/expected.h"
#include "compare/given_base.h"
#include "export/docx_template.h"
#include "export/writer.h"
#include "ingest/reader.h"
#include "text/encoding.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>

#include <unistd.h>

namespace svod {

namespace {

struct Options {
    std::string archive;
    std::string format;  ///< empty: by the extension of the output, else the table
    std::string output;
    FilterOptions filters;
    HandoverOptions handover;
    std::string expected;
    std::string base;
    bool why = false;
    std::string docx_template;
    std::string catalogue;
    bool replace_catalogue = false;
};

/// The catalogue of this comparison alone; null where none is named and the archive's holds.
std::shared_ptr<const Catalogue> catalogue_asked_for(const Options& options) {
    if (options.catalogue.empty()) {
        if (options.replace_catalogue)
            throw UsageError("--catalogue-replace нужен вместе с --catalogue ФАЙЛ: без файла заменять нечем.");
        return nullptr;
    }
    CatalogueData data = read_catalogue_file(options.catalogue);
    data.replaces = data.replaces || options.replace_catalogue;
    return std::make_shared<const Catalogue>(data);
}

/// Who had to report: the lines of a file, else the municipalities of a region in the archive's registry.
std::vector<ExpectedMunicipality> expected_municipalities(const std::string& asked, Store& store,
                                                          const Comparison& comparison) {
    std::ifstream file(asked);
    if (file && std::filesystem::is_regular_file(asked)) {
        const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        std::vector<ExpectedMunicipality> expected = read_expected(user_text(text));
        if (expected.empty())
            throw UsageError("в файле «" + asked + "» нет ни одного названия (нужно по одному в строке).");
        return expected;
    }
    std::istringstream tsv(store.registry());
    if (tsv.str().empty())
        throw UsageError("файла «" + asked +
                         "» нет. Чтобы ждать документы всех муниципалитетов региона, загрузите "
                         "справочник: svod registry load ФАЙЛ.");
    std::vector<ExpectedMunicipality> expected =
        expected_of_region(Registry::read(tsv), asked, comparison.as_of ? year_of(*comparison.as_of) : 9999);
    if (expected.empty()) throw UsageError("нет ни файла «" + asked + "», ни такого региона в справочнике.");
    return expected;
}

/// Who has not reported is asked of the whole archive and period, not of the columns that a filter leaves.
void check_receipt(const Options& asked, Store& store, const CompareOptions& options, Comparison& comparison) {
    const bool all_columns = options.territories.empty() && options.level != Level::organization;
    Receipt checked = receipt(
        expected_municipalities(asked.expected, store, comparison),
        all_columns ? comparison.territories : reporting_territories(store.heads({{}, options.period}), options));
    comparison.not_received = std::move(checked.not_received);
    comparison.expected = checked.expected;
}

/// Tells on stderr of the lines that count for nothing.
GivenBase given_base(const std::string& path, const Comparison& comparison) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream || !std::filesystem::is_regular_file(path)) throw UsageError("файла «" + path + "» нет.");
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    const BaseFile file = read_base(user_text(text));
    if (file.lines.empty())
        throw UsageError("в файле «" + path + "» нет ни одной строки «муниципалитет, табуляция, число».");
    std::vector<std::string> unknown;
    GivenBase base = base_of(file, comparison, unknown);
    for (const std::string& line : file.not_understood)
        std::cerr << path << ": строка не понята, нужно число больше нуля: «" << line << "»\n";
    for (const std::string& name : unknown) std::cerr << path << ": в сравнении нет «" << name << "»\n";
    return base;
}

const ComparisonWriter& writer_asked_for(const Options& options) {
    if (options.format.empty())
        for (const ComparisonWriter& each : comparison_writers())
            if (options.output.ends_with(each.extension)) return each;
    return named(comparison_writers(), options.format.empty() ? "table" : options.format);
}

/// The user's own document for the memo, as bytes.
std::string read_template(const Options& options, const ComparisonWriter& by) {
    if (options.docx_template.empty()) return {};
    if (by.name != "docx") throw UsageError("--template нужен только для --format docx.");
    try {
        return read_file(options.docx_template, Limits{});
    } catch (const DocumentError& error) {
        throw UsageError("шаблон «" + options.docx_template + "»: " + error.what());
    }
}

std::string written(const ComparisonWriter& by, const Comparison& comparison, const WriteOptions& write_options,
                    const Options& options) {
    try {
        return by.write(comparison, write_options);
    } catch (const TemplateError& error) {
        throw UsageError("шаблон «" + options.docx_template + "»: " + error.what());
    } catch (const DocumentError& error) {
        throw UsageError("шаблон «" + options.docx_template + "»: " + error.what());
    }
}

Exit compare_archive(const Options& options) {
    const ComparisonWriter& by = writer_asked_for(options);
    if (by.binary && options.output.empty() && isatty(STDOUT_FILENO))
        throw UsageError("формат " + std::string(by.name) + " не для экрана: укажите файл, например -o сводная" +
                         std::string(by.extension) + ".");
    const std::string docx_template = read_template(options, by);
    CompareOptions compare_options = parse(options.filters);
    compare_options.catalogue = catalogue_asked_for(options);
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::read);
    compare_options.names = parse_names(options.handover);
    Comparison comparison = compare_archive(*store, compare_options);
    require_something(*store, comparison, compare_options);
    if (!options.base.empty()) comparison.base = given_base(options.base, comparison);
    if (!options.expected.empty()) check_receipt(options, *store, compare_options, comparison);
    WriteOptions write_options = options.output.empty() ? stdout_options() : WriteOptions{};
    write_options.csv = parse_csv(options.handover);
    write_options.docx_template = docx_template;
    write_options.why = options.why;
    write_output(options.output, written(by, comparison, write_options, options));
    return Exit::ok;
}

}  // namespace

void define_compare(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand(
        "compare", "сравнить муниципалитеты: таблица, JSON, CSV, XLSX, HTML, DOCX, календарь ICS");
    add_archive_option(*verb, options->archive);
    verb->add_option("--format", options->format,
                     "table, json, ndjson, csv, xlsx, html, docx, ics; без него — по расширению файла результата")
        ->type_name("ФОРМАТ");
    verb->add_option("-o,--output", options->output, "файл результата (без него — на экран)")->type_name("ФАЙЛ");
    add_filter_options(*verb, options->filters);
    add_handover_options(*verb, options->handover);
    verb->add_option("--expected", options->expected,
                     "кто должен был отчитаться: файл с названиями по строкам или регион из справочника")
        ->type_name("СПИСОК");
    verb->add_option("--base", options->base,
                     "на сколько делить показатели «на 1 000», если базы нет в документах: TSV «муниципалитет, число»")
        ->type_name("ФАЙЛ");
    verb->add_flag("--why", options->why, "в таблице: почему мероприятие в этой строке и насколько это надёжно");
    verb->add_option("--template", options->docx_template,
                     "ваш документ Word для --format docx: стили и колонтитулы — его, текст — на месте абзаца {{svod}}")
        ->type_name("ФАЙЛ");
    verb->add_option("--catalogue", options->catalogue,
                     "свой каталог типовых мероприятий (TSV, JSON) для этого сравнения, сверх встроенного")
        ->type_name("ФАЙЛ");
    verb->add_flag("--catalogue-replace", options->replace_catalogue, "… вместо встроенного");
    verb->footer(
        "Примеры:\n  svod compare\n  svod compare --format xlsx -o сводная.xlsx\n"
        "  svod compare --as-of 2021-06-01 --status \"не выполнено\"\n  svod compare --territory Зея --section кадры "
        "--format csv -o зея.csv");
    verb->callback([options, &run] { run = [options] { return compare_archive(*options); }; });
}

}  // namespace svod
