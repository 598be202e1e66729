#include "normalize/deadline_rules.h"

#include "normalize/confidence.h"

#include <algorithm>

namespace svod::due {

namespace {

/// «до 15 мая 2022 г. при наличии финансирования»: the date is the deadline, the condition only hedges it. A schedule
/// named after a date stays a schedule (R15).
bool date_comes_first(const Reading& reading) {
    return !reading.spans.empty() && reading.spans.front().dates && reading.phrase.condition != Condition::schedule &&
           reading.spans.front().begin < reading.phrase.condition_at && !reading.spans.front().alternative &&
           reading.spans.front().first.unit != Term::Unit::year;
}

void take_bounds(const Reading& reading, Deadline& deadline) {
    Doubt doubt;
    for (const Span& span : reading.spans) {
        if (!span.dates) continue;
        doubt.add(span.doubt);
        if (introduces_end(span.intro) && !span.is_range) {
            const Date last = last_day_allowed(span, reading.phrase.inclusive, doubt);
            if (!deadline.end || *deadline.end < last) deadline.end = last;
        } else {
            if (!deadline.start || span.dates->start < *deadline.start) deadline.start = span.dates->start;
            const bool open = span.intro == Intro::from && !span.is_range;
            if (!open && (!deadline.end || *deadline.end < span.dates->end)) deadline.end = span.dates->end;
        }
    }
    const bool framed = reading.phrase.whole_period || reading.phrase.whole_year || reading.phrase.constant;
    if (framed && !deadline.start && !deadline.end)
        if (const auto whole = whole_time(reading, doubt)) {
            deadline.start = whole->start;
            deadline.end = whole->end;
        }
    apply_doubt(deadline, doubt);
}

/// «ко Дню знаний (1 сентября)»: the event that the deadline waits for, with its day in brackets.
const Span* day_of_event(const Reading& reading) {
    const Phrase& phrase = reading.phrase;
    if (phrase.condition != Condition::event || reading.spans.size() != 1 || phrase.tokens.size() == 0) return nullptr;
    const Span& span = reading.spans.front();
    const Token& first = phrase.tokens.at(0);
    const bool until = first.is(Word::toward) || first.is(Word::until);
    const bool bracketed = span.begin > 0 && phrase.tokens.at(span.begin - 1).is(Token::Kind::open);
    const bool day = span.dates && span.first.unit == Term::Unit::day && !span.is_range && !span.alternative;
    return until && bracketed && day && span.intro == Intro::none ? &span : nullptr;
}

Deadline by_day_of_event(const Span& span) {
    Deadline deadline;
    deadline.kind = Deadline::Kind::by;
    deadline.rule = "deadline.by-date";
    deadline.confidence = sure::convention;
    deadline.end = span.dates->end;
    apply_doubt(deadline, span.doubt);
    return deadline;
}

}  // namespace

/// Dates that live elsewhere, and deadlines counted from an event (R15).
std::optional<Deadline> conditional(const Reading& reading) {
    const Phrase& phrase = reading.phrase;
    if (phrase.condition == Condition::none) return std::nullopt;
    const bool something_else = !reading.spans.empty() || phrase.whole_period || phrase.whole_year || phrase.constant ||
                                phrase.indefinite || phrase.no_term;
    if ((phrase.weak_condition && something_else) || date_comes_first(reading)) return std::nullopt;
    if (const Span* day = day_of_event(reading)) return by_day_of_event(*day);
    Deadline deadline;
    deadline.kind = Deadline::Kind::conditional;
    deadline.confidence = phrase.weak_condition ? sure::weak : sure::plain;
    deadline.rule = phrase.condition == Condition::schedule ? "deadline.schedule"
                    : phrase.condition == Condition::offset ? "deadline.offset"
                    : phrase.condition == Condition::need   ? "deadline.on-demand"
                                                            : "deadline.event";
    if (!phrase.weak_condition) read_anchor(reading, deadline);
    take_bounds(reading, deadline);
    return deadline;
}

}  // namespace svod::due
