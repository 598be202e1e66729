#include "ingest/xml_input.h"

#include "ingest/trouble.h"
#include "ingest/xml_encoding.h"

namespace svod {
namespace {

constexpr std::size_t piece_bytes = 64 * 1024;

}  // namespace

Utf16Order utf16_order(std::string_view start) {
    start = start.substr(0, 4);
    if (start.substr(0, 2) == "\xff\xfe" || start == std::string_view("<\0?\0", 4)) return Utf16Order::little;
    if (start.substr(0, 2) == "\xfe\xff" || start == std::string_view("\0<\0?", 4)) return Utf16Order::big;
    return Utf16Order::none;
}

bool XmlInput::take(std::string_view bytes) {
    if (encoding_ == Encoding::unknown) {
        first_.append(bytes);
        if (first_.size() < 4) return true;
        const Utf16Order order = utf16_order(first_);
        if (order == Utf16Order::none && !declaration_read()) return true;
        encoding_ = order == Utf16Order::little ? Encoding::utf16_little
                    : order == Utf16Order::big  ? Encoding::utf16_big
                                                : Encoding::bytes;
        const std::string whole = std::move(first_);
        return take(whole);
    }
    for (std::size_t at = 0; at < bytes.size(); at += piece_bytes)
        if (!take_piece(bytes.substr(at, piece_bytes))) return false;
    return true;
}

/// Whether the first bytes are enough to tell the encoding. Throws when it is none of those read here.
bool XmlInput::declaration_read() const {
    const XmlEncoding encoding = xml_encoding(first_);
    if (encoding == XmlEncoding::foreign)
        throw DocumentError(ErrorCode::corrupt_xml,
                            "часть «" + part_ +
                                "» записана в кодировке, которая не читается; пересохраните документ "
                                "в текстовом редакторе");
    return encoding == XmlEncoding::readable;
}

bool XmlInput::take_piece(std::string_view piece) {
    if (!transcoded()) return take_utf8(piece);
    utf8_.clear();
    transcode(piece);
    return take_utf8(utf8_);
}

/// Where the tag being scanned ends (just past its «>»), or npos. Inside a comment or CDATA the answer may be late,
/// which only delays the bytes.
std::size_t XmlInput::tag_end(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (quote_ != 0) {
            if (c == quote_) quote_ = 0;
        } else if (c == '"' || c == '\'') {
            quote_ = c;
            ++quoted_;
        } else if (c == '>') {
            return i + 1;
        }
    }
    return std::string_view::npos;
}

bool XmlInput::take_utf8(std::string_view piece) {
    if (!held_.empty()) {
        const std::size_t end = tag_end(piece);
        held_.append(piece.substr(0, end));
        if (held_.size() > limits_.tag_bytes) throw_limit("tag_bytes", limits_.tag_bytes);
        if (held_.size() > piece_bytes && quoted_ > limits_.attributes_per_tag)
            throw_limit("attributes_per_tag", static_cast<std::uint64_t>(limits_.attributes_per_tag));
        if (end == std::string_view::npos) return true;
        piece.remove_prefix(end);
        const bool more = feed_(held_);
        held_.clear();
        if (!more) return false;
    }
    const std::size_t open = piece.rfind('<');
    quote_ = 0;
    quoted_ = 0;
    if (open == std::string_view::npos || tag_end(piece.substr(open + 1)) != std::string_view::npos)
        return piece.empty() || feed_(piece);
    held_.assign(piece.substr(open));
    return open == 0 || feed_(piece.substr(0, open));
}

bool XmlInput::finish() {
    if (!first_.empty()) {
        encoding_ = Encoding::bytes;
        held_ = std::move(first_);
    }
    return held_.empty() || feed_(held_);
}

void XmlInput::append(char32_t character) {
    const auto put = [this](char32_t byte) { utf8_.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xc0 | character >> 6);
        put(0x80 | (character & 0x3f));
    } else if (character < 0x10000) {
        put(0xe0 | character >> 12);
        put(0x80 | (character >> 6 & 0x3f));
        put(0x80 | (character & 0x3f));
    } else {
        put(0xf0 | character >> 18);
        put(0x80 | (character >> 12 & 0x3f));
        put(0x80 | (character >> 6 & 0x3f));
        put(0x80 | (character & 0x3f));
    }
}

/// A lone surrogate becomes U+FFFD.
void XmlInput::unit(char16_t value) {
    const bool low = value >= 0xdc00 && value < 0xe000;
    if (high_ != 0) {
        const char32_t high = high_;
        high_ = 0;
        if (low) return append(0x10000 + ((high - 0xd800) << 10) + (value - 0xdc00u));
        append(0xfffd);
    }
    if (value >= 0xd800 && value < 0xdc00)
        high_ = value;
    else
        append(low ? 0xfffd : value);
}

void XmlInput::transcode(std::string_view piece) {
    utf8_.reserve(piece.size() + piece.size() / 2);
    for (const char c : piece) {
        const int byte = static_cast<unsigned char>(c);
        if (odd_byte_ < 0) {
            odd_byte_ = byte;
            continue;
        }
        const int value = encoding_ == Encoding::utf16_little ? byte << 8 | odd_byte_ : odd_byte_ << 8 | byte;
        odd_byte_ = -1;
        unit(static_cast<char16_t>(value));
    }
}

}  // namespace svod
