#include "normalize/names_words.h"

#include "text/characters.h"
#include "text/text.h"

namespace svod {

namespace {

bool word_character(char32_t c) {
    return is_letter(c) || is_digit(c);
}

bool capital_letter(char32_t c) {
    return (c >= U'А' && c <= U'Я') || c == U'Ё' || (c >= 'A' && c <= 'Z') || (c >= 0x400 && c <= 0x40F);
}

/// Reads one phrase into words, character by character with one character of look-ahead.
class Scanner {
public:
    explicit Scanner(std::string text) : text_(std::move(text)) {}

    std::vector<NameWord> words() {
        constexpr std::size_t usual_bytes = 8;  // of a word or a mark
        words_.reserve(text_.size() / usual_bytes + 1);
        while (position_ < text_.size()) step();
        finish();
        return std::move(words_);
    }

private:
    char32_t peek(std::size_t position) const {
        while (position < text_.size()) {
            const char32_t c = next_character(text_, position);
            if (!is_ignorable(c)) return c;
        }
        return 0;
    }

    void step() {
        const char32_t c = next_character(text_, position_);
        if (is_ignorable(c)) return;
        if (is_space(c)) {
            finish();
            spaced_ = true;
            line_ |= c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
        } else if (word_character(c)) {
            if (glued_initial(c)) finish();
            add_letter(c);
        } else if (apostrophe(c)) {
            word_ += '\'';
        } else if (is_dash(c) && !word_.empty() && word_character(peek(position_))) {
            word_ += '-';
        } else if (is_dash(c) && !word_.empty() && cut_word_follows()) {
            skip_spaces();
        } else {
            finish();
            add_mark(c);
        }
    }

    /// «СидоровВ.В.»: a capital behind a small letter, with a stop behind it.
    bool glued_initial(char32_t c) const {
        return small_ && !word_.empty() && capital_letter(c) && peek(position_) == U'.';
    }

    /// «О'Коннор»
    bool apostrophe(char32_t c) const {
        return (c == U'\'' || c == U'’') && letters_ == 1 && capital_ && !word_.empty() &&
               capital_letter(peek(position_));
    }

    /// «настав-\nник»: hyphen, line end, small letter.
    bool cut_word_follows() const {
        std::size_t at = position_;
        bool line = false;
        while (at < text_.size()) {
            const char32_t c = next_character(text_, at);
            if (is_ignorable(c)) continue;
            if (!is_space(c)) return line && is_letter(c) && !capital_letter(c);
            line |= c == '\n';
        }
        return false;
    }

    void skip_spaces() {
        for (std::size_t at = position_; at < text_.size();) {
            const char32_t c = next_character(text_, at);
            if (!is_space(c) && !is_ignorable(c)) return;
            position_ = at;
        }
    }

    void add_letter(char32_t c) {
        if (word_.empty()) {
            capital_ = capital_letter(c);
            upper_ = true;
            digit_first_ = is_digit(c);
            letters_ = 0;
        }
        small_ = is_letter(c) && !capital_letter(c);
        if (is_letter(c)) {
            ++letters_;
            upper_ = upper_ && capital_letter(c);
        }
        append_character(word_, c);
    }

    void finish() {
        if (word_.empty()) return;
        NameWord word;
        word.kind = digit_first_ ? NameWord::Kind::number : NameWord::Kind::word;
        word.folded = fold(word_);
        word.text = std::move(word_);
        word.capital = capital_;
        word.upper = upper_ && letters_ >= 2;
        push(std::move(word));
        word_.clear();
    }

    void add_mark(char32_t c) {
        NameWord mark;
        if (is_quote(c)) {
            const bool opening =
                c == U'«' || c == U'„' || (c != U'»' && c != U'”' && !(c == U'“' && open_quote_) && !open_quote_);
            open_quote_ = opening;
            mark.text = opening ? "«" : "»";
        } else if (is_dash(c)) {
            mark.text = "–";
        } else {
            append_character(mark.text, c);
        }
        mark.folded = is_dash(c) ? "-" : mark.text;
        push(std::move(mark));
    }

    void push(NameWord word) {
        word.spaced = spaced_;
        word.line = line_;
        spaced_ = line_ = false;
        words_.push_back(std::move(word));
    }

    std::string text_;
    std::size_t position_ = 0;
    std::vector<NameWord> words_;
    std::string word_;
    bool capital_ = false, upper_ = false, digit_first_ = false, small_ = false;
    bool spaced_ = false, line_ = false, open_quote_ = false;
    int letters_ = 0;
};

bool glued_before(const NameWord& word) {
    return word.is(",") || word.is(".") || word.is(";") || word.is(":") || word.is(")") || word.is("»");
}

bool glued_after(const NameWord& word) {
    return word.is("(") || word.is("«");
}

}  // namespace

std::vector<NameWord> name_words(std::string_view text) {
    return Scanner(to_nfc(text)).words();
}

std::string printed(const std::vector<NameWord>& words, std::size_t begin, std::size_t end) {
    std::string out;
    for (std::size_t i = begin; i < end; ++i) {
        const NameWord& word = words[i];
        const bool comma_before = i > begin && words[i - 1].is(",");
        if (i > begin && !glued_before(word) && !glued_after(words[i - 1]) && (word.spaced || comma_before)) out += ' ';
        out += word.text;
    }
    return out;
}

}  // namespace svod
