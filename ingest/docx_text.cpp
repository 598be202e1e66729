#include "ingest/docx_text.h"

#include "ingest/docx_symbols.h"
#include "text/byte_scan.h"

#include <array>

namespace svod {
namespace {

/// Bytes that begin nothing special; all others get a closer look.
constexpr std::array<bool, 256> plain_bytes = [] {
    std::array<bool, 256> plain{};
    for (int i = 0; i < 256; ++i) {
        const bool latin_or_cyrillic = i == 0xc3 || i == 0xd0 || i == 0xd1;
        plain[static_cast<std::size_t>(i)] = (i >= 0x20 && i < 0xc0) || latin_or_cyrillic;
    }
    return plain;
}();

/// Nothing but plain bytes: what most texts are.
bool is_plain(std::string_view text) {
    return !any_byte(text, [](ByteBlock bytes, ByteBlock) {
        return (bytes < 0x20) | ((bytes >= 0xc0) & (bytes != 0xc3) & (bytes != 0xd0) & (bytes != 0xd1));
    });
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Soft hyphen, U+200E/200F, U+202A–202E, U+2066–2069, U+061C, U+FEFF.
bool is_dropped(std::string_view c) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(c[i]); };
    if (c.size() == 2) return c == "\xc2\xad" || c == "\xd8\x9c";
    if (c.size() != 3) return false;
    if (c == "\xef\xbb\xbf") return true;
    if (byte(0) != 0xe2) return false;
    if (byte(1) == 0x80) return byte(2) == 0x8e || byte(2) == 0x8f || (byte(2) >= 0xaa && byte(2) <= 0xae);
    return byte(1) == 0x81 && byte(2) >= 0xa6 && byte(2) <= 0xa9;
}

bool is_private(std::string_view c) {
    return c.size() == 3 && static_cast<unsigned char>(c[0]) == 0xef && static_cast<unsigned char>(c[1]) >= 0x80 &&
           static_cast<unsigned char>(c[1]) <= 0x83;
}

std::size_t character_size(unsigned char lead) {
    return lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/// General punctuation (U+2000–206F) and «№» are composed already.
bool may_need_nfc(std::string_view c) {
    const auto lead = static_cast<unsigned char>(c[0]);
    if (lead < 0xc4) return false;
    return !(c.substr(0, 2) == "\xe2\x80" || c == "№");
}

}  // namespace

bool append_visible_text(std::string& to, std::string_view characters, std::string_view font) {
    if (!font.empty()) {
        to += symbol_text(characters, font);
        return false;
    }
    if (is_plain(characters)) {
        to += characters;
        return false;
    }
    bool odd = false;
    std::size_t begin = 0;
    std::size_t at = 0;
    const auto flush = [&](std::size_t end) { to.append(characters, begin, end - begin); };
    while (at < characters.size()) {
        const auto lead = static_cast<unsigned char>(characters[at]);
        if (plain_bytes[lead]) {
            ++at;
            continue;
        }
        const std::string_view c = characters.substr(at, character_size(lead));
        std::string_view instead;
        std::string replaced;
        bool replace = true;
        if (is_space(c[0]))
            instead = " ";
        else if (is_private(c))
            instead = replaced = symbol_text(c, {});
        else
            replace = is_dropped(c);
        if (replace) {
            flush(at);
            to += instead;
            begin = at + c.size();
        } else {
            odd = odd || may_need_nfc(c);
        }
        at += c.size();
    }
    flush(characters.size());
    return odd;
}

void trim_end(std::string& text, std::size_t from) {
    std::size_t size = text.size();
    while (size > from && is_space(text[size - 1])) --size;
    text.resize(size);
}

std::string_view trim_start(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    return text;
}

std::string hyperlink_of_field(std::string_view code) {
    constexpr std::string_view keyword = "HYPERLINK";
    code = trim_start(code);
    if (code.substr(0, keyword.size()) != keyword) return {};
    code = trim_start(code.substr(keyword.size()));
    if (code.empty() || code.front() == '\\') return {};
    if (code.front() != '"') return std::string(code.substr(0, code.find_first_of(" \t\r\n")));
    code.remove_prefix(1);
    std::string target(code.substr(0, code.find('"')));
    const std::size_t anchor = code.find("\\l \"");
    if (anchor != std::string_view::npos) {
        const std::string_view rest = code.substr(anchor + 4);
        target.append("#").append(rest.substr(0, rest.find('"')));
    }
    return target;
}

}  // namespace svod
