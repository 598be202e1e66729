#include "app/batch.h"
#include "app/command.h"
#include "app/files.h"
#include "app/options.h"
#include "ingest/reader.h"
#include "normalize/json.h"

#include <iostream>
#include <memory>

namespace svod {

namespace {

struct Options {
    std::vector<std::string> paths;
    unsigned threads = 0;
};

struct Line {
    std::string json;
    bool failed = false;
};

Line tables_line(const InputFile& file) {
    try {
        const Limits limits;
        Diagnostics diagnostics;
        return {tables_json(read_document(read_file(file.path, limits), file.shown, limits, diagnostics)), false};
    } catch (const DocumentError& error) {
        return {error_json(file.shown, name(error.code()), error.what()), true};
    } catch (const std::exception& error) {
        return {error_json(file.shown, name(ErrorCode::internal), error.what()), true};
    }
}

Exit tables(const Options& options) {
    std::vector<std::string> skipped;
    const std::vector<InputFile> files = input_files(options.paths, skipped);
    bool failed = false;
    run_batch<Line>(
        files.size(), thread_count(options.threads), [&](std::size_t i) { return tables_line(files[i]); },
        [&](std::size_t, const Line& line) {
            failed |= line.failed;
            std::cout << line.json << '\n';
        });
    return failed ? Exit::some_failed : Exit::ok;
}

}  // namespace

void define_tables(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("tables", "таблицы документов как сетки ячеек: JSON, строка на документ");
    verb->add_option("ФАЙЛ", options->paths, "файлы и папки")->required()->option_text(" ");
    add_threads_option(*verb, options->threads);
    verb->footer("Примеры:\n  svod tables план.docx\n  svod tables отчёты/ > tables.ndjson");
    verb->callback([options, &run] { run = [options] { return tables(*options); }; });
}

}  // namespace svod
