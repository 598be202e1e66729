#include "text/date.h"

#include <cstdio>

namespace svod {

namespace {

std::chrono::year_month_day civil(Date date) {
    return std::chrono::year_month_day{date};
}

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

std::optional<Date> make_date(int year, int month, int day) {
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return Date{date};
}

Date last_day_of_month(int year, int month) {
    return Date{std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} / std::chrono::last};
}

int year_of(Date date) {
    return static_cast<int>(civil(date).year());
}
int month_of(Date date) {
    return static_cast<int>(static_cast<unsigned>(civil(date).month()));
}
int day_of(Date date) {
    return static_cast<int>(static_cast<unsigned>(civil(date).day()));
}

std::string iso(Date date) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", year_of(date), month_of(date), day_of(date));
    return buffer;
}

std::string russian(Date date) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%02d.%02d.%04d", day_of(date), month_of(date), year_of(date));
    return buffer;
}

std::optional<Date> parse_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return make_date(*year, *month, *day);
}

std::optional<DateRange> parse_iso_range(std::string_view text) {
    const auto dots = text.find("..");
    if (dots == std::string_view::npos) return std::nullopt;
    const auto start = parse_iso(text.substr(0, dots));
    const auto end = parse_iso(text.substr(dots + 2));
    if (!start || !end) return std::nullopt;
    return DateRange{*start, *end};
}

}  // namespace svod
