#include "normalize/deadline_terms.h"

namespace svod::due {

namespace {

bool is_full_year(const Token& token) {
    return token.is(Token::Kind::number) && token.digits == 4 && token.value >= 1900 && token.value <= 2199;
}

/// «учебного года», «уч. г.», «уч.год» at `at`; `at` when it is not there.
std::size_t skip_school_year_words(const Tokens& tokens, std::size_t at) {
    if (!tokens.has(at, Word::school)) return at;
    const std::size_t year = tokens.skip_dot(at + 1);
    return tokens.has(year, Word::year) ? skip_year_word(tokens, year) : at;
}

/// The second year of «2021-2022», «2021/22» at `at` (the dash); 0 when what follows is not the next year.
int paired_year(const Tokens& tokens, std::size_t at, int first) {
    if (!tokens.has(at, Token::Kind::dash) && !tokens.has(at, Token::Kind::slash)) return 0;
    const Token& second = tokens.at(at + 1);
    if (!second.is(Token::Kind::number)) return 0;
    if (second.digits == 2 && tokens.has(at + 2, Token::Kind::dot) && tokens.has_number(at + 3))
        return 0;  // «2020-21.05…»
    if (second.digits == 4 && second.value == first + 1) return first + 1;
    return second.digits == 2 && second.value == (first + 1) % 100 ? first + 1 : 0;
}

Term::YearWord year_word_of(Word word) {
    switch (word) {
        case Word::current:
        case Word::report:
            return Term::YearWord::current;
        case Word::next:
        case Word::new_:
            return Term::YearWord::next;
        case Word::previous:
            return Term::YearWord::previous;
        case Word::planned:
            return Term::YearWord::next;
        case Word::each:
            return Term::YearWord::each;
        default:
            return Term::YearWord::none;
    }
}

/// «Нового года», «нового 2023 года»: the holiday, whose eve is the last day of the year before.
std::size_t read_new_year(const Tokens& tokens, std::size_t at, Term& term) {
    const std::size_t word = is_full_year(tokens.at(at)) ? at + 1 : at;
    if (!tokens.has(word, Word::year)) return at;
    if (word > at) term.year = tokens[at].value;
    term.year_word = Term::YearWord::eve;
    return skip_year_word(tokens, word);
}

/// «текущего финансового года», «следующего учебного года», «с.г.», «т.г.».
std::size_t read_relative_year(const Tokens& tokens, std::size_t at, Term& term) {
    const Token& token = tokens.at(at);
    if (token.is(Token::Kind::word) && token.letters_size == 1 && tokens.has(at + 1, Token::Kind::dot) &&
        tokens.has(at + 2, Word::year) && tokens.at(at + 2).letters_size == 1 &&
        (token.word == Word::from || token.word == Word::unknown)) {
        term.year_word = Term::YearWord::current;
        return skip_year_word(tokens, at + 2);
    }
    if (!token.is(Token::Kind::word)) return at;
    const Term::YearWord word = year_word_of(token.word);
    if (word == Term::YearWord::none) return at;
    if (token.is(Word::new_))
        if (const std::size_t end = read_new_year(tokens, at + 1, term); end > at + 1) return end;
    std::size_t next = tokens.skip_dot(at + 1);
    bool school = false;
    for (; next < at + 5 && (tokens.has(next, Word::calendar) || tokens.has(next, Word::school));
         next = tokens.skip_dot(next + 1))
        school = school || tokens[next].is(Word::school);
    if (!tokens.has(next, Word::year)) return at;
    term.year_word = word;
    term.school = school;
    return skip_year_word(tokens, next);
}

/// «года, следующего за отчетным (годом)», «года, предшествующего планируемому».
std::size_t read_following_year(const Tokens& tokens, std::size_t at, Term& term) {
    if (!tokens.has(at, Word::year)) return at;
    std::size_t next = tokens.skip_dot(at + 1);
    if (tokens.has(next, Token::Kind::comma)) ++next;
    if (tokens.has(next, Word::previous)) {
        term.year_word = Term::YearWord::previous;
        ++next;
        const std::size_t limit = next + 4;
        while (next < limit && (tokens.has(next, Word::planned) || tokens.has(next, Word::year) ||
                                tokens.has(next, Word::report) || tokens.has(next, Word::current)))
            ++next;
        return next;
    }
    if (!tokens.has(next, Word::next)) return at;
    const std::size_t limit = ++next + 6;
    while (next < limit &&
           (tokens.has(next, Word::for_) || tokens.has(next, Word::report) || tokens.has(next, Word::current) ||
            tokens.has(next, Word::calendar) || tokens.has(next, Word::year) || tokens.has(next, Word::period)))
        ++next;
    term.year_word = Term::YearWord::following;
    return next;
}

/// The month that tells to which half of a school year the term belongs.
int first_month(const Term& term) {
    switch (term.unit) {
        case Term::Unit::quarter:
            return term.index * 3 - 2;
        case Term::Unit::season:
            return term.index == 1 ? 12 : (term.index - 1) * 3;
        default:
            return term.month;
    }
}

/// «2021-2022» before «, 2022-2023 учебные годы».
bool lists_school_years(const Tokens& tokens, std::size_t at) {
    if (!tokens.has(at, Token::Kind::comma) && !tokens.has(at, Word::and_)) return false;
    const Token& year = tokens.at(at + 1);
    return is_full_year(year) && paired_year(tokens, at + 2, year.value) != 0 &&
           skip_school_year_words(tokens, at + 4) != at + 4;
}

std::size_t read_written_year(const Tokens& tokens, std::size_t at, Term& term) {
    const Token& token = tokens.at(at);
    const bool strange = token.is(Token::Kind::number) && token.digits == 4 && token.value >= 1000 &&
                         (term.unit == Term::Unit::day || term.unit == Term::Unit::month);
    const bool counts = tokens.has(at + 1, Token::Kind::word) && !tokens.has(at + 1, Word::year);  // «1500 чел.»
    if (strange && !counts && !is_full_year(token)) {
        term.strange_year = true;
        return skip_year_word(tokens, at + 1);
    }
    if (!is_full_year(token)) return at;
    term.year = token.value;
    std::size_t next = at + 1;
    if (const int second = paired_year(tokens, next, token.value)) {
        const std::size_t school = skip_school_year_words(tokens, next + 2);
        const bool one_season = (term.unit == Term::Unit::season && term.index == 1) || term.unit == Term::Unit::local;
        if (school != next + 2 || lists_school_years(tokens, next + 2)) {
            term.school = true;
            term.last_year = second;
            if (term.unit != Term::Unit::half && term.unit != Term::Unit::year && term.unit != Term::Unit::local)
                term.year = first_month(term) >= 9 ? token.value : second;
            return school;
        }
        if (one_season) {
            term.last_year = second;
            return skip_year_word(tokens, next + 2);
        }
    }
    const std::size_t school = skip_school_year_words(tokens, next);
    return school != next ? school : skip_year_word(tokens, next);
}

}  // namespace

std::size_t skip_year_word(const Tokens& tokens, std::size_t at) {
    if (!tokens.has(at, Word::year)) return at;
    const bool short_form = tokens[at].letters_size <= 2;
    std::size_t next = at + 1;
    if (short_form) next = tokens.skip_dot(next);
    if (short_form && tokens.has(next, Word::year) && tokens[next].letters_size == 1) next = tokens.skip_dot(next + 1);
    return next;
}

std::size_t read_year_behind(const Tokens& tokens, std::size_t at, Term& term) {
    std::size_t from = tokens.skip_dot(at);  // «сент. 2022»
    const bool bracket = tokens.has(from, Token::Kind::open);
    const bool comma = tokens.has(from, Token::Kind::comma);
    if (tokens.has(from, Word::month_unit)) ++from;  // «сентября месяца 2022 года»
    if (comma) {
        const std::size_t behind = skip_year_word(tokens, from + 2);
        const bool heads_its_own = tokens.has(behind, Token::Kind::dash) || tokens.has(behind, Token::Kind::colon);
        if (!is_full_year(tokens.at(from + 1)) || tokens.has(from + 2, Token::Kind::comma) || heads_its_own) return at;
        return read_written_year(tokens, from + 1, term);
    }
    if (bracket) {
        const std::size_t end = read_written_year(tokens, from + 1, term);
        return tokens.has(end, Token::Kind::close) ? end + 1 : end == from + 1 ? at : end;
    }
    std::size_t end = read_written_year(tokens, from, term);
    if (end != from) return end;
    const Token& token = tokens.at(from);
    if (token.is(Token::Kind::number) && token.digits == 2 && token.value >= 10) {  // «сентября 22 г.», «сент. 22»
        const bool named = tokens.has(from + 1, Word::year);
        const bool alone =
            term.unit == Term::Unit::month && token.value >= 19 && token.value <= 40 && from + 1 >= tokens.size();
        if (named || alone) {
            term.year = 2000 + token.value;
            return skip_year_word(tokens, from + 1);
        }
    }
    end = read_relative_year(tokens, from, term);
    if (end == from) end = read_following_year(tokens, from, term);
    if (end == from) {
        end = skip_school_year_words(tokens, from);
        if (end != from) {
            term.school = true;
            if (is_full_year(tokens.at(end)) &&
                paired_year(tokens, end + 1, tokens[end].value) != 0) {  // «учебный год 2022-2023»
                term.year = tokens[end].value;
                term.last_year = term.year + 1;
                end += 3;
            }
        }
    }
    return end == from ? at : end;
}

}  // namespace svod::due
