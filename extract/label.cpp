#include "extract/label.h"

#include "text/characters.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t most_parts = 6;
constexpr std::size_t most_digits = 3;

bool roman_character(char32_t character) {
    switch (character) {
        case 'I':
        case 'V':
        case 'X':
        case U'І':
        case U'У':
        case U'Х':
        case U'П':
        case U'Ш':
            return true;
        default:
            return character >= 0x2160 && character <= 0x216B;
    }
}

/// Only Latin letters or the numerals of Unicode: a Cyrillic «У» or «П» is a word more often than a numeral.
bool surely_roman(std::string_view numeral) {
    for (std::size_t position = 0; position < numeral.size();)
        if (is_cyrillic(next_character(numeral, position))) return false;
    return true;
}

std::size_t past_spaces(std::string_view text, std::size_t position) {
    while (position < text.size()) {
        std::size_t next = position;
        if (!is_space(next_character(text, next))) break;
        position = next;
    }
    return position;
}

std::size_t past_number_sign(std::string_view text, std::size_t position) {
    std::size_t next = position;
    if (next < text.size() && next_character(text, next) == U'№') return past_spaces(text, next);
    return position;
}

/// Reads one part: digits, or a Roman numeral when `roman`. Returns the end, `start` when there is none.
std::size_t read_part(std::string_view text, std::size_t start, bool roman, int& value) {
    std::size_t end = start;
    while (end < text.size()) {
        std::size_t next = end;
        const char32_t character = next_character(text, next);
        if (roman ? !roman_character(character) : !is_digit(character)) break;
        end = next;
    }
    const std::string_view part = text.substr(start, end - start);
    if (part.empty()) return start;
    if (roman) {
        value = roman_value(part);
        return value > 0 ? end : start;
    }
    if (part.size() > most_digits) return start;
    value = 0;
    for (const char digit : part) value = value * 10 + (digit - '0');
    return end;
}

bool closing(char c) {
    return c == '.' || c == ')' || c == ':';
}

/// The text after a label that no mark closes: it has to begin with a capital, «1 Управлению…», «I Подготовка».
bool begins_a_title(std::string_view rest) {
    const std::size_t start = past_spaces(rest, 0);
    if (start == 0 || start == rest.size()) return false;
    std::size_t position = start;
    const char32_t first = next_character(rest, position);
    return (first >= U'А' && first <= U'Я') || first == U'Ё' || is_quote(first);
}

std::optional<Label> finished(Label label, std::string_view text, std::size_t start, std::size_t end, bool sure) {
    label.text = std::string(text.substr(start, end - start));
    if (end < text.size() && closing(text[end])) {
        label.closed = true;
        ++end;
        if (end < text.size() && text[end] == '.') ++end;
    }
    label.bytes = end;
    const std::string_view rest = text.substr(end);
    if (past_spaces(rest, 0) == rest.size()) return label;
    if (label.closed) {
        std::size_t position = 0;
        const char32_t next = next_character(rest, position);
        const bool glued = is_letter(next) || is_quote(next);
        if (is_space(next) || (glued && label.form != Label::Form::letter)) return label;
        return std::nullopt;
    }
    const bool split_number = label.values.size() > 1 && past_spaces(rest, 0) > 0;
    if (split_number || (sure && begins_a_title(rest))) return label;
    return std::nullopt;
}

std::optional<Label> read_letter(std::string_view text, std::size_t start) {
    std::size_t end = start;
    if (end == text.size()) return std::nullopt;
    const char32_t letter = next_character(text, end);
    if (letter < U'а' || letter > U'я' || end == text.size() || text[end] != ')') return std::nullopt;
    Label label;
    label.form = Label::Form::letter;
    label.values = {static_cast<int>(letter - U'а') + 1};
    return finished(std::move(label), text, start, end, false);
}

}  // namespace

std::optional<Label> read_label(std::string_view text) {
    const std::size_t start = past_number_sign(text, past_spaces(text, 0));
    Label label;
    int value = 0;
    std::size_t end = read_part(text, start, false, value);
    bool sure = true;
    if (end == start) {
        end = read_part(text, start, true, value);
        if (end == start) return read_letter(text, start);
        label.form = Label::Form::roman;
        sure = surely_roman(text.substr(start, end - start));
    }
    label.values.push_back(value);
    while (end + 1 < text.size() && (text[end] == '.' || text[end] == '/' || text[end] == '-') &&
           label.values.size() < most_parts) {
        const std::size_t next = read_part(text, end + 1, false, value);
        if (next == end + 1) break;
        label.values.push_back(value);
        end = next;
    }
    if (end < text.size() && is_digit(static_cast<unsigned char>(text[end]))) return std::nullopt;
    return finished(std::move(label), text, start, end, sure);
}

std::optional<Label> whole_label(std::string_view text) {
    auto label = read_label(text);
    if (label && past_spaces(text, label->bytes) != text.size()) return std::nullopt;
    return label;
}

bool is_below(const Label& child, const Label& parent) {
    return child.values.size() > parent.values.size() &&
           std::equal(parent.values.begin(), parent.values.end(), child.values.begin());
}

}  // namespace svod
