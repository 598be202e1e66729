// What a cell says about its own dates: moved ones, those of others, years as labels, exceptions, times of day.
#include "tests/support/deadline_meaning.h"

using namespace svod;
using namespace svod::test;

namespace {

/// Below what is shown as a fact, or flagged.
bool is_doubted(const Deadline& deadline) {
    return deadline.confidence < 0.6 || !flags_of(deadline).empty();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(deadline_changes)

BOOST_AUTO_TEST_CASE(a_moved_date_is_the_new_one) {
    check_meanings({
        {"перенесено с 05.02 на 20.04", calendar_year, "on 2022-04-20..2022-04-20"},
        {"перенос с мая на август 2022 г.", calendar_year, "within 2022-08-01..2022-08-31"},
        {"до 10.03.2022, продлено до 10.06.2022", calendar_year, "by ..2022-06-10"},
        {"срок перенесён на 14.12.2022", calendar_year, "by ..2022-12-14"},
        {"срок сдвинут с 01.04.2022 на 30.05.2022", calendar_year, "by ..2022-05-30"},
        {"отложено до марта 2023 г.", calendar_year, "by ..2023-02-28"},
    });
}

BOOST_AUTO_TEST_CASE(dates_of_others_and_of_what_happened_are_not_the_deadline) {
    check_meanings({
        {"до 20 ноября (вечерние школы – до 5 декабря)", school_year, "by ..2022-11-20"},
        {"12.05.2022 (факт 14.06.2022)", calendar_year, "on 2022-05-12..2022-05-12"},
        {"до 12.05.2022, фактически 14.06.2022", calendar_year, "by ..2022-05-12"},
    });
    BOOST_TEST(is_doubted(read_deadline("до 3 апреля – гимназии, до 17 апреля – лицеи", calendar_year)));
}

BOOST_AUTO_TEST_CASE(a_year_in_front_governs_its_own_dates) {
    check_meanings({
        {"в 2022 году – до 15 октября, в 2023 году – до 1 февраля", three_years,
         "by ..2023-02-01 [2022-10-15 2023-02-01]"},
        {"2022 год: март, ноябрь; 2023 год: апрель", three_years,
         "within 2022-03-01..2023-04-30 [2022-03-01..2022-03-31 2022-11-01..2022-11-30 2023-04-01..2023-04-30]"},
        {"2022-2023 уч. год – до 1 октября, 2023-2024 уч. год – до 1 мая", three_years,
         "by ..2024-05-01 [2022-10-01 2024-05-01]"},
        {"май 2022, апрель 2023", three_years,
         "within 2022-05-01..2023-04-30 [2022-05-01..2022-05-31 2023-04-01..2023-04-30]"},
    });
}

BOOST_AUTO_TEST_CASE(months_left_out_are_left_out_of_the_rule) {
    check_meanings({
        {"ежемесячно, кроме мая", calendar_year,
         "recurring 2022-01-31..2022-12-31 FREQ=MONTHLY;BYMONTH=1,2,3,4,6,7,8,9,10,11,12;BYMONTHDAY=-1"},
        {"ежемесячно за исключением декабря-января", calendar_year,
         "recurring 2022-02-28..2022-11-30 FREQ=MONTHLY;BYMONTH=2,3,4,5,6,7,8,9,10,11;BYMONTHDAY=-1"},
        {"ежемесячно до 7 числа (кроме летних месяцев)", calendar_year,
         "recurring 2022-01-07..2022-12-07 FREQ=MONTHLY;BYMONTH=1,2,3,4,5,9,10,11,12;BYMONTHDAY=7"},
    });
    BOOST_TEST(is_doubted(read_deadline("ежедневно, кроме праздников", calendar_year)));
    BOOST_TEST(is_doubted(read_deadline("октябрь – апрель, кроме января", school_year)));
}

BOOST_AUTO_TEST_CASE(a_time_of_day_does_not_disturb_the_day) {
    check_meanings({
        {"до 18:00 07.02.2022", calendar_year, "by ..2022-02-07"},
        {"не позднее 16 часов 3 июня 2022", calendar_year, "by ..2022-06-03"},
        {"до 9 ч. 30 мин. 11.04.2022", calendar_year, "by ..2022-04-11"},
        {"11.04.2022 с 9.00 до 11.00", calendar_year, "on 2022-04-11..2022-04-11"},
        {"11.04.2022 в 10.12", calendar_year, "on 2022-04-11..2022-04-11"},
        {"с 9:00 до 11:00 11.04.2022", calendar_year, "on 2022-04-11..2022-04-11"},
        {"в течение 24 часов", calendar_year, "conditional"},
    });
}

BOOST_AUTO_TEST_CASE(new_year_is_the_eve_of_the_next_one) {
    check_meanings({
        {"до Нового года", school_year, "by ..2022-12-31"},
        {"к Новому году", calendar_year, "by ..2022-12-31"},
        {"к новому 2024 году", three_years, "by ..2023-12-31"},
        {"к новому учебному году", calendar_year, "by ..2022-09-01"},
    });
}

BOOST_AUTO_TEST_CASE(days_before_a_day_are_counted_back) {
    check_meanings({
        {"за 5 дней до 1 марта 2022 г.", calendar_year, "by ..2022-02-24"},
        {"не позднее чем за месяц до 31.03.2022", calendar_year, "by ..2022-02-28"},
        {"за 2 недели до начала учебного года", calendar_year, "by ..2022-08-18"},
        {"за 3 дня до начала конкурса", calendar_year, "conditional"},
    });
    const Deadline working = read_deadline("за 5 рабочих дней до 01.09.2022", calendar_year);
    BOOST_TEST(meaning(working) == "conditional");
    BOOST_TEST(working.offset == "-P5D");
    BOOST_TEST(working.business_days);
}

BOOST_AUTO_TEST_CASE(weekdays_of_a_month_are_days_of_it) {
    check_meanings({
        {"вторая среда марта 2022 г.", calendar_year, "on 2022-03-09..2022-03-09"},
        {"последний понедельник мая", calendar_year, "on 2022-05-30..2022-05-30"},
        {"по средам в ноябре", calendar_year, "recurring 2022-11-02..2022-11-30 FREQ=WEEKLY;BYDAY=WE day"},
        {"вторник – четверг", calendar_year, "recurring 2022-01-04..2022-12-29 FREQ=WEEKLY;BYDAY=TU,WE,TH day"},
        {"раз в 10 дней", calendar_year, "recurring 2022-01-01..2022-12-31 FREQ=DAILY;INTERVAL=10"},
    });
}

BOOST_AUTO_TEST_CASE(spellings_of_forms_and_spreadsheets) {
    check_meanings({
        {"Q2 2022", calendar_year, "within 2022-04-01..2022-06-30"},
        {"Q1-Q2 2023", calendar_year, "within 2023-01-01..2023-06-30"},
        {"2 кв-л 2023", calendar_year, "within 2023-04-01..2023-06-30"},
        {"07-мар-2023", calendar_year, "on 2023-03-07..2023-03-07"},
        {"07-мар-23", calendar_year, "on 2023-03-07..2023-03-07"},
        {"март-2023", calendar_year, "within 2023-03-01..2023-03-31"},
        {"2022/03/07", calendar_year, "on 2022-03-07..2022-03-07"},
        {"2022-03-07/2022-04-01", calendar_year, "within 2022-03-07..2022-04-01"},
        {"до 07/03/22", calendar_year, "by ..2022-03-07"},
        {"до 7.ll.2022", calendar_year, "by ..2022-11-07"},
        {"9 месяцев 2023 года", calendar_year, "within 2023-01-01..2023-09-30"},
    });
}

BOOST_AUTO_TEST_CASE(a_year_that_cannot_be_is_flagged) {
    for (const char* phrase : {"7 марта 1022", "до 7 марта 3022 года", "07.03.1022"}) {
        const Deadline read = read_deadline(phrase, calendar_year);
        BOOST_TEST(flags_of(read).find("suspicious_year") != std::string::npos, phrase << ": " << flags_of(read));
        BOOST_TEST(read.confidence < 0.6, phrase << ": " << read.confidence);
    }
}

BOOST_AUTO_TEST_CASE(the_weather_and_meetings_are_no_dates) {
    BOOST_TEST(read_deadline("в сухую погоду", calendar_year).confidence < 0.6);
    check_meanings({
        {"к августовскому совещанию", calendar_year, "conditional"},
        {"к педагогической конференции", calendar_year, "conditional"},
        {"в дни зимних каникул", school_year, "within"},
        {"каждый год до 5 ноября", three_years, "recurring 2022-11-05..2024-11-05 FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=5"},
    });
}

BOOST_AUTO_TEST_SUITE_END()
