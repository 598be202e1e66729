#include "normalize/deadline_tokens.h"

#include "text/characters.h"

namespace svod::due {

namespace {

bool is_combining(char32_t c) {
    return c == 0x0301 || c == 0x0306 || c == 0x0308;
}

int digit_value(char32_t c) {
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    if (c >= 0xFF10 && c <= 0xFF19) return static_cast<int>(c - 0xFF10);
    return -1;
}

/// O, О, o, о stand for 0 and l, I, І, | for 1 among digits.
int digit_look_alike(char32_t c) {
    switch (c) {
        case U'O':
        case U'o':
        case U'О':
        case U'о':
            return 0;
        case U'l':
        case U'I':
        case U'І':
        case U'|':
            return 1;
        default:
            return -1;
    }
}

bool is_word_letter(char32_t c) {
    return is_letter(c) || is_combining(c);
}

int unicode_roman(char32_t c) {
    if (c >= 0x2160 && c <= 0x216B) return static_cast<int>(c - 0x2160) + 1;
    if (c >= 0x2170 && c <= 0x217B) return static_cast<int>(c - 0x2170) + 1;
    return 0;
}

/// Value of a numeral of I, V, X (Ukrainian І is an I); 0 when it is none below 40.
int latin_roman(std::string_view letters) {
    int total = 0;
    int last = 0;
    for (std::size_t i = letters.size(); i-- > 0;) {
        const int value = letters[i] == 'i' ? 1 : letters[i] == 'v' ? 5 : letters[i] == 'x' ? 10 : 0;
        if (value == 0) return 0;
        total += value < last ? -value : value;
        if (value > last) last = value;
    }
    return letters.size() <= 5 && total > 0 && total < 40 ? total : 0;
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {
        tokens_.list.reserve(text.size() / 6 + 4);
        tokens_.letters.reserve(text.size() / 2 + 8);
    }

    Tokens run() {
        while (position_ < text_.size()) step();
        return std::move(tokens_);
    }

private:
    struct Peek {
        char32_t character = 0;
        std::size_t after = 0;
    };

    /// The character at `at`, invisible ones skipped; 0 at the end.
    Peek peek(std::size_t at) const {
        while (at < text_.size()) {
            std::size_t after = at;
            const char32_t c = next_character(text_, after);
            if (!is_ignorable(c)) return {c, after};
            at = after;
        }
        return {0, at};
    }

    void step() {
        const Peek here = peek(position_);
        const char32_t c = here.character;
        if (c == 0) {
            position_ = here.after;
        } else if (is_space(c)) {
            space_ = true;
            line_ = line_ || c == U'\n' || c == U'\r';
            position_ = here.after;
        } else if (digit_value(c) >= 0 || starts_disguised_number(here)) {
            if (c == U'0' && !after_digit() && zero_starts_word(here))
                word();
            else
                number();
        } else if (const int roman = unicode_roman(c); roman > 0) {
            Token& token = add(Token::Kind::roman, position_, here.after);
            token.value = roman;
            position_ = here.after;
        } else if (is_word_letter(c)) {
            word();
        } else {
            mark(here);
        }
    }

    Token& add(Token::Kind kind, std::size_t begin, std::size_t end) {
        Token token;
        token.kind = kind;
        token.space_before = space_;
        token.line_before = line_;
        token.begin = begin;
        token.end = end;
        tokens_.list.push_back(token);
        space_ = line_ = false;
        return tokens_.list.back();
    }

    bool after_digit() const { return !space_ && !tokens_.list.empty() && tokens_.list.back().is(Token::Kind::number); }

    /// «О5.09», «l5 мая»: a look-alike directly before a digit, not inside a word.
    bool starts_disguised_number(const Peek& here) const {
        if (digit_look_alike(here.character) < 0) return false;
        return digit_value(peek(here.after).character) >= 0;
    }

    /// «0ктябрь»: a zero that begins a word.
    bool zero_starts_word(const Peek& here) const {
        const Peek next = peek(here.after);
        return is_cyrillic(next.character) && is_cyrillic(peek(next.after).character) &&
               is_cyrillic(peek(peek(next.after).after).character);
    }

    /// A look-alike after a digit is a digit unless a word follows: «2О20», «1О», but not «1октября».
    bool continues_number(const Peek& here) const {
        if (digit_look_alike(here.character) < 0) return false;
        Peek next = peek(here.after);
        for (int more = 0; more < 4 && digit_look_alike(next.character) >= 0; ++more) next = peek(next.after);
        return !is_word_letter(next.character);
    }

    void number() {
        const std::size_t begin = position_;
        std::size_t end = position_;
        long long value = 0;
        int digits = 0;
        bool disguised = false;
        for (Peek here = peek(position_); here.character != 0; here = peek(position_)) {
            int digit = digit_value(here.character);
            if (digit < 0 && (digits > 0 ? continues_number(here) : true)) {
                digit = digit_look_alike(here.character);
                disguised = true;
            }
            if (digit < 0) break;
            if (digits < 9) value = value * 10 + digit;
            if (digits < 200) ++digits;
            position_ = end = here.after;
        }
        Token& token = add(Token::Kind::number, begin, end);
        token.value = digits <= 8 ? static_cast<int>(value) : 0;
        token.digits = static_cast<std::uint8_t>(digits);
        token.repaired = disguised;
    }

    void word() {
        const std::size_t begin = position_;
        std::size_t end = position_;
        const auto at = static_cast<std::uint32_t>(tokens_.letters.size());
        raw_.clear();
        bool cyrillic = false;
        bool other = false;
        for (Peek here = peek(position_); here.character != 0; here = peek(position_)) {
            const char32_t c = here.character;
            const char32_t after = c == U'0' ? peek(here.after).character : 0;
            const bool zero =
                c == U'0' && ((raw_.empty() && is_cyrillic(after)) || (cyrillic && digit_value(after) < 0));
            if (!is_word_letter(c) && !zero) break;
            if (is_cyrillic(c) && c != U'І' && c != U'і') {
                if (!cyrillic && other && roman_so_far()) break;  // «IVкв»
                cyrillic = true;
            } else if (!zero && !is_combining(c)) {
                other = true;
            }
            raw_.push_back(zero ? U'о' : c);
            position_ = end = here.after;
        }
        append_letters(cyrillic);
        Token& token = add(Token::Kind::word, begin, end);
        token.letters_at = at;
        token.letters_size = static_cast<std::uint32_t>(tokens_.letters.size()) - at;
        token.repaired = cyrillic && other;
        classify(token, cyrillic);
    }

    bool roman_so_far() const {
        for (const char32_t c : raw_)
            if (c != U'I' && c != U'V' && c != U'І') return false;
        return true;
    }

    void append_letters(bool cyrillic) {
        for (char32_t c : raw_) {
            if (c == 0x0306) {  // й written as и + breve
                if (!tokens_.letters.empty()) tokens_.letters.back() = folded_letter(U'й');
                continue;
            }
            if (is_combining(c)) continue;
            if (c == U'І' || c == U'і') c = U'i';
            if (cyrillic && is_latin(c))
                if (const char32_t twin = cyrillic_look_alike(c)) c = twin;
            tokens_.letters += folded_letter(c);
        }
    }

    void classify(Token& token, bool cyrillic) {
        const std::string_view letters = tokens_.letters_of(token);
        if (cyrillic) {
            const WordSense sense = find_word(letters);
            token.word = sense.word;
            token.value = sense.value;
            return;
        }
        if (const int roman = latin_roman(letters)) {
            token.kind = Token::Kind::roman;
            token.value = roman;
            return;
        }
        std::string twin;  // «c 1 мая» with a Latin c, «MAPT»
        for (const char32_t c : raw_) {
            const char32_t look_alike = cyrillic_look_alike(c);
            if (look_alike == 0) return;
            twin += folded_letter(look_alike);
        }
        const WordSense sense = find_word(twin);
        if (sense.word == Word::unknown) return;
        tokens_.letters.replace(token.letters_at, token.letters_size, twin);
        token.word = sense.word;
        token.value = sense.value;
        token.repaired = true;
    }

    void mark(const Peek& here) {
        const std::size_t begin = position_;
        const char32_t c = here.character;
        position_ = here.after;
        Token::Kind kind = Token::Kind::sign;
        if (is_dash(c) || c == U'…' || c == U'~' || c == U'÷') {
            kind = Token::Kind::dash;
            skip_while([](char32_t next) { return is_dash(next) || next == U'…'; });
        } else if (c == U'.') {
            const std::size_t first = position_;
            skip_while([](char32_t next) { return next == U'.'; });
            kind = position_ - first >= 2 ? Token::Kind::dash : Token::Kind::dot;  // «май...июнь»
        } else if (c == U',')
            kind = Token::Kind::comma;
        else if (c == U'/' || c == U'\\')
            kind = Token::Kind::slash;
        else if (c == U';')
            kind = Token::Kind::semicolon;
        else if (c == U':')
            kind = Token::Kind::colon;
        else if (c == U'(' || c == U'[')
            kind = Token::Kind::open;
        else if (c == U')' || c == U']')
            kind = Token::Kind::close;
        else if (is_quote(c) || c == U'\'' || c == U'’')
            kind = Token::Kind::quote;
        else if (c == U'№')
            kind = Token::Kind::letter_mark;
        add(kind, begin, position_);
    }

    template <class Predicate>
    void skip_while(Predicate predicate) {
        for (Peek next = peek(position_); next.character != 0 && predicate(next.character); next = peek(position_))
            position_ = next.after;
    }

    std::string_view text_;
    std::size_t position_ = 0;
    bool space_ = false;
    bool line_ = false;
    std::u32string raw_;
    Tokens tokens_;
};

}  // namespace

const Token& Tokens::at(std::size_t i) const {
    static const Token nothing;
    return i < list.size() ? list[i] : nothing;
}

Tokens read_tokens(std::string_view text, bool misprints) {
    Tokens tokens = Scanner(text).run();
    repair_tokens(tokens, misprints);
    return tokens;
}

}  // namespace svod::due
