#include "normalize/deadline_resolve.h"

#include <algorithm>

namespace svod::due {

namespace {

using Unit = Term::Unit;
using Part = Term::Part;
using std::chrono::days;

Date first_of(int year, int month) {
    return *make_date(std::clamp(year, 1900, 2199), month, 1);
}
Date last_of(int year, int month) {
    return last_day_of_month(std::clamp(year, 1900, 2199), month);
}

DateRange month_range(int year, int first, int last) {
    return {first_of(year, first), last_of(year, last)};
}

/// Ten days each; the last part runs to the end of the month (R13).
DateRange month_part(const Term& term, int year, Doubt& doubt) {
    const Date first = first_of(year, term.month);
    const Date last = last_of(year, term.month);
    doubt.approximate = true;
    const int number = term.part_number;
    switch (term.part) {
        case Part::beginning:
            return {first, first + days(9)};
        case Part::middle:
            return {first + days(10), first + days(19)};
        case Part::ending:
            return {first + days(20), last};
        case Part::decade:
            return number == 1   ? DateRange{first, first + days(9)}
                   : number == 2 ? DateRange{first + days(10), first + days(19)}
                                 : DateRange{first + days(20), last};
        case Part::week:
            if (number == -1) return {last - days(6), last};
            return {first + days(7 * (number - 1)), std::min(first + days(7 * number - 1), last)};
        case Part::half:
            return number == 1 ? DateRange{first, first + days(14)} : DateRange{first + days(15), last};
        case Part::whole:
            break;
    }
    doubt.approximate = false;
    return {first, last};
}

/// The beginning of a longer unit is its first month, its end the last one.
DateRange part_of(const DateRange& whole, const Term& term, int middle_month, Doubt& doubt) {
    if (term.part == Part::whole) return whole;
    doubt.approximate = true;
    if (term.part == Part::half) {
        const Date middle = whole.start + (whole.end - whole.start) / 2;
        return term.part_number == 1 ? DateRange{whole.start, middle} : DateRange{middle + days(1), whole.end};
    }
    if (term.part == Part::beginning) return {whole.start, last_of(year_of(whole.start), month_of(whole.start))};
    if (term.part == Part::ending) return {first_of(year_of(whole.end), month_of(whole.end)), whole.end};
    const int year = month_of(whole.start) > middle_month ? year_of(whole.end) : year_of(whole.start);
    return month_range(year, middle_month, middle_month);
}

DateRange school_year(int year) {
    return {*make_date(year, 9, 1), *make_date(year + 1, 8, 31)};
}

/// The teaching part of the school year ends on 31 May (R9); only its parts know that.
DateRange year_range(const Term& term, int year, Doubt& doubt) {
    if (!term.school) return part_of(month_range(year, 1, 12), term, 6, doubt);
    if (term.part == Part::whole) return school_year(year);
    return part_of({first_of(year, 9), last_of(year + 1, 5)}, term, 1, doubt);
}

DateRange half_range(const Term& term, int year, Doubt& doubt) {
    DateRange whole = term.index == 1 ? month_range(year, 1, 6) : month_range(year, 7, 12);
    if (term.school) whole = term.index == 1 ? month_range(year, 9, 12) : month_range(year + 1, 1, 5);
    return part_of(whole, term, month_of(whole.start) + 1, doubt);
}

DateRange season_range(const Term& term, int year) {
    if (term.index == 1) return {first_of(year, 12), last_of(year + 1, 2)};
    return month_range(year, term.index * 3 - 3, term.index * 3 - 1);
}

DateRange day_range(const Term& term, int year, Doubt& doubt) {
    const int last = day_of(last_of(year, term.month));
    if (term.day > last) doubt.invalid_date = true;
    const Date day = *make_date(year, term.month, std::clamp(term.day, 1, last));
    return {day, day};
}

DateRange range_in_year(const Term& term, int year, Doubt& doubt) {
    year = std::clamp(year, 1901, 2198);
    switch (term.unit) {
        case Unit::day:
            return day_range(term, year, doubt);
        case Unit::month:
            return month_part(term, year, doubt);
        case Unit::quarter:
            return part_of(month_range(year, term.index * 3 - 2, term.index * 3), term, term.index * 3 - 1, doubt);
        case Unit::half:
            return half_range(term, year, doubt);
        case Unit::season:
            return season_range(term, year);
        default:
            return year_range(term, year, doubt);
    }
}

bool within(const DateRange& period, Date day) {
    return period.start <= day && day <= period.end;
}

/// R7: the first year in which the term begins inside the period; it may fit twice in a long one, and August of a
/// school year is as often the one before it.
int infer_year(const Term& term, const DeadlineContext& context, Doubt& doubt) {
    doubt.year_inferred = true;
    if (context.year) return *context.year;
    const DateRange& period = *context.period;
    const int first = year_of(period.start);
    const int last = std::min(year_of(period.end), first + 200);
    int found = 0;
    for (int year = first - 1; year <= last && doubt.year_ambiguous == false; ++year) {
        Doubt ignored;
        if (!within(period, range_in_year(term, year, ignored).start)) continue;
        if (found == 0)
            found = year;
        else
            doubt.year_ambiguous = true;
    }
    if (found == 0) {
        doubt.year_ambiguous = true;
        return first;
    }
    const bool august =
        is_school_year(period) && (term.unit == Unit::day || term.unit == Unit::month) && term.month == 8;
    doubt.year_ambiguous = doubt.year_ambiguous || august;
    return found;
}

std::optional<int> year_of_term(const Term& term, const DeadlineContext& context, Doubt& doubt) {
    if (term.year != 0) return term.year;
    if (!context.period && !context.year) {
        doubt.year_missing = true;
        return std::nullopt;
    }
    const bool comes_next = term.year_word == Term::YearWord::next || term.year_word == Term::YearWord::following ||
                            term.year_word == Term::YearWord::eve;
    const int shift = term.year_word == Term::YearWord::previous ? -1 : comes_next ? 1 : 0;
    const bool begins_inside = term.school && context.period && !is_school_year(*context.period) &&
                               !is_multi_year(*context.period);  // «новый учебный год» of a plan for a calendar year
    if (shift != 0 && !(shift > 0 && begins_inside)) {
        doubt.year_inferred = true;
        doubt.year_ambiguous |=
            term.year_word == Term::YearWord::eve && !context.year && is_multi_year(*context.period);
        return (context.year ? *context.year : year_of(context.period->start)) + shift;
    }
    return infer_year(term, context, doubt);
}

bool is_unnamed(const Term& term) {
    return (term.unit == Unit::month && term.month == 0) ||
           ((term.unit == Unit::quarter || term.unit == Unit::half) && term.index == 0);
}

/// «01.09.2022 – до конца года», «сентябрь – до конца года»: what stands before the dash is the first day. A month, a
/// quarter or a year before the day of a report («март – до 5 апреля») only names what it is about.
bool runs_until(const Node& left, const Node& right) {
    if (right.link != Link::dash || left.intro != Intro::none || left.term.part != Part::whole) return false;
    const bool end = right.intro == Intro::until || right.intro == Intro::through || right.intro == Intro::not_later;
    const bool long_end =
        right.term.part == Part::ending || right.term.unit == Unit::year || right.term.unit == Unit::period;
    const bool of_a_month = long_end && right.term.unit != Unit::month;
    return end && (left.term.unit == Unit::day || (left.term.unit == Unit::month && of_a_month));
}

/// «01.09.2022 – постоянно», «сентябрь 2022 – бессрочно»: as «с 01.09.2022 постоянно».
bool opens_whole_time(const Phrase& phrase, const Node& node) {
    const bool lasting = phrase.constant || phrase.indefinite || phrase.whole_period;
    const bool beginning = node.term.unit == Unit::day || (node.term.unit == Unit::month && node.term.month != 0);
    return lasting && beginning && node.intro == Intro::none && phrase.tokens.has(node.term.end, Token::Kind::dash) &&
           phrase.mark_begin == node.term.end + 1;
}

bool joins_range(const Node& left, const Node& right) {
    const Unit unit = right.term.unit;
    if (left.term.unit == Unit::weekday || unit == Unit::weekday || unit == Unit::local ||
        left.term.unit == Unit::local)
        return false;
    if (left.term.unit == Unit::year && unit == Unit::day && right.term.year == 0)
        return false;  // «с 2023 года до 1 марта»
    if ((left.intro == Intro::from || left.intro == Intro::of) &&
        (right.intro == Intro::through || right.intro == Intro::until || right.intro == Intro::not_later))
        return true;
    if (runs_until(left, right)) return true;
    if (right.link == Link::dash && right.intro == Intro::none) return true;
    return right.link != Link::apart && right.intro == Intro::through && left.intro != Intro::until &&
           left.intro != Intro::through && left.intro != Intro::toward;
}

void check_order(Span& span) {
    if (!span.dates || span.dates->start <= span.dates->end) return;
    if (span.explicit_year || span.first.year != 0 || span.last.year != 0) {
        span.doubt.reversed = true;
        return;
    }
    Doubt ignored;
    const bool same_year = span.first.month != 0 && span.first.month < span.last.month;
    if (same_year)
        span.dates->start =
            range_in_year(span.first, year_of(span.dates->end), ignored).start;  // «август – сентябрь» of a school year
    else
        span.dates->end = range_in_year(span.last, year_of(span.dates->end) + 1, ignored).end;  // «октябрь – апрель»
}

Span make_span(const Node& first, const Node& last, bool is_range, const DeadlineContext& context) {
    Span span;
    span.first = first.term;
    span.last = last.term;
    span.is_range = is_range;
    span.intro = first.intro;
    span.link = first.link;
    span.alternative = first.alternative;
    span.begin = first.begin;
    span.end = last.term.end;
    span.explicit_year = first.term.year != 0 && last.term.year != 0;
    span.dates = resolve_term(first.term, context, span.doubt);
    if (!is_range) return span;
    Doubt end_doubt;
    const std::optional<DateRange> end = resolve_term(last.term, context, end_doubt);
    if (last.term.part == Part::ending && introduces_end(last.intro))
        end_doubt.approximate = false;  // «до конца года» is a day
    span.doubt.add(end_doubt);
    if (span.dates && end)
        span.dates->end = last.intro == Intro::until && last.term.unit == Unit::month &&
                                  last.term.part == Part::whole && first.term.unit != Unit::month
                              ? end->start - days(1)
                              : end->end;
    else
        span.dates.reset();
    check_order(span);
    return span;
}

/// «2021, 2022, 2023 годы»: following years are one span.
bool continues_years(const Span& span, const Node& node) {
    return span.first.unit == Unit::year && node.term.unit == Unit::year && !span.first.school && !node.term.school &&
           node.term.part == Part::whole && span.last.part == Part::whole && span.last.year != 0 &&
           node.term.year == span.last.year + 1 && node.intro == Intro::none;
}

}  // namespace

void Doubt::add(const Doubt& other) {
    year_inferred |= other.year_inferred;
    year_ambiguous |= other.year_ambiguous;
    year_missing |= other.year_missing;
    approximate |= other.approximate;
    invalid_date |= other.invalid_date;
    strange_year |= other.strange_year;
    reversed |= other.reversed;
    ambiguous_end |= other.ambiguous_end;
}

bool is_school_year(const DateRange& period) {
    return month_of(period.start) >= 8 && year_of(period.end) == year_of(period.start) + 1 &&
           month_of(period.end) <= 8 && month_of(period.end) >= 5;
}

bool is_multi_year(const DateRange& period) {
    return !is_school_year(period) && period.end - period.start > days(370);
}

bool introduces_end(Intro intro) {
    return intro == Intro::until || intro == Intro::toward || intro == Intro::not_later || intro == Intro::through ||
           intro == Intro::before || intro == Intro::results;
}

std::optional<DateRange> resolve_term(const Term& written, const DeadlineContext& context, Doubt& doubt) {
    Term term = written;
    if (term.unit == Unit::period) {
        if (!context.period) return std::nullopt;
        return part_of(*context.period, term, 6, doubt);
    }
    if (term.unit == Unit::day && term.invalid && (term.month < 1 || term.month > 12)) {
        doubt.invalid_date = true;
        return std::nullopt;
    }
    if (term.unit == Unit::local || term.unit == Unit::weekday || term.unit == Unit::day_number || is_unnamed(term))
        return std::nullopt;
    doubt.invalid_date |= term.invalid;
    doubt.strange_year |= term.strange_year;
    const bool own_school_half =
        term.unit == Unit::half && !term.has_year() && context.period && is_school_year(*context.period);
    term.school = term.school || own_school_half;
    Doubt own;
    const std::optional<int> year = year_of_term(term, context, own);
    if (!year) {
        doubt.add(own);
        return std::nullopt;
    }
    const DateRange range = range_in_year(term, *year, own);
    doubt.add(own);
    return range;
}

std::vector<Span> resolve_spans(const Phrase& phrase, const DeadlineContext& context) {
    std::vector<const Node*> nodes;
    for (const Node& node : phrase.nodes)
        if (!node.cited && !node.after_mark && !node.aside) nodes.push_back(&node);
    if (nodes.empty())
        for (const Node& node : phrase.nodes)
            if (!node.cited) nodes.push_back(&node);
    std::vector<Span> spans;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!spans.empty() && continues_years(spans.back(), *nodes[i])) {
            Span& years = spans.back();
            years.last = nodes[i]->term;
            years.is_range = true;
            years.end = years.last.end;
            if (const auto dates = resolve_term(years.last, context, years.doubt); dates && years.dates)
                years.dates->end = dates->end;
            continue;
        }
        const bool is_range = i + 1 < nodes.size() && joins_range(*nodes[i], *nodes[i + 1]);
        spans.push_back(make_span(*nodes[i], *nodes[i + is_range], is_range, context));
        if (!is_range && opens_whole_time(phrase, *nodes[i])) spans.back().intro = Intro::from;
        i += is_range;
    }
    return spans;
}

