#include "ingest/odt_text.h"

#include "ingest/docx_symbols.h"

#include <cstddef>

namespace svod {
namespace {

unsigned char byte(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

/// What stands at a lead byte that may need care: how many bytes, and what they become.
struct Special {
    std::size_t bytes = 0;  ///< 0: an ordinary character
    std::string glyph;
};

Special special_at(std::string_view text, std::size_t at) {
    const unsigned char first = byte(text, at);
    const unsigned char second = byte(text, at + 1);
    const unsigned char third = byte(text, at + 2);
    if (first == 0xc2) return {second == 0xad ? std::size_t{2} : 0, {}};
    if (first == 0xd8) return {second == 0x9c ? std::size_t{2} : 0, {}};
    if (first == 0xe2) {
        const bool mark = (second == 0x80 && (third == 0x8e || third == 0x8f || (third >= 0xaa && third <= 0xae))) ||
                          (second == 0x81 && third >= 0xa6 && third <= 0xa9);
        return {mark ? std::size_t{3} : 0, {}};
    }
    if (first != 0xef) return {};
    if (second == 0xbb && third == 0xbf) return {3, {}};
    if (second < 0x80 || second > 0x83 || third < 0x80) return {};
    return {3, symbol(0xf000u | (second & 0x3fu) << 6 | (third & 0x3fu), {})};
}

bool needs_care(unsigned char lead) {
    return lead == 0xc2 || lead == 0xd8 || lead == 0xe2 || lead == 0xef;
}

bool is_space(char character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

}  // namespace

std::string visible_text(std::string_view text) {
    std::string visible;
    for (std::size_t at = 0; at < text.size();) {
        const Special special = special_at(text, at);
        if (special.bytes == 0) visible += text[at++];
        visible += special.glyph;
        at += special.bytes;
    }
    return visible;
}

void OdtText::append(std::string_view characters, bool bold) {
    if (text_.capacity() < text_.size() + characters.size()) text_.reserve(text_.size() + characters.size());
    for (std::size_t at = 0; at < characters.size();) {
        if (is_space(characters[at])) {
            if (!after_space_) pending_space_ = true;
            after_space_ = true;
            ++at;
            continue;
        }
        if (needs_care(byte(characters, at))) {
            const Special special = special_at(characters, at);
            if (!special.glyph.empty()) run(special.glyph, bold);
            at += special.bytes;
            if (special.bytes > 0) continue;
        }
        std::size_t end = at + 1;
        while (end < characters.size() && !is_space(characters[end]) && !needs_care(byte(characters, end))) ++end;
        run(characters.substr(at, end - at), bold);
        at = end;
    }
}

void OdtText::run(std::string_view characters, bool bold) {
    flush_space();
    text_ += characters;
    after_space_ = false;
    (bold ? has_bold_ : has_plain_) = true;
}

void OdtText::glyph(std::string_view utf8, bool bold) {
    run(utf8, bold);
}

void OdtText::spaces(std::uint64_t count) {
    flush_space();
    text_.append(static_cast<std::size_t>(count), ' ');
    after_space_ = false;
}

void OdtText::put(char character) {
    flush_space();
    text_ += character;
    after_space_ = false;
}

void OdtText::flush_space() {
    if (pending_space_) text_ += ' ';
    pending_space_ = false;
}

}  // namespace svod
