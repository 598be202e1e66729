#include "export/search.h"

#include "export/data_table.h"
#include "normalize/json_writer.h"
#include "text/text.h"

#include <algorithm>
#include <array>

namespace svod {

namespace {

/// The text with its words marked: in bold where there is colour, else in [brackets].
std::string marked(const std::string& text, const std::vector<SearchPart>& parts, bool colour) {
    std::string out;
    std::size_t last = 0;
    for (const auto& [start, length] : marked_words(text, parts)) {
        out += text.substr(last, start - last) + (colour ? "\033[1;4m" : "[") + text.substr(start, length) +
               (colour ? "\033[0m" : "]");
        last = start + length;
    }
    return out + text.substr(last);
}

std::string write_table(const SearchResult& result, const WriteOptions& options) {
    std::string text;
    for (const FoundHit& each : result.hits) {
        text += (each.event.empty() ? each.hit.sha256.substr(0, 12) : each.event) + "  " +
                (each.territory.empty() ? "муниципалитет не распознан" : each.territory) +
                (each.status.empty() ? "" : ", " + each.status) + "  " + each.hit.name + "\n";
        for (const auto& [field, words] : each.texts)
            text += "  " + std::string(field_label(field)) +
                    marked(excerpt(words, result.parts), result.parts, options.colour) + "\n";
    }
    return text + (result.hits.empty() ? "Ничего не найдено.\n"
                                       : "Показано: " + std::to_string(result.hits.size()) +
                                             "; всего с этими словами: " + std::to_string(result.found) + ".\n");
}

std::string write_json(const SearchResult& result, const WriteOptions&) {
    Json json;
    json.open();
    json.field("schema", "svod.search/1");
    json.field("found", static_cast<int>(result.found));
    json.key("hits");
    json.open_list();
    for (const FoundHit& each : result.hits) {
        json.open();
        json.field("document", each.hit.name);
        json.field("sha256", each.hit.sha256);
        json.field_or_null("event", each.event);
        json.field_or_null("territory", each.territory);
        json.confidence("score", each.hit.score);
        json.key("texts");
        json.open_list();
        for (const auto& [field, words] : each.texts) {
            json.open();
            json.field("field", field);
            json.field("text", words);
            json.key("marks");
            json.open_list();
            for (const auto& [start, size] : marked_words(words, result.parts)) {
                json.open_list();
                json.integer(static_cast<std::int64_t>(length(std::string_view(words).substr(0, start))));
                json.integer(static_cast<std::int64_t>(length(std::string_view(words).substr(start, size))));
                json.close_list();
            }
            json.close_list();
            json.close();
        }
        json.close_list();
        json.close();
    }
    json.close_list();
    json.close();
    return json.take() + "\n";
}

/// A line each text.
DataTable table_of(const SearchResult& result) {
    DataTable table{"поиск",
                    "Показано: " + std::to_string(result.hits.size()) +
                        "; всего с этими словами: " + std::to_string(result.found) + ".",
                    {{"number", "№"},
                     {"territory", "Муниципалитет"},
                     {"status", "Статус"},
                     {"field", "Где"},
                     {"text", "Текст"},
                     {"document", "Файл"},
                     {"event", "id"}},
                    {}};
    double number = 0;
    for (const FoundHit& each : result.hits) {
        ++number;
        for (const auto& [field, words] : each.texts) {
            const std::string_view label = field_label(field);
            const std::string where = field == "activity" ? "мероприятие"
                                      : label.empty()     ? "текст вне таблиц"
                                                          : std::string(label.substr(0, label.find(':')));
            table.rows.push_back({number, each.territory, each.status, where, words, each.hit.name,
                                  each.event.empty() ? each.hit.sha256 : each.event});
        }
    }
    return table;
}

std::string write_csv(const SearchResult& result, const WriteOptions&) {
    return written_table(table_of(result), "csv");
}

std::string write_xlsx(const SearchResult& result, const WriteOptions&) {
    return written_table(table_of(result), "xlsx");
}

constexpr std::array formats{
    SearchFormat{"table", ".txt", write_table},
    SearchFormat{"json", ".json", write_json},
    SearchFormat{"csv", ".csv", write_csv},
    SearchFormat{"xlsx", ".xlsx", write_xlsx},
};

}  // namespace

std::span<const SearchFormat> search_formats() {
    return formats;
}

std::string excerpt(const std::string& text, const std::vector<SearchPart>& parts) {
    constexpr std::size_t most_bytes = 600;
    constexpr std::size_t before = 120;
    if (text.size() <= most_bytes) return text;
    const auto marks = marked_words(text, parts);
    std::size_t start = marks.empty() || marks[0].first < before ? 0 : text.rfind(' ', marks[0].first - before);
    if (start == std::string::npos) start = 0;
    std::size_t end = text.find(' ', std::min(text.size(), start + most_bytes));
    if (end == std::string::npos) end = text.size();
    return (start ? "…" : "") + text.substr(start, end - start) + (end < text.size() ? "…" : "");
}

std::string_view field_label(std::string_view field) {
    if (field == "result") return "результат: ";
    if (field == "completion") return "отметка: ";
    return field == "responsible" ? "ответственные: " : "";
}

}  // namespace svod
