#include "extract/head.h"

#include "extract/content.h"
#include "extract/header.h"
#include "extract/label.h"
#include "extract/pattern.h"
#include "text/text.h"

#include <algorithm>
#include <set>

namespace svod {

namespace {

constexpr int rows_searched = 6;
constexpr int most_head_rows = 4;
constexpr std::size_t longest_known_head = 260;  // bytes of one cell in a head that the lexicon vouches for

struct RowLook {
    int filled = 0;
    int known = 0;   ///< cells whose text the lexicon knows
    int fields = 0;  ///< different fields among them
    int bold = 0;
    int figures = 0;    ///< cells that begin with a digit or are a mark
    int covered = 0;    ///< columns with text over them
    bool core = false;  ///< a field among them that plans and tables of figures are made of
    int years = 0;      ///< cells of a bare year, which heads and rows alike may hold
    bool body = false;  ///< something that only a body row holds: a row number, a date
    bool too_long = false;
};

bool begins_with_digit(std::string_view text) {
    return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

bool is_core(HeaderField field) {
    switch (field) {
        case HeaderField::number:
        case HeaderField::activity:
        case HeaderField::deadline:
        case HeaderField::responsible:
        case HeaderField::result:
        case HeaderField::completion:
        case HeaderField::indicator:
        case HeaderField::evidence:
            return true;
        default:
            return false;
    }
}

/// «2021», «2021 год», «2021 г.» head a column as often as they date a row.
bool is_bare_year(const std::string& text) {
    const std::vector<std::string> words = pattern_words(text);
    return !words.empty() && words.size() <= 2 && words[0].size() == 4 &&
           (words.size() == 1 || words[1].starts_with("г"));
}

/// A number that opens a row, or one of several parts or with its dot anywhere: «1.2», «3.», «II/4». Quarters are
/// headed by bare Roman numerals.
bool is_row_number(const std::string& text, bool opens_row) {
    const auto label = whole_label(text);
    if (!label || (!opens_row && length(text) == 1)) return false;
    return label->form == Label::Form::arabic || label->values.size() > 1;
}

RowLook look_at(const Grid& grid, int row) {
    RowLook look;
    std::set<HeaderField> fields;
    for (int column = 0; column < grid.columns; ++column) look.covered += !grid.at(row, column).text.empty();
    const bool numbers = is_numbers_row(grid, row);
    for (const int column : filled_columns(grid, row)) {
        const GridPlace& place = grid.at(row, column);
        ++look.filled;
        look.bold += place.bold;
        look.figures += begins_with_digit(place.text) || length(place.text) <= 1;
        look.years += is_bare_year(place.text);
        look.too_long |= place.text.size() > longest_known_head;
        look.body |= !numbers && is_row_number(place.text, look.filled == 1);
        look.body |= begins_with_digit(place.text) && reads_as_deadline(place.text) && !is_bare_year(place.text);
        if (const auto match = find_header(place.text)) {
            ++look.known;
            look.core |= is_core(match->field);
            fields.insert(match->field);
        }
    }
    look.fields = static_cast<int>(fields.size());
    return look;
}

/// A head names (nearly) every column; the rest of a cut row, whose words may be those of heads, does not.
bool is_known_head(const Grid& grid, const RowLook& look) {
    return look.fields >= 2 && look.core && look.known * 2 >= look.filled - look.years &&
           look.covered * 3 >= grid.columns * 2 && !look.body && !look.too_long;
}

/// A row whose one text stands across (nearly) the whole table.
bool is_across(const Grid& grid, int row) {
    const std::vector<int> columns = filled_columns(grid, row);
    return columns.size() == 1 && grid.columns > 1 && grid.at(row, columns[0]).column_span * 3 >= grid.columns * 2;
}

/// How far down the merged cells of row `row` reach: the rows a head of several storeys takes.
int reach_of(const Grid& grid, int row) {
    int end = row + 1;
    for (int column = 0; column < grid.columns; ++column) {
        const GridPlace& place = grid.at(row, column);
        if (!place.text.empty() && place.row_span <= most_head_rows) end = std::max(end, row + place.row_span);
    }
    return std::min(end, grid.rows);
}

/// Under a head row whose groups are not merged downwards: is `row` its second storey? It then has texts under the
/// groups only and none that a body row would hold.
bool is_second_storey(const Grid& grid, int head_row, int row) {
    if (row >= grid.rows) return false;
    bool group = false;
    for (const int column : filled_columns(grid, row)) {
        const GridPlace& above = grid.at(head_row, column);
        if (above.column_span < 2 || above.column_span >= grid.columns) return false;
        group = true;
    }
    const RowLook look = look_at(grid, row);
    return group && !look.body && (look.known > 0 || look.figures == 0);
}

int head_end(const Grid& grid, int row) {
    int end = reach_of(grid, row);
    if (end == row + 1 && is_second_storey(grid, row, end)) ++end;
    return end;
}

/// A head of no known word: bold over plain rows, or words over figures, or a merged corner.
bool looks_like_head(const Grid& grid, int row) {
    if (row + 1 >= grid.rows) return false;
    const RowLook here = look_at(grid, row);
    if (here.filled < 1 || here.body || is_across(grid, row)) return false;
    if (reach_of(grid, row) > row + 1) return here.figures * 2 < here.filled;
    const RowLook next = look_at(grid, row + 1);
    if (here.filled >= 2 && here.bold == here.filled && next.bold * 2 < next.filled) return true;
    return here.figures == 0 && next.figures * 2 >= next.filled && next.filled >= 2;
}

Head finished(const Grid& grid, int title_rows, int end, bool known) {
    Head head{title_rows, end, known, false};
    if (end < grid.rows && is_numbers_row(grid, end)) {
        head.rows = end + 1;
        head.numbers_row = true;
    } else if (end > title_rows + 1 && is_numbers_row(grid, end - 1)) {
        head.numbers_row = true;
    }
    return head;
}

std::string folded_head(const Grid& grid, const Head& head, int column) {
    std::string joined;
    for (const std::string& text : head_texts(grid, head, column)) joined += text + " ";
    return fold_words(joined);
}

}  // namespace

Head find_head(const Grid& grid, int marked_rows) {
    int first = 0;
    for (int row = 0; row < std::min(grid.rows, rows_searched); ++row) {
        const RowLook look = look_at(grid, row);
        if (is_known_head(grid, look)) return finished(grid, row, head_end(grid, row), true);
        // The upper storey may hold groups only; a lower one then vouches for both.
        const int end = head_end(grid, row);
        if (end > row + 1 && !look.body && is_known_head(grid, look_at(grid, end - 1)))
            return finished(grid, row, end, true);
        if (look.filled > 0 && !is_across(grid, row)) break;
        first = row + 1;
    }
    if (grid.rows > 0 && is_numbers_row(grid, 0) && grid.columns > 2) return {0, 1, false, true};
    if (first >= grid.rows) first = 0;
    if (marked_rows > 0 && marked_rows < grid.rows && marked_rows <= most_head_rows &&
        !look_at(grid, marked_rows - 1).body)
        return finished(grid, std::min(first, marked_rows - 1), std::max(marked_rows, 1), false);
    if (looks_like_head(grid, first)) return finished(grid, first, head_end(grid, first), false);
    return {};
}

std::vector<std::string> head_texts(const Grid& grid, const Head& head, int column) {
    std::vector<std::string> texts;
    const int end = head.numbers_row ? head.rows - 1 : head.rows;
    for (int row = head.title_rows; row < end; ++row) {
        const std::string& text = grid.at(row, column).text;
        if (!text.empty() && (texts.empty() || texts.back() != text)) texts.push_back(text);
    }
    return texts;
}

double head_likeness(const Grid& left, const Head& left_head, const std::vector<int>& left_columns, const Grid& right,
                     const Head& right_head) {
    int same = 0;
    int compared = 0;
    for (std::size_t i = 0; i < left_columns.size(); ++i) {
        if (left_columns[i] < 0) continue;
        const std::string a = folded_head(left, left_head, left_columns[i]);
        const std::string b = folded_head(right, right_head, static_cast<int>(i));
        if (a.empty() && b.empty()) continue;
        ++compared;
        if (a == b) {
            ++same;
            continue;
        }
        const auto left_match = find_header(a);
        const auto right_match = find_header(b);
        if (left_match && right_match && left_match->field == right_match->field) ++same;
    }
    return compared == 0 ? 0 : static_cast<double>(same) / compared;
}

}  // namespace svod
