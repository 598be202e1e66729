#include "text/usual.h"

#include <cstdint>

namespace svod {

namespace {

unsigned char byte_at(std::string_view text, std::size_t position) {
    return position < text.size() ? static_cast<unsigned char>(text[position]) : 0;
}

bool continues(unsigned char byte) {
    return (byte & 0xC0) == 0x80;
}

enum class Mark : std::uint8_t { none, space, line_end, ignored, dash, quote, dots, itself };

/// What the character E2 `second` `third` is: U+2000–U+203F, «№», the minus sign.
Mark mark_of(unsigned char second, unsigned char third) {
    if (second == 0x84) return third == 0x96 ? Mark::itself : Mark::none;
    if (second == 0x88) return third == 0x92 ? Mark::dash : Mark::none;
    if (second != 0x80) return Mark::none;
    if (third >= 0x80 && third <= 0x8A) return Mark::space;
    if (third >= 0x8B && third <= 0x8F) return Mark::ignored;
    if (third >= 0x90 && third <= 0x95) return Mark::dash;
    if (third >= 0x98 && third <= 0x9B) return Mark::itself;
    if (third >= 0x9C && third <= 0x9F) return Mark::quote;
    if (third == 0xA2) return Mark::itself;
    if (third == 0xA6) return Mark::dots;
    if (third == 0xA8 || third == 0xA9) return Mark::line_end;
    return third == 0xAF ? Mark::space : Mark::none;
}

/// What the character C2 `second` is.
Mark mark_of(unsigned char second) {
    if (second == 0xA0) return Mark::space;
    if (second == 0xAD) return Mark::ignored;
    return second == 0xAB || second == 0xBB ? Mark::quote : Mark::none;
}

/// Folds one text into a buffer of its own length: no folded character is longer than it was.
class Folding {
public:
    explicit Folding(std::string_view text) : text_(text), out_(text.size(), '\0'), end_(out_.data()) {}

    bool run() {
        while (position_ < text_.size())
            if (!step()) return false;
        out_.resize(static_cast<std::size_t>(end_ - out_.data()));
        return true;
    }
    std::string take() { return std::move(out_); }
    bool mixed() const { return latin_ && cyrillic_; }

private:
    bool step() {
        const auto first = static_cast<unsigned char>(text_[position_]);
        if (first == 0xD0 || first == 0xD1) return letter(first);
        if (first < 0x80) return ascii(first);
        if (first == 0xC2) return mark(mark_of(byte_at(text_, position_ + 1)), 2);
        if (first == 0xE2) return mark(mark_of(byte_at(text_, position_ + 1), byte_at(text_, position_ + 2)), 3);
        return false;
    }

    bool ascii(unsigned char character) {
        ++position_;
        if (character == ' ' || (character >= 9 && character <= 13)) {
            space_ = true;
            line_end_ |= character == '\n';
            return true;
        }
        if (!end_space()) return false;
        if (character == '-') return dash();
        const bool capital = character >= 'A' && character <= 'Z';
        latin_ |= capital || (character >= 'a' && character <= 'z');
        *end_++ = static_cast<char>(capital ? character + 0x20 : character);
        return true;
    }

    bool letter(unsigned char first) {
        const unsigned char second = byte_at(text_, position_ + 1);
        if (!continues(second) || !end_space()) return false;
        position_ += 2;
        cyrillic_ = true;
        if (first == 0xD1) return put(second == 0x91 ? 0xD0 : 0xD1, second == 0x91 ? 0xB5 : second);
        if (second == 0x81) return put(0xD0, 0xB5);                           // Ё → е
        if (second < 0x90) return put(0xD1, second + 0x10);                   // Ѐ–Џ → ѐ–џ
        if (second < 0xA0) return put(0xD0, second + 0x20);                   // А–П → а–п
        return second < 0xB0 ? put(0xD1, second - 0x20) : put(0xD0, second);  // Р–Я → р–я
    }

    bool mark(Mark kind, std::size_t bytes) {
        const std::size_t here = position_;
        position_ += bytes;
        switch (kind) {
            case Mark::none:
                return false;
            case Mark::ignored:
                return true;
            case Mark::line_end:
                line_end_ = true;
                [[fallthrough]];
            case Mark::space:
                space_ = true;
                return true;
            default:
                break;
        }
        if (!end_space()) return false;
        if (kind == Mark::dash) return dash();
        if (kind == Mark::quote) {
            *end_++ = '"';
        } else {
            for (std::size_t i = 0; i < bytes; ++i) *end_++ = kind == Mark::dots ? '.' : text_[here + i];
        }
        return true;
    }

