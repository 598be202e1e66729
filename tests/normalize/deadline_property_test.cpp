#include "tests/support/boost_test.h"
#include "tests/support/deadline_meaning.h"

#include <chrono>

using namespace svod;
using namespace svod::test;

BOOST_AUTO_TEST_SUITE(deadline_properties)

namespace {

constexpr std::string_view genitive[] = {"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                                         "июля",   "августа", "сентября", "октября", "ноября", "декабря"};

std::string two(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::vector<std::string> spellings(Date date) {
    const std::string d = std::to_string(day_of(date));
    const std::string dd = two(day_of(date));
    const std::string mm = two(month_of(date));
    const std::string y = std::to_string(year_of(date));
    const std::string month(genitive[month_of(date) - 1]);
    return {dd + "." + mm + "." + y,
            d + "." + mm + "." + y + " г.",
            dd + "." + mm + "." + y.substr(2),
            dd + ". " + mm + ". " + y,
            dd + "/" + mm + "/" + y,
            d + " " + month + " " + y + " года",
            dd + " " + month + " " + y + " г",
            "«" + dd + "» " + month + " " + y + "г.",
            d + "-го " + month + " " + y,
            y + "-" + mm + "-" + dd,
            dd + "." + mm + ".\n" + y,
            dd + " " + month + "\u00A0" + y + "\u202Fг.",
            dd + " " + month + ", " + y + " г."};
}

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return text;
}

double seconds(const std::string& cell) {
    DeadlineContext context;
    context.period = parse_iso_range(three_years);
    const auto begin = std::chrono::steady_clock::now();
    (void)normalize_deadline(cell, context);
    (void)find_deadline(cell, context);
    (void)find_period(cell);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_day_of_two_years_in_every_spelling) {
    for (Date date = *make_date(2023, 1, 1); date <= *make_date(2024, 12, 31); date += std::chrono::days(1))
        for (const std::string& spelling : spellings(date)) {
            const std::string day = iso(date);
            BOOST_REQUIRE_MESSAGE(meaning(read_deadline(spelling, no_period)) == "on " + day + ".." + day, spelling);
            BOOST_REQUIRE_MESSAGE(meaning(read_deadline("до " + spelling, no_period)) == "by .." + day,
                                  "до " + spelling);
            const std::vector<Date> found = find_dates("письмо от " + spelling + ", принято");
            BOOST_REQUIRE_MESSAGE(found.size() == 1 && found[0] == date, spelling);
        }
}

BOOST_AUTO_TEST_CASE(every_pair_of_months_is_a_range_in_every_dash) {
    constexpr std::string_view nominative[] = {"январь", "февраль", "март",     "апрель",  "май",    "июнь",
                                               "июль",   "август",  "сентябрь", "октябрь", "ноябрь", "декабрь"};
    for (int first = 1; first < 12; ++first)
        for (int last = first + 1; last <= 12; ++last)
            for (const std::string_view dash : {"-", " - ", "–", " — ", "−", "--", "…", "‑", " –\n"}) {
                const std::string phrase = std::string(nominative[first - 1]) + std::string(dash) +
                                           std::string(nominative[last - 1]) + " 2022 г.";
                const std::string expected =
                    "within " + iso(*make_date(2022, first, 1)) + ".." + iso(last_day_of_month(2022, last));
                BOOST_REQUIRE_MESSAGE(meaning(read_deadline(phrase, no_period)) == expected,
                                      phrase << ": " << meaning(read_deadline(phrase, no_period)));
            }
}

BOOST_AUTO_TEST_CASE(a_prefix_of_any_phrase_is_read_without_harm) {
    const std::string phrase =
        "Ежеквартально, до 5-го числа второго месяца, следующего за отчетным кварталом, с 01.09.2022 г. по «31» мая "
        "2023/2024 уч. года (IV кв.), №1";
    for (std::size_t size = 0; size <= phrase.size(); ++size)
        BOOST_TEST(read_deadline(std::string_view(phrase).substr(0, size), school_year).text.size() == size);
}

BOOST_AUTO_TEST_CASE(a_huge_cell_takes_time_in_proportion_to_its_size) {
    for (const std::string_view piece : {"12.04.2022, ",
                                         "вмае до ",
                                         "15 и ",
                                         "I, ",
                                         "1 раз в ",
                                         "(((",
                                         "следующего за отчетным ",
                                         "сен-тябрь ",
                                         "весь ",
                                         "каждый ",
                                         "отдельному ",
                                         "я",
                                         "1",
                                         "1О",
                                         "с 15 - ",
                                         "П и ",
                                         "года ",
                                         "до не позднее ",
                                         "рабочих ",
                                         "1.",
                                         "2022-",
                                         "конец ",
                                         "новый ",
                                         "№ 1.",
                                         "0а"}) {
        const double once = seconds(repeated(piece, 20'000));
        const double tenfold = seconds(repeated(piece, 200'000));
        BOOST_TEST(tenfold < std::max(once, 0.02) * 50, piece << ": " << once << " s, " << tenfold << " s");
    }
}

BOOST_AUTO_TEST_CASE(fifty_thousand_dates_are_fifty_thousand_intervals) {
    const Deadline deadline = read_deadline(repeated("12.04.2022, 18.05.2022; ", 50'000 / 2 * 24), no_period);
    BOOST_TEST(deadline.intervals.size() == 50'000u);
    BOOST_TEST(iso(*deadline.end) == "2022-05-18");
}

BOOST_AUTO_TEST_SUITE_END()
