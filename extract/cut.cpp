#include "extract/cut.h"

#include "extract/content.h"
#include "extract/letters.h"
#include "text/characters.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t most_pieces = 20;  // of one row: a page each

std::string last_word(const std::string& text) {
    std::size_t start = text.size();
    while (start > 0) {
        std::size_t here = start - 1;
        while (here > 0 && (static_cast<unsigned char>(text[here]) & 0xC0) == 0x80) --here;
        std::size_t position = here;
        if (!is_letter(next_character(text, position))) break;
        start = here;
    }
    return text.substr(start);
}

std::string first_word(const std::string& text) {
    std::size_t end = 0;
    while (end < text.size()) {
        std::size_t next = end;
        if (!is_letter(next_character(text, next))) break;
        end = next;
    }
    return text.substr(0, end);
}

/// Is the word cut without a hyphen? The whole is then a word of the document and its end is none but here.
bool cut_without_hyphen(const std::string& left, const std::string& right, const Vocabulary& vocabulary) {
    const std::string head = last_word(left);
    const std::string tail = first_word(right);
    if (head.size() > 80 || tail.size() > 80 || length(head) < 2 || length(tail) < 2 || !begins_small(tail))
        return false;
    return vocabulary.count(tail) <= 1 && vocabulary.count(head + tail) > 0;
}

bool hyphen_cut(const std::string& left, const std::string& right) {
    return left.size() > 2 && left.back() == '-' && !last_word(left.substr(0, left.size() - 1)).empty() &&
           is_cyrillic(first_character(right));
}

/// The same for text with its line ends: the cut line goes on, unless a new item begins.
std::string join_cut_lines(const std::string& left, const std::string& right, const Vocabulary& vocabulary) {
    if (left.empty() || right.empty()) return left + right;
    if (hyphen_cut(left, right) || cut_without_hyphen(left, right, vocabulary)) {
        const auto line_start = left.rfind('\n');
        const auto line_end = right.find('\n');
        const std::string before = line_start == std::string::npos ? "" : left.substr(0, line_start + 1);
        const std::string after = line_end == std::string::npos ? "" : right.substr(line_end);
        return before + join_cut(left.substr(before.size()), right.substr(0, line_end), vocabulary) + after;
    }
    const bool new_line = begins_an_item(right) || ends_a_sentence(left);
    return left + (new_line ? "\n" : " ") + right;
}

bool mostly_numbered(const Grid& grid, int head_rows, int number_column) {
    int numbered = 0;
    int rows = 0;
    for (int row = std::max(head_rows, grid.rows - 40); row < grid.rows; ++row) {
        if (filled_columns(grid, row).size() < 2) continue;
        ++rows;
        numbered += !grid.at(row, number_column).text.empty();
    }
    return rows > 0 && numbered * 2 >= rows;
}

/// A heading across the table, alone or beside its number.
bool is_heading_row(const Grid& grid, int row) {
    const std::vector<int> columns = filled_columns(grid, row);
    if (columns.empty()) return false;
    const GridPlace& last = grid.at(row, columns.back());
    return columns.size() <= 2 && last.column_span > 1 && last.column_span * 2 >= grid.columns;
}

bool is_own(const std::vector<GridPlace>& row, std::size_t column) {
    return row[column].origin.table >= 0 && row[column].first && !row[column].text.empty();
}

const std::string& text_at(const std::vector<GridPlace>& row, int column) {
    static const std::string none;
    return column < 0 ? none : row[static_cast<std::size_t>(column)].text;
}

}  // namespace

std::string join_cut(const std::string& left, const std::string& right, const Vocabulary& vocabulary) {
    if (left.empty() || right.empty()) return left + right;
    if (hyphen_cut(left, right)) {
        const std::string head = left.substr(0, left.size() - 1);
        const std::string word = last_word(head) + first_word(right);
        return word.size() < 160 && vocabulary.count(word) > 0 ? head + right : clean_line(left + "\n" + right);
    }
    if (cut_without_hyphen(left, right, vocabulary)) return left + right;
    return left + " " + right;
}

