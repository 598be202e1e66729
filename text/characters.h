#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace svod {

/// Decodes the code point at `position` of UTF-8 `text` and moves `position` past it; a malformed byte is U+FFFD.
char32_t next_character(std::string_view text, std::size_t& position);
void append_character(std::string& text, char32_t character);

bool is_space(char32_t character);      ///< white space of Unicode, NBSP and U+202F included
bool is_ignorable(char32_t character);  ///< soft hyphen, zero-width and bidi marks, U+FEFF
bool is_dash(char32_t character);       ///< hyphen-minus, U+2010–U+2015, U+2212
bool is_quote(char32_t character);      ///< every double quote, also „ “ ” « »
bool is_cyrillic(char32_t character);
bool is_latin(char32_t character);   ///< basic Latin letters only
bool is_digit(char32_t character);   ///< 0–9 only
bool is_letter(char32_t character);  ///< of any script

/// Cyrillic letter that looks like this Latin one (both cases); 0 when none does.
char32_t cyrillic_look_alike(char32_t latin);

}  // namespace svod
