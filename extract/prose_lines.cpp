#include "extract/prose_lines.h"

#include "ingest/time_limit.h"
#include "text/characters.h"
#include "text/text.h"

#include <algorithm>
#include <set>

namespace svod {

namespace {

constexpr std::size_t longest_number = 24;

bool capital(char32_t character) {
    return (character >= U'А' && character <= U'Я') || character == U'Ё' || (character >= 'A' && character <= 'Z');
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    return at;
}

bool is_bullet(char32_t character) {
    static constexpr std::u32string_view bullets = U"-–—−•·●○◦▪■□►▶➢➤✓✔*\uf0b7\uf0a7\uf0d8\uf0fc\uf02d";
    return bullets.find(character) != std::u32string_view::npos;
}

ListLabel bullet_label(std::string_view line) {
    std::size_t at = 0;
    if (line.empty() || !is_bullet(next_character(line, at))) return {};
    const std::size_t end = skip_spaces(line, at);
    std::size_t next = end;
    if (end == line.size()) return {};
    const bool word = end > at || is_letter(next_character(line, next));
    return word ? ListLabel{ListLabel::Kind::bullet, {}, 1, end} : ListLabel{};
}

/// «1.2.3» at the start of `line`; `end` is set behind it. A part with a leading zero or four digits makes it a date.
std::optional<ListLabel> dotted_number(std::string_view line, std::size_t& end) {
    ListLabel label{ListLabel::Kind::number, {}, 0, 0};
    std::size_t at = 0;
    while (at < line.size() && at < longest_number) {
        const std::size_t start = at;
        while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
        const std::size_t digits = at - start;
        if (digits == 0) break;
        if (digits > 3 || line[start] == '0') return std::nullopt;
        ++label.depth;
        label.number.assign(line.substr(0, at));
        end = at;
        if (at + 1 >= line.size() || line[at] != '.') break;
        ++at;
    }
    return label.depth ? std::optional(label) : std::nullopt;
}

/// «03. 22», «03.2022»: the number before them was the day of a date written with spaces.
bool month_and_year_follow(std::string_view text) {
    const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    if (!digit(0) || !digit(1) || text.substr(2, 1) != ".") return false;
    return digit(skip_spaces(text, 3)) && digit(skip_spaces(text, 3) + 1);
}

ListLabel number_label(std::string_view line) {
    std::size_t end = 0;
    auto label = dotted_number(line, end);
    if (!label) return {};
    bool closed = false;
    while (end < line.size() && (line[end] == '.' || line[end] == ')')) {
        closed = true;
        ++end;
    }
    const std::size_t text = skip_spaces(line, end);
    if (text >= line.size() || month_and_year_follow(line.substr(text))) return {};
    std::size_t next = text;
    const char32_t first = next_character(line, next);
    const bool word = is_letter(first) || is_quote(first) || first == '(';
    const bool plain = text > end && (label->depth > 1 || capital(first) || is_quote(first));
    if (!word && !(closed && text > end)) return {};
    if (!closed && !plain) return {};
    label->size = text;
    return *label;
}

/// «I.», «IV)», «а)», «б.»: a Roman numeral or one letter, closed by a dot or a bracket and followed by a space.
ListLabel letter_label(std::string_view line) {
    const std::size_t end = line.find_first_of(".) ");
    if (end == std::string_view::npos || end == 0 || end > 16 || line[end] == ' ') return {};
    const std::string_view sign = line.substr(0, end);
    const std::size_t text = skip_spaces(line, end + 1);
    if (text == end + 1 || text >= line.size()) return {};
    if (roman_value(sign) > 0) return {ListLabel::Kind::number, std::string(sign), 1, text};
    std::size_t at = 0;
    const char32_t letter = next_character(sign, at);
    // «г. Приозёрск» and «А. Б. Ким» are no lists.
    const bool list =
        at == sign.size() && is_letter(letter) && (line[end] == ')' || (!capital(letter) && letter != U'г'));
    return list ? ListLabel{ListLabel::Kind::letter, std::string(sign), 1, text} : ListLabel{};
}

ListLabel automatic_label(const Paragraph& paragraph, std::string_view text) {
    const std::string label = clean_line(paragraph.number);
    if (label.empty() || !text.starts_with(label)) return typed_label(text);
    std::string_view number = label;
    while (!number.empty() && (number.back() == '.' || number.back() == ')')) number.remove_suffix(1);
    const std::size_t size = skip_spaces(text, label.size());
    const std::string digits = fold_words(number);
    if (digits.empty() || digits == "o" || digits == "о") return {ListLabel::Kind::bullet, {}, 1, size};
    const int depth = 1 + static_cast<int>(std::count(number.begin(), number.end(), '.'));
    const bool numeral = digits.front() >= '0' && digits.front() <= '9';
    const bool roman = !numeral && roman_value(number) > 0;
    return {numeral || roman ? ListLabel::Kind::number : ListLabel::Kind::letter, std::string(number), depth, size};
}

/// Tables whose cells are text of the page, not data: layout, and single boxes that nothing else was made of.
std::set<int> layout_tables(const Document& document, const std::vector<LogicalTable>& tables) {
    std::set<int> data;
    for (const LogicalTable& table : tables) {
        const bool known = table.index >= 0 && static_cast<std::size_t>(table.index) < document.tables.size();
        const bool box =
            known && table.role == TableRole::other && document.tables[static_cast<std::size_t>(table.index)].rows == 1;
        if (table.role == TableRole::layout || box) continue;
        data.insert(table.index);
        for (const auto& part : table.place.tables) data.insert(part.table);
    }
    std::set<int> layout;
    for (const Table& table : document.tables)
        if (!data.contains(table.index)) layout.insert(table.index);
    return layout;
}

class LineReader {
public:
    explicit LineReader(std::vector<ProseLine>& lines) : lines_(lines) {}

