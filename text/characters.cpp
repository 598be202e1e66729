#include "text/characters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace svod {

char32_t next_rare_character(std::string_view text, std::size_t& position) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto index = static_cast<std::int64_t>(position);
    const auto size = static_cast<std::int64_t>(text.size());
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(bytes, index, size, character);
    position = static_cast<std::size_t>(index);
    return static_cast<char32_t>(character);
}

void append_rare_character(std::string& text, char32_t character) {
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t count = 0;
    U8_APPEND_UNSAFE(bytes, count, character);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(count));
}

bool is_rare_letter(char32_t character) {
    return u_isalpha(static_cast<UChar32>(character)) != 0;
}

char32_t cyrillic_look_alike(char32_t latin) {
    switch (latin) {
        case 'A':
            return U'А';
        case 'B':
            return U'В';
        case 'C':
            return U'С';
        case 'E':
            return U'Е';
        case 'H':
            return U'Н';
        case 'K':
            return U'К';
        case 'M':
            return U'М';
        case 'O':
            return U'О';
        case 'P':
            return U'Р';
        case 'T':
            return U'Т';
        case 'X':
            return U'Х';
        case 'Y':
            return U'У';
        case 'a':
            return U'а';
        case 'b':
            return U'ь';
        case 'c':
            return U'с';
        case 'e':
            return U'е';
        case 'k':
            return U'к';
        case 'm':
            return U'м';
        case 'n':
            return U'п';
        case 'o':
            return U'о';
        case 'p':
            return U'р';
        case 'r':
            return U'г';
        case 't':
            return U'т';
        case 'u':
            return U'и';
        case 'x':
            return U'х';
        case 'y':
            return U'у';
        default:
            return 0;
    }
}

}  // namespace svod
