#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace svod {

char32_t next_rare_character(std::string_view text, std::size_t& position);  ///< of any length, malformed ones too
void append_rare_character(std::string& text, char32_t character);
bool is_rare_letter(char32_t character);

// Every text passes here character by character, several times: the short forms are inline.

/// Decodes the code point at `position` of UTF-8 `text` and moves `position` past it; a malformed byte is U+FFFD.
inline char32_t next_character(std::string_view text, std::size_t& position) {
    const auto first = static_cast<unsigned char>(text[position]);
    if (first < 0x80) {
        ++position;
        return first;
    }
    if (first >= 0xC2 && first < 0xE0 && position + 1 < text.size()) {
        const auto second = static_cast<unsigned char>(text[position + 1]);
        if ((second & 0xC0) == 0x80) {
            position += 2;
            return static_cast<char32_t>(((first & 0x1F) << 6) | (second & 0x3F));
        }
    }
    return next_rare_character(text, position);
}

inline void append_character(std::string& text, char32_t character) {
    if (character < 0x80) {
        text.push_back(static_cast<char>(character));
    } else if (character < 0x800) {
        const char bytes[2] = {static_cast<char>(0xC0 | (character >> 6)),
                               static_cast<char>(0x80 | (character & 0x3F))};
        text.append(bytes, 2);
    } else {
        append_rare_character(text, character);
    }
}

/// White space of Unicode, NBSP and U+202F included.
inline bool is_space(char32_t character) {
    if (character < 0x80) return character == ' ' || (character >= 9 && character <= 13);
    if (character < 0x1680) return character == 0xA0 || character == 0x85;
    return character == 0x1680 || (character >= 0x2000 && character <= 0x200A) || character == 0x2028 ||
           character == 0x2029 || character == 0x202F || character == 0x205F || character == 0x3000;
}

/// Soft hyphen, zero-width and bidi marks, U+FEFF.
inline bool is_ignorable(char32_t character) {
    if (character < 0x200B) return character == 0xAD;
    return character <= 0x200F || (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2060 && character <= 0x2064) || (character >= 0x2066 && character <= 0x2069) ||
           character == 0xFEFF;
}

/// Hyphen-minus, U+2010–U+2015, U+2212.
inline bool is_dash(char32_t character) {
    return character == '-' || (character >= 0x2010 && character <= 0x2015) || character == 0x2212;
}

/// Every double quote, also „ “ ” « ».
inline bool is_quote(char32_t character) {
    return character == '"' || character == 0xAB || character == 0xBB || (character >= 0x201C && character <= 0x201F);
}

inline bool is_cyrillic(char32_t character) {
    return character >= 0x400 && character <= 0x52F;
}

/// Basic Latin letters only.
inline bool is_latin(char32_t character) {
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
}

/// 0–9 only.
inline bool is_digit(char32_t character) {
    return character >= '0' && character <= '9';
}

/// Of any script.
inline bool is_letter(char32_t character) {
    if (character < 0x80) return is_latin(character);
    if (character >= 0x400 && character <= 0x481) return true;
    return is_rare_letter(character);
}

/// Cyrillic letter that looks like this Latin one (both cases); 0 when none does.
char32_t cyrillic_look_alike(char32_t latin);

}  // namespace svod
