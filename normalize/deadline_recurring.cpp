#include "normalize/confidence.h"
#include "normalize/deadline_cycle.h"
#include "normalize/deadline_recurrence.h"
#include "normalize/deadline_rules.h"

#include <algorithm>

namespace svod::due {

namespace {

using Unit = Term::Unit;
using Part = Term::Part;
using std::chrono::days;

bool is_relative(const Term& term) {
    return term.year_word != Term::YearWord::none && term.year_word != Term::YearWord::each;
}

bool is_dated(const Span& span) {
    return span.first.unit == Unit::day || span.first.unit == Unit::month || span.first.unit == Unit::quarter ||
           span.first.unit == Unit::half || span.first.unit == Unit::season;
}

bool is_bound(const Span& span) {
    return (span.first.unit == Unit::year && span.first.part == Part::whole) || span.first.unit == Unit::period ||
           span.first.unit == Unit::local;
}

class RecurrenceReader {
public:
    explicit RecurrenceReader(const Reading& reading)
        : reading_(reading), phrase_(reading.phrase), cycle_(normal_cycle(reading.phrase.cycle)) {
        period_ = reading.context.period;
        if (!period_ && reading.context.year)
            period_ = DateRange{*make_date(*reading.context.year, 1, 1), *make_date(*reading.context.year, 12, 31)};
        deadline_.kind = Deadline::Kind::recurring;
        deadline_.occurrence = "due";
        deadline_.confidence = sure::plain;
    }

    std::optional<Deadline> run() {
        if (!recurs()) return std::nullopt;
        take_bounds();
        read();
        if (goes_on_otherwise() || leaves_months_out())
            deadline_.confidence = std::min(deadline_.confidence, sure::guess);
        apply_doubt(deadline_, doubt_);
        return deadline_;
    }

private:
    std::size_t count(bool (*predicate)(const Span&)) const {
        return static_cast<std::size_t>(std::count_if(reading_.spans.begin(), reading_.spans.end(), predicate));
    }

    bool any(bool (*predicate)(const Span&)) const { return count(predicate) > 0; }

    /// «до 1 марта 2022 г., далее ежегодно до 1 мая»: the first time is due on another day than the others.
    bool goes_on_otherwise() const {
        if (!phrase_.further || count(is_dated) < 2 || !reading_.spans.front().explicit_year) return false;
        return !reading_.spans.back().explicit_year || introduces_end(reading_.spans.back().intro);
    }

    /// «июнь, август и далее ежемесячно»: the month between is not of the series, which one rule cannot say.
    bool leaves_months_out() const {
        if (!phrase_.further || !is_sub_yearly()) return false;
        const Span* last = nullptr;
        for (const Span& span : reading_.spans) {
            if (!is_dated(span) || !span.dates) continue;
            if (last != nullptr && span.dates->start > last->dates->end + days(1)) return true;
            last = &span;
        }
        return false;
    }

    bool recurs() const {
        const bool dated = any(is_dated);
        const bool numbered = any([](const Span& span) { return span.first.unit == Unit::day_number; });
        const bool waits = phrase_.condition == Condition::schedule || phrase_.condition == Condition::event ||
                           phrase_.condition == Condition::offset;
        if (waits && !phrase_.weak_condition && !dated && !numbered) return false;
        if (phrase_.cycle.unit != Cycle::Unit::none || numbered) return true;
        if (any([](const Span& span) { return span.first.unit == Unit::weekday; })) return true;
        if (any([](const Span& span) {
                return span.first.year_word == Term::YearWord::each || span.last.year_word == Term::YearWord::each;
            }))
            return true;
        const bool undated_year =
            dated && std::all_of(reading_.spans.begin(), reading_.spans.end(),
                                 [](const Span& span) { return !is_dated(span) || !span.first.has_year(); });
        if (phrase_.whole_period && dated && undated_year &&
            !(reading_.spans.front().is_range && reading_.spans.front().intro == Intro::during))
            return true;
        if (several_due_days()) return true;
        return reading_.context.period && is_multi_year(*reading_.context.period) && any([](const Span& span) {
                   return span.first.unit == Unit::day && is_relative(span.first) && introduces_end(span.intro);
               });
    }

