#include "app/batch.h"
#include "app/command.h"
#include "app/diagnostic_text.h"
#include "app/files.h"
#include "app/options.h"
#include "app/terminal.h"
#include "app/usage_error.h"
#include "export/text_table.h"
#include "ingest/fill.h"
#include "ingest/reader.h"
#include "normalize/json.h"
#include "normalize/tables_json.h"

#include <iostream>
#include <memory>
#include <optional>

namespace svod {

namespace {

struct Options {
    std::vector<std::string> paths;
    std::string format = "json";
    bool fill = false;
    bool account = false;
    unsigned threads = 0;
};

/// Past so many bytes of cells the JSON is not kept while it waits for its turn, but made when it comes.
constexpr std::size_t long_document = 2 * 1024 * 1024;

struct Line {
    std::string json;
    std::optional<Document> unwritten;  ///< a long document, instead of `json`
    bool failed = false;
    std::string name;
    Account account;
    std::string message;      ///< why it failed, in words
    std::string diagnostics;  ///< a line each
};

bool is_long(const Document& document) {
    std::size_t cells = 0;
    for (const Table& table : document.tables) cells += table.cells.size();
    return cells * sizeof(Cell) > long_document;
}

/// With its end of line in one write: whoever reads the pipe wakes once a document.
void write_line(Line line, const Options& options) {
    if (line.unwritten)
        write_tables_json(*line.unwritten, {options.fill, options.account ? &line.account : nullptr},
                          [](std::string_view piece) { std::cout << piece; });
    line.json += '\n';
    std::cout << line.json << std::flush;
}

void read_tables(const InputFile& file, const Options& options, Line& line) {
    const Limits limits;
    Diagnostics diagnostics;
    Document document = read_document(read_file(file.path, limits), file.shown, limits, diagnostics,
                                      options.account ? &line.account : nullptr);
    for (const Diagnostic& each : diagnostics.entries()) line.diagnostics += diagnostic_line(file.shown, each) + "\n";
    if (options.fill) check_fill(document, limits);
    if (options.format != "json") return;
    if (is_long(document))
        line.unwritten = std::move(document);
    else
        line.json = tables_json(document, {options.fill, options.account ? &line.account : nullptr});
}

Line tables_line(const InputFile& file, const Options& options) {
    Line line;
    line.name = file.shown;
    const auto fail = [&](ErrorCode code, const char* message) {
        line.failed = true;
        line.message = message;
        line.json = error_json(file.shown, name(code), message);
    };
    try {
        read_tables(file, options, line);
    } catch (const DocumentError& error) {
        fail(error.code(), error.what());
    } catch (const std::exception& error) {
        fail(ErrorCode::internal, error.what());
    }
    return line;
}

/// One row a document and place where its characters went.
void add_account(TextTable& table, const Line& line) {
    if (line.failed) return table.add({line.name, "не прочитан: " + line.message, ""});
    const Account& account = line.account;
    table.add({line.name, "всего в источнике", std::to_string(account.total())});
    table.add({"", "в ячейках и абзацах", std::to_string(account.kept())});
    for (std::size_t i = 0; i < dropped_reasons; ++i) {
        const auto reason = static_cast<Dropped>(i);
        if (account.dropped(reason) != 0)
            table.add({"", std::string(russian(reason)), std::to_string(account.dropped(reason))});
    }
    table.add({"", "не учтено", std::to_string(account.unaccounted())});
}

Exit tables(const Options& options) {
    if (options.format == "table" && !options.account)
        throw UsageError("--format table показывает учёт знаков и нужен вместе с --account.");
    std::vector<std::string> skipped;
    const std::vector<InputFile> files = input_files(options.paths, skipped);
    bool failed = false;
    TextTable table({"Файл", "Куда попали знаки", "Знаков"},
                    {TextTable::Align::left, TextTable::Align::left, TextTable::Align::right});
    run_batch<Line>(
        files.size(), thread_count(options.threads), [&](std::size_t i) { return tables_line(files[i], options); },
        [&](std::size_t, Line line) {
            failed |= line.failed;
            std::cerr << line.diagnostics;
            if (options.format == "table")
                add_account(table, line);
            else
                write_line(std::move(line), options);
        });
    if (options.format == "table") {
        const WriteOptions terminal = stdout_options();
        std::cout << table.text(terminal.width, terminal.colour);
    }
    return failed ? Exit::some_failed : Exit::ok;
}

}  // namespace

void define_tables(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("tables", "таблицы документов как сетки ячеек: JSON, строка на документ");
    verb->add_option("ФАЙЛ", options->paths, "файлы и папки")->required()->option_text(" ");
    verb->add_flag("--fill", options->fill,
                   "повторить значение объединённой ячейки во всех её местах сетки с пометкой \"filled\": true");
    verb->add_flag("--account", options->account,
                   "учесть каждый знак источника: сколько попало в ячейки и абзацы, сколько опущено и почему");
    verb->add_option("--format", options->format, "json или, вместе с --account, table: учёт словами")
        ->check(one_of({"json", "table"}))
        ->type_name("ВИД");
    add_threads_option(*verb, options->threads);
    verb->footer(
        "Примеры:\n  svod tables план.docx\n  svod tables отчёты/ > tables.ndjson\n"
        "  svod tables --account --format table план.docx");
    verb->callback([options, &run] { run = [options] { return tables(*options); }; });
}

}  // namespace svod
