#include "normalize/deadline_neighbours.h"

#include "normalize/deadline.h"
#include "tests/support/boost_test.h"

#include <string>
#include <string_view>

using namespace svod;

namespace {

std::vector<Event> rows(std::initializer_list<std::string_view> deadlines) {
    std::vector<Event> events;
    for (const std::string_view deadline : deadlines) {
        Event event;
        event.deadline = normalize_deadline(deadline, {});
        event.place.tables = {{0, {static_cast<int>(events.size())}}};
        events.push_back(std::move(event));
    }
    return events;
}

/// «.» for a row that is as it should be, «!» for one whose year is flagged.
std::string flagged(std::vector<Event> events, const std::optional<Period>& period = std::nullopt) {
    flag_lone_years(events, period);
    std::string marks;
    for (const Event& event : events) {
        const auto& flags = event.deadline->flags;
        marks += std::find(flags.begin(), flags.end(), "suspicious_year") == flags.end() ? '.' : '!';
    }
    return marks;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(deadline_neighbours)

BOOST_AUTO_TEST_CASE(a_year_alone_among_its_neighbours_is_suspicious) {
    BOOST_TEST(flagged(rows({"до 01.09.2022", "до 15.09.2022", "до 01.10.2032", "октябрь 2022", "до 01.11.2022"})) ==
               "..!..");
    const Period years{*make_date(2022, 1, 1), *make_date(2024, 12, 31), "2022–2024 годы"};
    BOOST_TEST(flagged(rows({"май 2022", "до 15.09.2022", "15.10.2023", "октябрь 2022", "до 01.11.2022"}), years) ==
               "..!..");
}

BOOST_AUTO_TEST_CASE(years_that_go_on_are_not) {
    BOOST_TEST(flagged(rows({"май 2022", "июнь 2022", "июль 2023", "май 2023", "июнь 2023"})) == ".....");
    BOOST_TEST(flagged(rows({"май 2022", "май 2023", "май 2022", "май 2023", "май 2022"})) == ".....");
    BOOST_TEST(flagged(rows({"май 2022", "до 1 мая 2023", "май 2022"})) == "...");
}

BOOST_AUTO_TEST_CASE(a_school_year_explains_its_second_year) {
    const Period school{*make_date(2022, 9, 1), *make_date(2023, 8, 31), "2022–2023 учебный год"};
    BOOST_TEST(flagged(rows({"сентябрь 2022", "октябрь 2022", "май 2023", "октябрь 2022", "ноябрь 2022"}), school) ==
               ".....");
    BOOST_TEST(flagged(rows({"сентябрь 2022", "октябрь 2022", "до 15.09.2023", "октябрь 2022", "ноябрь 2022"}),
                       school) == "..!..");
}

BOOST_AUTO_TEST_CASE(a_new_table_has_neighbours_of_its_own) {
    std::vector<Event> events = rows({"май 2022", "май 2022", "май 2023", "май 2022", "май 2022"});
    for (std::size_t i = 2; i < events.size(); ++i) events[i].place.tables = {{1, {0}}};
    BOOST_TEST(flagged(std::move(events)) == ".....");
}

BOOST_AUTO_TEST_SUITE_END()
