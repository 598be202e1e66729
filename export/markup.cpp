#include "export/markup.h"

#include "text/characters.h"

namespace svod {

namespace {

bool is_unsafe(char32_t character) {
    if (character < 0x20) return character != U'\n' && character != U'\t';
    return (character >= 0x7F && character <= 0x9F) || (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2066 && character <= 0x2069) || character == 0xFFFE || character == 0xFFFF;
}

}  // namespace

std::string safe_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const char32_t character = next_character(text, position);
        if (!is_unsafe(character)) append_character(out, character);
    }
    return out;
}

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : safe_text(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

}  // namespace svod
