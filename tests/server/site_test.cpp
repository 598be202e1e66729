#include "app/server/site.h"
#include "app/option_values.h"
#include "tests/server/served_archive.h"
#include "tests/support/boost_test.h"

#include <latch>
#include <set>
#include <thread>

namespace svod::test {

BOOST_AUTO_TEST_CASE(readers_who_ask_at_once_share_one_comparison) {
    const ServedArchive served;
    Site site(served.archive(), PersonNames::full, {});
    constexpr std::size_t readers = 8;
    std::latch start(readers);
    std::vector<std::shared_ptr<const Comparison>> answers(readers);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < readers; ++i)
            threads.emplace_back([&, i] {
                start.arrive_and_wait();
                answers[i] = site.comparison({});
            });
    }
    BOOST_TEST(std::set(answers.begin(), answers.end()).size() == 1u);
    BOOST_TEST(answers.front()->territories.size() == 2u);
}

BOOST_AUTO_TEST_CASE(today_is_the_day_that_it_is) {
    const ServedArchive served;
    Site site(served.archive(), PersonNames::full, {});
    const auto asked = [&](const std::string& day) { return site.comparison(ViewState::read({{"as_of", day}})); };
    for (int i = 0; i < 2; ++i) {
        const Date before = parse_day("today");
        const auto today = asked("today");
        const auto named = asked(iso(before));
        if (parse_day("today") != before) continue;  // midnight came between
        BOOST_TEST(today == named);
        return;
    }
}

BOOST_AUTO_TEST_CASE(a_comparison_that_failed_is_made_anew) {
    const ServedArchive served;
    Site site(served.archive(), PersonNames::full, {});
    const ViewState nowhere = ViewState::read({{"territory", "Китеж"}});
    const auto outcome = [&] {
        try {
            return site.comparison(nowhere)->territories.size();
        } catch (const std::exception&) {
            return std::size_t{99};
        }
    };
    const std::size_t first = outcome();
    BOOST_TEST(outcome() == first);
    BOOST_TEST(site.comparison({})->territories.size() == 2u);
}

}  // namespace svod::test