    /// «в срок до 2 октября, 1 февраля»: dates without a year are those of every year.
    bool several_due_days() const {
        if (reading_.spans.empty() || phrase_.staged || !introduces_end(reading_.spans.front().intro)) return false;
        if (phrase_.unknown_words > 0 && !phrase_.reports)
            return false;  // «… – школы, … – сады»: each for its own addressee
        const std::size_t due = count(
            [](const Span& span) { return span.first.unit == Unit::day && !span.is_range && span.first.year == 0; });
        return due >= 2 && due == reading_.spans.size();
    }

    bool on_weekdays() const {
        return any([](const Span& span) { return span.first.unit == Unit::weekday; });
    }

    bool is_sub_yearly() const { return cycle_.unit != Cycle::Unit::year && cycle_.unit != Cycle::Unit::none; }

    /// Years, and for cycles shorter than a year other spans too, say from when to when it recurs.
    void take_bounds() {
        for (const Span& span : reading_.spans) {
            if (!span.dates || span.alternative || span.intro == Intro::results) continue;
            if (span.first.repeat_last != 0) repeat_through(span.first);
            if (is_bound(span))
                bound_by(span);
            else if ((is_sub_yearly() && frames_the_cycle(span)) || (on_weekdays() && frames_weekdays(span)))
                bound_by(span), framed_ = true;
            else if (span.explicit_year && span.dates && is_dated(span))
                begin_in(year_of(span.dates->start));
        }
    }

    /// «ежемесячно с сентября по май», «ежеквартально, начиная с октября 2022 г.», «сентябрь 2022, далее ежемесячно».
    bool frames_the_cycle(const Span& span) const {
        if (!is_dated(span)) return false;
        if (span.intro == Intro::from || phrase_.further) return true;
        if (span.first.unit > Unit::weekday && count(is_dated) == 1 && !introduces_end(span.intro) &&
            cycle_.unit < (span.first.unit == Unit::month ? Cycle::Unit::month : Cycle::Unit::quarter))
            return true;  // «еженедельно в сентябре», «ежемесячно в I полугодии»
        if (span.is_range) return span.first.unit != Unit::day_number;
        if (introduces_end(span.intro))
            return span.explicit_year || (count(is_dated) == 1 && cycle_.unit != Cycle::Unit::half &&
                                          span.first.unit == Unit::day && phrase_.cycle.count == 1);
        return span.intro == Intro::during || (span.explicit_year && count(is_dated) == 1 && phrase_.cycle.count == 1);
    }

    /// «по субботам в октябре»
    bool frames_weekdays(const Span& span) const {
        return is_dated(span) && span.first.unit != Unit::day && count(is_dated) == 1;
    }

    void bound_by(const Span& span) {
        if (!span.dates || span.dates->start > span.dates->end) return;
        doubt_.add(span.doubt);
        if (introduces_end(span.intro) && !span.is_range) {
            Doubt ignored;
            const Date last = last_day_allowed(span, phrase_.inclusive, ignored);
            if (period_ && last >= period_->start) period_->end = last;
        } else if ((span.intro == Intro::from || phrase_.further) && !span.is_range) {
            if (!period_) return;
            const bool earlier = !begun_ || span.dates->start < period_->start;  // «июнь, август и далее ежемесячно»
            if (earlier) period_->start = span.dates->start, period_->end = std::max(period_->end, period_->start);
            begun_ = true;
        } else {
            period_ = span.dates;
        }
    }

    /// «июнь 2022–2024 гг.»
    void repeat_through(const Term& term) {
        const std::optional<Date> first = make_date(term.year, 1, 1);
        const std::optional<Date> last = make_date(term.repeat_last, 12, 31);
        if (first && last) period_ = DateRange{*first, *last};
    }

    void begin_in(int year) {
        const std::optional<Date> first = make_date(year, 1, 1);
        if (period_ && first && *first > period_->start && *first <= period_->end) period_->start = *first;
    }

    void read() {
        if (read_day_numbers() || read_weekdays() || read_unnamed_ends()) return;
        if (!framed_ || cycle_.unit == Cycle::Unit::none) {
            const std::vector<YearDay> due = days_of_the_year();
            if (!due.empty()) return take(yearly(due, cycle_.unit == Cycle::Unit::year ? cycle_.interval : 1, period_));
        }
        read_bare_cycle();
    }

    void take(const Recurrence& recurrence) {
        deadline_.rrule = recurrence.rule;
        deadline_.start = recurrence.first;
        deadline_.end = recurrence.last;
    }

    // «до 5 числа месяца, следующего за отчетным»

