#include "extract/letters.h"

#include "text/characters.h"

namespace svod {

char32_t first_character(std::string_view text) {
    std::size_t position = 0;
    return text.empty() ? 0 : next_character(text, position);
}

char32_t last_character(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t position = text.size() - 1;
    while (position > 0 && (static_cast<unsigned char>(text[position]) & 0xC0) == 0x80) --position;
    return next_character(text, position);
}

bool is_small(char32_t letter) {
    return (letter >= U'а' && letter <= U'я') || letter == U'ё' || (letter >= 'a' && letter <= 'z');
}

bool is_capital(char32_t letter) {
    return (letter >= U'А' && letter <= U'Я') || letter == U'Ё' || (letter >= 'A' && letter <= 'Z');
}

bool begins_small(std::string_view text) {
    return is_small(first_character(text));
}

bool begins_mid_sentence(std::string_view text) {
    const char32_t first = first_character(text);
    return is_small(first) || first == ',' || first == ';' || first == ')' || first == U'»' || first == '/';
}

bool ends_a_sentence(std::string_view text) {
    const char32_t last = last_character(text);
    return last == '.' || last == ';' || last == ':' || last == '!' || last == '?';
}

bool begins_an_item(std::string_view text) {
    const char32_t first = first_character(text);
    return is_dash(first) || first == U'•' || first == U'✓' || is_capital(first);
}

}  // namespace svod