    void paragraph(const Paragraph& paragraph, int index) {
        Location location;
        location.paragraph = index;
        const std::size_t first = lines_.size();
        add(paragraph.text, location, paragraph.bold, -1, paragraph.links);
        for (std::size_t i = first; i < lines_.size(); ++i) {
            lines_[i].centered = paragraph.centered;
            lines_[i].outline_level = paragraph.outline_level;
        }
        if (first < lines_.size()) lines_[first].label = automatic_label(paragraph, lines_[first].text);
    }

    void layout(const Table& table) {
        for (const Cell& cell : table.cells) {
            ++cell_;
            add(cell.text, {table.index, cell.row, cell.column, -1}, cell.bold, cell_, links_of(table, cell));
        }
    }

    void data_table() {
        front_ = false;
        after_table_ = true;
    }

private:
    void add(std::string_view text, const Location& location, bool bold, int cell, const std::vector<Link>& links) {
        bool starts = true;
        for (const std::string_view part : split(text, '\n')) {
            check_time();
            ProseLine line;
            line.raw = part;
            line.text = clean_line(part);
            line.words = fold_words(line.text);
            line.label = typed_label(line.text);
            line.location = location;
            line.cell = cell;
            line.starts = starts;
            line.front = front_;
            line.after_table = after_table_;
            line.bold = bold;
            if (starts) line.links = links;
            starts = after_table_ = false;
            lines_.push_back(std::move(line));
        }
    }

    std::vector<ProseLine>& lines_;
    int cell_ = -1;
    bool front_ = true;
    bool after_table_ = false;
};

}  // namespace

ListLabel typed_label(std::string_view line) {
    if (const ListLabel bullet = bullet_label(line); bullet.kind != ListLabel::Kind::none) return bullet;
    if (!line.empty() && line.front() >= '0' && line.front() <= '9') return number_label(line);
    return letter_label(line);
}

std::vector<ProseLine> read_prose_lines(const Document& document, const std::vector<LogicalTable>& tables) {
    std::vector<ProseLine> lines;
    const std::set<int> layout = layout_tables(document, tables);
    LineReader reader(lines);
    for (const Block& block : document.blocks) {
        const auto index = static_cast<std::size_t>(block.index);
        if (block.kind == Block::Kind::paragraph) {
            reader.paragraph(document.paragraphs[index], block.index);
        } else if (layout.contains(block.index)) {
            reader.layout(document.tables[index]);
        } else if (!document.tables[index].parent) {
            reader.data_table();
        }
    }
    return lines;
}

RawField field_of(const ProseLine& line) {
    return {line.text, line.text, line.location, false, line.links};
}

std::string_view first_word(std::string_view words) {
    return words.substr(0, words.find(' '));
}

bool in_capitals(std::string_view text, std::size_t least) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = next_character(text, at);
        if (!is_letter(character)) continue;
        if (!capital(character)) return false;
        ++letters;
    }
    return letters >= least;
}

}  // namespace svod
