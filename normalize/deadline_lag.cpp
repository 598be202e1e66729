#include "normalize/deadline_terms.h"

namespace svod::due {

namespace {

Lag::Unit lag_unit(Word word) {
    switch (word) {
        case Word::month_unit:
            return Lag::Unit::month;
        case Word::quarter:
            return Lag::Unit::quarter;
        case Word::half:
        case Word::half_year:
            return Lag::Unit::half;
        case Word::year:
            return Lag::Unit::year;
        case Word::period:
            return Lag::Unit::period;
        default:
            return Lag::Unit::none;
    }
}

/// The words of «второго месяца, следующего за отчетным кварталом», in whatever order the clerk put them.
struct LagReader {
    Lag lag;
    int ordinal = 0;
    bool report = false;
    bool over = false;  ///< a word that does not belong here
    bool meaningful = false;

    void take(const Token& token) {
        switch (token.word) {
            case Word::ordinal:
                ordinal = token.value;
                return;
            case Word::last:
                ordinal = -1;
                return;
            case Word::next:
                lag.following = true;
                break;
            case Word::after:
                lag.following = true;
                break;
            case Word::for_:
            case Word::in:
                break;
            case Word::report:
            case Word::current:
                report = true;
                break;
            case Word::each:
                lag.each = true;
                break;
            case Word::calendar:
                break;
            default:
                take_unit(lag_unit(token.word));
                return;
        }
    }

    void take_unit(Lag::Unit unit) {
        if (unit == Lag::Unit::none) {
            over = true;
            return;
        }
        meaningful = true;
        const bool month_of_unit =
            unit == Lag::Unit::month && !lag.names_month && (lag.unit != Lag::Unit::none || !(lag.following && report));
        if (month_of_unit) {
            lag.names_month = true;
            if (ordinal != 0) lag.month = ordinal;
        } else {
            lag.unit = unit;
        }
        ordinal = 0;
    }
};

}  // namespace

std::size_t read_lag(const Tokens& tokens, std::size_t at, Lag& lag) {
    LagReader reader;
    std::size_t end = at;
    for (std::size_t i = at; i < tokens.size() && i < at + 12; ++i) {
        const Token& token = tokens[i];
        if (token.is(Token::Kind::comma)) continue;
        if (token.is(Token::Kind::number) && token.word == Word::ordinal) {
            reader.ordinal = token.value;
            continue;
        }
        if (!token.is(Token::Kind::word)) break;
        reader.take(token);
        if (reader.over) break;
        if (reader.meaningful || reader.report) end = i + 1;
    }
    if (end == at) return at;
    lag = reader.lag;
    if (lag.following && lag.unit == Lag::Unit::none)
        lag.unit = reader.report || !lag.names_month ? Lag::Unit::period : Lag::Unit::month;
    if (!lag.following && lag.unit == Lag::Unit::none && lag.names_month) lag.unit = Lag::Unit::month;
    return end;
}

}  // namespace svod::due
