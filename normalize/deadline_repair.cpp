#include "normalize/deadline_tokens.h"

#include <utility>

namespace svod::due {

namespace {

enum class Ending { none, ordinal, cardinal };

/// What the ending after a number makes of it: «5-го» ordinal, «3-х» a count.
Ending number_ending(std::string_view word) {
    for (const std::string& ending : endings_of(Endings::ordinal))
        if (word == ending) return Ending::ordinal;
    for (const std::string& ending : endings_of(Endings::cardinal))
        if (word == ending) return Ending::cardinal;
    return Ending::none;
}

/// One pass from the list read to the list kept.
class Repairer {
public:
    Repairer(Tokens& tokens, bool misprints) : tokens_(tokens), list_(tokens.list), misprints_(misprints) {}

    void run() {
        kept_.reserve(list_.size() + 4);
        for (at_ = 0; at_ < list_.size();) {
            Token token = list_[at_++];
            if (token.is(Token::Kind::number) || token.is(Token::Kind::roman))
                take_ending(token);
            else if (token.is(Token::Kind::word) && token.word == Word::unknown && is_disguised_month(token))
                read_disguised(token);
            else if (token.is(Token::Kind::word) && token.word == Word::unknown && keep_glued(token))
                continue;
            else if (token.is(Token::Kind::word))
                mend_word(token, kept_.empty() ? nullptr : &kept_.back());
            kept_.push_back(token);
        }
        list_ = std::move(kept_);
    }

private:
    /// «5-го», «5 - го», «10й».
    void take_ending(Token& number) {
        std::size_t next = at_;
        const bool dash = next < list_.size() && list_[next].is(Token::Kind::dash);
        if (dash) ++next;
        if (next >= list_.size() || !list_[next].is(Token::Kind::word)) return;
        const Token& word = list_[next];
        if (!dash && word.space_before) return;
        const Ending ending = number_ending(tokens_.letters_of(word));
        if (ending == Ending::none) return;
        if (dash && word.space_before && word.letters_size == 1 && word.word != Word::unknown) return;
        number.word = ending == Ending::ordinal ? Word::ordinal : Word::cardinal;
        number.end = word.end;
        at_ = next + 1;
    }

    /// «ll», «Ol» between the dots of a date: 11, 01.
    bool is_disguised_month(const Token& token) const {
        const bool between = kept_.size() > 1 && kept_.back().is(Token::Kind::dot) &&
                             kept_[kept_.size() - 2].is(Token::Kind::number) && !token.space_before &&
                             at_ + 1 < list_.size() && list_[at_].is(Token::Kind::dot) &&
                             list_[at_ + 1].is(Token::Kind::number);
        if (!between || token.letters_size > 2) return false;
        const std::string_view word = tokens_.letters_of(token);
        return word.find_first_not_of(disguises()) == std::string_view::npos;
    }

    static const std::string& disguises() {
        static const std::string signs = "loi" + folded_letters("о");
        return signs;
    }

    void read_disguised(Token& token) {
        const std::string_view word = tokens_.letters_of(token);
        token.kind = Token::Kind::number;
        token.value = 0;
        for (const char sign : word) token.value = token.value * 10 + (sign == 'l' || sign == 'i' ? 1 : 0);
        token.digits = static_cast<std::uint8_t>(word.size());
        token.repaired = true;
    }

    void mend_word(Token& token, const Token* before) {
        const bool abbreviation =
            (token.word == Word::month && token.letters_size < 5) ||  // «сен» may be the half of «сентябрь»
            (token.word == Word::quarter && token.letters_size == 2);  // «кв-л»
        if (token.word != Word::unknown && !abbreviation) return;
        if (join_cut_word(token) || abbreviation) return;
        const std::string_view word = tokens_.letters_of(token);
        if (!misprints_ && !beside_number(token, before)) return;
        const WordSense guess = guess_word(word, beside_number(token, before));
        if (guess.word == Word::unknown) return;
        token.word = guess.word;
        token.value = guess.value;
        token.repaired = true;
    }

    bool beside_number(const Token&, const Token* before) const {
        if (before != nullptr && before->is(Token::Kind::number) && before->digits <= 2 &&
            before->word == Word::unknown)
            return true;
        return at_ < list_.size() && list_[at_].is(Token::Kind::number) && list_[at_].digits == 4;
    }

    /// «сен-\nтябрь», «дека брь»: two pieces that only together are a word of the lexicon.
    bool join_cut_word(Token& token) {
        std::size_t next = at_;
        const bool hyphen = next < list_.size() && list_[next].is(Token::Kind::dash) && !list_[next].space_before;
        if (hyphen) ++next;
        if (next >= list_.size() || !list_[next].is(Token::Kind::word)) return false;
        const Token& rest = list_[next];
        if (rest.word != Word::unknown && rest.letters_size > 2) return false;
        if (token.is(Word::quarter) && !hyphen) return false;
        if (rest.letters_at != token.letters_at + token.letters_size) return false;
        const std::string_view joined =
            std::string_view(tokens_.letters).substr(token.letters_at, token.letters_size + rest.letters_size);
        if (joined.size() < (token.is(Word::quarter) ? 3u : 5u) || joined.size() > 24) return false;
        const WordSense sense = find_word(joined);
        if (sense.word == Word::unknown) return false;
        token.word = sense.word;
        token.value = sense.value;
        token.end = rest.end;
        token.letters_size += rest.letters_size;
        token.repaired = true;
        at_ = next + 1;
        return true;
    }

    /// Makes two tokens of a glued pair.
    bool keep_glued(const Token& token) {
        const std::size_t cut = glued_pair(tokens_.letters_of(token));
        if (cut == 0) return false;
        Token first = token;
        Token second = token;
        first.letters_size = static_cast<std::uint32_t>(cut);
        second.letters_at += first.letters_size;
        second.letters_size -= first.letters_size;
        second.space_before = false;
        for (Token* part : {&first, &second}) {
            const WordSense sense = find_word(tokens_.letters_of(*part));
            part->word = sense.word;
            part->value = sense.value;
            part->repaired = true;
            kept_.push_back(*part);
        }
        return true;
    }

    Tokens& tokens_;
    std::vector<Token>& list_;
    std::vector<Token> kept_;
    bool misprints_;
    std::size_t at_ = 0;
};

}  // namespace

void repair_tokens(Tokens& tokens, bool misprints) {
    Repairer(tokens, misprints).run();
}

}  // namespace svod::due
