#include "normalize/json.h"

#include "tests/support/deadline_meaning.h"

using namespace svod;
using namespace svod::test;

namespace {

Deadline read_back(const Deadline& deadline) {
    Report report;
    Event event;
    event.id = "0123456789ab-1";
    event.deadline = deadline;
    report.events = {event};
    const Report read = read_report_json(report_json(report));
    BOOST_REQUIRE(read.events.size() == 1u);
    BOOST_REQUIRE(read.events.front().deadline.has_value());
    return *read.events.front().deadline;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(deadline_in_json)

BOOST_AUTO_TEST_CASE(what_a_deadline_waits_for_and_how_long_is_read_back) {
    struct Case {
        std::string_view phrase;
        std::string_view anchor;
        std::string_view offset;
        bool business;
    };
    for (const Case& c : {
             Case{"в течение 7 рабочих дней со дня подписания соглашения", "подписания соглашения", "P7D", true},
             Case{"в течение 2 месяцев после «защиты» проекта", "«защиты» проекта", "P2M", false},
             Case{"за 4 дня до начала сборов", "начала сборов", "-P4D", false},
             Case{"за 5 рабочих дней до 01.09.2022", "01.09.2022", "-P5D", true},
             Case{"после ремонта зала", "ремонта зала", "", false},
             Case{"до 14.10.2022", "", "", false},
         }) {
        const Deadline written = read_deadline(c.phrase, calendar_year);
        BOOST_TEST(written.anchor == c.anchor, c.phrase << ": " << written.anchor);
        BOOST_TEST(written.offset == c.offset, c.phrase << ": " << written.offset);
        BOOST_TEST(written.business_days == c.business, c.phrase);
        const Deadline read = read_back(written);
        BOOST_TEST(read.anchor == written.anchor);
        BOOST_TEST(read.offset == written.offset);
        BOOST_TEST(read.business_days == written.business_days);
        BOOST_TEST(deadline_json(read) == deadline_json(written));
    }
}

BOOST_AUTO_TEST_SUITE_END()
