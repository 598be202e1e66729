// Sentences as words and numbers; which numbers count something.
#include "normalize/prose_figures_tokens.h"

#include "text/characters.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

struct Words {
    std::set<std::string, std::less<>> phrases;
    std::set<std::string, std::less<>> stems;
};

const std::map<std::string, Words, std::less<>>& prose_words() {
    static const auto table = [] {
        std::map<std::string, Words, std::less<>> words;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "prose_figure_words")) {
            Words& kind = words[std::string(row[0])];
            kind.phrases.insert(fold(row[1]));
            kind.stems.insert(stem(fold(row[1])));
        }
        return words;
    }();
    return table;
}

bool contains(const std::set<std::string, std::less<>>& set, std::string_view text) {
    return set.find(text) != set.end();
}

/// Splits a text into tokens in one pass.
class Tokenizer {
public:
    explicit Tokenizer(std::string_view text) : text_(text) {}

    std::vector<ProseToken> read() {
        while (at_ < text_.size()) {
            std::size_t next = at_;
            const char32_t character = next_character(text_, next);
            if (is_space(character)) {
                at_ = next;
                glued_ = false;
            } else if (is_digit(character))
                read_number();
            else if (is_letter(character))
                read_word();
            else
                read_sign(character, next);
        }
        return std::move(tokens_);
    }

private:
    char32_t peek(std::size_t position) const {
        if (position >= text_.size()) return 0;
        return next_character(text_, position);
    }

    ProseToken& add(ProseToken::Kind kind, std::size_t end) {
        ProseToken token;
        token.kind = kind;
        token.text = text_.substr(at_, end - at_);
        token.begin = at_;
        token.end = end;
        token.quoted = quotes_ > 0;
        token.depth = depth_;
        tokens_.push_back(std::move(token));
        at_ = end;
        glued_ = true;
        return tokens_.back();
    }

    /// Digits with everything that is glued to them when they are a code, a date or a chain: «94-ОД», «01.06.2022»,
    /// «2021/2022».
    void read_number() {
        const auto number = scan_number(text_.substr(at_));
        std::size_t end = at_ + (number ? number->length : 1);
        const bool joined_left = glued_ && !tokens_.empty() && joins(tokens_.back());
        bool bare = number.has_value() && !joined_left;
        std::size_t next = end;
        const char32_t after = end < text_.size() ? next_character(text_, next) : 0;
        const char32_t then = next < text_.size() ? peek(next) : 0;
        if (is_digit(after)) bare = false;
        if ((is_dash(after) || after == '/' || after == '.' || after == ':') &&
            (is_digit(then) || (after != '.' && is_letter(then))))
            bare = false;
        if (after == '%' && bare)
            end = next;
        else if (after == ' ' && then == '%' && bare)
            end = next + 1;
        if (!bare) {
            while (end < text_.size()) {
                next = end;
                const char32_t more = next_character(text_, next);
                const bool sign = more == '/' || more == '.' || more == ':' || is_dash(more);
                if (!is_digit(more) && !is_letter(more) && !(sign && (is_digit(peek(next)) || is_letter(peek(next)))))
                    break;
                end = next;
            }
        }
        const bool percent = bare && text_.substr(at_, end - at_).back() == '%';
        ProseToken& token = add(percent ? ProseToken::Kind::percent : ProseToken::Kind::number, end);
        token.bare = bare;
        if (number) {
            token.value = number->value;
            token.decimals = number->decimals;
        }
    }

    static bool joins(const ProseToken& before) {
        return before.kind == ProseToken::Kind::word ||
               (before.kind == ProseToken::Kind::sign &&
                (before.text == "/" || before.text == "-" || before.text == "." || before.text == "‑"));
    }

    void read_word() {
        std::size_t end = at_;
        while (end < text_.size()) {
            std::size_t next = end;
            const char32_t character = next_character(text_, next);
            if (!is_letter(character) &&
                !(is_dash(character) && character != U'–' && character != U'—' && is_letter(peek(next))))
                break;
            end = next;
        }
        ProseToken& token = add(ProseToken::Kind::word, end);
        token.folded = fold(token.text.substr(0, std::min<std::size_t>(token.text.size(), 120)));
    }

    void read_sign(char32_t character, std::size_t next) {
        if (character == U'«' || character == U'“') ++quotes_;
        if (character == U'(') ++depth_;
        ProseToken& token = add(ProseToken::Kind::sign, next);
        if (character == '-' && token.begin > 0 && text_[token.begin - 1] == ' ') glued_ = false;
        if ((character == U'»' || character == U'”') && quotes_ > 0) --quotes_;
        if (character == U')' && depth_ > 0) --depth_;
    }