    Lag::Unit lag_unit(const Lag& lag) const {
        const bool said = lag.unit != Lag::Unit::none && lag.unit != Lag::Unit::period;
        if (said && !(lag.unit == Lag::Unit::month && !lag.following && is_sub_yearly() && !lag.each)) return lag.unit;
        switch (cycle_.unit) {
            case Cycle::Unit::month:
                return Lag::Unit::month;
            case Cycle::Unit::quarter:
                return Lag::Unit::quarter;
            case Cycle::Unit::half:
                return Lag::Unit::half;
            case Cycle::Unit::year:
                return Lag::Unit::year;
            default:
                break;
        }
        if (said) return lag.unit;
        return lag.unit == Lag::Unit::none || lag.names_month ? Lag::Unit::month : Lag::Unit::period;
    }

    bool read_day_numbers() {
        std::vector<int> numbers;
        const Span* first = nullptr;
        bool business = false;
        for (const Span& span : reading_.spans) {
            if (span.first.unit != Unit::day_number) continue;
            if (first == nullptr) first = &span;
            numbers.push_back(span.first.day);
            business = business || span.first.business_day || span.last.business_day;
        }
        if (first == nullptr) return false;
        const Lag& lag = first->last.lag;
        const Lag::Unit unit = lag_unit(lag);
        deadline_.rule = "deadline.day-number";
        if (business || unit == Lag::Unit::period) {  // a work calendar or the reporting unit is needed
            deadline_.confidence = sure::weak;
            return true;
        }
        note_occurrence(*first);
        const bool supposed =
            lag.unit == Lag::Unit::none && unit != Lag::Unit::month;  // «ежеквартально, не позднее 10 числа»
        if (supposed) deadline_.confidence = sure::convention;
        const bool following = lag.following || supposed;
        std::sort(numbers.begin(), numbers.end());
        if (unit == Lag::Unit::month) {
            take(monthly(numbers, cycle_.unit == Cycle::Unit::month ? cycle_.interval : 1, following ? lag.month : 0,
                         period_, months_kept(phrase_)));
            return true;
        }
        const int length = unit == Lag::Unit::quarter ? 3 : unit == Lag::Unit::half ? 6 : 12;
        take(after_units(length, lag.month, numbers.front(), following, period_));
        return true;
    }

    void note_occurrence(const Span& span) {
        if (span.is_range) {
            const int length = span.last.day - span.first.day + 1;
            deadline_.occurrence = "window:P" + std::to_string(std::max(length, 1)) + "D";
        } else if (!introduces_end(span.intro) && span.intro != Intro::after) {
            deadline_.occurrence = "day";
        }
    }

    bool read_weekdays() {
        std::vector<int> weekdays;
        int ordinal = 0;
        bool longer = false;  // «последняя среда квартала»
        bool due = phrase_.cycle.unit != Cycle::Unit::none && !reading_.spans.empty() &&
                   reading_.spans.front().intro == Intro::through;
        for (const Span& span : reading_.spans) {
            if (span.first.unit != Unit::weekday) continue;
            weekdays.push_back(span.first.index);
            const bool range = span.link == Link::dash && weekdays.size() > 1;  // «понедельник – пятница»
            for (int day = range ? weekdays[weekdays.size() - 2] + 1 : 7; day < span.first.index; ++day)
                weekdays.push_back(day);
            due = due || (introduces_end(span.intro) && span.intro != Intro::through);
            ordinal = ordinal_before(span.begin, span.first.begin);
            longer = longer || phrase_.tokens.has(span.first.end, Word::quarter) ||
                     phrase_.tokens.has(span.first.end, Word::half);
        }
        if (weekdays.empty()) return false;
        deadline_.rule = "deadline.weekday";
        deadline_.occurrence = due ? "due" : "day";
        std::sort(weekdays.begin(), weekdays.end());
        const bool of_month = ordinal != 0;
        const bool which = !of_month && is_sub_yearly() && cycle_.unit > Cycle::Unit::week;  // «раз в месяц, по средам»
        if (longer || which) deadline_.confidence = sure::guess;
        if (of_month && on_weekday_of(ordinal, weekdays.front())) return true;
        take(of_month ? monthly_weekday(ordinal, weekdays.front(), period_)
                      : weekly(weekdays, cycle_.unit == Cycle::Unit::week ? cycle_.interval : 1, period_));
        return true;
    }

