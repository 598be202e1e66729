// Roman numerals as clerks type them.
#include "normalize/deadline_terms.h"

#include "text/characters.h"

namespace svod::due {

namespace {

using Kind = Token::Kind;

/// The Roman letters of one token as a clerk types them; false when it has others.
bool append_roman_letters(const Tokens& tokens, const Token& token, std::string& numeral) {
    if (token.is(Kind::roman)) {
        static const char* const numerals[] = {"",    "i",    "ii", "iii", "iv", "v",  "vi",
                                               "vii", "viii", "ix", "x",   "xi", "xii"};
        if (token.value > 12) return false;
        numeral += numerals[token.value];
        return true;
    }
    if (token.is(Kind::number)) {
        if (token.value != 1 && token.value != 11 && token.value != 111) return false;
        numeral.append(token.digits, 'i');
        return true;
    }
    if (!token.is(Kind::word) || token.letters_size > 4) return false;
    for (const char c : tokens.letters_of(token)) {
        if (c == folded_letter(U'п'))
            numeral += "ii";
        else if (c == folded_letter(U'ш'))
            numeral += "iii";
        else if (c == folded_letter(U'у') || c == 'y' || c == 'v')
            numeral += 'v';
        else if (c == 'i' || c == 'l')
            numeral += 'i';
        else
            return false;
    }
    return true;
}

int roman_of(std::string_view numeral) {
    static constexpr std::string_view numerals[] = {"i", "ii", "iii", "iv", "v", "vi"};
    for (int i = 0; i < 6; ++i)
        if (numerals[i] == numeral) return i + 1;
    return numeral == "iiii" ? 4 : 0;
}

}  // namespace

RomanLike read_roman_like(const Tokens& tokens, std::size_t at) {
    std::string numeral;
    std::size_t end = at;
    while (end < tokens.size() && end < at + 3 && (end == at || !tokens[end].space_before) &&
           append_roman_letters(tokens, tokens[end], numeral))
        ++end;
    if (end == at || (end == at + 1 && tokens[at].is(Kind::number) && tokens[at].digits == 1)) return {};
    std::size_t unit = end;  // «П и Ш кварталы»
    for (int more = 0; more < 3 && !tokens.has(unit, Word::quarter) && !tokens.has(unit, Word::half); ++more) {
        if (!tokens.has(unit, Kind::dash) && !tokens.has(unit, Kind::comma) && !tokens.has(unit, Word::and_) &&
            !tokens.has(unit, Kind::slash))
            return {};
        ++unit;
        std::string other;
        const std::size_t start = unit;
        while (unit < tokens.size() && unit < start + 3 && (unit == start || !tokens[unit].space_before) &&
               append_roman_letters(tokens, tokens[unit], other))
            ++unit;
        if (unit == start) return {};
    }
    const int value = roman_of(numeral);
    return value == 0 ? RomanLike{} : RomanLike{value, end};
}

}  // namespace svod::due
