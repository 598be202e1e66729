#include "export/text_table.h"

#include "export/markup.h"
#include "text/characters.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr int narrowest_column = 8;
constexpr int longest_whole_word = 24;
constexpr int gap = 2;

/// East Asian Wide and emoji ranges take two columns, combining marks none (Unicode TR 11, TR 44).
int character_width(char32_t character) {
    if (is_ignorable(character) || (character >= 0x300 && character <= 0x36F) ||
        (character >= 0xFE00 && character <= 0xFE0F))
        return 0;
    const bool wide = (character >= 0x1100 && character <= 0x115F) || (character >= 0x2E80 && character <= 0xA4CF) ||
                      (character >= 0xAC00 && character <= 0xD7A3) || (character >= 0xF900 && character <= 0xFAFF) ||
                      (character >= 0xFE30 && character <= 0xFE6F) || (character >= 0xFF00 && character <= 0xFF60) ||
                      (character >= 0x1F300 && character <= 0x1F64F) || (character >= 0x20000 && character <= 0x3FFFD);
    return wide ? 2 : 1;
}

}  // namespace

std::vector<std::string> wrap_text(const std::string& text, int width) {
    std::vector<std::string> lines;
    std::string line;
    const auto flush = [&] {
        lines.push_back(std::move(line));
        line.clear();
    };
    for (const std::string_view word_view : split(text, ' ')) {
        std::string word(word_view);
        const int word_width = display_width(word);
        if (!line.empty() && display_width(line) + 1 + word_width > width) flush();
        if (word_width <= width) {
            line += (line.empty() ? "" : " ") + word;
            continue;
        }
        for (std::size_t position = 0; position < word.size();) {
            const std::size_t here = position;
            const char32_t character = next_character(word, position);
            if (!line.empty() && display_width(line) + character_width(character) > width) flush();
            line.append(word, here, position - here);
        }
    }
    flush();
    return lines;
}

int display_width(const std::string& utf8) {
    int width = 0;
    for (std::size_t position = 0; position < utf8.size();) width += character_width(next_character(utf8, position));
    return width;
}

TextTable::TextTable(std::vector<std::string> heads, std::vector<Align> aligns) : aligns_(std::move(aligns)) {
    aligns_.resize(heads.size(), Align::left);
    rows_.push_back(std::move(heads));
}

void TextTable::add(std::vector<std::string> cells) {
    cells.resize(aligns_.size());
    for (std::string& cell : cells) cell = clean_line(safe_text(cell));
    rows_.push_back(std::move(cells));
}

/// Of each column: its longest word, long ones counted as `longest_whole_word`.
std::vector<int> TextTable::least_widths() const {
    std::vector<int> widths(aligns_.size(), narrowest_column);
    for (const auto& row : rows_)
        for (std::size_t i = 0; i < row.size(); ++i)
            for (const std::string_view word : split(row[i], ' '))
                widths[i] = std::max(widths[i], std::min(display_width(std::string(word)), longest_whole_word));
    return widths;
}

int TextTable::widest() const {
    int total = gap * (static_cast<int>(aligns_.size()) - 1);
    for (const int each : column_widths(0)) total += each;
    return total;
}

std::vector<int> TextTable::column_widths(int width) const {
    std::vector<int> widths(aligns_.size(), 1);
    for (const auto& row : rows_)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
    if (width <= 0) return widths;
    int total = gap * (static_cast<int>(widths.size()) - 1);
    for (const int each : widths) total += each;
    std::vector<int> least = least_widths();
    while (total > width) {
        std::size_t widest = widths.size();
        for (std::size_t i = 0; i < widths.size(); ++i)
            if (widths[i] > least[i] && (widest == widths.size() || widths[i] > widths[widest])) widest = i;
        if (widest == widths.size()) {
            if (std::all_of(least.begin(), least.end(), [](int each) { return each <= narrowest_column; })) break;
            std::fill(least.begin(), least.end(), narrowest_column);
            continue;
        }
        --widths[widest];
        --total;
    }
    return widths;
}

std::string TextTable::text(int width, bool colour) const {
    const std::vector<int> widths = column_widths(width);
    std::string out;
    const auto finish_line = [&out](std::string line) {
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    };
    for (std::size_t r = 0; r < rows_.size(); ++r) {
        std::vector<std::vector<std::string>> cells;
        std::size_t height = 1;
        for (std::size_t i = 0; i < rows_[r].size(); ++i) {
            cells.push_back(wrap_text(rows_[r][i], widths[i]));
            height = std::max(height, cells.back().size());
        }
        for (std::size_t h = 0; h < height; ++h) {
            std::string line;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const std::string cell = h < cells[i].size() ? cells[i][h] : std::string();
                const std::string padding(static_cast<std::size_t>(std::max(0, widths[i] - display_width(cell))), ' ');
                line += aligns_[i] == Align::right ? padding + cell : cell + padding;
                if (i + 1 < cells.size()) line += std::string(gap, ' ');
            }
            if (r == 0 && colour) line = "\033[1m" + line + "\033[0m";
            finish_line(std::move(line));
        }
        if (r == 0) {
            std::string rule;
            for (std::size_t i = 0; i < widths.size(); ++i) {
                for (int k = 0; k < widths[i]; ++k) rule += "─";
                if (i + 1 < widths.size()) rule += std::string(gap, ' ');
            }
            out += rule + "\n";
        }
    }
    return out;
}

}  // namespace svod