    /// «первый понедельник сентября»: one day, unless it comes back every year.
    bool on_weekday_of(int ordinal, int weekday) {
        const Span* month = nullptr;
        for (const Span& span : reading_.spans)
            if (span.first.unit == Unit::month && span.first.month > 0 && !span.is_range) month = &span;
        if (month == nullptr || !month->dates || phrase_.cycle.unit != Cycle::Unit::none) return false;
        const Date in = month->dates->start;
        const auto day = weekday_of_month(year_of(in), month_of(in), ordinal, weekday);
        deadline_.kind = introduces_end(reading_.spans.front().intro) ? Deadline::Kind::by : Deadline::Kind::on;
        deadline_.occurrence.clear();
        deadline_.end = day;
        if (deadline_.kind == Deadline::Kind::on) deadline_.start = day;
        if (!day) deadline_.confidence = sure::guess;
        doubt_.add(month->doubt);
        return true;
    }

    /// «первый», «последняя» before a weekday.
    int ordinal_before(std::size_t, std::size_t term) const {
        if (term == 0) return 0;
        const Token& before = phrase_.tokens[term - 1];
        if (before.is(Word::ordinal) || (before.is(Token::Kind::number) && before.word == Word::ordinal))
            return before.value <= 5 ? before.value : 0;
        return before.is(Word::last) ? -1 : 0;
    }

    /// «до конца месяца», «до конца квартала» beside «ежемесячно», «ежеквартально».
    bool read_unnamed_ends() {
        for (const Span& span : reading_.spans) {
            const Term& term = span.first;
            const bool month = term.unit == Unit::month && term.month == 0;
            const bool quarter = term.unit == Unit::quarter && term.index == 0;
            if (!month && !quarter) continue;
            if (cycle_.unit == Cycle::Unit::none) cycle_.unit = month ? Cycle::Unit::month : Cycle::Unit::quarter;
            doubt_.approximate = !introduces_end(span.intro);
            if (month && term.part == Part::beginning)
                return take(monthly({1}, 1, 0, period_)), deadline_.occurrence = "window:P10D", true;
            return read_bare_cycle(), true;
        }
        return false;
    }

    // Days of the year

    std::vector<YearDay> days_of_the_year() {
        std::vector<YearDay> due;
        bool window_set = false;
        for (const Span& span : reading_.spans) {
            std::optional<YearDay> day;
            std::string occurrence;
            if (!year_day(span, day, occurrence)) continue;
            if (!window_set) deadline_.occurrence = occurrence;
            window_set = true;
            doubt_.invalid_date |= span.doubt.invalid_date;
            due.push_back(*day);
        }
        order(due);
        return due;
    }

    /// A list of reporting dates runs into the next year; any other list stays inside each year.
    void order(std::vector<YearDay>& due) const {
        const bool reports =
            phrase_.reports || cycle_.unit == Cycle::Unit::quarter || cycle_.unit == Cycle::Unit::half ||
            cycle_.unit == Cycle::Unit::month ||
            std::any_of(phrase_.nodes.begin(), phrase_.nodes.end(), [](const Node& node) { return node.after_mark; });
        const bool all_due = deadline_.occurrence == "due";
        if (reports && all_due)
            for (std::size_t i = 1; i < due.size(); ++i)
                if (due[i].month < due[i - 1].month && due[i].year_shift == 0) due[i].year_shift = 1;
        const bool keeps_order = cycle_.unit == Cycle::Unit::quarter && all_due;
        const bool one_day =
            std::all_of(due.begin(), due.end(), [&](const YearDay& day) { return day.day == due.front().day; });
        if (!keeps_order && one_day)
            std::sort(due.begin(), due.end(), [](const YearDay& a, const YearDay& b) { return a.month < b.month; });
    }

    static int month_count(const Span& span) {
        const auto last_month = [](const Term& term) {
            return term.unit == Unit::quarter  ? term.index * 3
                   : term.unit == Unit::half   ? term.index * 6
                   : term.unit == Unit::season ? (term.index == 1 ? 14 : term.index * 3 - 1)
                                               : term.month;
        };
        const auto first_month = [](const Term& term) {
            return term.unit == Unit::quarter  ? term.index * 3 - 2
                   : term.unit == Unit::half   ? term.index * 6 - 5
                   : term.unit == Unit::season ? (term.index == 1 ? 12 : term.index * 3 - 3)
                                               : term.month;
        };
        const int length = last_month(span.last) - first_month(span.first) + 1;
        return length > 0 ? length : length + 12;
    }

