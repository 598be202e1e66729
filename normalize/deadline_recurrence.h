#pragma once

#include "text/date.h"

#include <optional>
#include <string>
#include <vector>

namespace svod::due {

/// A day of every year. `day` −1 is the last day of the month; `year_shift` 1: it belongs to the cycle of the year
/// before («10 февраля» after «10 октября» in a list of quarterly dates).
struct YearDay {
    int month = 1;
    int day = 1;
    int year_shift = 0;
};

/// RFC 5545 §3.3.10 rule with its first and last occurrence in a period; dates stay empty without a period.
struct Recurrence {
    std::string rule;
    std::optional<Date> first;
    std::optional<Date> last;
};

/// The given days of every year: one rule where they share the day of the month, else a rule each, joined by " | ".
Recurrence yearly(const std::vector<YearDay>& days, int interval, const std::optional<DateRange>& period);
/// The given days of every month; `months_later` 1: of the month after each whole month of the period (R12). `months`:
/// only in these; empty: in all.
Recurrence monthly(const std::vector<int>& days, int interval, int months_later, const std::optional<DateRange>& period,
                   const std::vector<int>& months = {});
/// Weekdays 1 (Monday) to 7; none: only the period bounds it.
Recurrence weekly(const std::vector<int>& weekdays, int interval, const std::optional<DateRange>& period);
Recurrence daily(int interval, const std::optional<DateRange>& period);
/// The `ordinal`-th (−1 last) weekday of that month; nullopt where the month has no fifth one.
std::optional<Date> weekday_of_month(int year, int month, int ordinal, int weekday);
/// `ordinal`-th (−1 last) weekday of every month.
Recurrence monthly_weekday(int ordinal, int weekday, const std::optional<DateRange>& period);

/// Day `day` of the `month`-th month after (`following`) or inside every unit of `unit_months` months (R12): first due
/// after the first whole unit of the period, last after the last one.
Recurrence after_units(int unit_months, int month, int day, bool following, const std::optional<DateRange>& period);

}  // namespace svod::due
