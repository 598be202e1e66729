#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace svod {

/// The text of one ODF paragraph while its pieces arrive: white space is collapsed across element borders
/// (ODF 1.3 part 3 §6.1.2), soft hyphens and bidi marks stay out, private-use ticks of symbol fonts become Unicode.
class OdtText {
public:
    void append(std::string_view characters, bool bold);
    void spaces(std::uint64_t count);
    void tab() { put('\t'); }
    void line_break() { put('\n'); }
    void glyph(std::string_view utf8, bool bold);

    const std::string& text() const { return text_; }
    std::string take() { return std::move(text_); }
    /// As when made, but with its buffer, unless that is a large one.
    void clear();
    bool bold() const { return has_bold_ && !has_plain_; }

private:
    void put(char character);
    void flush_space();
    void run(std::string_view characters, bool bold);

    std::string text_;
    bool pending_space_ = false;
    bool after_space_ = true;  ///< at the start, or after collapsed white space
    bool has_bold_ = false;
    bool has_plain_ = false;
};

/// `text` with private-use characters of symbol fonts replaced, and soft hyphens, bidi marks and byte order marks left
/// out.
std::string visible_text(std::string_view text);

}  // namespace svod
