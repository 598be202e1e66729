#include "normalize/deadline_rules.h"

#include <algorithm>
#include <array>
#include "normalize/confidence.h"

namespace svod::due {

namespace {

using std::chrono::days;
using Unit = Term::Unit;
using Part = Term::Part;

Deadline made(Deadline::Kind kind, double confidence) {
    Deadline deadline;
    deadline.kind = kind;
    deadline.confidence = confidence;
    return deadline;
}

void span_bounds(Deadline& deadline, const Span& span) {
    if (!span.dates) return;
    deadline.start = span.dates->start;
    deadline.end = span.dates->end;
}

/// «срок не установлен», «в кратчайшие сроки», and a date that cannot be one («15.13.2022»).
std::optional<Deadline> no_term(const Reading& reading) {
    const bool impossible =
        !reading.spans.empty() && std::all_of(reading.spans.begin(), reading.spans.end(),
                                              [](const Span& span) { return !span.dates && span.doubt.invalid_date; });
    if (!impossible && !(reading.phrase.no_term && reading.spans.empty())) return std::nullopt;
    Deadline deadline = made(Deadline::Kind::unspecified, 0);
    if (impossible) deadline.flags.push_back("invalid_date");
    return deadline;
}

bool is_year(const Span& span) {
    return span.first.unit == Unit::year && span.first.part == Part::whole && span.first.has_year();
}

/// «сентябрь–май» beside «учебный год» only says what a school year is.
bool names_the_school_year(const Span& span) {
    return span.is_range && span.first.unit == Unit::month && span.first.month == 9 && span.last.month == 5 &&
           span.first.year == 0;
}

/// «в течение 2018 года», «в течение всего периода», «постоянно», «круглогодично».
std::optional<Deadline> whole_time_rule(const Reading& reading) {
    const Phrase& phrase = reading.phrase;
    const std::vector<Span>& spans = reading.spans;
    const bool year_long = !spans.empty() && spans.front().intro == Intro::during &&
                           spans.front().first.unit == Unit::year && spans.front().first.part == Part::whole;
    if (!phrase.constant && !phrase.whole_period && !phrase.whole_year && !phrase.indefinite && !year_long)
        return std::nullopt;
    Deadline deadline = made(Deadline::Kind::ongoing, sure::plain);
    if (phrase.indefinite) {
        if (!spans.empty() && spans.front().dates) deadline.start = spans.front().dates->start;
        return deadline;
    }
    Doubt doubt;
    if (year_long) {
        span_bounds(deadline, spans.front());
        doubt = spans.front().doubt;
        if (spans.size() > 1 && !names_the_school_year(spans[1]) && spans[1].is_range) span_bounds(deadline, spans[1]);
        apply_doubt(deadline, doubt);
        return deadline;
    }
    if (const auto whole = whole_time(reading, doubt)) {
        deadline.start = whole->start;
        deadline.end = whole->end;
    } else {
        deadline.confidence = sure::weak;
    }
    for (const Span& span : spans) {
        if (!span.dates || span.alternative) continue;
        doubt.add(span.doubt);
        if (span.intro == Intro::from && !span.is_range) {
            deadline.start = span.dates->start;
            if (!phrase.whole_period && !phrase.whole_year) deadline.end.reset();
        } else if (introduces_end(span.intro) && !span.is_range) {
            deadline.end = last_day_allowed(span, phrase.inclusive, doubt);
        } else if (phrase.further) {
            deadline.start = span.dates->start;
        } else {
            span_bounds(deadline, span);
        }
    }
    apply_doubt(deadline, doubt);
    return deadline;
}

/// Separate months or dates inside «в течение года (ноябрь, апрель)» say more than the frame around them.
std::optional<Deadline> named_times_in_a_year(const Reading& reading) {
    const Phrase& phrase = reading.phrase;
    if (!(phrase.whole_year || phrase.constant) || phrase.further || reading.spans.empty()) return std::nullopt;
    const bool named = std::all_of(reading.spans.begin(), reading.spans.end(), [](const Span& span) {
        return span.dates && span.intro == Intro::none &&
               (span.first.unit == Unit::month || span.first.unit == Unit::quarter) && !span.is_range;
    });
    if (!named || phrase.constant) return std::nullopt;
    Deadline deadline = made(Deadline::Kind::within, sure::convention);
    Doubt doubt;
    for (const Span& span : reading.spans) {
        doubt.add(span.doubt);
        deadline.intervals.push_back(*span.dates);
    }
    std::sort(deadline.intervals.begin(), deadline.intervals.end(),
              [](const DateRange& a, const DateRange& b) { return a.start < b.start; });
    deadline.start = deadline.intervals.front().start;
    deadline.end = deadline.intervals.back().end;
    if (deadline.intervals.size() == 1) deadline.intervals.clear();
    apply_doubt(deadline, doubt);
    return deadline;
}

/// «до D», «в срок до D», «к D», «не позднее D», «по D» (R2–R4); several such dates are one deadline with its last day.
std::optional<Deadline> by_date(const Reading& reading) {
    const std::vector<Span>& spans = reading.spans;
    if (spans.empty() || !introduces_end(spans.front().intro)) return std::nullopt;
    Deadline deadline = made(Deadline::Kind::by, sure::plain);
    Doubt doubt;
    const bool says_when = std::any_of(spans.begin(), spans.end(), [](const Span& span) {
        return introduces_end(span.intro) && span.intro != Intro::results;
    });
    for (const Span& span : spans) {
        if (says_when && span.intro == Intro::results) continue;  // «по итогам I полугодия – до 15 июля»
        const bool belongs = introduces_end(span.intro) || (span.link == Link::list && span.intro == Intro::none &&
                                                            span.first.unit == spans.front().first.unit);
        if (!belongs || (span.alternative && deadline.end)) continue;
        doubt.add(span.doubt);
        if (!span.dates) continue;
        Span due = span;
        if (!introduces_end(due.intro)) due.intro = spans.front().intro;
        const Date last = last_day_allowed(due, reading.phrase.inclusive, doubt);
        deadline.intervals.push_back({last, last});
        if (!deadline.end || *deadline.end < last) deadline.end = last;
    }
    if (deadline.intervals.size() < 2) deadline.intervals.clear();
    if (!deadline.end) {
        deadline.confidence = sure::weak;
        if (!spans.front().dates && spans.front().first.unit == Unit::local)
            deadline.kind = Deadline::Kind::conditional;
        if (!spans.front().dates &&
            (spans.front().first.unit == Unit::month || spans.front().first.unit == Unit::quarter) &&
            !spans.front().doubt.year_missing)
            deadline.kind = Deadline::Kind::conditional;  // «до конца месяца»: which?
    }
    std::sort(deadline.intervals.begin(), deadline.intervals.end(),
              [](const DateRange& a, const DateRange& b) { return a.start < b.start; });
    apply_doubt(deadline, doubt);
    return deadline;
}

/// «с D», «начиная с D», «после D»: an open end (R8).
std::optional<Deadline> from_date(const Reading& reading) {
    if (reading.spans.empty()) return std::nullopt;
    const Span& span = reading.spans.front();
    if (span.is_range || (span.intro != Intro::from && span.intro != Intro::after)) return std::nullopt;
    Deadline deadline = made(Deadline::Kind::ongoing, span.intro == Intro::from ? sure::plain : sure::weak);
    Doubt doubt = span.doubt;
    if (span.dates) deadline.start = span.intro == Intro::from ? span.dates->start : span.dates->end + days(1);
    for (const Span& other : reading.spans)
        if (&other != &span && other.dates && introduces_end(other.intro)) {
            deadline.end = last_day_allowed(other, reading.phrase.inclusive, doubt);
            deadline.kind = Deadline::Kind::within;
            doubt.add(other.doubt);
            break;
        } else if (&other != &span && other.dates && other.intro == Intro::during) {
            deadline.end = other.dates->end;
            break;
        }
    apply_doubt(deadline, doubt);
    return deadline;
}

/// One day, or separate days: «15 и 22 марта 2022 г.» (R5).
std::optional<Deadline> on_days(const Reading& reading) {
    const std::vector<Span>& spans = reading.spans;
    const bool all_days = !spans.empty() && std::all_of(spans.begin(), spans.end(), [](const Span& span) {
        return span.first.unit == Unit::day && !span.is_range;
    });
    if (!all_days) return std::nullopt;
    Deadline deadline = made(Deadline::Kind::on, sure::plain);
    Doubt doubt;
    for (const Span& span : spans) {
        doubt.add(span.doubt);
        if (span.dates) deadline.intervals.push_back(*span.dates);
    }
    std::sort(deadline.intervals.begin(), deadline.intervals.end(),
              [](const DateRange& a, const DateRange& b) { return a.start < b.start; });
    if (!deadline.intervals.empty()) {
        deadline.start = deadline.intervals.front().start;
        deadline.end = deadline.intervals.back().end;
    }
    if (deadline.intervals.size() < 2) deadline.intervals.clear();
    apply_doubt(deadline, doubt);
    return deadline;
}

/// «октябрь 2022 г., но не позднее 25.10.2022»: the last day allowed lies inside the time named.
std::optional<Deadline> limited_span(const Reading& reading) {
    if (reading.spans.size() != 2) return std::nullopt;
    const Span& time = reading.spans.front();
    const Span& limit = reading.spans.back();
    const bool limits = introduces_end(limit.intro) && limit.first.unit == Unit::day && !limit.is_range &&
                        limit.dates && time.dates && time.dates->start <= limit.dates->end &&
                        limit.dates->end <= time.dates->end;
    if (!limits || limit.alternative) return std::nullopt;
    Deadline deadline = made(Deadline::Kind::within, sure::convention);
    Doubt doubt = time.doubt;
    doubt.add(limit.doubt);
    deadline.start = time.dates->start;
    deadline.end = limit.dates->end;
    apply_doubt(deadline, doubt);
    return deadline;
}

/// Months, quarters, half-years, seasons, years, ranges; several separate ones as intervals (R5, R6, R14).
std::optional<Deadline> within_spans(const Reading& reading) {
    if (reading.spans.empty()) return std::nullopt;
    if (auto limited = limited_span(reading)) return limited;
    Deadline deadline = made(Deadline::Kind::within, sure::plain);
    Doubt doubt;
    bool years_only = true;
    for (const Span& span : reading.spans) {
        const bool frame = is_year(span) && (reading.spans.size() > 1);
        years_only = years_only && frame;
        doubt.add(span.doubt);
        if (span.dates && !frame) deadline.intervals.push_back(*span.dates);
        if (!span.dates) deadline.confidence = span.first.unit == Unit::local ? sure::convention : sure::guess;
    }
    if (years_only)
        for (const Span& span : reading.spans)
            if (span.dates) deadline.intervals.push_back(*span.dates);
    if (!doubt.reversed)
        std::sort(deadline.intervals.begin(), deadline.intervals.end(),
                  [](const DateRange& a, const DateRange& b) { return a.start < b.start; });
    if (!deadline.intervals.empty()) {
        deadline.start = deadline.intervals.front().start;
        deadline.end = deadline.intervals.front().end;
        for (const DateRange& interval : deadline.intervals) deadline.end = std::max(*deadline.end, interval.end);
    }
    deadline.intervals.erase(std::unique(deadline.intervals.begin(), deadline.intervals.end()),
                             deadline.intervals.end());
    if (deadline.intervals.size() < 2) deadline.intervals.clear();
    const bool unnamed = !deadline.start && reading.spans.front().first.unit != Unit::local && !doubt.year_missing;
    if (unnamed) return std::nullopt;
    apply_doubt(deadline, doubt);
    return deadline;
}

constexpr std::array rules{
    Rule{"deadline.no-term", no_term},                      // «срок не установлен», «15.13.2022»
    Rule{"deadline.counted-from-date", counted_from_date},  // «за 10 дней до 1 сентября 2022 г.»
    Rule{"deadline.recurring", recurring},  // «ежегодно до 10 июня», «раз в квартал», «до 5 числа следующего месяца»
    Rule{"deadline.conditional", conditional},  // «по графику», «в течение 10 дней со дня издания приказа»
    Rule{"deadline.named-in-year", named_times_in_a_year},  // «в течение года (ноябрь, апрель)»
    Rule{"deadline.ongoing", whole_time_rule},  // «постоянно», «в течение всего периода»
    Rule{"deadline.by-date", by_date},  // «до 05.09.2020», «не позднее 1 октября», «до сентября 2022 года»
    Rule{"deadline.from-date", from_date},  // «с 1 сентября 2022 года»
    Rule{"deadline.on-days", on_days},      // «15 марта 2022 г.», «12.04.2022, 18.05.2022»
    Rule{"deadline.within", within_spans},  // «сентябрь – декабрь 2020», «I квартал 2023 г.», «зима 2021-2022»
};

/// More than a month outside the document's period, though a year was written (R7).
bool is_suspicious(const Reading& reading, const Deadline& deadline) {
    if (!reading.context.period || deadline.kind == Deadline::Kind::recurring ||
        deadline.kind == Deadline::Kind::ongoing)
        return false;
    const bool written =
        std::any_of(reading.spans.begin(), reading.spans.end(), [](const Span& span) { return span.first.year != 0; });
    if (!written) return false;
    const DateRange& period = *reading.context.period;
    const std::optional<Date> end = deadline.end ? deadline.end : deadline.start;
    const std::optional<Date> start = deadline.start ? deadline.start : deadline.end;
    return (start && *start > period.end + days(31)) || (end && *end < period.start - days(31));
}

/// Words that no rule knows, where a date stands for itself: «дедлайн 30.11.2022», «ул. 8 Марта».
bool leaves_words(const Phrase& phrase) {
    return phrase.unknown_words > 0;
}

/// Figures that no term accounts for, though nothing but dates is written: «7.IV.2022» taken for a year.
bool leaves_figures(const Reading& reading) {
    const Phrase& phrase = reading.phrase;
    if (phrase.nodes.empty() || phrase.cycle.unit != Cycle::Unit::none || phrase.condition != Condition::none)
        return false;
    std::size_t node = 0;
    for (std::size_t at = 0; at < phrase.tokens.size(); ++at) {
        while (node < phrase.nodes.size() && phrase.nodes[node].term.end <= at) ++node;
        const Token& token = phrase.tokens[at];
        const bool figure = token.is(Token::Kind::number) || token.is(Token::Kind::roman);
        if (figure && (node == phrase.nodes.size() || at < phrase.nodes[node].term.begin)) return true;
    }
    return false;
}

}  // namespace

void apply_doubt(Deadline& deadline, const Doubt& doubt) {
    const auto mark = [&](bool doubtful, const char* flag, double share) {
        if (!doubtful) return;
        if (flag[0] != '\0') deadline.flags.push_back(flag);
        deadline.confidence *= share;
    };
    // What the rules of the language settle costs next to nothing; what nobody can know without asking costs the fact.
    mark(doubt.approximate, "approximate", sure::settled);
    mark(doubt.ambiguous_end, "end_boundary_ambiguous", 1.0);
    mark(doubt.invalid_date, "invalid_date", sure::guess);
    mark(doubt.strange_year, "suspicious_year", sure::guess);
    mark(doubt.reversed, "reversed", sure::guess);
    mark(doubt.year_ambiguous, "year_ambiguous", sure::weak);
    mark(doubt.year_inferred, "year_inferred", sure::settled);
    mark(doubt.year_missing, "", sure::guess);
}

std::optional<DateRange> whole_time(const Reading& reading, Doubt& doubt) {
    for (const Span& span : reading.spans)
        if (span.first.unit == Unit::year && span.first.part == Part::whole && span.first.year != 0 && span.dates)
            return span.dates;
    if (!reading.context.period) {
        if (reading.context.year && reading.phrase.whole_year)
            return DateRange{*make_date(*reading.context.year, 1, 1), *make_date(*reading.context.year, 12, 31)};
        return std::nullopt;
    }
    if (reading.phrase.whole_year && !reading.phrase.whole_period && is_multi_year(*reading.context.period)) {
        if (reading.context.year)
            return DateRange{*make_date(*reading.context.year, 1, 1), *make_date(*reading.context.year, 12, 31)};
        doubt.year_ambiguous = true;
    }
    return reading.context.period;
}

Deadline apply_rules(const Reading& reading) {
    for (const Rule& rule : rules) {
        std::optional<Deadline> deadline = rule.read(reading);
        if (!deadline) continue;
        if (deadline->rule.empty()) deadline->rule = rule.name;
        if (is_suspicious(reading, *deadline)) {
            deadline->flags.push_back("suspicious_year");
            deadline->confidence = std::min(deadline->confidence, sure::convention);
        }
        if (reading.phrase.repaired || leaves_words(reading.phrase))
            deadline->confidence = std::min(deadline->confidence, sure::convention);
        const bool left_out = !reading.phrase.excepts || deadline->rrule.starts_with("FREQ=MONTHLY;BYMONTH=");
        const bool for_several = deadline->kind == Deadline::Kind::by && !deadline->intervals.empty() &&
                                 leaves_words(reading.phrase);  // «до 1 мая – школы, до 1 июня – детские сады»
        if (!left_out || for_several || reading.phrase.halved || leaves_figures(reading))
            deadline->confidence = std::min(deadline->confidence, sure::guess);
        std::sort(deadline->flags.begin(), deadline->flags.end());
        deadline->flags.erase(std::unique(deadline->flags.begin(), deadline->flags.end()), deadline->flags.end());
        return *deadline;
    }
    return {};
}

}  // namespace svod::due
