#pragma once

#include "normalize/deadline_tokens.h"

#include <optional>

namespace svod::due {

/// «…следующего за отчетным кварталом»: which unit is reported, and in which month after (or inside) it the day lies.
struct Lag {
    enum class Unit { none, period, month, quarter, half, year };  ///< `period`: «за отчетным», the noun missing
    Unit unit = Unit::none;
    int month = 1;           ///< ordinal of the month, −1 the last one
    bool following = false;  ///< after the unit; otherwise inside it («последнего месяца квартала»)
    bool names_month = false;  ///< «месяца, следующего за …»
    bool each = false;         ///< «каждого месяца»
};

/// One calendar expression as written, before its missing year or month is supplied. 0 = not written.
struct Term {
    enum class Unit { bare, day, day_number, weekday, month, quarter, half, season, local, year, period };
    enum class YearWord { none, current, next, previous, each, following, eve };
    enum class Part { whole, beginning, middle, ending, decade, week, half };

    Unit unit = Unit::bare;
    int day = 0;  ///< of the month; −1 the last
    int month = 0;
    int index = 0;  ///< quarter, half-year, season (1 winter), weekday, or the bare number
    int year = 0;
    int last_year = 0;    ///< «2021–2022» written as one: a winter, a school year
    int repeat_last = 0;  ///< «июнь 2022–2024 гг.»: the last year it comes back in
    bool school = false;  ///< the year is a school year
    YearWord year_word = YearWord::none;
    Part part = Part::whole;
    int part_number = 0;  ///< of a decade, week or half; −1 the last
    Lag lag;
    bool roman = false;
    bool business_day = false;
    bool invalid = false;       ///< no such month, or digits missing in the year
    bool strange_year = false;  ///< «5 мая 1022»: four digits that are no year of ours
    bool weak = false;          ///< «5.9»: a date only where a preposition says so
    bool repaired = false;
    std::size_t begin = 0;  ///< tokens
    std::size_t end = 0;

    bool has_year() const { return year != 0 || year_word != YearWord::none; }
};

/// The calendar expression that begins at token `at`; nullopt when none does.
std::optional<Term> read_term(const Tokens& tokens, std::size_t at);

/// Steps of read_term, one file each: dates written in digits; the year behind a term (sets year, school, year_word and
/// returns the token after it, `at` when none is written); the unit that «…следующего за отчетным…» speaks of.
std::optional<Term> read_numeric_date(const Tokens& tokens, std::size_t at);
std::size_t read_year_behind(const Tokens& tokens, std::size_t at, Term& term);
std::size_t read_lag(const Tokens& tokens, std::size_t at, Lag& lag);

/// The token after «г.», «года», «гг.», «г.г.»; `at` when no such word stands there.
std::size_t skip_year_word(const Tokens& tokens, std::size_t at);

/// A Roman numeral as it is really typed before «квартал» or «полугодие»: «Ш», «П», «1V», «IУ», «11». `value` 0: none.
struct RomanLike {
    int value = 0;
    std::size_t end = 0;
};
RomanLike read_roman_like(const Tokens& tokens, std::size_t at);

}  // namespace svod::due
