#pragma once

#include "normalize/deadline.h"
#include "tests/support/boost_test.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace svod::test {

constexpr std::string_view no_period = "";
constexpr std::string_view calendar_year = "2022-01-01..2022-12-31";
constexpr std::string_view school_year = "2022-09-01..2023-08-31";
constexpr std::string_view three_years = "2022-01-01..2024-12-31";

/// A phrase, the document's period, and what it means in the notation of `meaning`.
struct DeadlineCase {
    std::string_view phrase;
    std::string_view period;
    std::string_view meaning;
};

/// «kind start..end RRULE occurrence [interval …]»: what is empty is left out, and so is the usual occurrence, `due`.
inline std::string meaning(const Deadline& deadline) {
    std::string text(name(deadline.kind));
    const auto day = [](const std::optional<Date>& date) { return date ? iso(*date) : std::string(); };
    if (deadline.start || deadline.end) text += " " + day(deadline.start) + ".." + day(deadline.end);
    if (!deadline.rrule.empty()) text += " " + deadline.rrule;
    if (!deadline.occurrence.empty() && deadline.occurrence != "due") text += " " + deadline.occurrence;
    if (deadline.intervals.empty()) return text;
    std::string intervals;
    for (const DateRange& interval : deadline.intervals) {
        intervals += (intervals.empty() ? "" : " ") + iso(interval.start);
        if (interval.start != interval.end) intervals += ".." + iso(interval.end);
    }
    return text + " [" + intervals + "]";
}

inline Deadline read_deadline(std::string_view phrase, std::string_view period) {
    DeadlineContext context;
    context.period = parse_iso_range(period);
    return normalize_deadline(phrase, context);
}

/// Every phrase means, against its period, what its case says.
inline void check_meanings(std::initializer_list<DeadlineCase> cases) {
    for (const DeadlineCase& c : cases) {
        const std::string read = meaning(read_deadline(c.phrase, c.period));
        BOOST_TEST(read == c.meaning, c.phrase << " [" << c.period << "]: " << read << ", not " << c.meaning);
    }
}

inline std::string flags_of(const Deadline& deadline) {
    std::string text;
    for (const std::string& flag : deadline.flags) text += (text.empty() ? "" : " ") + flag;
    return text;
}

}  // namespace svod::test
