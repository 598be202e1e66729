#include "normalize/order_date.h"
#include "normalize/order_mentions.h"
#include "normalize/word_starts.h"
#include "text/characters.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

using Kind = OrderToken::Kind;

class OrderTokenizer {
public:
    explicit OrderTokenizer(std::string_view text) : text_(text) {}

    std::vector<OrderToken> run() {
        while (at_ < text_.size()) step();
        return std::move(tokens_);
    }

private:
    void step() {
        std::size_t next = at_;
        const char32_t character = next_character(text_, next);
        if (is_space(character) || is_ignorable(character)) {
            at_ = next;
        } else if (url_starts_at(text_, at_)) {
            push(Kind::url, url_span(text_, at_).end);
        } else if (is_digit(character)) {
            digits();
        } else if (is_letter(character)) {
            word();
        } else if (character == U'№' || character == U'#') {
            push(Kind::numero, next);
        } else if (is_quote(character)) {
            quote(character, next);
        } else {
            push(punctuation(character), next);
        }
    }

    static Kind punctuation(char32_t character) {
        if (character == '(' || character == '[') return Kind::open;
        if (character == ')' || character == ']') return Kind::close;
        if (character == ',') return Kind::comma;
        if (character == '.' || character == ';' || character == '!' || character == '?' || character == ':')
            return Kind::stop;
        return is_dash(character) ? Kind::dash : Kind::other;
    }

    /// « opens, » closes; the straight quote opens after a space or a bracket, else closes. A quoted day is a date.
    void quote(char32_t character, std::size_t next) {
        const bool after_gap = at_ == 0 || text_[at_ - 1] == ' ' || text_[at_ - 1] == '(' || text_[at_ - 1] == '\n' ||
                               text_[at_ - 1] == '"';
        const bool opens =
            character == U'«' || character == U'„' || (character != U'»' && character != U'”' && after_gap);
        if (opens)
            if (const auto date = read_date_at(text_, at_)) return push_date(*date);
        push(opens ? Kind::open_quote : Kind::close_quote, next);
    }

    void digits() {
        const auto date = read_date_at(text_, at_);
        if (date && !number_goes_on(*date)) return push_date(*date);
        if (const std::size_t end = no_day_end(text_, at_)) return push(Kind::no_day, end);
        push(Kind::number, chunk_end());
    }

    /// «№ 12-01-39/456», «№ 05-06-21»: no day, though it begins like one.
    bool number_goes_on(const DateSpan& date) const {
        const bool announced = !tokens_.empty() && tokens_.back().kind == Kind::numero;
        const std::size_t end = chunk_end();
        const bool joined =
            end > date.end && text_[date.end - 1] != '.' && (text_[date.end] == '/' || text_[date.end] == '-');
        return joined ||
               (announced && text_.substr(at_, date.end - at_).find('.') == std::string_view::npos && end >= date.end);
    }

    /// End of a run of letters, digits and the signs that join them in a number: «01-12/345», «304-од».
    std::size_t chunk_end() const {
        std::size_t end = at_;
        while (end < text_.size()) {
            std::size_t next = end;
            const char32_t character = next_character(text_, next);
            if (!is_letter(character) && !is_digit(character) && !joins(character, next)) break;
            end = next;
        }
        return end;
    }

    bool joins(char32_t character, std::size_t next) const {
        if (character != '/' && character != '.' && character != '_' && character != '\\' && !is_dash(character))
            return false;
        if (next >= text_.size()) return false;
        const char32_t after = next_character(text_, next);
        return is_letter(after) || is_digit(after);
    }

    void word() {
        std::size_t end = at_;
        bool digits = false;
        while (end < text_.size()) {
            std::size_t next = end;
            const char32_t character = next_character(text_, next);
            digits |= is_digit(character);
            if (!is_letter(character) && !is_digit(character) && !(is_dash(character) && joins(character, next)) &&
                !(digits && joins(character, next)) && !is_ignorable(character))
                break;
            end = next;
        }
        const std::string folded = fold(text_.substr(at_, end - at_));
        if (numero_word(folded)) return push(Kind::numero, end);
        if (folded.size() > 1 && folded[0] == 'n' && folded[1] >= '0' && folded[1] <= '9') {
            push(Kind::numero, at_ + 1);
            return push(Kind::number, end);
        }
        push(digits ? Kind::number : Kind::word, end);
        tokens_.back().folded = folded;
    }

    static bool numero_word(std::string_view folded) {
        return folded == "n" || folded == "no" || folded == "nº" || folded == "номер" || folded == "№";
    }

    void push(Kind kind, std::size_t end) {
        OrderToken token;
        token.kind = kind;
        token.begin = at_;
        token.end = end;
        tokens_.push_back(std::move(token));
        at_ = end;
    }

    void push_date(const DateSpan& span) {
        push(Kind::date, span.end);
        tokens_.back().date = span.date;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<OrderToken> tokens_;
};

OrderWord meaning_named(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, OrderWord>, 13> names{{{"suffix", OrderWord::suffix},
                                                                            {"school", OrderWord::school},
                                                                            {"schoolword", OrderWord::school_word},
                                                                            {"ground", OrderWord::ground},
                                                                            {"deadline", OrderWord::deadline},
                                                                            {"start", OrderWord::start},
                                                                            {"preposition", OrderWord::preposition},
                                                                            {"newspaper", OrderWord::newspaper},
                                                                            {"session", OrderWord::session},
                                                                            {"sent", OrderWord::sent},
                                                                            {"shorttype", OrderWord::short_type},
                                                                            {"cancel", OrderWord::cancel},
                                                                            {"filler", OrderWord::filler}}};
    for (const auto& [known, meaning] : names)
        if (known == name) return meaning;
    return OrderWord::none;
}

}  // namespace

std::vector<OrderToken> tokenize_orders(std::string_view text) {
    return OrderTokenizer(text).run();
}

OrderWord order_word(std::string_view folded) {
    static const auto words = [] {
        std::unordered_map<std::string_view, OrderWord> all;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "order_words"))
            all.emplace(row[0], meaning_named(row[1]));
        return all;
    }();
    const auto found = words.find(folded);
    return found == words.end() ? OrderWord::none : found->second;
}

std::string_view order_type(std::string_view folded) {
    static const auto types = [] {
        std::unordered_map<std::string_view, std::string_view> all;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "order_types")) all.emplace(row[0], row[1]);
        return all;
    }();
    const auto found = types.find(folded);
    return found == types.end() ? std::string_view() : found->second;
}

bool may_cite_orders(std::string_view text) {
    static const WordStarts types = [] {
        WordStarts starts;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "order_types")) starts.add(row[0], true);
        return starts;
    }();
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return std::any_of(text.begin(), text.end(), digit) && types.may_occur_in(text);
}

}  // namespace svod
