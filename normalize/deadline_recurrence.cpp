#include "normalize/deadline_recurrence.h"

#include <algorithm>

namespace svod::due {

namespace {

using std::chrono::days;

constexpr int longest_period = 200;  ///< years looked at in a period

Date day_in(int year, int month, int day) {
    year = std::clamp(year, 1900, 2199);
    const Date last = last_day_of_month(year, month);
    return day < 0 || day > day_of(last) ? last : *make_date(year, month, day);
}

template <class Values>
std::string joined(const Values& values) {
    std::string text;
    for (const int value : values) text += (text.empty() ? "" : ",") + std::to_string(value);
    return text;
}

std::string yearly_rule(int interval, const std::vector<int>& months, int day) {
    std::string rule = "FREQ=YEARLY";
    if (interval > 1) rule += ";INTERVAL=" + std::to_string(interval);
    return rule + ";BYMONTH=" + joined(months) + ";BYMONTHDAY=" + std::to_string(day);
}

void note(Recurrence& recurrence, Date day) {
    if (!recurrence.first || day < *recurrence.first) recurrence.first = day;
    if (!recurrence.last || day > *recurrence.last) recurrence.last = day;
}

struct YearMonth {
    int year;
    int month;
    YearMonth plus(int months) const {
        const int index = year * 12 + month - 1 + months;
        return {index / 12, index % 12 + 1};
    }
};

std::string weekday_name(int weekday) {
    static const char* const names[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    return names[(weekday - 1) % 7];
}

int weekday_of(Date date) {
    const auto weekday = std::chrono::weekday(date);
    return static_cast<int>(weekday.iso_encoding());
}

}  // namespace

Recurrence yearly(const std::vector<YearDay>& due, int interval, const std::optional<DateRange>& period) {
    Recurrence recurrence;
    const bool one_day =
        std::all_of(due.begin(), due.end(), [&](const YearDay& day) { return day.day == due.front().day; });
    if (one_day) {
        std::vector<int> months;
        for (const YearDay& day : due) months.push_back(day.month);
        recurrence.rule = yearly_rule(interval, months, due.front().day);
    } else {
        for (const YearDay& day : due)
            recurrence.rule += (recurrence.rule.empty() ? "" : " | ") + yearly_rule(interval, {day.month}, day.day);
    }
    if (!period) return recurrence;
    const int first = year_of(period->start) + interval - 1;
    const int last = std::min(year_of(period->end), first + longest_period);
    for (const YearDay& day : due)
        for (int year = first; year <= last; year += interval) {
            const Date date = day_in(year + day.year_shift, day.month, day.day);
            const bool whole_cycle = day_in(year, 12, 31) <= period->end && day_in(year, 1, 1) >= period->start;
            if (day.year_shift > 0 ? whole_cycle : date >= period->start && date <= period->end) note(recurrence, date);
        }
    return recurrence;
}

Recurrence monthly(const std::vector<int>& month_days, int interval, int months_later,
                   const std::optional<DateRange>& period, const std::vector<int>& months) {
    Recurrence recurrence;
    recurrence.rule = "FREQ=MONTHLY";
    if (interval > 1) recurrence.rule += ";INTERVAL=" + std::to_string(interval);
    if (!months.empty()) recurrence.rule += ";BYMONTH=" + joined(months);
    recurrence.rule += ";BYMONTHDAY=" + joined(month_days);
    if (!period) return recurrence;
    const YearMonth start{year_of(period->start), month_of(period->start)};
    for (int step = interval - 1; step < longest_period * 12; step += interval) {
        const YearMonth month = start.plus(step);
        if (day_in(month.year, month.month, 1) > period->end) break;
        const bool whole =
            day_in(month.year, month.month, 1) >= period->start && day_in(month.year, month.month, -1) <= period->end;
        const YearMonth due = month.plus(months_later);
        if (!months.empty() && std::find(months.begin(), months.end(), due.month) == months.end()) continue;
        for (const int day : month_days) {
            const Date date = day_in(due.year, due.month, day);
            if (months_later > 0 ? whole : date >= period->start && date <= period->end) note(recurrence, date);
        }
    }
    return recurrence;
}

Recurrence weekly(const std::vector<int>& weekdays, int interval, const std::optional<DateRange>& period) {
    Recurrence recurrence;
    recurrence.rule = "FREQ=WEEKLY";
    if (interval > 1) recurrence.rule += ";INTERVAL=" + std::to_string(interval);
    if (!weekdays.empty()) {
        recurrence.rule += ";BYDAY=";
        for (std::size_t i = 0; i < weekdays.size(); ++i)
            recurrence.rule += (i > 0 ? "," : "") + weekday_name(weekdays[i]);
    }
    if (!period) return recurrence;
    if (weekdays.empty()) {
        recurrence.first = period->start;
        recurrence.last = period->end;
        return recurrence;
    }
    for (const int weekday : weekdays)
        for (int step = 0; step < 7; ++step) {
            if (weekday_of(period->start + days(step)) == weekday) note(recurrence, period->start + days(step));
            if (weekday_of(period->end - days(step)) == weekday) note(recurrence, period->end - days(step));
        }
    return recurrence;
}

Recurrence daily(int interval, const std::optional<DateRange>& period) {
    Recurrence recurrence;
    recurrence.rule = "FREQ=DAILY";
    if (interval > 1) recurrence.rule += ";INTERVAL=" + std::to_string(interval);
    if (period) {
        recurrence.first = period->start;
        recurrence.last = period->end;
    }
    return recurrence;
}

std::optional<Date> weekday_of_month(int year, int month, int ordinal, int weekday) {
    Date date = day_in(year, month, ordinal < 0 ? -1 : 1);
    while (weekday_of(date) != weekday) date += days(ordinal < 0 ? -1 : 1);
    if (ordinal > 1) date += days(7 * (ordinal - 1));
    return month_of(date) == month ? std::optional(date) : std::nullopt;
}

Recurrence monthly_weekday(int ordinal, int weekday, const std::optional<DateRange>& period) {
    Recurrence recurrence;
    recurrence.rule = "FREQ=MONTHLY;BYDAY=" + std::to_string(ordinal) + weekday_name(weekday);
    if (!period) return recurrence;
    const YearMonth start{year_of(period->start), month_of(period->start)};
    for (int step = 0; step < longest_period * 12; ++step) {
        const YearMonth month = start.plus(step);
        if (day_in(month.year, month.month, 1) > period->end) break;
        const auto date = weekday_of_month(month.year, month.month, ordinal, weekday);
        if (date && *date >= period->start && *date <= period->end) note(recurrence, *date);
    }
    return recurrence;
}

Recurrence after_units(int unit_months, int month, int day, bool following, const std::optional<DateRange>& period) {
    Recurrence recurrence;
    std::vector<int> months;
    const int offset = following ? unit_months : 0;
    const int step = month < 0 ? unit_months - 1 : month - 1;
    for (int unit = 0; unit < 12; unit += unit_months) months.push_back((unit + offset + step) % 12 + 1);
    std::sort(months.begin(), months.end());
    recurrence.rule = yearly_rule(1, months, day);
    if (!period) return recurrence;
    const int last = std::min(year_of(period->end), year_of(period->start) + longest_period);
    for (int year = year_of(period->start); year <= last; ++year)
        for (int unit = 0; unit < 12; unit += unit_months) {
            const YearMonth begin{year, unit + 1};
            const YearMonth end = begin.plus(unit_months - 1);
            const bool whole =
                day_in(begin.year, begin.month, 1) >= period->start && day_in(end.year, end.month, -1) <= period->end;
            const YearMonth due = begin.plus(offset + step);
            const Date date = day_in(due.year, due.month, day);
            if (following ? whole : date >= period->start && date <= period->end) note(recurrence, date);
        }
    return recurrence;
}

}  // namespace svod::due
