#include "extract/role.h"

#include "extract/figures.h"
#include "extract/pattern.h"
#include "text/lately.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>
#include <map>

namespace svod {

std::span<const LexiconText> extract_lexicons();

namespace {

constexpr double least_score = 0.5;
constexpr std::size_t longest_furniture = 120;  // bytes
constexpr std::size_t longest_total = 200;
constexpr std::size_t total_told_by = 30;  // letters: the first words tell a total
constexpr int most_layout_rows = 8;

bool matches(std::string_view kind, const std::vector<std::string>& words) {
    static const std::map<std::string, std::vector<Pattern>, std::less<>> patterns = [] {
        std::map<std::string, std::vector<Pattern>, std::less<>> read;
        for (const LexiconRow& row : lexicon_rows(extract_lexicons(), "tables"))
            read[std::string(row[0])].emplace_back(row[1]);
        return read;
    }();
    const auto found = patterns.find(kind);
    return found != patterns.end() && any_matches(found->second, words);
}

bool has_blank_to_sign(const std::string& text) {
    return text.find("___") != std::string::npos;
}

bool is_layout(const Grid& grid) {
    if (grid.rows > most_layout_rows || grid.columns > 4) return false;
    for (int row = 0; row < grid.rows; ++row)
        for (const int column : filled_columns(grid, row))
            if (is_layout_text(grid.at(row, column).text)) return true;
    return grid.rows * grid.columns <= 1;
}

/// Documents are named in most of its rows, and a column gives their number, date or address.
bool lists_documents(const Whole& whole) {
    if (!whole.schema.has(HeaderField::evidence)) return false;
    int rows = 0;
    int naming = 0;
    for (int row = whole.head.rows; row < std::min(whole.grid.rows, whole.head.rows + 60); ++row) {
        const std::vector<int> columns = filled_columns(whole.grid, row);
        if (columns.empty()) continue;
        ++rows;
        naming += std::any_of(columns.begin(), columns.end(), [&](int column) {
            const std::string& text = whole.grid.at(row, column).text;
            return text.size() < 600 && matches("document", pattern_words(text));
        });
    }
    return rows > 0 && naming * 2 >= rows;
}

bool has_any(const Schema& schema, std::initializer_list<HeaderField> fields) {
    return std::any_of(fields.begin(), fields.end(), [&](HeaderField field) { return schema.has(field); });
}

/// Some column of `field` is headed by a pattern of `kind`.
bool is_headed(const Schema& schema, HeaderField field, std::string_view kind) {
    return std::any_of(schema.columns.begin(), schema.columns.end(), [&](const SchemaColumn& column) {
        return column.field == field && matches(kind, pattern_words(column.header));
    });
}

/// «Вопрос | Ответ | Количество»: answers are counted.
bool asks(const Schema& schema) {
    return is_headed(schema, HeaderField::activity, "asked");
}

bool names_events(const Schema& schema) {
    return is_headed(schema, HeaderField::activity, "event");
}

/// «Проведённые мероприятия» with the days on which they took place and nobody who answers for them.
bool happened(const Schema& schema, const std::string& caption) {
    return !has_any(schema, {HeaderField::responsible, HeaderField::completion}) &&
           is_headed(schema, HeaderField::deadline, "day") && matches("reported", pattern_words(caption));
}

}  // namespace

bool reports_done(const Schema& schema) {
    return std::any_of(schema.columns.begin(), schema.columns.end(), [](const SchemaColumn& column) {
        return column.field == HeaderField::activity && matches("reported", pattern_words(column.header));
    });
}

bool names_day(const std::string& head) {
    return matches("day", pattern_words(head));
}

bool names_what_was_reached(const std::string& head) {
    return matches("reached", pattern_words(head));
}

TableRole find_role(const Whole& whole, const std::string& caption, bool nested_in_plan) {
    const Schema& schema = whole.schema;
    const bool activity = schema.has(HeaderField::activity);
    const bool planned = has_any(schema, {HeaderField::deadline, HeaderField::responsible});
    if (activity && planned && whole.grid.columns >= 2 && happened(schema, caption)) return TableRole::events;
    if (activity && planned && whole.grid.columns >= 2)
        return reports_done(schema) && !schema.has(HeaderField::responsible) ? TableRole::events : TableRole::roadmap;
    if (nested_in_plan) return TableRole::other;
    if (!whole.head.known && is_layout(whole.grid)) return TableRole::layout;
    if (matrix_score(whole.grid, caption) >= least_score) return TableRole::matrix;
    if (asks(schema) && counts_score(whole.grid, caption) >= least_score) return TableRole::indicators;
    if (lists_documents(whole) && !names_events(schema)) return TableRole::documents;
    if (activity && has_any(schema, {HeaderField::result, HeaderField::completion, HeaderField::evidence,
                                     HeaderField::completion_date}))
        return TableRole::events;
    if (lists_documents(whole)) return TableRole::documents;
    if (counts_score(whole.grid, caption) >= least_score) return TableRole::indicators;
    if (activity && (reports_done(schema) || matches("reported", pattern_words(caption)))) return TableRole::events;
    return TableRole::other;
}

bool is_layout_text(const std::string& text) {
    const std::string beginning = shorten(text, 160);
    return has_blank_to_sign(text) || matches("layout", pattern_words(beginning));
}

bool is_furniture(const std::string& text) {
    if (text.size() > longest_furniture) return false;
    const std::vector<std::string> words = pattern_words(text);
    const bool figures = words.size() <= 1 && std::all_of(words.begin(), words.end(), [](const std::string& word) {
                             return word.size() <= 4 && word.find_first_not_of("0123456789") == std::string::npos;
                         });
    return figures || matches("furniture", words);
}

bool announces_continuation(const std::string& text) {
    return text.size() <= longest_furniture && matches("announcement", pattern_words(text));
}

bool is_total_text(const std::string& text) {
    if (text.size() > longest_total) return false;
    thread_local Lately<bool, 1024> lately;
    return lately.of(
        text, [](std::string_view known) { return matches("total", pattern_words(shorten(known, total_told_by))); });
}

bool is_title_text(const std::string& text) {
    return matches("title", pattern_words(shorten(text, 200)));
}

bool is_remark_text(const std::string& text) {
    return text.starts_with("*") || matches("remark", pattern_words(shorten(text, 80)));
}

}  // namespace svod
