#pragma once

#include <string>
#include <string_view>

namespace svod {

/// The Unicode text of one code of a symbol font (Symbol, Wingdings 1–3, Webdings): codes 0x20–0xFF, or the same in
/// the private-use area U+F020–F0FF. Empty for a picture that no character stands for. A tick, a cross or a box of any
/// kind becomes one of ✓ ✗ ☐ ☒. In any other font a code is its own character.
std::string symbol(char32_t code, std::string_view font);

bool is_symbol_font(std::string_view font);

/// `text` with its private-use characters replaced; in a symbol font every other character too.
std::string symbol_text(std::string_view text, std::string_view font);

}  // namespace svod
