#include "app/command.h"
#include "app/options.h"
#include "app/selection_check.h"
#include "compare/selection.h"
#include "export/writer.h"

#include <memory>

namespace svod {

namespace {

struct Options {
    std::string archive;
    std::string format = "json";
    std::string output;
    FilterOptions filters;
    HandoverOptions handover;
};

Exit export_archive(const Options& options) {
    const DataWriter& by = named(data_writers(), options.format);
    const CompareOptions filters = parse(options.filters);
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::read);
    std::vector<Report> reports = store->reports_of(documents_asked_for(store->heads({{}, filters.period}), filters));
    require_documents(*store, !reports.empty(), filters);
    for (Report& report : reports) show_names(report, parse_names(options.handover));
    WriteOptions write_options;
    write_options.csv = parse_csv(options.handover);
    write_output(options.output, by.write(reports, write_options));
    return Exit::ok;
}

}  // namespace

void define_export(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("export", "архив как данные: json — всё, ndjson и csv — мероприятия");
    add_archive_option(*verb, options->archive);
    verb->add_option("--format", options->format, "json (строка на документ), ndjson и csv (строка на мероприятие)")
        ->type_name("ФОРМАТ");
    verb->add_option("-o,--output", options->output, "файл результата (без него — на экран)")->type_name("ФАЙЛ");
    verb->add_option("--territory", options->filters.territories,
                     "только это муниципальное образование (название или ОКТМО; можно несколько)")
        ->type_name("НАЗВАНИЕ");
    verb->add_option("--period", options->filters.period, "только документы этого периода")->type_name("ПЕРИОД");
    add_handover_options(*verb, options->handover);
    verb->footer(
        "Примеры:\n  svod export --format csv -o мероприятия.csv\n  svod export --format json --period 2022 > "
        "2022.ndjson");
    verb->callback([options, &run] { run = [options] { return export_archive(*options); }; });
}

}  // namespace svod
