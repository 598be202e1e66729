#include "tests/support/boost_test.h"
#include "tests/support/deadline_meaning.h"

using namespace svod;
using namespace svod::test;

BOOST_AUTO_TEST_SUITE(deadline_flags)

BOOST_AUTO_TEST_CASE(what_was_supposed_is_flagged) {
    const DeadlineCase cases[] = {
        {"до 10.10.2022", calendar_year, "end_boundary_ambiguous"},
        {"не позднее 10.10.2022", calendar_year, ""},
        {"до 10.10.2022 включительно", calendar_year, ""},
        {"до конца ноября 2022 г.", calendar_year, ""},
        {"до ноября 2022 г.", calendar_year, "end_boundary_ambiguous"},
        {"март", calendar_year, "year_inferred"},
        {"март 2022", calendar_year, ""},
        {"март", three_years, "year_ambiguous year_inferred"},
        {"август", school_year, "year_ambiguous year_inferred"},
        {"июль", school_year, "year_inferred"},
        {"июнь 2025 г.", school_year, "suspicious_year"},
        {"август 2022 г.", school_year, ""},
        {"30.02.2022", calendar_year, "invalid_date"},
        {"31 июня 2022 года", calendar_year, "invalid_date"},
        {"середина марта 2022", calendar_year, "approximate"},
        {"вторая декада марта 2022", calendar_year, "approximate"},
    };
    for (const DeadlineCase& c : cases)
        BOOST_TEST(flags_of(read_deadline(c.phrase, c.period)) == c.meaning,
                   c.phrase << ": " << flags_of(read_deadline(c.phrase, c.period)));
}

BOOST_AUTO_TEST_CASE(confidence_falls_with_what_was_supposed) {
    const auto confidence = [](std::string_view phrase, std::string_view period) {
        return read_deadline(phrase, period).confidence;
    };
    BOOST_TEST(confidence("до 10.10.2022", calendar_year) >= 0.95);
    BOOST_TEST(confidence("до 10 октября", calendar_year) < confidence("до 10.10.2022", calendar_year));
    BOOST_TEST(confidence("до 10 октября", three_years) < confidence("до 10 октября", calendar_year));
    BOOST_TEST(confidence("начало мая 2022", calendar_year) < confidence("май 2022", calendar_year));
    BOOST_TEST(confidence("до 10 окабря 2022", calendar_year) < confidence("до 10 октября 2022", calendar_year));
    BOOST_TEST(confidence("31.06.2022", calendar_year) < 0.6);
    BOOST_TEST(confidence("срок не определен", calendar_year) == 0);
}

BOOST_AUTO_TEST_CASE(every_understood_phrase_names_its_rule) {
    BOOST_TEST(read_deadline("до 10.10.2022", calendar_year).rule == "deadline.by-date");
    BOOST_TEST(read_deadline("сентябрь – ноябрь", calendar_year).rule == "deadline.within");
    BOOST_TEST(read_deadline("по графику", calendar_year).rule == "deadline.schedule");
    BOOST_TEST(read_deadline("в течение 5 дней со дня подписания", calendar_year).rule == "deadline.offset");
    BOOST_TEST(read_deadline("непонятно что", calendar_year).rule == "");
}

BOOST_AUTO_TEST_SUITE_END()
