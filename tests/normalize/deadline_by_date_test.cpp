#include "tests/support/boost_test.h"
#include "tests/support/deadline_meaning.h"

using namespace svod;
using namespace svod::test;

BOOST_AUTO_TEST_SUITE(deadline_by_date)

BOOST_AUTO_TEST_CASE(the_last_day_allowed) {
    check_meanings({
        {"не позднее 01.10.2022 г.", calendar_year, "by ..2022-10-01"},
        {"в срок до «20» сентября 2022 года", calendar_year, "by ..2022-09-20"},
        {"к 1 сентября", school_year, "by ..2022-09-01"},
        {"к началу учебного года", school_year, "by ..2022-09-01"},
        {"до начала учебного года", school_year, "by ..2022-08-31"},
        {"до конца учебного года", school_year, "by ..2023-05-31"},
        {"до окончания учебного года", calendar_year, "by ..2022-05-31"},
        {"до конца года", calendar_year, "by ..2022-12-31"},
        {"до конца 2022 г.", calendar_year, "by ..2022-12-31"},
        {"до конца II квартала 2022 г.", calendar_year, "by ..2022-06-30"},
        {"до конца мая", school_year, "by ..2023-05-31"},
        {"до сентября", calendar_year, "by ..2022-08-31"},
        {"до 1 июня т.г.", calendar_year, "by ..2022-06-01"},
        {"до 25 декабря с.г.", calendar_year, "by ..2022-12-25"},
        {"по 30.11.2022", calendar_year, "by ..2022-11-30"},
        {"до 20.10.22г", calendar_year, "by ..2022-10-20"},
        {"до 5.09.2022", calendar_year, "by ..2022-09-05"},
        {"до 05.092022", calendar_year, "by ..2022-09-05"},
        {"до 05 .09. 2022 г.", calendar_year, "by ..2022-09-05"},
        {"до 05/09/2022", calendar_year, "by ..2022-09-05"},
        {"до O5.O9.2O22", calendar_year, "by ..2022-09-05"},
        {"до 05.09.20\n22", calendar_year, "by ..2022-09-05"},
        {"до 1 февраля года, следующего за отчётным", calendar_year, "by ..2023-02-01"},
        {"по итогам учебного года", school_year, "by ..2023-05-31"},
        {"до 25.05", school_year, "by ..2023-05-25"},
        {"до 28 августа", school_year, "by ..2023-08-28"},
        {"до 31 сентября 2022", calendar_year, "by ..2022-09-30"},
        {"до 32 мая 2022", calendar_year, "by ..2022-05-31"},
        {"до 01.10.2022 (приказ УО от 20.09.2022 № 115)", calendar_year, "by ..2022-10-01"},
        {"до 2024 года", three_years, "by ..2024-12-31"},
        {"до 2025г.", three_years, "by ..2025-12-31"},
        {"до 1 полугодия 2023 г.", three_years, "by ..2022-12-31"},
        {"к маю 2023", school_year, "by ..2023-05-01"},
        {"до лета 2023", school_year, "by ..2023-05-31"},
        {"не позднее декабря 2022", calendar_year, "by ..2022-12-31"},
        {"до 10-15 сентября", calendar_year, "by ..2022-09-15"},
        {"до двадцатого ноября 2022 года", calendar_year, "by ..2022-11-20"},
        {"до15марта2022г", calendar_year, "by ..2022-03-15"},
        {"до 15-го марта", calendar_year, "by ..2022-03-15"},
        {"до 15 марта 2022 г. включительно", calendar_year, "by ..2022-03-15"},
        {"до мая включительно", calendar_year, "by ..2022-05-31"},
        {"I этап - до 01.10.2022, II этап - до 01.12.2022", calendar_year, "by ..2022-12-01 [2022-10-01 2022-12-01]"},
        {"разработка – до 15.09.2022; утверждение – до 01.10.2022", calendar_year,
         "by ..2022-10-01 [2022-09-15 2022-10-01]"},
        {"до 15 окября 2022", calendar_year, "by ..2022-10-15"},
        {"до 01.12.2025", calendar_year, "by ..2025-12-01"},
        {"по итогам I квартала 2022 г.", calendar_year, "by ..2022-03-31"},
        {"до 05.10.2022 г. и до 05.12.2022 г.", calendar_year, "by ..2022-12-05 [2022-10-05 2022-12-05]"},
        {"до 1 декабря 2022 года, до 1 июня 2023 года", school_year, "by ..2023-06-01 [2022-12-01 2023-06-01]"},
        {"До 5 сентября (первый этап), до 5 октября (второй этап)", calendar_year,
         "by ..2022-10-05 [2022-09-05 2022-10-05]"},
        {"до 01.10. 2022 г", calendar_year, "by ..2022-10-01"},
        {"до 1.10.2022", calendar_year, "by ..2022-10-01"},
        {"До  15 октября 2022  года", calendar_year, "by ..2022-10-15"},
        {"ДО 01.10.2022", calendar_year, "by ..2022-10-01"},
        {"до 01,10,2022", calendar_year, "by ..2022-10-01"},
        {"до 01.10,2022", calendar_year, "by ..2022-10-01"},
        {"до 01-10-2022", calendar_year, "by ..2022-10-01"},
        {"до «01» октября 2022г.", calendar_year, "by ..2022-10-01"},
        {"до \"01\" октября 2022 г.", calendar_year, "by ..2022-10-01"},
        {"до 1октября2022", calendar_year, "by ..2022-10-01"},
        {"до 01.10.2О22г.", calendar_year, "by ..2022-10-01"},
        {"до l5 октября", calendar_year, "by ..2022-10-15"},
        {"до III квартала 2022 г.", calendar_year, "by ..2022-06-30"},
        {"не позднее I квартала 2023", three_years, "by ..2023-03-31"},
        {"к концу IV квартала 2022", calendar_year, "by ..2022-12-31"},
        {"к концу учебного года", school_year, "by ..2023-05-31"},
        {"до середины декабря", calendar_year, "by ..2022-12-15"},
        {"до начала мая", calendar_year, "by ..2022-04-30"},
        {"до 15-20 ноября", calendar_year, "by ..2022-11-20"},
        {"до 1 августа 2023", school_year, "by ..2023-08-01"},
        {"до 31 декабря 2024", three_years, "by ..2024-12-31"},
        {"к 31 декабря текущего года", calendar_year, "by ..2022-12-31"},
        {"до окончания срока реализации программы", three_years, "by ..2024-12-31"},
        {"к концу реализации проекта", three_years, "by ..2024-12-31"},
        {"до завершения реализации программы", three_years, "by ..2024-12-31"},
        {"до 1 февраля очередного финансового года", calendar_year, "by ..2023-02-01"},
        {"не позднее 1 декабря года, предшествующего очередному финансовому", calendar_year, "by ..2021-12-01"},
        {"до 1 июля 2022 года , до 1 июля 2023 года", three_years, "by ..2023-07-01 [2022-07-01 2023-07-01]"},
        {"на срок до 31.12.2024", three_years, "by ..2024-12-31"},
        {"по 2024 год включительно", three_years, "by ..2024-12-31"},
        {"до 2024 года включительно", three_years, "by ..2024-12-31"},
        {"к 2024 году", three_years, "by ..2024-12-31"},
        {"в срок до конца текущего года", calendar_year, "by ..2022-12-31"},
        {"до конца текущего учебного года", school_year, "by ..2023-05-31"},
        {"до конца I полугодия 2022-2023 учебного года", school_year, "by ..2022-12-31"},
        {"до конца 1 полугодия", school_year, "by ..2022-12-31"},
        {"до 10.2022", calendar_year, "by ..2022-09-30"},
        {"до окт. 2022", calendar_year, "by ..2022-09-30"},
        {"до 15.10.2022-20.10.2022", calendar_year, "by ..2022-10-20"},
        {"до 15.10.2022\nдо 15.11.2022", calendar_year, "by ..2022-11-15 [2022-10-15 2022-11-15]"},
        {"В срок до 15.10", calendar_year, "by ..2022-10-15"},
        {"Срок: до 15.10.2022", calendar_year, "by ..2022-10-15"},
        {"Не позднее октября 2022 г.", calendar_year, "by ..2022-10-31"},
        {"не позже 15 октября", calendar_year, "by ..2022-10-15"},
        {"не поздней 15 октября", calendar_year, "by ..2022-10-15"},
        {"непозднее 15 октября", calendar_year, "by ..2022-10-15"},
        {"по 15 октября 2022 г.", calendar_year, "by ..2022-10-15"},
        {"вплоть до 15 октября", calendar_year, "by ..2022-10-15"},
        {"до 15 октября 2022 г. (включительно)", calendar_year, "by ..2022-10-15"},
        {"до 15 окт 2022", calendar_year, "by ..2022-10-15"},
        {"дo 15 oктября", calendar_year, "by ..2022-10-15"},
        {"д0 15.10.2022", calendar_year, "by ..2022-10-15"},
        {"до 15.1О.2022", calendar_year, "by ..2022-10-15"},
        {"до 15:10:2022", calendar_year, "by ..2022-10-15"},
        {"до 15.10..2022", calendar_year, "by ..2022-10-15"},
        {"до 15.10.2022.", calendar_year, "by ..2022-10-15"},
        {"до 15.10.2022 г..", calendar_year, "by ..2022-10-15"},
        {"(до 15.10.2022)", calendar_year, "by ..2022-10-15"},
        {"до «15.10.2022»", calendar_year, "by ..2022-10-15"},
        {"*до 15.10.2022", calendar_year, "by ..2022-10-15"},
        {"до 15.10.2022*", calendar_year, "by ..2022-10-15"},
    });
}