FirstRow judge_first_row(const Grid& whole, int head_rows, const Schema& schema, const std::vector<GridPlace>& row) {
    const int last = whole.rows - 1;
    if (last < head_rows || whole.sources[static_cast<std::size_t>(last)].tables.size() >= most_pieces)
        return FirstRow::new_row;
    if (is_heading_row(whole, last) || is_blank_row(whole, last)) return FirstRow::new_row;
    int filled = 0;
    for (std::size_t column = 0; column < row.size(); ++column) {
        if (!is_own(row, column)) continue;
        ++filled;
        if (row[column].column_span > 1 && row[column].column_span * 2 >= whole.columns) return FirstRow::new_row;
    }
    if (filled == 0) return FirstRow::new_row;
    const int number = column_of(schema, HeaderField::number);
    const int activity = column_of(schema, HeaderField::activity);
    const int deadline = column_of(schema, HeaderField::deadline);
    const std::string& activity_text = text_at(row, activity);
    const bool goes_on = activity_text.empty() || begins_mid_sentence(activity_text);
    const bool numbered = number >= 0 && mostly_numbered(whole, head_rows, number);
    if (!numbered) return activity >= 0 && goes_on ? FirstRow::rest_of_last : FirstRow::new_row;
    if (!text_at(row, number).empty()) {
        const bool nameless = whole.at(last, number).text.empty();
        return nameless && goes_on ? FirstRow::last_was_its_beginning : FirstRow::new_row;
    }
    if (goes_on) return FirstRow::rest_of_last;
    const bool title_alone = filled == 1 && activity >= 0 && row[static_cast<std::size_t>(activity)].bold;
    const bool own_deadline =
        deadline >= 0 && reads_as_deadline(text_at(row, deadline)) && reads_as_deadline(whole.at(last, deadline).text);
    return title_alone || own_deadline ? FirstRow::new_row : FirstRow::rest_of_last;
}

void continue_last_row(Grid& whole, const std::vector<GridPlace>& row, const Place& source,
                       const Vocabulary& vocabulary) {
    const int last = whole.rows - 1;
    for (std::size_t column = 0; column < row.size(); ++column) {
        if (!is_own(row, column)) continue;
        const int at = static_cast<int>(column);
        const GridPlace& addition = row[column];
        GridPlace& place = whole.at(last, at);
        if (place.text.empty() || is_inherited(whole, last, at)) {
            if (place.text == addition.text) continue;
            GridPlace replaced = addition;
            if (!place.text.empty()) {
                replaced.text = join_cut(place.text, addition.text, vocabulary);
                replaced.lines = join_cut_lines(place.lines, addition.lines, vocabulary);
            }
            replaced.row_span = 1;
            place = std::move(replaced);
            continue;
        }
        const std::string text = join_cut(place.text, addition.text, vocabulary);
        const std::string lines = join_cut_lines(place.lines, addition.lines, vocabulary);
        const Location origin = place.origin;
        for (int covered = 0; covered < whole.columns; ++covered) {
            GridPlace& target = whole.at(last, covered);
            if (target.origin != origin) continue;
            target.text = text;
            target.lines = lines;
            target.links.insert(target.links.end(), addition.links.begin(), addition.links.end());
        }
    }
    Place& sources = whole.sources[static_cast<std::size_t>(last)];
    sources.tables.insert(sources.tables.end(), source.tables.begin(), source.tables.end());
}

void move_spilt_beginning(Grid& whole, int head_rows, const Schema& schema, std::vector<GridPlace>& row,
                          const Vocabulary& vocabulary) {
    const int activity = column_of(schema, HeaderField::activity);
    const int last = whole.rows - 1;
    if (activity < 0 || last < head_rows || is_heading_row(whole, last)) return;
    GridPlace& spilt = row[static_cast<std::size_t>(activity)];
    GridPlace& before = whole.at(last, activity);
    if (!begins_small(spilt.text) || before.text.empty() || ends_a_sentence(before.text)) return;
    for (int above = std::max(head_rows, last - 20); above <= last; ++above)
        if (begins_small(whole.at(above, activity).text)) return;
    for (std::size_t position = 0; position < spilt.lines.size();) {
        const std::size_t here = position;
        const char32_t character = next_character(spilt.lines, position);
        const bool word_start = here > 0 && (spilt.lines[here - 1] == ' ' || spilt.lines[here - 1] == '\n');
        std::size_t after = position;
        const bool sentence = word_start && is_capital(character) && after < spilt.lines.size() &&
                              (is_small(next_character(spilt.lines, after)) || spilt.lines[position] == ' ');
        if (!sentence) continue;
        const std::string moved(trim(std::string_view(spilt.lines).substr(0, here)));
        before.text = join_cut(before.text, clean_line(moved), vocabulary);
        before.lines = join_cut_lines(before.lines, moved, vocabulary);
        spilt.lines.erase(0, here);
        spilt.text = clean_line(spilt.lines);
        return;
    }
}

}  // namespace svod
