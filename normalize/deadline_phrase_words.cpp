#include "normalize/deadline_phrase_reader.h"

namespace svod::due {

/// Prepositions, and what is said in their place: «не позднее», «в течение».
std::size_t PhraseReader::preposition(std::size_t at) {
    switch (tokens()[at].word) {
        case Word::until:
            return until(at);
        case Word::toward:
            return toward(at);
        case Word::by:
            return by(at);
        case Word::from:
            return from(at);
        case Word::of:
            introduce(Intro::of, at);
            return at + 1;
        case Word::after:
        case Word::before:
            return around(at);
        case Word::at:
            condition(Condition::need, at, !has(at + 1, Word::need) && !has(at + 1, Word::presence));
            return part(at, 1);
        case Word::through:
            condition(Condition::event, at);
            return at + 1;
        case Word::not_:
            return negation(at);
        case Word::not_later:
            introduce(Intro::not_later, at);
            return at + 1;
        case Word::in:
            return in(at);
        case Word::on:
        case Word::for_:
            return on(at);
        case Word::during:
        case Word::in_during:
            return during(at);
        default:
            return at;
    }
}

/// Words that last or come back: «весь период», «ежегодно», «постоянно», «далее».
std::size_t PhraseReader::time_word(std::size_t at) {
    const Token& token = tokens()[at];
    switch (token.word) {
        case Word::whole:
            return whole(at);
        case Word::period:
            return period(at);
        case Word::course:
            if (has(at + 1, Word::realization) || has(at + 1, Word::whole) || has(at + 1, Word::period))
                phrase_.whole_period = true;
            return at + 1;
        case Word::each:
            return each(at);
        case Word::every:
            set_cycle(static_cast<Cycle::Unit>(token.value), 1, 1);
            phrase_.repaired |= token.repaired;
            return at + 1;
        case Word::constant:
            phrase_.constant = true;
            link_after_mark();
            return at + 1;
        case Word::permanent:
            if (has(at + 1, Word::basis)) phrase_.constant = true;
            return at + 2;
        case Word::indefinite:
            phrase_.indefinite = true;
            return at + 1;
        case Word::further:
            phrase_.further = true;
            link_after_mark();
            return at + 1;
        case Word::inclusive:
            phrase_.inclusive = true;
            return at + 1;
        case Word::stage:
            phrase_.staged = true;
            return at + 1;
        case Word::shortest:
            phrase_.no_term = true;
            return at + 1;
        case Word::year:
            return year(at);
        default:
            return at;
    }
}

/// Words by which the dates live elsewhere: «по графику», «срок уточняется», «приказ от …».
std::size_t PhraseReader::condition_word(std::size_t at) {
    switch (tokens()[at].word) {
        case Word::accordance:
        case Word::agreement:
            condition(Condition::schedule, at);
            return part(at, 1);
        case Word::clarify:
            condition(Condition::schedule, at, !near_term_word(at));
            return part(at, 1);
        case Word::schedule:
        case Word::separate:
            condition(Condition::schedule, at, true);
            return part(at, 1);
        case Word::set:
            if (near_term_word(at)) condition(Condition::schedule, at);
            return at + 1;
        case Word::meeting:
            condition(Condition::event, at, true);
            return part(at, 1);
        case Word::document:
            document_ = true;
            document_at_ = at;
            return part(at, 1);
        default:
            return at;
    }
}

/// Words by which a date is not that of the plan: «перенесено», «факт.», «кроме».
std::size_t PhraseReader::change_word(std::size_t at) {
    switch (tokens()[at].word) {
        case Word::moved:
            phrase_.moved = true;
            moved_at_ = at;
            return part(at, 1);
        case Word::actual:
            actual_ = true;
            return part(at, 1);
        case Word::except:
            phrase_.excepts = excepting_ = true;
            return part(at, 1);
        default:
            return at;
    }
}

/// Words that join, and words that may stand in a deadline without saying anything of their own.
std::size_t PhraseReader::link_word(std::size_t at) {
    switch (tokens()[at].word) {
        case Word::and_:
            join(Link::list);
            return at + 1;
        case Word::or_:
            join(Link::list);
            alternative_ = true;
            return at + 1;
        case Word::term_word:
            return at + 1;
        case Word::half_year:
        case Word::number:
        case Word::report:
        case Word::rarer:
        case Word::later:
        case Word::current:
        case Word::calendar:
        case Word::realization:
        case Word::programme:
        case Word::basis:
        case Word::next:
        case Word::planned:
        case Word::new_:
        case Word::previous:
        case Word::last:
        case Word::school:
        case Word::working:
            return at + 1;
        default:
            return at;
    }
}

/// «ул. 8 Марта», «на площади 1 Мая»: the day is part of a name, unless a figure behind it may be its year.
std::size_t PhraseReader::street(std::size_t at) {
    const std::size_t day = has(at + 1, Kind::dot) ? at + 2 : at + 1;
    const bool named = tokens().has_number(day) && has(day + 1, Word::month) && !tokens().has_number(day + 2);
    ++phrase_.unknown_words;
    return named ? day + 2 : part(at, 1);
}

std::size_t PhraseReader::word(std::size_t at) {
    drop_counted_number(at);
    const bool part_word = has(at, Word::beginning) || has(at, Word::middle) || has(at, Word::ending);
    if (part_word && (has(at + 1, Word::and_) || has(at + 1, Kind::comma)))
        phrase_.halved = true;  // «в начале и конце года»
    for (const auto read : {&PhraseReader::preposition, &PhraseReader::time_word, &PhraseReader::condition_word,
                            &PhraseReader::change_word, &PhraseReader::link_word})
        if (const std::size_t next = (this->*read)(at); next > at) return next;
    if (has(at, Word::street)) return street(at);
    ++phrase_.unknown_words;
    return part(at, 1);
}

}  // namespace svod::due