Date last_day_allowed(const Span& span, bool inclusive, Doubt& doubt) {
    const Term& term = span.last;
    const DateRange& dates = *span.dates;
    const bool until = (span.intro == Intro::until || span.intro == Intro::toward) && !inclusive;
    doubt.ambiguous_end = doubt.ambiguous_end || until;
    if (span.is_range || (term.unit == Unit::period && term.part != Part::ending)) return dates.end;
    if (span.intro == Intro::results) {  // «по итогам I квартала»: at its end, or soon after
        doubt.approximate = true;
        const bool school = term.unit == Unit::year && term.school && term.part == Part::whole;
        return school ? *make_date(year_of(dates.end), 5, 31) : dates.end;
    }
    if (span.intro == Intro::before) return dates.start - days(1);
    if (!until) return dates.end;
    const bool calendar_year =
        term.unit == Unit::year && !term.school && term.year_word != Term::YearWord::eve;  // «к Новому году»
    if (term.year_word == Term::YearWord::eve && term.part == Part::whole) {
        doubt.ambiguous_end = false;
        return dates.start - days(1);
    }
    if (term.part == Part::ending) {
        doubt.ambiguous_end = doubt.approximate = false;
        return dates.end;
    }
    if (term.part == Part::middle) return dates.start + days(4);
    if (term.unit == Unit::day || (calendar_year && term.part == Part::whole)) return dates.end;
    if (term.part == Part::beginning) doubt.approximate = false;
    return span.intro == Intro::until ? dates.start - days(1) : dates.start;
}

}  // namespace svod::due
