#include "extract/grid.h"

#include "extract/label.h"
#include "text/characters.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

/// Does the line end inside a word: «мето-» with «дика» to come? clean_line then decides whether the hyphen stays.
bool cut_inside_word(std::string_view line, std::string_view next) {
    if (line.size() < 3 || line.back() != '-') return false;
    std::size_t before = line.size() - 2;
    while (before > 0 && (static_cast<unsigned char>(line[before]) & 0xC0) == 0x80) --before;
    if (!is_letter(next_character(line, before)) || next.empty()) return false;
    std::size_t position = 0;
    const char32_t first = next_character(next, position);
    return is_letter(first) && is_cyrillic(first);
}

bool is_bullet(char32_t character) {
    switch (character) {
        case U'•':
        case U'▪':
        case U'‣':
        case U'◦':
        case U'●':
        case U'○':
        case U'■':
        case U'□':
        case U'·':
        case 0xF0B7:
        case 0xF0A7:
            return true;
        default:
            return false;
    }
}

/// Is there a byte that some bullet's UTF-8 begins with?
bool may_have_bullets(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c == '\xC2' || c == '\xE2' || c == '\xEF'; });
}

/// Bullets that begin a line before its text become dashes: a list is the same list whatever glyph an editor chose.
std::string with_dashes_for_bullets(std::string_view text) {
    std::string plain;
    for (const std::string_view line : split(text, '\n')) {
        if (!plain.empty() || line.data() != text.data()) plain += '\n';
        const std::string_view trimmed = trim(line);
        std::size_t position = 0;
        const bool bullet =
            !trimmed.empty() && is_bullet(next_character(trimmed, position)) && position < trimmed.size();
        if (bullet && is_space(static_cast<unsigned char>(trimmed[position]))) {
            plain += "-";
            plain += trimmed.substr(position);
        } else {
            plain += line;
        }
    }
    return plain;
}

/// How many bytes of text may stand a second time, in places that a merged cell covers: a hostile span must not
/// multiply a long text by a million places. Past it the covered places stay without text.
constexpr std::size_t most_repeated_bytes = 16u << 20;

void spread(Grid& grid, const Table& table, const Cell& cell, std::size_t& repeated_bytes) {
    GridPlace place;
    std::string dashed;
    if (may_have_bullets(cell.text)) dashed = with_dashes_for_bullets(cell.text);
    const std::string_view written = dashed.empty() ? cell.text : std::string_view(dashed);
    place.text = clean_line(written);
    place.lines = written.find('\n') == std::string_view::npos ? place.text : clean_lines(written);
    place.origin = {table.index, cell.row, cell.column, -1};
    place.row_span = cell.row_span;
    place.column_span = cell.column_span;
    place.bold = cell.bold;
    place.links = links_of(table, cell);
    const int last_row = std::min(grid.rows, cell.row + std::max(1, cell.row_span));
    const int last_column = std::min(grid.columns, cell.column + std::max<int>(1, cell.column_span));
    const bool alone = last_row == cell.row + 1 && last_column == cell.column + 1 && cell.row >= 0 && cell.column >= 0;
    if (alone) {
        place.first = true;
        grid.at(cell.row, cell.column) = std::move(place);
        return;
    }
    for (int row = std::max(0, cell.row); row < last_row; ++row)
        for (int column = std::max<int>(0, cell.column); column < last_column; ++column) {
            const bool first = row == cell.row && column == cell.column;
            if (!first) {
                repeated_bytes += place.text.size() + place.lines.size();
                if (repeated_bytes > most_repeated_bytes) place.text = place.lines = {};
            }
            grid.at(row, column) = place;
            grid.at(row, column).first = first;
        }
}

}  // namespace

std::string clean_lines(std::string_view text) {
    std::string lines;
    std::string pending;
    for (const std::string_view line : split(text, '\n')) {
        const std::string_view trimmed = trim(line);
        if (cut_inside_word(pending, trimmed)) {
            pending = clean_line(pending + "\n" + std::string(trimmed));
            continue;
        }
        if (!pending.empty()) lines += (lines.empty() ? "" : "\n") + pending;
        pending = clean_line(trimmed);
    }
    if (!pending.empty()) lines += (lines.empty() ? "" : "\n") + pending;
    return lines;
}

Grid make_grid(const Table& table) {
    Grid grid;
    grid.rows = std::max(0, table.rows);
    grid.columns = std::max(0, table.columns);
    grid.places.resize(static_cast<std::size_t>(grid.rows) * static_cast<std::size_t>(grid.columns));
    std::size_t repeated_bytes = 0;
    for (const Cell& cell : table.cells) spread(grid, table, cell, repeated_bytes);
    grid.sources.resize(static_cast<std::size_t>(grid.rows));
    for (int row = 0; row < grid.rows; ++row)
        grid.sources[static_cast<std::size_t>(row)].tables = {{table.index, {row}}};
    return grid;
}

bool is_inherited(const Grid& grid, int row, int column) {
    const GridPlace& place = grid.at(row, column);
    return row > 0 && place.origin.table >= 0 && !place.first && grid.at(row - 1, column).origin == place.origin;
}

bool is_covered_from_left(const Grid& grid, int row, int column) {
    const GridPlace& place = grid.at(row, column);
    return column > 0 && place.origin.table >= 0 && grid.at(row, column - 1).origin == place.origin;
}

bool is_blank_row(const Grid& grid, int row) {
    return filled_columns(grid, row).empty();
}

std::vector<int> filled_columns(const Grid& grid, int row) {
    std::vector<int> columns;
    for (int column = 0; column < grid.columns; ++column)
        if (!grid.at(row, column).text.empty() && !is_inherited(grid, row, column) &&
            !is_covered_from_left(grid, row, column))
            columns.push_back(column);
    return columns;
}

bool is_numbers_row(const Grid& grid, int row) {
    const std::vector<int> columns = filled_columns(grid, row);
    if (columns.size() < 2) return false;
    int expected = 1;
    for (const int column : columns) {
        const auto label = whole_label(grid.at(row, column).text);
        if (!label || label->values.size() != 1 || label->values.front() != expected) return false;
        ++expected;
    }
    return static_cast<int>(columns.size()) * 2 > grid.columns;
}

}  // namespace svod
