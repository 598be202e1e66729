#include "normalize/deadline_phrase_reader.h"

#include <algorithm>

namespace svod::due {

Cycle::Unit cycle_unit(const Token& token) {
    if (!token.is(Token::Kind::word)) return Cycle::Unit::none;
    switch (token.word) {
        case Word::day_unit:
            return Cycle::Unit::day;
        case Word::week:
            return Cycle::Unit::week;
        case Word::month_unit:
            return Cycle::Unit::month;
        case Word::quarter:
            return Cycle::Unit::quarter;
        case Word::half:
        case Word::half_year:
            return Cycle::Unit::half;
        case Word::year:
            return Cycle::Unit::year;
        case Word::unit_of_measure:
            return token.value == 1 ? Cycle::Unit::year : Cycle::Unit::none;  // «лет»
        case Word::school_term:
            return Cycle::Unit::term;
        default:
            return Cycle::Unit::none;
    }
}

/// «1 р. в год», «2 р/кв.»: the word is one letter, so what follows must say it is no other.
bool PhraseReader::times_abbreviated(std::size_t at) const {
    const Token& token = tokens().at(at);
    if (!token.is(Kind::word) || token.letters_size != 1 || tokens().letters_of(token)[0] != folded_letter(U'р'))
        return false;
    return has(at + 1, Kind::slash) || has(at + 1, Word::in) || (has(at + 1, Kind::dot) && has(at + 2, Word::in));
}

/// «2 раза в год», «раз в два года», «не реже чем раз в квартал».
std::size_t PhraseReader::frequency(std::size_t at) {
    const Count count = count_at(at);
    const std::size_t times = count.end != 0 ? count.end : at;
    const bool abbreviated = count.end != 0 && times_abbreviated(times);
    if (!has(times, Word::times) && !abbreviated) return at;
    std::size_t next = times + 1;
    if (abbreviated && (has(next, Kind::dot) || has(next, Kind::slash))) ++next;
    if (has(next, Word::in) || has(next, Word::for_) || has(next, Kind::slash)) ++next;
    if (has(next, Word::during)) ++next;
    if (has(next, Word::in_during)) ++next;
    next = skip_frequency_words(next);
    const Count interval = count_at(next);
    if (interval.end != 0) next = skip_frequency_words(interval.end);
    const Cycle::Unit unit = cycle_unit(tokens().at(next));
    if (unit == Cycle::Unit::none) return at;
    const bool between = !phrase_.nodes.empty() && phrase_.nodes.back().term.unit == Term::Unit::bare &&
                         phrase_.nodes.back().term.end + 1 == at;
    if (between) phrase_.nodes.pop_back();  // «2-4 раза в год»: no count to rely on
    set_cycle(unit,
              between          ? uncertain_count
              : count.end != 0 ? count.value
                               : tokens()[times].value,
              interval.end != 0 ? interval.value : 1);
    return unit == Cycle::Unit::year ? skip_year_word(tokens(), next) : next + 1;
}

std::size_t PhraseReader::skip_frequency_words(std::size_t at) const {
    const std::size_t limit = at + most_adjectives;
    while (at < limit &&
           (has(at, Word::each) || has(at, Word::calendar) || has(at, Word::school) || has(at, Word::whole)))
        ++at;
    return at;
}

void PhraseReader::set_cycle(Cycle::Unit unit, int count, int interval) {
    if (phrase_.cycle.unit == Cycle::Unit::year && unit != Cycle::Unit::year)
        return;  // «ежегодно, раз в квартал»: the year frames it
    if (unit == Cycle::Unit::half && interval > 1) return;
    phrase_.cycle = {unit, std::max(count, 1), std::max(interval, 1)};
    link_after_mark();
}

/// «каждый понедельник», «каждые 3 месяца», «каждого года».
std::size_t PhraseReader::each(std::size_t at) {
    const Count interval = count_at(at + 1);
    std::size_t next = interval.end != 0 ? interval.end : at + 1;
    next = skip_frequency_words(next);
    const Cycle::Unit unit = cycle_unit(tokens().at(next));
    if (unit != Cycle::Unit::none) {
        set_cycle(unit, 1, interval.end != 0 ? interval.value : 1);
        return unit == Cycle::Unit::year ? skip_year_word(tokens(), next) : next + 1;
    }
    if (has(next, Word::weekday))
        set_cycle(Cycle::Unit::week, 1, 1);
    else if (has(next, Word::month))
        set_cycle(Cycle::Unit::year, 1, 1);
    return at + 1;
}

/// «по итогам полугодия», «по кварталам».
std::size_t PhraseReader::by_results(std::size_t at) {
    std::size_t next = at;
    while (next < at + most_adjectives &&
           (has(next, Word::each) || has(next, Word::report) || has(next, Word::calendar) || has(next, Word::current) ||
            has(next, Word::school)))
        ++next;
    const Cycle::Unit unit = cycle_unit(tokens().at(next));
    if (unit == Cycle::Unit::none || unit == Cycle::Unit::day) return at;
    if (unit == Cycle::Unit::year && has(next - 1, Word::school)) return at;
    set_cycle(unit, 1, 1);
    return next + 1;
}

/// «3», «трех», «3-х»: a quantity, not an ordinal.
PhraseReader::Count PhraseReader::count_at(std::size_t at) const {
    const Token& token = tokens().at(at);
    const bool number = token.is(Kind::number) && token.digits <= 3 && token.word != Word::ordinal;
    return number || token.is(Word::cardinal) ? Count{token.value, at + 1} : Count{};
}

}  // namespace svod::due
