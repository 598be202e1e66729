#include "app/command.h"
#include "app/options.h"
#include "app/pipeline.h"
#include "app/usage_error.h"
#include "extract/place.h"
#include "ingest/reader.h"
#include "normalize/json_writer.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

namespace svod {

namespace {

struct Options {
    std::string path;
    int table = -1;
    int row = -1;
    int column = -1;
    int paragraph = -1;
    std::string event;
    std::string format = "text";
};

std::string counted(int last, std::string_view none) {
    return last < 0 ? std::string(none) : "есть 0–" + std::to_string(last);
}

/// Says what there is instead, so that the next call hits.
[[noreturn]] void refuse_location(const Document& document, const Location& location) {
    const int tables = static_cast<int>(document.tables.size());
    if (location.paragraph >= 0)
        throw UsageError("абзаца " + std::to_string(location.paragraph) + " нет: " +
                         counted(static_cast<int>(document.paragraphs.size()) - 1, "абзацев вне таблиц нет") + ".");
    if (location.table >= tables)
        throw UsageError("таблицы " + std::to_string(location.table) + " нет: " + counted(tables - 1, "таблиц нет") +
                         ".");
    const Table& table = document.tables[static_cast<std::size_t>(location.table)];
    throw UsageError("ячейки в строке " + std::to_string(location.row) + ", колонке " +
                     std::to_string(location.column) + " таблицы " + std::to_string(location.table) + " нет: строки " +
                     counted(table.rows - 1, "нет ни одной") + ", колонки " +
                     counted(table.columns - 1, "нет ни одной") + ".");
}

std::vector<Located> asked_places(const Options& options, const Document& document) {
    const Location location{options.table, options.row, options.column, options.paragraph};
    const std::optional<Located> located = locate(document, location);
    if (!located) refuse_location(document, location);
    return {*located};
}

std::vector<Located> event_places(const Options& options, const Document& document) {
    const InputFile file{options.path, document.source.name};
    const ReadFile read = read_file_to_report(file, NormalizeOptions{});
    if (!read.report) throw UsageError(read.error_message);
    const std::vector<Event>& events = read.report->events;
    const auto event =
        std::find_if(events.begin(), events.end(), [&](const Event& each) { return each.id == options.event; });
    if (event == events.end())
        throw UsageError("мероприятия «" + options.event + "» в этом файле нет; их номера («id») даёт svod extract.");
    return locate(document, event->place);
}

void print_json(const Document& document, const Located& located, const Fragment& fragment) {
    Json json;
    json.open();
    json.key("where");
    json.open();
    if (located.location.paragraph >= 0) {
        json.field("paragraph", located.location.paragraph);
    } else {
        json.field("table", located.location.table);
        json.field("row", located.location.row);
        json.field("column", located.location.column);
    }
    json.close();
    json.field("part", fragment.part.empty() ? document.source.name : fragment.part);
    json.field("encoding", fragment.encoding);
    json.key("begin");
    json.integer(static_cast<std::int64_t>(fragment.begin));
    json.key("end");
    json.integer(static_cast<std::int64_t>(fragment.end));
    json.field("xml", fragment.xml);
    json.field("text", located.text);
    json.close();
    std::cout << json.take() << '\n';
}

void print_text(const Document& document, const Located& located, const Fragment& fragment) {
    const Location& at = located.location;
    if (at.paragraph >= 0)
        std::cout << "Место: абзац " << at.paragraph << "\n";
    else
        std::cout << "Место: таблица " << at.table << ", строка " << at.row << ", колонка " << at.column << "\n";
    std::cout << "Часть: " << (fragment.part.empty() ? document.source.name : fragment.part) << ", байты "
              << fragment.begin << "–" << fragment.end << " (" << fragment.encoding << ")\n"
              << "XML: " << fragment.xml << "\nТекст: " << located.text << "\n";
}

Exit locate_in_file(const Options& options) {
    const bool cell = options.table >= 0 && options.row >= 0 && options.column >= 0;
    const bool part_of_cell = options.table >= 0 || options.row >= 0 || options.column >= 0;
    const int asked = (part_of_cell ? 1 : 0) + (options.paragraph >= 0 ? 1 : 0) + (options.event.empty() ? 0 : 1);
    if (asked != 1 || part_of_cell != cell)
        throw UsageError("нужно одно из трёх: --table, --row и --column вместе; --paragraph; --event.");
    const Limits limits;
    const std::string bytes = read_file(options.path, limits);
    Diagnostics diagnostics;
    const std::string name = std::filesystem::path(options.path).filename().string();
    const Document document = read_document(bytes, name, limits, diagnostics);
    const std::vector<Located> places =
        options.event.empty() ? asked_places(options, document) : event_places(options, document);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Fragment fragment = read_fragment(bytes, document, places[i].source, limits);
        if (options.format == "json") {
            print_json(document, places[i], fragment);
            continue;
        }
        if (i > 0) std::cout << '\n';
        print_text(document, places[i], fragment);
    }
    return Exit::ok;
}

}  // namespace

void define_locate(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("locate", "ячейка или абзац в самом файле: часть, байты, XML и текст");
    verb->add_option("ФАЙЛ", options->path, "документ")->required()->option_text(" ");
    const auto number = [&](const char* option, int& value, const char* what) {
        verb->add_option(option, value, what)->check(whole_number(0, 99'999'999))->type_name("ЧИСЛО");
    };
    number("--table", options->table, "таблица; все номера — с нуля, как в svod tables и в «where» у svod extract");
    number("--row", options->row, "строка сетки, с нуля");
    number("--column", options->column, "колонка сетки, с нуля; место внутри объединённой ячейки ведёт к ней");
    number("--paragraph", options->paragraph, "абзац вне таблиц, с нуля");
    verb->add_option("--event", options->event, "все ячейки мероприятия с этим номером («id» из svod extract)")
        ->type_name("НОМЕР");
    verb->add_option("--format", options->format, "text или json (строка на ячейку)")
        ->check(one_of({"text", "json"}))
        ->type_name("ВИД");
    verb->footer(
        "Байты — в распакованной части и в её кодировке, конец не включён.\nПримеры:\n"
        "  svod locate план.docx --table 2 --row 14 --column 3\n  svod locate план.docx --event 3fa91c22d0b1-12");
    verb->callback([options, &run] { run = [options] { return locate_in_file(*options); }; });
}

}  // namespace svod