    /// White space before a character; a word that may be cut there is for the general way.
    bool end_space() {
        if (!space_) return true;
        const bool started = end_ != out_.data();
        if (line_end_ && started && end_[-1] == '-') return false;
        if (started) *end_++ = ' ';
        space_ = line_end_ = false;
        return true;
    }

    bool dash() {
        if (end_ == out_.data() || end_[-1] != '-') *end_++ = '-';
        return true;
    }

    bool put(int first, int second) {
        *end_++ = static_cast<char>(first);
        *end_++ = static_cast<char>(second);
        return true;
    }

    std::string_view text_;
    std::string out_;
    char* end_;
    std::size_t position_ = 0;
    bool space_ = false, line_end_ = false, latin_ = false, cyrillic_ = false;
};

/// Changes the case of letters U+0400–U+045F and ASCII in place; nothing when the text holds other letters.
template <class Map>
std::optional<std::string> mapped_usual(std::string_view text, Map&& map) {
    std::string out(text);
    for (std::size_t position = 0; position < out.size();) {
        const auto first = static_cast<unsigned char>(out[position]);
        const unsigned char second = byte_at(out, position + 1);
        if (first < 0x80) {
            out[position] = static_cast<char>(map(first));
            ++position;
        } else if ((first == 0xD0 || (first == 0xD1 && second < 0xA0)) && continues(second)) {
            const char32_t letter = map(static_cast<char32_t>(((first & 0x1F) << 6) | (second & 0x3F)));
            out[position] = static_cast<char>(0xC0 | (letter >> 6));
            out[position + 1] = static_cast<char>(0x80 | (letter & 0x3F));
            position += 2;
        } else if (first == 0xC2 && (second == 0xAB || second == 0xBB)) {
            position += 2;
        } else if (first == 0xE2 && mark_of(second, byte_at(out, position + 2)) != Mark::none) {
            position += 3;
        } else {
            return std::nullopt;
        }
    }
    return out;
}

}  // namespace

bool is_clean(std::string_view text) {
    if (!text.empty() && text.back() == ' ') return false;
    unsigned char before = ' ';
    for (std::size_t position = 0; position < text.size();) {
        const auto first = static_cast<unsigned char>(text[position]);
        if (first < 0x80) {
            if ((first >= 9 && first <= 13) || (first == ' ' && before == ' ')) return false;
            ++position;
        } else if (first == 0xD0 || first == 0xD1) {
            if (!continues(byte_at(text, position + 1))) return false;
            position += 2;
        } else if (first == 0xC2) {
            if (mark_of(byte_at(text, position + 1)) != Mark::quote) return false;
            position += 2;
        } else if (first == 0xE2) {
            const Mark kind = mark_of(byte_at(text, position + 1), byte_at(text, position + 2));
            if (kind < Mark::dash) return false;
            position += 3;
        } else {
            return false;
        }
        before = first;
    }
    return true;
}

bool is_composed(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        const auto first = static_cast<unsigned char>(text[position]);
        if (first < 0x80) {
            ++position;
        } else if ((first >= 0xC2 && first <= 0xCB) || first == 0xD0 ||
                   first == 0xD1) {  // U+0080–U+02FF, U+0400–U+047F
            if (!continues(byte_at(text, position + 1))) return false;
            position += 2;
        } else if (first == 0xE2 && byte_at(text, position + 2) > 0x81 &&  // U+2000 and U+2001 are no NFC
                   mark_of(byte_at(text, position + 1), byte_at(text, position + 2)) != Mark::none) {
            position += 3;
        } else {
            return false;
        }
    }
    return true;
}

std::optional<std::string> fold_usual(std::string_view text, bool& mixed) {
    Folding folding(text);
    if (!folding.run()) return std::nullopt;
    mixed = folding.mixed();
    return folding.take();
}

std::optional<std::string> lower_usual(std::string_view text) {
    return mapped_usual(text, [](char32_t c) -> char32_t {
        if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
        if (c < 0x410) return c + 0x50;
        return c < 0x430 ? c + 0x20 : c;
    });
}

std::optional<std::string> upper_usual(std::string_view text) {
    return mapped_usual(text, [](char32_t c) -> char32_t {
        if (c < 0x80) return c >= 'a' && c <= 'z' ? c - 0x20 : c;
        if (c < 0x430) return c;
        return c < 0x450 ? c - 0x20 : c - 0x50;
    });
}

}  // namespace svod
