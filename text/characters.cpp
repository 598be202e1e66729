#include "text/characters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace svod {

char32_t next_character(std::string_view text, std::size_t& position) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto first = bytes[position];
    if (first < 0x80) {
        ++position;
        return first;
    }
    if (first >= 0xC2 && first < 0xE0 && position + 1 < text.size() && (bytes[position + 1] & 0xC0) == 0x80) {
        const char32_t character = static_cast<char32_t>(((first & 0x1F) << 6) | (bytes[position + 1] & 0x3F));
        position += 2;
        return character;
    }
    auto index = static_cast<std::int64_t>(position);
    const auto size = static_cast<std::int64_t>(text.size());
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(bytes, index, size, character);
    position = static_cast<std::size_t>(index);
    return static_cast<char32_t>(character);
}

void append_character(std::string& text, char32_t character) {
    if (character < 0x80) {
        text.push_back(static_cast<char>(character));
        return;
    }
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t count = 0;
    U8_APPEND_UNSAFE(bytes, count, character);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(count));
}

bool is_space(char32_t character) {
    if (character < 0x80) return character == ' ' || (character >= 9 && character <= 13);
    return character == 0xA0 || character == 0x85 || character == 0x1680 ||
           (character >= 0x2000 && character <= 0x200A) || character == 0x2028 || character == 0x2029 ||
           character == 0x202F || character == 0x205F || character == 0x3000;
}

bool is_ignorable(char32_t character) {
    return character == 0xAD || (character >= 0x200B && character <= 0x200F) ||
           (character >= 0x202A && character <= 0x202E) || (character >= 0x2060 && character <= 0x2064) ||
           (character >= 0x2066 && character <= 0x2069) || character == 0xFEFF;
}

bool is_dash(char32_t character) {
    return character == '-' || (character >= 0x2010 && character <= 0x2015) || character == 0x2212;
}

bool is_quote(char32_t character) {
    return character == '"' || character == 0xAB || character == 0xBB || (character >= 0x201C && character <= 0x201F);
}

bool is_cyrillic(char32_t character) {
    return character >= 0x400 && character <= 0x52F;
}

bool is_latin(char32_t character) {
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
}

bool is_digit(char32_t character) {
    return character >= '0' && character <= '9';
}

bool is_letter(char32_t character) {
    if (character < 0x80) return is_latin(character);
    if (character >= 0x410 && character <= 0x44F) return true;
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
