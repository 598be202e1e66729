#include "app/batch.h"
#include "app/command.h"
#include "app/diagnostic_text.h"
#include "app/files.h"
#include "app/options.h"
#include "app/pipeline.h"
#include "normalize/json.h"

#include <iostream>
#include <memory>

namespace svod {

namespace {

struct Options {
    std::vector<std::string> paths;
    RegistryOptions registry;
    unsigned threads = 0;
};

struct Line {
    std::string json;
    bool failed = false;
    std::string diagnostics;  ///< a line each
};

Line extract_line(const InputFile& file, const NormalizeOptions& options) {
    const ReadFile read = read_file_to_report(file, options);
    std::string diagnostics;
    for (const Diagnostic& each : read.diagnostics) diagnostics += diagnostic_line(file.shown, each) + "\n";
    if (read.report) return {report_json(*read.report), false, std::move(diagnostics)};
    return {error_json(read.source.name, read.error_code, read.error_message), true, std::move(diagnostics)};
}

Exit extract_files(const Options& options) {
    const std::unique_ptr<Registry> registry = load_registry(options.registry.file);
    const NormalizeOptions normalize{registry.get(), options.registry.region};
    std::vector<std::string> skipped;
    const std::vector<InputFile> files = input_files(options.paths, skipped);
    bool failed = false;
    run_batch<Line>(
        files.size(), thread_count(options.threads), [&](std::size_t i) { return extract_line(files[i], normalize); },
        [&](std::size_t, const Line& line) {
            failed |= line.failed;
            std::cerr << line.diagnostics;
            std::cout << line.json << '\n';
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
