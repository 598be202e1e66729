#include "export/ics.h"

#include "tests/export/sample_comparison.h"
#include "tests/support/boost_test.h"
#include "tests/support/sample_report.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>

using namespace svod;

namespace {

using Parsed = std::unique_ptr<icalcomponent, void (*)(icalcomponent*)>;

Parsed parsed(const Comparison& comparison) {
    return {icalparser_parse_string(write_comparison_ics(comparison, {}).c_str()), icalcomponent_free};
}

/// «UID first-day rule» of each event, as libical understands it.
std::vector<std::string> entries(const Comparison& comparison) {
    const Parsed calendar = parsed(comparison);
    BOOST_REQUIRE(calendar);
    BOOST_TEST(icalrestriction_check(calendar.get()) == 1);
    std::vector<std::string> found;
    for (icalcomponent* each = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT); each;
         each = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        std::string text = icalcomponent_get_uid(each);
        text += std::string(" ") + icaltime_as_ical_string(icalcomponent_get_dtstart(each));
        if (icalproperty* rule = icalcomponent_get_first_property(each, ICAL_RRULE_PROPERTY))
            text += std::string(" ") + icalproperty_get_value_as_string(rule);
        found.push_back(text);
    }
    std::sort(found.begin(), found.end());
    return found;
}

Comparison with_deadline(const char* start, const char* end, const char* rrule) {
    Comparison comparison = sample::comparison();
    for (Report& report : comparison.reports)
        for (Event& event : report.events) event.deadline.reset();
    Deadline& deadline = comparison.reports[0].events[0].deadline.emplace();
    deadline.text = "по сроку; с запятой, и \\ чертой";
    deadline.start = parse_iso(start);
    deadline.end = parse_iso(end);
    deadline.rrule = rrule;
    deadline.confidence = 0.9;
    return comparison;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ics)

BOOST_AUTO_TEST_CASE(a_deadline_is_an_all_day_event_on_its_last_day) {
    const auto found = entries(with_deadline("2021-03-01", "2021-03-31", ""));
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found[0].ends_with("@svod 20210331"));
}

BOOST_AUTO_TEST_CASE(a_recurring_deadline_is_a_rule_until_its_last_occurrence) {
    const auto found = entries(with_deadline("2021-01-05", "2021-12-05", "FREQ=MONTHLY;BYMONTHDAY=5"));
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found[0].find(" 20210105 ") != std::string::npos);
    BOOST_TEST(found[0].find("FREQ=MONTHLY;UNTIL=20211205;BYMONTHDAY=5") != std::string::npos, found[0]);
}

BOOST_AUTO_TEST_CASE(each_of_several_rules_starts_on_a_day_it_names) {
    const auto found = entries(with_deadline(
        "2020-10-10", "2021-06-01", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=10 | FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1"));
    BOOST_REQUIRE(found.size() == 2u);
    BOOST_TEST(found[0].find("-1@svod 20210601 ") != std::string::npos, found[0]);
    BOOST_TEST(found[1].find("@svod 20201010 ") != std::string::npos, found[1]);
}

BOOST_AUTO_TEST_CASE(a_corrected_report_moves_the_deadlines_of_the_one_before) {
    const auto uids = [](char seed, std::vector<sample::Line> lines) {
        std::vector<Report> reports;
        reports.push_back(sample::report("город Дальний", seed, lines));
        std::vector<std::string> found = entries(compare(std::move(reports), {}));
        for (std::string& each : found) each.resize(each.find(' '));
        std::sort(found.begin(), found.end());
        return found;
    };
    const auto before = uids('a', {{"1", "Посадка аллеи", "2022-03-01", ""},
                                   {"2", "День чтения", "2022-04-01", ""},
                                   {"3", "День чтения", "2022-10-01", ""}});
    const auto after = uids('b', {{"1", "Сбор книг", "2022-02-01", ""},
                                  {"2", "Посадка  аллеи", "2022-05-15", ""},
                                  {"3", "День чтения", "2022-04-01", ""},
                                  {"4", "День чтения", "2022-11-01", ""}});
    BOOST_TEST(before.size() == 3u);
    BOOST_TEST((std::adjacent_find(after.begin(), after.end()) == after.end()));
    BOOST_TEST(after.size() == 4u);
    BOOST_TEST(std::includes(after.begin(), after.end(), before.begin(), before.end()));
    BOOST_CHECK(before != uids('a', {{"1", "Посадка аллеи", "2022-03-01", ""},
                                     {"2", "День чтения", "2022-04-01", ""},
                                     {"3", "День письма", "2022-10-01", ""}}));
}

BOOST_AUTO_TEST_CASE(marks_of_the_calendar_language_in_a_text_are_text) {
    Comparison comparison = with_deadline("2021-03-01", "2021-03-31", "");
    comparison.reports[0].events[0].activity = "Дело\r\nEND:VEVENT\r\nBEGIN:VEVENT; и, прочее";
    const Parsed calendar = parsed(comparison);
    BOOST_REQUIRE(calendar);
    BOOST_TEST(icalcomponent_count_components(calendar.get(), ICAL_VEVENT_COMPONENT) == 1);
    const std::string summary =
        icalcomponent_get_summary(icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT));
    BOOST_TEST(summary.find("Дело END:VEVENT BEGIN:VEVENT; и, прочее") != std::string::npos, summary);
}

BOOST_AUTO_TEST_CASE(without_a_dated_deadline_there_is_nothing_in_the_calendar) {
    Comparison comparison = with_deadline("2021-03-01", "2021-03-31", "");
    comparison.reports[0].events[0].deadline->end.reset();
    BOOST_TEST(entries(comparison).empty());
    BOOST_TEST(entries(Comparison{}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
