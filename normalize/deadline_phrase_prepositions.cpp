#include "normalize/deadline_phrase_reader.h"

namespace svod::due {

std::size_t PhraseReader::until(std::size_t at) {
    introduce(Intro::until, at);
    std::size_t next = at + 1;
    while (next < at + most_adjectives && (has(next, Word::not_) || has(next, Word::later))) ++next;
    const Token& token = tokens().at(next);
    if (!token.is(Kind::word) || term_follows(next)) return at + 1;
    const bool span =
        token.is(Word::cardinal) || token.is(Word::whole) || token.is(Word::year) || token.is(Word::term_word);
    if (!span) condition(Condition::event, at, token.word == Word::unknown && !is_action_noun(token));
    return at + 1;
}

/// «к августовскому совещанию» waits for it; «к 1 сентября» is a day.
std::size_t PhraseReader::toward(std::size_t at) {
    introduce(Intro::toward, at);
    const bool meeting = has(at + 1, Word::meeting) || has(at + 2, Word::meeting) || has(at + 3, Word::meeting);
    if (has(at + 1, Kind::word) && !term_follows(at + 1) && !has(at + 1, Word::term_word)) {
        const bool unknown = tokens()[at + 1].word == Word::unknown && !is_action_noun(tokens()[at + 1]);
        condition(Condition::event, at, unknown && !meeting);
    }
    return at + 1;
}

std::size_t PhraseReader::by(std::size_t at) {
    std::size_t next = skip_adjectives(at + 1);
    const Token& token = tokens().at(next);
    if (token.is(Word::results)) {
        if (const std::size_t end = by_results(next + 1); end > next + 1) return end;
        if (term_follows(next + 1)) return introduce(Intro::results, at), next + 1;
        condition(Condition::event, at);
        return part(at, 2);
    }
    if (token.is(Word::measure)) return condition(Condition::need, at), part(at, next + 1 - at);
    if (token.is(Word::schedule) || token.is(Word::agreement) || token.is(Word::document) || token.is(Word::set) ||
        token.is(Word::term_word) || has(at + 1, Word::separate)) {
        condition(Condition::schedule, at);
        return part(at, next + 1 - at);
    }
    if (token.is(Word::ending)) {
        condition(Condition::event, at);
        return part(at, next + 1 - at);
    }
    if (token.is(Word::status_on)) return part(at, next + 1 - at);
    if (const std::size_t end = by_results(at + 1); end > at + 1 && token.is(Kind::word)) return end;
    if (token.is(Word::need)) condition(Condition::need, at);
    if (token.is(Kind::word) && token.word == Word::unknown) condition(Condition::event, at, true);
    introduce(Intro::through, at);
    return at + 1;
}

std::size_t PhraseReader::from(std::size_t at) {
    std::size_t next = at + 1;
    if (has(next, Word::from)) ++next;  // «начиная с»
    const bool event = (has(next, Word::day_unit) && !has(next + 1, Word::month)) || has(next, Word::moment) ||
                       (has(next, Word::beginning) && !term_follows(next));
    if (event) {
        condition(Condition::event, at);
        return part(at, next + 1 - at);
    }
    introduce(Intro::from, at);
    return next;
}

std::size_t PhraseReader::around(std::size_t at) {
    if (term_follows(at + 1)) {
        introduce(tokens()[at].word == Word::after ? Intro::after : Intro::before, at);
        return at + 1;
    }
    condition(Condition::event, at);
    return part(at, 1);
}

std::size_t PhraseReader::negation(std::size_t at) {
    if (has(at + 1, Word::later)) {
        introduce(Intro::not_later, at);
        return at + 2;
    }
    if (has(at + 1, Word::earlier)) {
        introduce(Intro::from, at);
        return at + 2;
    }
    if (has(at + 1, Word::set) || has(at + 1, Word::clarify) || has(at + 1, Word::none)) phrase_.no_term = true;
    return has(at + 1, Word::rarer) || phrase_.no_term ? at + 2 : at + 1;
}

std::size_t PhraseReader::in(std::size_t at) {
    const std::size_t next = skip_adjectives(at + 1);
    if (has(next, Word::accordance)) return at + 1;
    const bool holidays = has(next + 1, Word::holidays) || has(next + 2, Word::holidays);
    if (has(next, Word::day_unit) && !has(next + 1, Word::month) && !holidays) {
        condition(Condition::event, at);
        return part(at, 2);
    }
    if (has(next, Word::moment)) condition(Condition::event, at);
    if (has(next, Word::term_word) && (has(at + 1, Word::set) || has(at + 1, Word::separate)))
        condition(Condition::schedule, at);
    introduce(Intro::none, at);
    return at + 1;
}

std::size_t PhraseReader::on(std::size_t at) {
    introduce(Intro::none, at);
    if (has(at, Word::for_) && (has(at + 1, Word::report) || (has(at + 1, Kind::roman) || tokens().has_number(at + 1))))
        for_what_is_reported_ = true;
    if (has(at, Word::for_) && cycle_unit(tokens().at(at + 1)) >= Cycle::Unit::month) phrase_.reports = true;
    if (has(at, Word::for_) && has(at + 1, Word::year)) for_what_is_reported_ = true;
    if (has(at, Word::on) && has(at + 1, Word::last) && has(at + 2, Word::meeting)) {
        condition(Condition::event, at);
        return part(at, 3);
    }
    return at + 1;
}

bool PhraseReader::near_term_word(std::size_t at) const {
    for (std::size_t i = at < 3 ? 0 : at - 3; i < at + 4; ++i)
        if (has(i, Word::term_word) || has(i, Word::moment)) return true;
    return false;
}

}  // namespace svod::due
