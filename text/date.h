#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace svod {

/// A calendar day; dates have no time and no zone. Every interval of dates is closed on both sides.
using Date = std::chrono::sys_days;

struct DateRange {
    Date start;
    Date end;
    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// The day, or nothing when year is outside 1900–2199 or the day does not exist (31.09).
std::optional<Date> make_date(int year, int month, int day);
Date last_day_of_month(int year, int month);
int year_of(Date date);
int month_of(Date date);
int day_of(Date date);

std::string iso(Date date);                                       ///< «2020-09-05»
std::string russian(Date date);                                   ///< «05.09.2020»
std::optional<Date> parse_iso(std::string_view text);             ///< exactly YYYY-MM-DD
std::optional<DateRange> parse_iso_range(std::string_view text);  ///< «2020-09-01..2021-08-31»

}  // namespace svod
