#include "normalize/deadline_terms.h"

namespace svod::due {

namespace {

bool is_full_year(const Token& token) {
    return token.is(Token::Kind::number) && token.digits == 4 && token.value >= 1900 && token.value <= 2199;
}

/// Day, month and year in digits, in the order of the country; a month above 12 makes the date invalid.
Term day_term(std::size_t begin, std::size_t end, int day, int month, int year) {
    Term term;
    term.unit = Term::Unit::day;
    term.day = day;
    term.month = month;
    term.year = year;
    term.invalid = month < 1 || month > 12 || day < 1 || day > 31;
    term.begin = begin;
    term.end = end;
    return term;
}

std::optional<Term> iso_date(const Tokens& tokens, std::size_t at) {
    if (!is_full_year(tokens.at(at)) || tokens.at(at + 1).space_before) return std::nullopt;
    const bool dashes = tokens.has(at + 1, Token::Kind::dash) && tokens.has(at + 3, Token::Kind::dash);
    const bool dots = tokens.has(at + 1, Token::Kind::dot) && tokens.has(at + 3, Token::Kind::dot);
    const bool slashes = tokens.has(at + 1, Token::Kind::slash) && tokens.has(at + 3, Token::Kind::slash);
    if (!(dashes || dots || slashes) || tokens.at(at + 2).digits != 2 || tokens.at(at + 4).digits != 2 ||
        tokens.at(at + 2).space_before)
        return std::nullopt;
    return day_term(at, at + 5, tokens[at + 4].value, tokens[at + 2].value, tokens[at].value);
}

/// The year after day and month at token `at`: «2020», «20», «20 20» (broken over a line). `end` past it; 0: none.
struct YearDigits {
    int year = 0;
    std::size_t end = 0;
    bool damaged = false;
    bool strange = false;  ///< no year of ours: «05.05.1022»
};

YearDigits year_digits(const Tokens& tokens, std::size_t at) {
    const Token& token = tokens.at(at);
    if (!token.is(Token::Kind::number)) return {};
    if (is_full_year(token)) return {token.value, at + 1, false};
    if (token.digits == 2) {
        const Token& rest = tokens.at(at + 1);
        const bool broken = (token.value == 20 || token.value == 19) && rest.is(Token::Kind::number) &&
                            rest.digits == 2 && !tokens.has(at + 2, Token::Kind::dot) &&
                            !tokens.has(at + 2, Word::month);
        if (broken) return {token.value * 100 + rest.value, at + 2, false};
        return {2000 + token.value, at + 1, false};
    }
    if (token.digits == 3) return {0, at + 1, true};
    if (token.digits == 4 && token.value >= 1000) return {0, at + 1, false, true};
    if (token.digits == 5 && token.value / 10 >= 1900 && token.value / 10 <= 2199)
        return {token.value / 10, at + 1, true};
    return {};
}

/// Between day and month, or month and year: «.», «. », «/»; a comma or a hyphen only inside a full date.
bool is_separator(const Tokens& tokens, std::size_t at, bool full) {
    const Token& token = tokens.at(at);
    if (token.is(Token::Kind::dot) || token.is(Token::Kind::slash)) return true;
    const bool tight = !token.space_before && !tokens.at(at + 1).space_before;
    return full && tight &&
           (token.is(Token::Kind::comma) || token.is(Token::Kind::dash) || token.is(Token::Kind::colon));
}

std::optional<Term> full_date(const Tokens& tokens, std::size_t at) {
    const Token& day = tokens.at(at);
    const Token& month = tokens.at(at + 2);
    if (day.digits > 2 || !is_separator(tokens, at + 1, true) || !month.is(Token::Kind::number)) return std::nullopt;
    if (month.digits == 6 && tokens.at(at + 1).is(Token::Kind::dot))  // «05.092020»
        return day_term(at, at + 3, day.value, month.value / 10000, month.value % 10000);
    if (month.digits > 2) return std::nullopt;
    std::size_t year_at = at + 3;
    if (is_separator(tokens, year_at, true) && tokens.at(year_at).kind == tokens.at(at + 1).kind)
        ++year_at;
    else if (tokens.at(at + 1).is(Token::Kind::dot) && tokens.at(year_at).is(Token::Kind::dot))
        ++year_at;
    else if (!tokens.at(at + 1).is(Token::Kind::dot) || !is_full_year(tokens.at(year_at)))
        return std::nullopt;
    const YearDigits year = year_digits(tokens, year_at);
    if (year.end == 0) return std::nullopt;
    const bool dots = tokens.at(at + 1).is(Token::Kind::dot);
    const bool short_slashes = tokens.at(at + 1).is(Token::Kind::slash) && day.digits == 2 && month.digits == 2 &&
                               year.year >= 2010 && year.year <= 2040;  // «15/03/22»
    if (!dots && !short_slashes && tokens.at(year_at).digits != 4) return std::nullopt;
    if (tokens.at(year_at).digits == 2 && month.digits == 1 && day.digits == 1 && tokens.at(year_at).value < 10)
        return std::nullopt;
    if (dots && tokens.has(year.end, Token::Kind::dot) && tokens.has_number(year.end + 1) &&
        !tokens.at(year.end + 1).space_before && tokens.at(year_at).digits != 4)
        return std::nullopt;  // «1.2.10.3»
    Term term = day_term(at, year.end, day.value, month.value, year.year);
    term.invalid = term.invalid || year.damaged;
    term.strange_year = year.strange;
    return term;
}

std::optional<Term> month_and_year(const Tokens& tokens, std::size_t at) {
    const Token& month = tokens.at(at);
    const Token& year = tokens.at(at + 2);
    const bool separated = tokens.has(at + 1, Token::Kind::dot) || tokens.has(at + 1, Token::Kind::slash);
    if (!separated || month.digits > 2 || !is_full_year(year) || month.value < 1 || month.value > 12)
        return std::nullopt;
    Term term;
    term.unit = Term::Unit::month;
    term.month = month.value;
    term.year = year.value;
    term.begin = at;
    term.end = at + 3;
    return term;
}

/// «12.XI.2022»
std::optional<Term> roman_month(const Tokens& tokens, std::size_t at) {
    const Token& day = tokens.at(at);
    const Token& month = tokens.at(at + 2);
    const bool dots = tokens.has(at + 1, Token::Kind::dot) && tokens.has(at + 3, Token::Kind::dot);
    if (!dots || !month.is(Token::Kind::roman) || day.digits > 2 || day.value < 1 || day.value > 31)
        return std::nullopt;
    if (month.value < 1 || month.value > 12 || !is_full_year(tokens.at(at + 4))) return std::nullopt;
    return day_term(at, at + 5, day.value, month.value, tokens.at(at + 4).value);
}

std::optional<Term> day_and_month(const Tokens& tokens, std::size_t at) {
    const Token& day = tokens.at(at);
    const Token& month = tokens.at(at + 2);
    if (!tokens.has(at + 1, Token::Kind::dot) || tokens.at(at + 1).space_before || !month.is(Token::Kind::number))
        return std::nullopt;
    if (day.digits > 2 || month.digits > 2 || day.value < 1 || day.value > 31 || month.value < 1 || month.value > 12)
        return std::nullopt;
    if (tokens.has(at + 3, Word::month) || tokens.has(at + 3, Word::hour)) return std::nullopt;  // «1. 05 сентября»
    if (tokens.has(at + 3, Token::Kind::dot) && tokens.has_number(at + 4) && !tokens.at(at + 4).space_before)
        return std::nullopt;
    Term term = day_term(at, at + 3, day.value, month.value, 0);
    if (tokens.has(term.end, Token::Kind::dot)) ++term.end;
    term.weak = month.digits == 1 || month.space_before;
    return term;
}

}  // namespace

std::optional<Term> read_numeric_date(const Tokens& tokens, std::size_t at) {
    if (!tokens.has_number(at)) return std::nullopt;
    std::optional<Term> term = iso_date(tokens, at);
    if (!term) term = full_date(tokens, at);
    if (!term) term = month_and_year(tokens, at);
    if (!term) term = roman_month(tokens, at);
    if (!term) {
        term = day_and_month(tokens, at);
        if (term) term->end = read_year_behind(tokens, term->end, *term);
    }
    if (!term) return std::nullopt;
    for (std::size_t i = at; i < term->end; ++i) term->repaired = term->repaired || tokens[i].repaired;
    term->end = skip_year_word(tokens, term->end);
    return term;
}

}  // namespace svod::due
