#include "normalize/deadline_terms.h"

#include "text/characters.h"

namespace svod::due {

namespace {

using Unit = Term::Unit;
using Part = Term::Part;
using Kind = Token::Kind;

Term make(Unit unit, std::size_t begin, std::size_t end) {
    Term term;
    term.unit = unit;
    term.begin = begin;
    term.end = end;
    return term;
}

bool is_count(const Token& token) {
    return (token.is(Kind::number) && token.digits <= 2) || token.is(Word::ordinal) || token.is(Word::cardinal) ||
           token.is(Kind::roman);
}

/// «1», «первый», «двадцать пятого», «I»: its value and the token behind. end 0: none.
struct Index {
    int value = 0;
    std::size_t end = 0;
    bool roman = false;
};

Index read_index(const Tokens& tokens, std::size_t at) {
    if (const RomanLike roman = read_roman_like(tokens, at); roman.value > 0) return {roman.value, roman.end, true};
    const Token& token = tokens.at(at);
    if (!is_count(token)) return {};
    const bool tens = token.is(Kind::word) && token.word == Word::cardinal && (token.value == 20 || token.value == 30);
    if (tens && tokens.has(at + 1, Word::ordinal)) return {token.value + tokens[at + 1].value, at + 2, false};
    if (token.is(Word::cardinal)) return {};
    return {token.value, at + 1, token.is(Kind::roman)};
}

/// «кв» of «кв. м» and «кв. 15» (a flat) is no quarter.
bool is_quarter_word(const Tokens& tokens, std::size_t at) {
    if (!tokens.has(at, Word::quarter)) return false;
    if (tokens[at].letters_size > 2) return true;
    const std::size_t next = tokens.skip_dot(at + 1);
    if (tokens.has(next, Word::unit_of_measure)) return false;
    return !(tokens.has(next, Kind::word) && tokens[next].letters_size <= 2 && tokens[next].word == Word::unknown);
}

/// The token after «полугодие», «п/г»; `at` when it is not there.
std::size_t skip_half_word(const Tokens& tokens, std::size_t at) {
    if (tokens.has(at, Word::half)) return at + 1;
    const bool short_form = tokens.has(at, Word::reference) && tokens[at].letters_size == 1 &&
                            tokens.has(at + 1, Kind::slash) && tokens.has(at + 2, Word::year);
    return short_form ? at + 3 : at;
}

/// «Q1 2022», «Q3»
std::optional<Term> latin_quarter(const Tokens& tokens, std::size_t at) {
    const Token& number = tokens.at(at + 1);
    const bool letter =
        tokens.has(at, Kind::word) && tokens[at].letters_size == 1 && tokens.letters_of(tokens[at])[0] == 'q';
    if (!letter || !number.is(Kind::number) || number.digits != 1 || number.space_before) return std::nullopt;
    if (number.value < 1 || number.value > 4) return std::nullopt;
    Term term = make(Unit::quarter, at, at + 2);
    term.index = number.value;
    term.end = read_year_behind(tokens, term.end, term);
    return term;
}

std::optional<Term> quarter_or_half(const Tokens& tokens, std::size_t at) {
    if (auto term = latin_quarter(tokens, at)) return term;
    const Index index = read_index(tokens, at);
    if (index.end == 0) return std::nullopt;
    const bool quarter = is_quarter_word(tokens, index.end);
    const std::size_t half_end = skip_half_word(tokens, index.end);
    const bool school_term = tokens.has(index.end, Word::school_term);  // its bounds are the school's own
    if (!quarter && !school_term && half_end == index.end) return std::nullopt;
    if (index.value < 1 || index.value > (quarter || school_term ? 4 : 2)) return std::nullopt;
    Term term = make(quarter       ? Unit::quarter
                     : school_term ? Unit::local
                                   : Unit::half,
                     at, quarter || school_term ? index.end + 1 : half_end);
    term.index = index.value;
    term.end = read_year_behind(tokens, term.end, term);
    return term;
}

/// «-2022», «-22» of «12-нояб-2022»: the token behind; `at` when it is not there.
std::size_t read_hyphened_year(const Tokens& tokens, std::size_t at, Term& term) {
    const std::size_t dash = tokens.skip_dot(at);
    const Token& year = tokens.at(dash + 1);
    if (!tokens.has(dash, Kind::dash) || !year.is(Kind::number) || tokens.at(dash).space_before || year.space_before)
        return at;
    const bool full = year.digits == 4 && year.value >= 1900 && year.value <= 2199;
    if (!full && (year.digits != 2 || term.unit != Unit::day)) return at;
    term.year = full ? year.value : 2000 + year.value;
    return skip_year_word(tokens, dash + 2);
}

std::optional<Term> named_day(const Tokens& tokens, std::size_t at) {
    std::size_t day_at = at;
    const bool quoted = tokens.has(at, Kind::quote);
    if (quoted) ++day_at;
    const Index day = read_index(tokens, day_at);
    if (day.end == 0 || day.roman || day.value < 1) return std::nullopt;
    std::size_t next = day.end;
    if (quoted && !tokens.has(next, Kind::quote)) return std::nullopt;
    if (quoted) ++next;
    if (tokens.has(next, Kind::dot) && !tokens.at(next + 1).is(Kind::number)) ++next;  // «15. марта»
    bool hyphen = false;
    if (tokens.has(next, Kind::dash) && tokens.has(next + 1, Word::month) && !tokens[next].space_before &&
        !tokens[next + 1].space_before)
        ++next, hyphen = true;  // «15-марта»
    if (!tokens.has(next, Word::month) || day.value > 99) return std::nullopt;
    Term term = make(Unit::day, at, next + 1);
    term.day = day.value;
    term.month = tokens[next].value;
    term.invalid = day.value > 31;
    term.repaired = tokens[next].repaired || tokens[day_at].repaired;
    if (hyphen)
        if (const std::size_t end = read_hyphened_year(tokens, term.end, term); end > term.end)
            return term.end = end, term;
    term.end = read_year_behind(tokens, term.end, term);
    return term;
}

/// «5 числа», «5-го числа», «6-10-й рабочий день», «последний день», «5-го» before «каждого месяца».
std::optional<Term> day_number(const Tokens& tokens, std::size_t at) {
    const Token& token = tokens.at(at);
    const bool last = token.is(Word::last);
    const Index day = read_index(tokens, at);
    if (!last && (day.end == 0 || day.value < 1 || day.value > 31)) return std::nullopt;
    std::size_t next = last ? at + 1 : day.end;
    Term term = make(Unit::day_number, at, next);
    term.day = last ? -1 : day.value;
    const bool working = tokens.has(next, Word::working);
    if (working) next = tokens.skip_dot(next + 1);
    if (tokens.has(next, Word::number) || (tokens.has(next, Word::day_unit) && (working || last))) {
        term.business_day = working;
        term.end = read_lag(tokens, next + 1, term.lag);
        const bool of_a_unit = term.lag.unit != Lag::Unit::none;
        if (tokens.has(next, Word::number) || of_a_unit) return term;
        return std::nullopt;  // «5 рабочих дней» is a span
    }
    const bool ordinal =
        token.word == Word::ordinal || tokens.has(next, Word::each) || tokens.has(next, Word::month_unit);
    if (!last && !working && ordinal &&
        (tokens.has(next, Word::each) || tokens.has(next, Word::month_unit) || tokens.has(next, Kind::comma))) {
        term.end = read_lag(tokens, next, term.lag);
        const bool known = term.lag.names_month && (term.lag.following || term.lag.each);
        if (term.end != next && known) return term;
    }
    return std::nullopt;
}

std::optional<Term> season_term(const Tokens& tokens, std::size_t at) {
    const Token& token = tokens.at(at);
    if (token.is(Word::holidays) || token.is(Word::heating) || token.is(Word::season_mixed)) {
        std::size_t end = at + 1;
        if (tokens.has(end, Kind::dash) && tokens.has(end + 1, Word::season_adjective)) end += 2;
        if (tokens.has(end, Word::period) || tokens.has(end, Word::season_time)) ++end;
        Term term = make(Unit::local, at, end);
        term.end = read_year_behind(tokens, end, term);
        return term;
    }
    Term term = make(Unit::season, at, at + 1);
    if (token.is(Word::season)) {
        term.index = token.value;
    } else if (token.is(Word::season_adjective)) {
        term.index = token.value;
        if (tokens.has(at + 1, Kind::dash) && tokens.has(at + 2, Word::season_adjective))
            term.unit = Unit::local, term.end = at + 3;
        if (tokens.has(term.end, Word::holidays))
            term.unit = Unit::local;
        else if (!tokens.has(term.end, Word::period) && !tokens.has(term.end, Word::season_time) &&
                 !tokens.has(term.end, Word::month_unit))
            return std::nullopt;
        ++term.end;
    } else {
        return std::nullopt;
    }
    term.end = read_year_behind(tokens, term.end, term);
    return term;
}

/// «ГИА-2022»: digits behind the hyphen of a word that is no calendar word.
bool is_part_of_a_name(const Tokens& tokens, std::size_t at) {
    return at > 1 && tokens[at - 1].is(Kind::dash) && !tokens[at].space_before && !tokens[at - 1].space_before &&
           tokens[at - 2].is(Word::unknown) && !tokens.has(at + 1, Word::year);
}

/// A year written in digits alone, a school year, or «текущего года».
std::optional<Term> year_term(const Tokens& tokens, std::size_t at) {
    Term term = make(Unit::year, at, at);
    const Token& token = tokens.at(at);
    if (token.is(Kind::number) && token.digits != 4) {  // «22 год», «2022/23»
        if (token.digits != 2 || token.value < 10 || !tokens.has(at + 1, Word::year) || tokens[at + 1].letters_size > 4)
            return std::nullopt;
        term.year = 2000 + token.value;
        term.end = skip_year_word(tokens, at + 1);
        return term;
    }
    if (!token.is(Kind::number) && !token.is(Kind::word)) return std::nullopt;
    if (token.is(Word::year) || is_part_of_a_name(tokens, at)) return std::nullopt;
    term.end = read_year_behind(tokens, at, term);
    if (term.end == at || (!term.has_year() && !term.school)) return std::nullopt;
    if (term.year_word == Term::YearWord::each) return std::nullopt;  // «каждый год» is a recurrence
    if (term.year == 0) return term;
    const bool slash = tokens.has(at + 1, Kind::slash) && tokens.has_number(at + 2) && term.last_year == 0;
    if (slash && tokens[at + 2].value % 100 == (term.year + 1) % 100) {  // «2022/2023» without «учебный»
        term.school = true;
        term.last_year = term.year + 1;
        term.end = skip_year_word(tokens, at + 3);
    }
    if (term.school && term.last_year == 0) term.last_year = term.year + 1;
    return term.year >= 1990 && term.year <= 2099 ? std::optional(term) : std::nullopt;
}

struct PartWords {
    Part part = Part::whole;
    int number = 0;
    std::size_t end = 0;
};

/// «начало», «первая декада», «2-я неделя», «вторая половина»; end 0: none.
PartWords read_part(const Tokens& tokens, std::size_t at) {
    const Token& token = tokens.at(at);
    if (token.is(Word::beginning)) return {Part::beginning, 0, tokens.skip_dot(at + 1)};
    if (token.is(Word::middle)) return {Part::middle, 0, tokens.skip_dot(at + 1)};
    if (token.is(Word::ending)) return {Part::ending, 0, at + 1};
    const Index index = read_index(tokens, at);
    const int number = token.is(Word::last) ? -1 : index.value;
    const std::size_t next = token.is(Word::last) ? at + 1 : index.end;
    if (next == 0 || number == 0) return {};
    if (tokens.has(next, Word::decade) && number <= 3) return {Part::decade, number == -1 ? 3 : number, next + 1};
    if (tokens.has(next, Word::week) && number <= 5) return {Part::week, number, next + 1};
    if (tokens.has(next, Word::half_part) && number <= 2) return {Part::half, number == -1 ? 2 : number, next + 1};
    return {};
}

/// «сентябрь (1 неделя)», «март, вторая декада»: the part behind its month.
void read_part_behind(const Tokens& tokens, Term& month) {
    const bool bracket = tokens.has(month.end, Kind::open);
    if (!bracket && !tokens.has(month.end, Kind::comma)) return;
    const PartWords part = read_part(tokens, month.end + 1);
    if (part.end == 0 || part.part == Part::beginning || part.part == Part::middle || part.part == Part::ending) return;
    const bool closed =
        bracket ? tokens.has(part.end, Kind::close) : part.end >= tokens.size() || !tokens[part.end].is(Kind::word);
    if (!closed) return;
    month.part = part.part;
    month.part_number = part.number;
    month.end = bracket ? part.end + 1 : part.end;
}

std::optional<Term> plain_term(const Tokens& tokens, std::size_t at) {
    const Token& token = tokens.at(at);
    if (token.is(Kind::number))
        if (auto term = read_numeric_date(tokens, at)) return term;
    if (is_count(token) || token.is(Kind::quote) || token.is(Word::last) ||
        (token.is(Kind::word) && token.letters_size <= 4)) {
        if (auto term = named_day(tokens, at)) return term;
        if (auto term = quarter_or_half(tokens, at)) return term;
        if (auto term = day_number(tokens, at)) return term;
    }
    if (token.is(Word::month)) {
        Term term = make(Unit::month, at, at + 1);
        term.month = token.value;
        term.repaired = token.repaired;
        term.end = read_hyphened_year(tokens, at + 1, term);  // «сентябрь-2022»
        if (term.end == at + 1) term.end = read_year_behind(tokens, at + 1, term);
        read_part_behind(tokens, term);
        return term;
    }
    if (token.is(Word::weekday)) {
        Term term = make(Unit::weekday, at, at + 1);
        term.index = token.value;
        return term;
    }
    if (auto term = season_term(tokens, at)) return term;
    if (auto term = year_term(tokens, at)) return term;
    const Index index = read_index(tokens, at);
    if (index.end == 0 || token.is(Word::cardinal)) return std::nullopt;
    Term term = make(Unit::bare, at, index.end);
    term.index = index.value;
    term.roman = index.roman;
    return term;
}

/// What a part may belong to without naming it: «конец месяца», «конец года», «окончание срока реализации».
std::optional<Term> unnamed_whole(const Tokens& tokens, std::size_t at, std::size_t part_at) {
    std::size_t next = at;
    while (next < at + 4 &&
           (tokens.has(next, Word::whole) || tokens.has(next, Word::current) || tokens.has(next, Word::calendar) ||
            tokens.has(next, Word::report) || tokens.has(next, Word::each)))
        ++next;
    const bool school = next > at && tokens[next - 1].is(Word::each) && tokens.has(next, Word::school) &&
                        tokens.has(next + 1, Word::year);  // «начало каждого учебного года»
    if (school) ++next;
    const Token& token = tokens.at(next);
    Unit unit = Unit::bare;
    if (token.is(Word::year)) unit = Unit::year;
    if (token.is(Word::month_unit)) unit = Unit::month;
    if (is_quarter_word(tokens, next)) unit = Unit::quarter;
    if (token.is(Word::half)) unit = Unit::half;
    if (token.is(Word::period) || (token.is(Word::term_word) && tokens.has(next + 1, Word::realization)))
        unit = Unit::period;
    if (token.is(Word::realization) && tokens.has(next + 1, Word::programme) && tokens.at(part_at).is(Word::ending))
        unit = Unit::period;
    if (unit == Unit::bare) return std::nullopt;
    Term term = make(unit, at, unit == Unit::year ? skip_year_word(tokens, next) : next + 1);
    if (school || (next > at && tokens[next - 1].is(Word::each))) term.year_word = Term::YearWord::each;
    term.school = school;
    while (unit == Unit::period && (tokens.has(term.end, Word::realization) || tokens.has(term.end, Word::programme)))
        ++term.end;
    if (unit == Unit::month || unit == Unit::quarter || unit == Unit::half)
        term.end = read_year_behind(tokens, term.end, term);
    return term;
}

std::optional<Term> part_term(const Tokens& tokens, std::size_t at) {
    const PartWords part = read_part(tokens, at);
    if (part.end == 0) return std::nullopt;
    std::size_t next = part.end;
    while (next < part.end + 3 && tokens.has(next, Word::new_) && !tokens.has(next + 1, Word::year) &&
           !tokens.has(next + 1, Word::school))
        ++next;
    std::optional<Term> term = unnamed_whole(tokens, next, at);
    if (!term) term = plain_term(tokens, next);
    if (!term || term->unit == Unit::bare || term->unit == Unit::weekday || term->unit == Unit::day ||
        term->unit == Unit::day_number)
        return std::nullopt;
    term->part = part.part;
    term->part_number = part.number;
    term->begin = at;
    return term;
}

}  // namespace

std::optional<Term> read_term(const Tokens& tokens, std::size_t at) {
    std::optional<Term> term = part_term(tokens, at);
    return term ? term : plain_term(tokens, at);
}

}  // namespace svod::due
