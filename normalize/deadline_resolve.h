#pragma once

#include "normalize/deadline.h"
#include "normalize/deadline_phrase.h"

namespace svod::due {

/// What had to be supposed to make dates of words; becomes the flags and the confidence of the deadline.
struct Doubt {
    bool year_inferred = false;   ///< from the period or the heading (R7)
    bool year_ambiguous = false;  ///< another year fits as well
    bool year_missing = false;    ///< none written and none known: no dates
    bool approximate = false;     ///< «начало мая» (R13)
    bool invalid_date = false;    ///< 31.09 → 30.09 (R16)
    bool strange_year = false;    ///< «5 мая 1022»: read with the year of the context
    bool reversed = false;        ///< the end before the start, as written (R6)
    bool ambiguous_end = false;   ///< «до D» may exclude D; «до сентября», «до 2024 г.» (R2–R4)
    void add(const Doubt& other);
};

/// One term or a range of two, with its dates. `dates` is empty where a local act decides (school holidays) or no year
/// is known.
struct Span {
    std::optional<DateRange> dates;
    Doubt doubt;
    Term first;
    Term last;  ///< = first where one term is written
    bool is_range = false;
    Intro intro = Intro::none;
    Link link = Link::none;
    bool alternative = false;
    bool explicit_year = false;
    std::size_t begin = 0;  ///< tokens
    std::size_t end = 0;
};

/// The terms of `phrase` that say when the activity is due, joined to ranges, with years supplied (R6, R7).
std::vector<Span> resolve_spans(const Phrase& phrase, const DeadlineContext& context);

/// Dates of one term; see Span::dates.
std::optional<DateRange> resolve_term(const Term& term, const DeadlineContext& context, Doubt& doubt);

/// The last day that «до», «к», «не позднее», «по» + span allow (R2–R4).
Date last_day_allowed(const Span& span, bool inclusive, Doubt& doubt);

bool is_school_year(const DateRange& period);
bool is_multi_year(const DateRange& period);  ///< more than a year and not one school year
bool introduces_end(Intro intro);             ///< «до», «к», «не позднее», «по», «перед»

}  // namespace svod::due