BOOST_AUTO_TEST_CASE(before_a_month_is_the_end_of_the_month_before_and_before_a_year_its_own_end) {
    check_meanings({
        {"до марта 2024 года", no_period, "by ..2024-02-29"},
        {"до конца февраля 2024", no_period, "by ..2024-02-29"},
        {"до января 2023", no_period, "by ..2022-12-31"},
        {"на период до 2026 года", no_period, "by ..2026-12-31"},
        {"до 2023-2024 учебного года", no_period, "by ..2023-08-31"},
    });
}

BOOST_AUTO_TEST_CASE(without_any_year_there_is_no_date_but_still_the_kind) {
    check_meanings({{"до 15 мая", no_period, "by"}, {"к 1 июня", no_period, "by"}});
    BOOST_TEST(read_deadline("до 15 мая", no_period).confidence < 0.6);
}

BOOST_AUTO_TEST_CASE(a_year_in_the_heading_wins_over_the_period) {
    DeadlineContext context;
    context.period = parse_iso_range(three_years);
    context.year = 2024;
    BOOST_TEST(meaning(normalize_deadline("до 15 мая", context)) == "by ..2024-05-15");
    BOOST_TEST(meaning(normalize_deadline("до 15 мая 2023 г.", context)) == "by ..2023-05-15");
    BOOST_TEST(meaning(normalize_deadline("июнь", context)) == "within 2024-06-01..2024-06-30");
}

BOOST_AUTO_TEST_SUITE_END()
