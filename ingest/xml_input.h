#pragma once

#include "ingest/limits.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace svod {

/// Whether a part is UTF-16, by its byte order mark or by «<?» (XML 1.0 appendix F). Needs four bytes.
enum class Utf16Order { none, little, big };
Utf16Order utf16_order(std::string_view start);

/// Prepares bytes for libxml2's push parser, which mistakes a «>» inside an attribute for the end of an unfinished
/// tag: pieces are cut so that none ends inside a tag, UTF-16 becomes UTF-8. A tag past Limits::tag_bytes, or past
/// 64 KiB with too many attributes, is refused before the parser sees it: its cost grows with their square. So is a
/// part in an encoding that would hide its tags (xml_encoding): DocumentError corrupt_xml that names `part`.
class XmlInput {
public:
    /// `feed` gets pieces of at most Limits::tag_bytes + 64 KiB; it returns false when it wants no more.
    XmlInput(std::function<bool(std::string_view)> feed, std::string_view part, const Limits& limits)
        : feed_(std::move(feed)), part_(part), limits_(limits) {}

    bool take(std::string_view bytes);
    bool finish();

    /// The input was UTF-16, so what the XML declaration says of the encoding no longer holds.
    bool transcoded() const { return encoding_ == Encoding::utf16_little || encoding_ == Encoding::utf16_big; }

private:
    enum class Encoding { unknown, bytes, utf16_little, utf16_big };

    bool declaration_read() const;
    bool take_piece(std::string_view piece);
    bool take_utf8(std::string_view piece);
    std::size_t tag_end(std::string_view bytes);
    void transcode(std::string_view piece);
    void append(char32_t character);
    void unit(char16_t value);

    std::function<bool(std::string_view)> feed_;
    std::string part_;
    const Limits& limits_;
    Encoding encoding_ = Encoding::unknown;
    std::string held_;   ///< an unfinished tag
    char quote_ = 0;     ///< inside an attribute value of the tag being scanned
    int quoted_ = 0;     ///< values in it so far
    std::string first_;  ///< what was seen before the encoding is known
    std::string utf8_;
    int odd_byte_ = -1;
    char32_t high_ = 0;  ///< a high surrogate that waits for its low one
};

}  // namespace svod