    std::string_view text_;
    std::vector<ProseToken> tokens_;
    std::size_t at_ = 0;
    int quotes_ = 0;
    int depth_ = 0;
    bool glued_ = false;
};

bool is_adjective(std::string_view folded) {
    for (const std::string_view ending : {"ых", "их", "ые", "ие", "ый",  "ий",  "ой",  "ая",  "яя", "ое",
                                          "ее", "ую", "ым", "им", "ыми", "ими", "ого", "его", "ом", "ем"})
        if (folded.size() > ending.size() + 2 && folded.substr(folded.size() - ending.size()) == ending) return true;
    return false;
}

/// «не менее 10», «от 5», «№ 3»: the word or phrase before the number.
bool is_bounded(const std::vector<ProseToken>& tokens, std::size_t at) {
    const ProseToken& before = tokens[at - 1];
    if (before.kind == ProseToken::Kind::sign)
        return before.text == "№" || before.text == "#" || before.text == "~" ||
               (before.text == "." && at > 1 && is_prose_word("identifies", tokens[at - 2].folded));
    if (before.kind == ProseToken::Kind::number) return false;
    if (is_prose_word("identifies", before.folded) || is_prose_word("limit", before.folded)) return true;
    return at > 1 && phrase_at("limit", tokens, at - 2) == 2;
}

}  // namespace

std::vector<ProseToken> prose_tokens(std::string_view text) {
    return Tokenizer(text).read();
}

bool is_prose_word(std::string_view kind, std::string_view folded) {
    const auto found = prose_words().find(kind);
    return found != prose_words().end() && contains(found->second.phrases, folded);
}

bool is_prose_stem(std::string_view kind, std::string_view folded) {
    const auto found = prose_words().find(kind);
    return found != prose_words().end() && !folded.empty() && contains(found->second.stems, stem(folded));
}

std::size_t phrase_at(std::string_view kind, const std::vector<ProseToken>& tokens, std::size_t at) {
    std::string phrase;
    for (std::size_t length = 1; length <= 5 && at + length <= tokens.size(); ++length) {
        const ProseToken& token = tokens[at + length - 1];
        if (token.kind == ProseToken::Kind::sign && token.text != ".") return 0;
        phrase += (length > 1 && token.kind != ProseToken::Kind::sign ? " " : "") +
                  (token.kind == ProseToken::Kind::word ? token.folded : std::string(token.text));
        if (is_prose_word(kind, phrase)) return length;
    }
    return 0;
}

bool can_count(const std::vector<ProseToken>& tokens, std::size_t at) {
    const ProseToken& number = tokens[at];
    if ((number.kind != ProseToken::Kind::number && number.kind != ProseToken::Kind::percent) || !number.bare ||
        number.quoted)
        return false;
    if (at > 0 && is_bounded(tokens, at)) return false;
    if (at + 1 >= tokens.size())
        return !(number.value >= 1990 && number.value <= 2099 && number.decimals == 0 && number.text.size() == 4);
    const ProseToken& after = tokens[at + 1];
    if (after.kind == ProseToken::Kind::word && is_prose_stem("after", after.folded)) return false;
    const bool year = number.value >= 1990 && number.value <= 2099 && number.text.size() == 4;
    return !year || counted_object(tokens, at).noun != nullptr;
}

CountedObject counted_object(const std::vector<ProseToken>& tokens, std::size_t at) {
    CountedObject object;
    for (std::size_t next = at + 1; next < tokens.size() && next <= at + 4; ++next) {
        const ProseToken& token = tokens[next];
        if (token.kind != ProseToken::Kind::word || token.quoted || (token.depth != tokens[at].depth)) break;
        if (const CountedNoun* noun = find_counted_noun(token.folded)) {
            object.last = next;
            object.noun = noun;
            const bool adjective = is_adjective(token.folded) && next + 1 < tokens.size() &&
                                   tokens[next + 1].kind == ProseToken::Kind::word &&
                                   find_counted_noun(tokens[next + 1].folded);
            if (!adjective) break;
            continue;
        }
        if (object.noun != nullptr || !is_adjective(token.folded)) break;
    }
    if (object.noun != nullptr && object.noun->unit == "раз") object.noun = nullptr;
    const auto glued = [&](std::size_t next) {
        return next < tokens.size() && tokens[next].begin == tokens[next - 1].end;
    };
    while (object.noun != nullptr && glued(object.last + 1) && glued(object.last + 2) &&
           tokens[object.last + 1].text == "/" && tokens[object.last + 2].kind == ProseToken::Kind::word)
        object.last += 2;
    return object;
}

}  // namespace svod