    bool year_day(const Span& span, std::optional<YearDay>& day, std::string& occurrence) {
        const Term& term = span.first;
        const bool ends = introduces_end(span.intro);
        const int shift = term.year_word == Term::YearWord::following || term.year_word == Term::YearWord::next ? 1 : 0;
        if (term.unit == Unit::year && term.part != Part::whole) {  // «ежегодно до конца (учебного) года»
            const bool beginning = term.part == Part::beginning;
            day = beginning ? YearDay{term.school ? 9 : 1, 1, 0} : YearDay{term.school ? 5 : 12, ends ? 31 : 1, 0};
            occurrence = ends ? "due" : "window:P1M";
            return true;
        }
        if (!is_dated(span) || (term.unit == Unit::day && term.invalid) || !known(term)) return false;
        if (term.unit == Unit::day) {
            day = YearDay{term.month, term.day, shift};
            occurrence = ends ? "due" : "day";
            if (span.is_range && span.dates)
                occurrence =
                    "window:P" +
                    std::to_string(std::max(1, static_cast<int>((span.dates->end - span.dates->start).count()) + 1)) +
                    "D";
            return true;
        }
        const DateRange model = model_dates(span);
        if (ends && !span.is_range) {
            Span due = span;
            due.dates = model;
            Doubt doubt;
            const Date last = last_day_allowed(due, phrase_.inclusive, doubt);
            doubt_.add(doubt);
            const bool month_end = last == last_day_of_month(year_of(last), month_of(last));
            day = YearDay{month_of(last), month_end && month_of(last) == 2 ? -1 : day_of(last), shift};
            occurrence = "due";
            return true;
        }
        day = YearDay{month_of(model.start), day_of(model.start), shift};
        const bool part = term.part != Part::whole && term.unit == Unit::month;
        doubt_.approximate = doubt_.approximate || part;
        occurrence = part ? "window:P" + std::to_string((model.end - model.start).count() + 1) + "D"
                          : "window:P" + std::to_string(month_count(span)) + "M";
        return true;
    }

    static bool known(const Term& term) {
        return term.unit == Unit::day ? true : term.unit == Unit::month ? term.month > 0 : term.index > 0;
    }

    /// The span's dates in a year that is no leap year.
    DateRange model_dates(const Span& span) const {
        Term term = span.first;
        term.year = 2023;
        term.last_year = 2024;
        term.year_word = Term::YearWord::none;
        term.school = false;
        Doubt ignored;
        return *resolve_term(term, reading_.context, ignored);
    }

    // Bare cycles

    void read_bare_cycle() {
        if (phrase_.constant && cycle_.unit == Cycle::Unit::none) return;
        const bool counted = cycle_.count > 1 || cycle_.unit == Cycle::Unit::term;
        if (counted || cycle_.unit == Cycle::Unit::none) {  // «3 раза в год»: no days follow from it
            deadline_.confidence = sure::convention;
            if (!period_) return;
            deadline_.start = period_->start;
            deadline_.end = period_->end;
            return;
        }
        switch (cycle_.unit) {
            case Cycle::Unit::day:
                take(daily(cycle_.interval, period_));
                break;
            case Cycle::Unit::week:
                take(weekly({}, cycle_.interval, period_));
                if (cycle_.interval > 1 && period_)
                    deadline_.confidence = sure::weak;  // which week is the first is not said
                break;
            case Cycle::Unit::month:
                take(monthly({-1}, cycle_.interval, 0, period_, months_kept(phrase_)));
                break;
            case Cycle::Unit::quarter:
                take(after_units(3, -1, -1, false, period_));
                break;
            case Cycle::Unit::half:
                take(after_units(6, -1, -1, false, period_));
                break;
            default:
                take(yearly({{12, 31, 0}}, cycle_.interval, period_));
                break;
        }
    }

    const Reading& reading_;
    const Phrase& phrase_;
    Cycle cycle_;
    std::optional<DateRange> period_;
    Deadline deadline_;
    Doubt doubt_;
    bool framed_ = false;
    bool begun_ = false;  ///< `period_` begins where a span says so
};

}  // namespace

/// Everything that comes back: «ежегодно до 10 июня», «раз в квартал», «до 5 числа месяца, следующего за отчетным»
/// (R10–R12).
std::optional<Deadline> recurring(const Reading& reading) {
    return RecurrenceReader(reading).run();
}

}  // namespace svod::due
