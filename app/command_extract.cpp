#include "app/batch.h"
#include "app/command.h"
#include "app/diagnostic_text.h"
#include "app/files.h"
#include "app/options.h"
#include "app/pipeline.h"
#include "normalize/json.h"

#include <iostream>
#include <memory>
#include <optional>

namespace svod {

namespace {

struct Options {
    std::vector<std::string> paths;
    RegistryOptions registry;
    unsigned threads = 0;
};

/// Past so many records the JSON is not kept while it waits for its turn, but made when it comes.
constexpr std::size_t long_report = 10'000;

struct Line {
    std::string json;
    std::optional<Report> unwritten;  ///< a long report, instead of `json`
    bool failed = false;
    std::string diagnostics;  ///< a line each
};

Line extract_line(const InputFile& file, const NormalizeOptions& options) {
    ReadFile read = read_file_to_report(file, options);
    Line line;
    for (const Diagnostic& each : read.diagnostics) line.diagnostics += diagnostic_line(file.shown, each) + "\n";
    line.failed = !read.report;
    if (line.failed)
        line.json = error_json(read.source.name, read.error_code, read.error_message);
    else if (read.report->events.size() + read.report->indicators.size() > long_report)
        line.unwritten = std::move(read.report);
    else
        line.json = report_json(*read.report);
    return line;
}

/// With its end of line in one write: whoever reads the pipe wakes once a document.
void write_line(Line line) {
    if (line.unwritten) write_report_json(*line.unwritten, [](std::string_view piece) { std::cout << piece; });
    line.json += '\n';
    std::cout << line.json << std::flush;
}

Exit extract_files(const Options& options) {
    const std::unique_ptr<Registry> registry = load_registry(options.registry.file);
    const NormalizeOptions normalize{registry.get(), options.registry.region};
    std::vector<std::string> skipped;
    const std::vector<InputFile> files = input_files(options.paths, skipped);
    bool failed = false;
    run_batch<Line>(
        files.size(), thread_count(options.threads), [&](std::size_t i) { return extract_line(files[i], normalize); },
        [&](std::size_t, Line line) {
            failed |= line.failed;
            std::cerr << line.diagnostics;
            write_line(std::move(line));
        });
    return failed ? Exit::some_failed : Exit::ok;
}

}  // namespace

void define_extract(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("extract", "разобрать документы без архива: JSON, строка на документ");
    verb->add_option("ФАЙЛ", options->paths, "файлы и папки")->required()->option_text(" ");
    add_registry_options(*verb, options->registry);
    add_threads_option(*verb, options->threads);
    verb->footer(
        "Примеры:\n  svod extract план.docx\n  svod extract отчёты/ --region \"Амурская область\" > reports.ndjson");
    verb->callback([options, &run] { run = [options] { return extract_files(*options); }; });
}

}  // namespace svod
