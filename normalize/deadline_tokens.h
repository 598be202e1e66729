#pragma once

#include "normalize/deadline_words.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace svod::due {

/// A piece of a deadline phrase with its place in the text as written.
struct Token {
    enum class Kind : std::uint8_t {
        number,
        roman,
        word,
        dash,
        comma,
        dot,
        slash,
        semicolon,
        colon,
        open,
        close,
        quote,
        sign,
        letter_mark
    };
    Kind kind = Kind::sign;
    Word word = Word::unknown;  ///< of a word; `ordinal` or `cardinal` also of a number with an ending («5-го»)
    bool space_before = false;
    bool line_before = false;  ///< a line end stands before it
    bool repaired = false;     ///< read with a misprint put right
    std::uint8_t digits = 0;   ///< of a number
    int value = 0;             ///< of a number (0 when it has more than eight digits), Roman numeral, lexicon word
    std::size_t begin = 0;     ///< bytes of the source text
    std::size_t end = 0;
    std::uint32_t letters_at = 0;  ///< of a word: its folded letters in Tokens::letters
    std::uint32_t letters_size = 0;

    bool is(Kind k) const { return kind == k; }
    bool is(Word w) const { return kind == Kind::word && word == w; }
};

/// The tokens of a phrase. Reading is tolerant (deadlines.md, R17): invisible characters dropped, dashes of every kind
/// one dash, Latin look-alikes in a Russian word Russian, O and l between digits 0 and 1, words glued to numbers or
/// broken over lines put right.
struct Tokens {
    std::vector<Token> list;
    std::string letters;

    std::size_t size() const { return list.size(); }
    const Token& operator[](std::size_t i) const { return list[i]; }
    /// The token at `i`, or a token of kind `sign` that nothing matches past the end.
    const Token& at(std::size_t i) const;
    bool has(std::size_t i, Token::Kind kind) const { return i < list.size() && list[i].kind == kind; }
    bool has(std::size_t i, Word word) const { return i < list.size() && list[i].is(word); }
    std::size_t skip_dot(std::size_t i) const { return has(i, Token::Kind::dot) ? i + 1 : i; }
    bool has_number(std::size_t i) const { return has(i, Token::Kind::number); }
    std::string_view letters_of(const Token& token) const {
        return std::string_view(letters).substr(token.letters_at, token.letters_size);
    }
};

/// `misprints`: also guess misspelt words; off where a sentence, not a deadline cell, is read.
Tokens read_tokens(std::string_view text, bool misprints);

/// Puts right what only neighbours can tell: words cut in two, ordinal endings («5 - го»), glued prepositions,
/// misspellings. A step of read_tokens.
void repair_tokens(Tokens& tokens, bool misprints);

}  // namespace svod::due
