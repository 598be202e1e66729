#include "normalize/deadline_phrase_reader.h"

namespace svod::due {

/// «в течение …», «на протяжении …».
std::size_t PhraseReader::during(std::size_t at) {
    introduce(Intro::during, at);
    std::size_t next = has(at + 1, Kind::dot) ? at + 2 : at + 1;
    const std::size_t limit = next + most_adjectives;
    while (next < limit &&
           (has(next, Word::whole) || has(next, Word::current) || has(next, Word::calendar) || has(next, Word::report)))
        ++next;
    if (has(next, Word::year)) {
        phrase_.whole_year = phrase_.whole_year_during = true;
        link_after_mark();
        introduce(Intro::none, at);
        return skip_year_word(tokens(), next);
    }
    if (has(next, Word::period) || has(next, Word::term_word) || has(next, Word::realization) ||
        has(next, Word::programme) || (has(next, Word::season_time) && has(next - 1, Word::whole)))
        return take_whole_period(next);
    const Token& unit = tokens().at(next);
    if (unit.is(Word::month_unit) || unit.is(Word::day_unit) || unit.is(Word::week) || unit.is(Word::quarter) ||
        unit.is(Word::half) || unit.is(Word::half_year)) {
        condition(Condition::offset, at);
        return next + 1;
    }
    return next;
}

std::size_t PhraseReader::take_whole_period(std::size_t at) {
    if (has(at, Word::period) && has(at + 1, Word::holidays)) return at + 1;
    phrase_.whole_period = true;
    link_after_mark();
    introduce(Intro::none, at);
    ++at;
    while (has(at, Word::realization) || has(at, Word::programme) || has(at, Kind::quote)) ++at;
    return at;
}

std::size_t PhraseReader::whole(std::size_t at) {
    std::size_t next = at + 1;
    while (next < at + most_adjectives &&
           (has(next, Word::current) || has(next, Word::calendar) || has(next, Word::report) || has(next, Word::whole)))
        ++next;
    if (has(next, Word::period) || has(next, Word::term_word) || has(next, Word::realization))
        return take_whole_period(next);
    if (has(next, Word::year)) {
        phrase_.whole_year = true;
        return skip_year_word(tokens(), next);
    }
    const bool numbered = tokens().has_number(next) && has(next + 1, Word::year);
    if (has(next, Word::school) || numbered) introduce(Intro::during, at);
    return at + 1;
}

std::size_t PhraseReader::period(std::size_t at) {
    const bool bare = at + 1 >= tokens().size();
    if (has(at + 1, Word::realization) || (bare && phrase_.nodes.empty())) return take_whole_period(at);
    if (has(at + 1, Kind::word) && tokens()[at + 1].word == Word::unknown) condition(Condition::event, at, true);
    return at + 1;
}

/// A «год» that belongs to no number: the whole phrase of a cell («год»), else nothing.
std::size_t PhraseReader::year(std::size_t at) {
    for_what_is_reported_ = false;
    if (tokens()[at].letters_size > 2 && phrase_.nodes.empty() &&
        (at == 0 || has(at - 1, Word::in) || has(at - 1, Word::on)))
        phrase_.whole_year = true;
    return at + 1;
}

}  // namespace svod::due
