#include "ingest/odt_text.h"

#include "ingest/docx_symbols.h"
#include "text/byte_scan.h"

#include <array>
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

enum Kind : unsigned char { plain, blank, space, care };  ///< blank: the one of all white space that may stay

constexpr std::array<Kind, 256> kinds = [] {
    std::array<Kind, 256> table{};
    for (const char character : {'\t', '\n', '\r'}) table[static_cast<unsigned char>(character)] = Kind::space;
    table[' '] = Kind::blank;
    for (const std::size_t lead : {0xc2u, 0xd8u, 0xe2u, 0xefu}) table[lead] = Kind::care;
    return table;
}();

Kind kind_of(char character) {
    return kinds[static_cast<unsigned char>(character)];
}

/// Words parted by single blanks, with nothing that needs care: what most texts are.
bool is_verbatim(std::string_view text) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
    return !any_byte(text, [](ByteBlock bytes, ByteBlock next) {
        return (bytes < 0x20) | (bytes == 0xc2) | (bytes == 0xd8) | (bytes == 0xe2) | (bytes == 0xef) |
               ((bytes == ' ') & (next == ' '));
    });
}

/// Where the words parted by single blanks end that begin at `at`: such a stretch is taken as it stands.
std::size_t stretch_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (kind_of(text[at]) != Kind::plain) {
            if (text[at] != ' ' || at + 1 == text.size() || kind_of(text[at + 1]) != Kind::plain) break;
            ++at;
        }
        ++at;
    }
    return at;
}

constexpr std::size_t large_buffer = 64 * 1024;

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
    if (is_verbatim(characters)) return run(characters, bold);
    for (std::size_t at = 0; at < characters.size();) {
        const Kind kind = kind_of(characters[at]);
        if (kind == Kind::blank || kind == Kind::space) {
            if (!after_space_) pending_space_ = true;
            after_space_ = true;
            ++at;
            continue;
        }
        if (kind == Kind::care) {
            const Special special = special_at(characters, at);
            if (!special.glyph.empty()) run(special.glyph, bold);
            at += special.bytes;
            if (special.bytes > 0) continue;
        }
        const std::size_t end = stretch_end(characters, at + 1);
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

void OdtText::clear() {
    if (text_.capacity() > large_buffer) text_ = {};
    text_.clear();
    pending_space_ = false;
    after_space_ = true;
    has_bold_ = false;
    has_plain_ = false;
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
