#include "tests/support/boost_test.h"
#include "tests/support/deadline_meaning.h"

using namespace svod;
using namespace svod::test;

/// Phrases as municipal plans have them: abbreviations, glued words, odd dashes and letters, Roman numerals of every
/// keyboard.
BOOST_AUTO_TEST_SUITE(deadline_wordings)

BOOST_AUTO_TEST_CASE(what_is_due_by_a_day) {
    check_meanings({
        {"до 07.10.22", calendar_year, "by ..2022-10-07"},
        {"дo 07.1O.2022", calendar_year, "by ..2022-10-07"},
        {"до 1 сентября", school_year, "by ..2022-09-01"},
        {"До 20 ноября 2021г", no_period, "by ..2021-11-20"},
        {"до 20ноября 2021г.", no_period, "by ..2021-11-20"},
        {"до20 ноября 2021", no_period, "by ..2021-11-20"},
        {"не позднее 12-го декабря 2023 года", no_period, "by ..2023-12-12"},
        {"не позже 12.12.2023", no_period, "by ..2023-12-12"},
        {"в срок до 01.03.2022 г. включительно", no_period, "by ..2022-03-01"},
        {"по 30.06.2022", no_period, "by ..2022-06-30"},
        {"к 15 мая", calendar_year, "by ..2022-05-15"},
        {"к 1 июню 2022", no_period, "by ..2022-06-01"},
        {"срок: до 15.04.2022", no_period, "by ..2022-04-15"},
        {"крайний срок 15 апреля 2022", no_period, "by ..2022-04-15"},
        {"до конца октября 2022", no_period, "by ..2022-10-31"},
        {"до конца 2023 года", no_period, "by ..2023-12-31"},
        {"к началу нового учебного года", calendar_year, "by ..2022-09-01"},
        {"до сентября 2023", no_period, "by ..2023-08-31"},
        {"до июня", calendar_year, "by ..2022-05-31"},
        {"до 2025 года", no_period, "by ..2025-12-31"},
        {"на период до 2027 г.", no_period, "by ..2027-12-31"},
        {"до II квартала 2022", no_period, "by ..2022-03-31"},
        {"не позднее II квартала 2022 г.", no_period, "by ..2022-06-30"},
        {"до конца I полугодия 2022", no_period, "by ..2022-06-30"},
        {"до конца 3 квартала 2022 года", no_period, "by ..2022-09-30"},
        {"до 31.11.2022", no_period, "by ..2022-11-30"},
        {"до 30 февраля 2023", no_period, "by ..2023-02-28"},
        {"по итогам I полугодия 2022 г.", no_period, "by ..2022-06-30"},
        {"до сентябрь 2022", no_period, "by ..2022-08-31"},
        {"до 1 июля текущего года", calendar_year, "by ..2022-07-01"},
        {"до 25 января следующего года", calendar_year, "by ..2023-01-25"},
        {"приказ от 12.03.2022 № 15, до 01.06.2022", no_period, "by ..2022-06-01"},
        {"до 9 мая 2022 г.", no_period, "by ..2022-05-09"},
        {"до«15» сентября 2022", no_period, "by ..2022-09-15"},
    });
}

BOOST_AUTO_TEST_CASE(what_happens_on_a_day) {
    check_meanings({
        {"Срок - 15.04.2022г.", no_period, "on 2022-04-15..2022-04-15"},
        {"31.09.2022", no_period, "on 2022-09-30..2022-09-30"},
        {"29.02.2023", no_period, "on 2023-02-28..2023-02-28"},
        {"15.01.2023 (отчет за 2022 год)", no_period, "on 2023-01-15..2023-01-15"},
        {"15 . 09 . 2022", no_period, "on 2022-09-15..2022-09-15"},
        {"15,09,2022", no_period, "on 2022-09-15..2022-09-15"},
        {"15/09/2022", no_period, "on 2022-09-15..2022-09-15"},
        {"15-09-2022", no_period, "on 2022-09-15..2022-09-15"},
        {"2022-09-15", no_period, "on 2022-09-15..2022-09-15"},
        {"15.09.2022.г.", no_period, "on 2022-09-15..2022-09-15"},
        {"15.О9.2022", no_period, "on 2022-09-15..2022-09-15"},
        {"«15» сентября 2022 г.", no_period, "on 2022-09-15..2022-09-15"},
    });
}

BOOST_AUTO_TEST_CASE(months_quarters_and_ranges_as_clerks_type_them) {
    check_meanings({
        {"ноябрь 2022", no_period, "within 2022-11-01..2022-11-30"},
        {"нояюрь 2022", no_period, "within 2022-11-01..2022-11-30"},
        {"нобярь 2022", no_period, "within 2022-11-01..2022-11-30"},
        {"сентбярь-октябрь 2022", no_period, "within 2022-09-01..2022-10-31"},
        {"cентябрь 2022", no_period, "within 2022-09-01..2022-09-30"},
        {"Oктябрь 2022", no_period, "within 2022-10-01..2022-10-31"},
        {"дек. 2022", no_period, "within 2022-12-01..2022-12-31"},
        {"сент.-окт. 2022 г.", no_period, "within 2022-09-01..2022-10-31"},
        {"янв.-февр. 2023", no_period, "within 2023-01-01..2023-02-28"},
        {"фев 2023", no_period, "within 2023-02-01..2023-02-28"},
        {"09.2022", no_period, "within 2022-09-01..2022-09-30"},
        {"09/2022", no_period, "within 2022-09-01..2022-09-30"},
        {"09.2022-05.2023", no_period, "within 2022-09-01..2023-05-31"},
        {"Сентябрь2022", no_period, "within 2022-09-01..2022-09-30"},
        {"сентябрь–ноябрь2022г.", no_period, "within 2022-09-01..2022-11-30"},
        {"ноябрь‑декабрь 2022", no_period, "within 2022-11-01..2022-12-31"},
        {"ноябрь ― декабрь 2022", no_period, "within 2022-11-01..2022-12-31"},
        {"ноябрь … декабрь 2022", no_period, "within 2022-11-01..2022-12-31"},
        {"ноябрь -декабрь 2022", no_period, "within 2022-11-01..2022-12-31"},
        {"ноябрь− декабрь 2022", no_period, "within 2022-11-01..2022-12-31"},
        {"с ноября по декабрь 2022", no_period, "within 2022-11-01..2022-12-31"},
        {"с ноября 2022 по март 2023 г.г.", no_period, "within 2022-11-01..2023-03-31"},
        {"с ноября 2022 года до марта 2023 года", no_period, "within 2022-11-01..2023-03-31"},
        {"ноябрь 2022 г. – март 2023 г.", no_period, "within 2022-11-01..2023-03-31"},
        {"октябрь - апрель", school_year, "within 2022-10-01..2023-04-30"},
        {"октябрь - апрель", calendar_year, "within 2022-10-01..2023-04-30"},
        {"февраль", school_year, "within 2023-02-01..2023-02-28"},
        {"IV кв. 2022", no_period, "within 2022-10-01..2022-12-31"},
        {"4 кв. 2022 г.", no_period, "within 2022-10-01..2022-12-31"},
        {"4кв.2022г.", no_period, "within 2022-10-01..2022-12-31"},
        {"Ⅳ квартал 2022", no_period, "within 2022-10-01..2022-12-31"},
        {"П квартал 2022", no_period, "within 2022-04-01..2022-06-30"},
        {"Ш квартал 2022", no_period, "within 2022-07-01..2022-09-30"},
        {"ІУ квартал 2022", no_period, "within 2022-10-01..2022-12-31"},
        {"IУ кв. 2022", no_period, "within 2022-10-01..2022-12-31"},
        {"1У квартал 2022", no_period, "within 2022-10-01..2022-12-31"},
        {"ll квартал 2022", no_period, "within 2022-04-01..2022-06-30"},
        {"III-IV кварталы 2022 г.", no_period, "within 2022-07-01..2022-12-31"},
        {"III – IV кв. 2022", no_period, "within 2022-07-01..2022-12-31"},
        {"I, III кварталы 2022", no_period,
         "within 2022-01-01..2022-09-30 [2022-01-01..2022-03-31 2022-07-01..2022-09-30]"},
        {"третий квартал 2022", no_period, "within 2022-07-01..2022-09-30"},
        {"в третьем квартале 2022 года", no_period, "within 2022-07-01..2022-09-30"},
        {"во 2-м квартале 2022", no_period, "within 2022-04-01..2022-06-30"},
        {"2-й кв. 2022 г.", no_period, "within 2022-04-01..2022-06-30"},
        {"3-4 квартал 2023 г.", no_period, "within 2023-07-01..2023-12-31"},
        {"IV квартал 2022 – I квартал 2023", no_period, "within 2022-10-01..2023-03-31"},
        {"IV квартал 2022 г. - II квартал 2023 г.", no_period, "within 2022-10-01..2023-06-30"},
        {"первое полугодие 2023", no_period, "within 2023-01-01..2023-06-30"},
        {"1 полугодие 2023г.", no_period, "within 2023-01-01..2023-06-30"},
        {"II п/г 2023", no_period, "within 2023-07-01..2023-12-31"},
        {"2-ое полугодие 2023", no_period, "within 2023-07-01..2023-12-31"},
        {"второе полугодие", school_year, "within 2023-01-01..2023-05-31"},
        {"I полугодие 2022/2023 учебного года", no_period, "within 2022-09-01..2022-12-31"},
        {"весна 2023", no_period, "within 2023-03-01..2023-05-31"},
        {"лето 2022 г.", no_period, "within 2022-06-01..2022-08-31"},
        {"зимой 2022-2023", no_period, "within 2022-12-01..2023-02-28"},
        {"весенние каникулы", school_year, "within"},
        {"осенние каникулы 2022 г.", no_period, "within"},
        {"осенне-зимний период 2022-2023", no_period, "within"},
        {"отопительный сезон 2022-2023 гг.", no_period, "within"},
        {"2022-2023 учебный год", no_period, "within 2022-09-01..2023-08-31"},
        {"2022/23 уч.г.", no_period, "within 2022-09-01..2023-08-31"},
        {"2022\\2023 уч. год", no_period, "within 2022-09-01..2023-08-31"},
        {"2022 - 2024 годы", no_period, "within 2022-01-01..2024-12-31"},
        {"2022–2024гг.", no_period, "within 2022-01-01..2024-12-31"},
        {"2022, 2023, 2024 годы", no_period, "within 2022-01-01..2024-12-31"},
        {"в 2022 г.", no_period, "within 2022-01-01..2022-12-31"},
        {"май, август 2022 г.", no_period,
         "within 2022-05-01..2022-08-31 [2022-05-01..2022-05-31 2022-08-01..2022-08-31]"},
        {"май, август, ноябрь", calendar_year,
         "within 2022-05-01..2022-11-30 [2022-05-01..2022-05-31 2022-08-01..2022-08-31 2022-11-01..2022-11-30]"},
        {"апрель и ноябрь 2022", no_period,
         "within 2022-04-01..2022-11-30 [2022-04-01..2022-04-30 2022-11-01..2022-11-30]"},
        {"май/июнь 2022", no_period, "within 2022-05-01..2022-06-30 [2022-05-01..2022-05-31 2022-06-01..2022-06-30]"},
        {"22 – 24 марта 2021", no_period, "within 2021-03-22..2021-03-24"},
        {"22-24.03.2021", no_period, "within 2021-03-22..2021-03-24"},
        {"22.03-24.03.2021", no_period, "within 2021-03-22..2021-03-24"},
        {"22.03.2021-24.03.2021г.", no_period, "within 2021-03-22..2021-03-24"},
        {"с 22 по 24 марта 2021 г.", no_period, "within 2021-03-22..2021-03-24"},
        {"с 22.03 по 10.04.2021", no_period, "within 2021-03-22..2021-04-10"},
        {"с 22 марта по 10 апреля 2021г.", no_period, "within 2021-03-22..2021-04-10"},
        {"28 февраля - 4 марта 2022", no_period, "within 2022-02-28..2022-03-04"},
        {"с 25 декабря 2022 г. по 15 января 2023 г.", no_period, "within 2022-12-25..2023-01-15"},
        {"25 декабря – 15 января", calendar_year, "within 2022-12-25..2023-01-15"},
        {"в период с 1 по 15 октября 2022 года", no_period, "within 2022-10-01..2022-10-15"},
        {"в период с 01.10.2022 до 15.10.2022", no_period, "within 2022-10-01..2022-10-15"},
        {"начало октября 2022", no_period, "within 2022-10-01..2022-10-10"},
        {"конец октября 2022", no_period, "within 2022-10-21..2022-10-31"},
        {"в конце октября 2022", no_period, "within 2022-10-21..2022-10-31"},
        {"первая декада мая 2022", no_period, "within 2022-05-01..2022-05-10"},
        {"1-2 декада мая 2022", no_period, "within 2022-05-01..2022-05-20"},
        {"последняя неделя августа 2022", no_period, "within 2022-08-25..2022-08-31"},
        {"1-я неделя сентября 2022", no_period, "within 2022-09-01..2022-09-07"},
        {"вторая половина мая 2022", no_period, "within 2022-05-16..2022-05-31"},
        {"первая половина октября 2022", no_period, "within 2022-10-01..2022-10-15"},
        {"во 2-й половине октября 2022", no_period, "within 2022-10-16..2022-10-31"},
        {"конец августа - начало сентября 2022", no_period, "within 2022-08-21..2022-09-10"},
        {"20.05.2022 – 10.05.2022", no_period, "within 2022-05-20..2022-05-10"},
        {"декабрь 2022 – март 2022", no_period, "within 2022-12-01..2022-03-31"},
        {"сентябрь месяц 2022", no_period, "within 2022-09-01..2022-09-30"},
        {"в сентябре месяце 2022 г.", no_period, "within 2022-09-01..2022-09-30"},
        {"в течение октября – ноября 2022 г.", no_period, "within 2022-10-01..2022-11-30"},
        {"сентябрь, январь", school_year,
         "within 2022-09-01..2023-01-31 [2022-09-01..2022-09-30 2023-01-01..2023-01-31]"},
        {"сентябрь 2022, январь 2023 г.", no_period,
         "within 2022-09-01..2023-01-31 [2022-09-01..2022-09-30 2023-01-01..2023-01-31]"},
        {"27 января - 3 февраля 2023", no_period, "within 2023-01-27..2023-02-03"},
        {"01.09.-30.09.2022", no_period, "within 2022-09-01..2022-09-30"},
        {"01.09.22-30.09.22", no_period, "within 2022-09-01..2022-09-30"},
    });
}

BOOST_AUTO_TEST_CASE(what_lasts_the_whole_time) {
    check_meanings({
        {"в течение года", calendar_year, "ongoing 2022-01-01..2022-12-31"},
        {"В теч. года", calendar_year, "ongoing 2022-01-01..2022-12-31"},
        {"в теч.года", calendar_year, "ongoing 2022-01-01..2022-12-31"},
        {"в течении уч. года", school_year, "ongoing 2022-09-01..2023-08-31"},
        {"втечение всего срока", three_years, "ongoing 2022-01-01..2024-12-31"},
        {"на протяжении всего периода реализации дорожной карты", three_years, "ongoing 2022-01-01..2024-12-31"},
        {"весь период", three_years, "ongoing 2022-01-01..2024-12-31"},
        {"в течение 2022 года", no_period, "ongoing 2022-01-01..2022-12-31"},
        {"в течение 2022/2023 уч.г.", no_period, "ongoing 2022-09-01..2023-08-31"},
        {"На постоянной основе", calendar_year, "ongoing 2022-01-01..2022-12-31"},
        {"посто­янно", calendar_year, "ongoing 2022-01-01..2022-12-31"},
        {"постояно", calendar_year, "ongoing 2022-01-01..2022-12-31"},
        {"систематически", calendar_year, "ongoing 2022-01-01..2022-12-31"},
        {"в течение учебного года, постоянно", school_year, "ongoing 2022-09-01..2023-08-31"},
        {"постоянно в течение года", calendar_year, "ongoing 2022-01-01..2022-12-31"},
        {"с 01.09.2022", no_period, "ongoing 2022-09-01.."},
        {"с 1 сентября 2022 года и далее", no_period, "ongoing 2022-09-01.."},
        {"с 1 сентября 2022 года постоянно", no_period, "ongoing 2022-09-01.."},
        {"начиная с октября 2022 г.", no_period, "ongoing 2022-10-01.."},
        {"не ранее 1 сентября 2022", no_period, "ongoing 2022-09-01.."},
        {"с III квартала 2022 г.", no_period, "ongoing 2022-07-01.."},
    });
}

BOOST_AUTO_TEST_CASE(what_comes_back_in_every_wording) {
    check_meanings({
        {"ежегодно", three_years, "recurring 2022-12-31..2024-12-31 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31"},
        {"ежегодно, май", three_years,
         "recurring 2022-05-01..2024-05-01 FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1 window:P1M"},
        {"ежегодно в мае", three_years,
         "recurring 2022-05-01..2024-05-01 FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1 window:P1M"},
        {"ежегодно до 1 марта", three_years, "recurring 2022-03-01..2024-03-01 FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1"},
        {"до 1 марта каждого года", three_years, "recurring 2022-03-01..2024-03-01 FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1"},
        {"ежегодно, не позднее 20 декабря", three_years,
         "recurring 2022-12-20..2024-12-20 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20"},
        {"май 2022 г., далее ежегодно", three_years,
         "recurring 2022-05-01..2024-05-01 FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1 window:P1M"},
        {"октябрь в течение всего периода", three_years,
         "recurring 2022-10-01..2024-10-01 FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1 window:P1M"},
        {"ежеквартально", calendar_year, "recurring 2022-03-31..2022-12-31 FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"},
        {"поквартально", calendar_year, "recurring 2022-03-31..2022-12-31 FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"},
        {"1 раз в квартал", calendar_year,
         "recurring 2022-03-31..2022-12-31 FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"},
        {"не реже одного раза в квартал", calendar_year,
         "recurring 2022-03-31..2022-12-31 FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"},
        {"раз в полгода", calendar_year, "recurring 2022-06-30..2022-12-31 FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"},
        {"2 раза в год", calendar_year, "recurring 2022-06-30..2022-12-31 FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"},
        {"ежемесячно", calendar_year, "recurring 2022-01-31..2022-12-31 FREQ=MONTHLY;BYMONTHDAY=-1"},
        {"ежемесячно до 5 числа", calendar_year, "recurring 2022-01-05..2022-12-05 FREQ=MONTHLY;BYMONTHDAY=5"},
        {"каждый месяц, до 5-го числа", calendar_year, "recurring 2022-01-05..2022-12-05 FREQ=MONTHLY;BYMONTHDAY=5"},
        {"ежемесячно, 15 числа", calendar_year, "recurring 2022-01-15..2022-12-15 FREQ=MONTHLY;BYMONTHDAY=15 day"},
        {"ежемесячно до последнего числа месяца", calendar_year,
         "recurring 2022-01-31..2022-12-31 FREQ=MONTHLY;BYMONTHDAY=-1"},
        {"еженедельно", calendar_year, "recurring 2022-01-01..2022-12-31 FREQ=WEEKLY"},
        {"еженедельно по пятницам", calendar_year, "recurring 2022-01-07..2022-12-30 FREQ=WEEKLY;BYDAY=FR"},
        {"каждый понедельник", calendar_year, "recurring 2022-01-03..2022-12-26 FREQ=WEEKLY;BYDAY=MO day"},
        {"3 раза в год", calendar_year, "recurring 2022-01-01..2022-12-31"},
        {"не реже двух раз в квартал", calendar_year, "recurring 2022-01-01..2022-12-31"},
        {"не реже чем раз в полугодие", calendar_year,
         "recurring 2022-06-30..2022-12-31 FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"},
        {"до 10 числа месяца, следующего за отчетным кварталом", calendar_year,
         "recurring 2022-04-10..2023-01-10 FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10"},
        {"до 5 числа месяца, следующего за отчетным", calendar_year,
         "recurring 2022-02-05..2023-01-05 FREQ=MONTHLY;BYMONTHDAY=5"},
        {"ежеквартально до 15 числа месяца, следующего за отчетным", calendar_year,
         "recurring 2022-04-15..2023-01-15 FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15"},
        {"ежегодно до 1 февраля года, следующего за отчетным", three_years,
         "recurring 2023-02-01..2025-02-01 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1"},
        {"не позднее 25 числа второго месяца, следующего за кварталом", calendar_year,
         "recurring 2022-05-25..2023-02-25 FREQ=YEARLY;BYMONTH=2,5,8,11;BYMONTHDAY=25"},
        {"раз в год", calendar_year, "recurring 2022-12-31..2022-12-31 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31"},
        {"по итогам полугодия", calendar_year,
         "recurring 2022-06-30..2022-12-31 FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"},
        {"до 25 числа каждого месяца", calendar_year, "recurring 2022-01-25..2022-12-25 FREQ=MONTHLY;BYMONTHDAY=25"},
        {"первый вторник каждого месяца", calendar_year, "recurring 2022-01-04..2022-12-06 FREQ=MONTHLY;BYDAY=1TU day"},
        {"август-сентябрь ежегодно", three_years,
         "recurring 2022-08-01..2024-08-01 FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=1 window:P2M"},
        {"сентябрь 2022-2024 гг.", three_years,
         "recurring 2022-09-01..2024-09-01 FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1 window:P1M"},
    });
}

BOOST_AUTO_TEST_CASE(what_depends_on_something_else) {
    check_meanings({
        {"по графику", no_period, "conditional"},
        {"по отдельному графику", no_period, "conditional"},
        {"в соответствии с планом работы управления", no_period, "conditional"},
        {"согласно плана-графика", no_period, "conditional"},
        {"по плану ОО", no_period, "conditional"},
        {"по согласованию", no_period, "conditional"},
        {"по отдельному плану", calendar_year, "conditional"},
        {"в соответствии с установленными сроками", no_period, "conditional"},
        {"в сроки, установленные Министерством", no_period, "conditional"},
        {"по графику, до 1 июня 2022", no_period, "conditional ..2022-06-01"},
        {"в соответствии с графиком или декабрь 2022 г.", no_period, "conditional 2022-12-01..2022-12-31"},
        {"до начала проведения конкурса", no_period, "conditional"},
        {"в течение 10 рабочих дней после утверждения приказа", no_period, "conditional"},
        {"в течение 10 рабочих дней со дня получения запроса", no_period, "conditional"},
        {"в течение пяти дней с момента поступления обращения", no_period, "conditional"},
        {"в 3-дневный срок после проведения совещания", no_period, "conditional"},
        {"в трехдневный срок", no_period, "conditional"},
        {"не позднее чем за 14 дней до начала мероприятия", no_period, "conditional"},
        {"за 2 недели до проведения конкурса", no_period, "conditional"},
        {"за месяц до окончания срока", no_period, "conditional"},
        {"не позднее 3 дней после подписания", no_period, "conditional"},
        {"через 10 дней после окончания обучения", no_period, "conditional"},
        {"спустя месяц после назначения", no_period, "conditional"},
        {"по мере необходимости", no_period, "conditional"},
        {"по мере поступления документов", no_period, "conditional"},
        {"при наличии финансирования", no_period, "conditional"},
        {"при поступлении заявлений", no_period, "conditional"},
        {"после утверждения бюджета", no_period, "conditional"},
        {"по завершении ремонта", no_period, "conditional"},
        {"в день обращения", no_period, "conditional"},
        {"в день проведения", no_period, "conditional"},
        {"накануне мероприятия", no_period, "conditional"},
        {"до проведения мероприятия", no_period, "conditional"},
        {"одновременно с утверждением программы", no_period, "conditional"},
    });
}

BOOST_AUTO_TEST_CASE(numbers_that_are_no_dates) {
    check_meanings({
        {"15.13.2022", no_period, "unspecified"},
        {"до 500 тыс. руб.", no_period, "unspecified"},
        {"от 3 до 7", no_period, "unspecified"},
        {"2 квартиры", no_period, "unspecified"},
        {"54 кв. м", no_period, "unspecified"},
        {"1-4 кл.", no_period, "unspecified"},
        {"от 6 до 17 лет", no_period, "unspecified"},
        {"не менее 70 %", no_period, "unspecified"},
        {"директор школы", no_period, "unspecified"},
        {"-", no_period, "unspecified"},
        {"срок не установлен", no_period, "unspecified"},
        {"в кратчайшие сроки", no_period, "unspecified"},
    });
}

BOOST_AUTO_TEST_CASE(a_year_in_front_heads_what_stands_behind_it) {
    check_meanings({
        {"2022 г. II квартал", no_period, "within 2022-04-01..2022-06-30"},
        {"2022 год, сентябрь", no_period, "within 2022-09-01..2022-09-30"},
        {"2022: март, июнь", no_period,
         "within 2022-03-01..2022-06-30 [2022-03-01..2022-03-31 2022-06-01..2022-06-30]"},
        {"2022, 2023 годы", no_period, "within 2022-01-01..2023-12-31"},
        {"2022 год", no_period, "within 2022-01-01..2022-12-31"},
    });
}

BOOST_AUTO_TEST_CASE(recurrences_cut_short) {
    check_meanings({
        {"ежекварт.", calendar_year, "recurring 2022-03-31..2022-12-31 FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"},
        {"ежемес.", calendar_year, "recurring 2022-01-31..2022-12-31 FREQ=MONTHLY;BYMONTHDAY=-1"},
        {"1 р. в год", calendar_year, "recurring 2022-12-31..2022-12-31 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31"},
        {"1 р/кв", calendar_year, "recurring 2022-03-31..2022-12-31 FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"},
        {"2 р. в год", calendar_year, "recurring 2022-06-30..2022-12-31 FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"},
        {"5 р.", calendar_year, "unspecified"},
    });
}

BOOST_AUTO_TEST_CASE(a_roman_month_stands_between_dots) {
    check_meanings({
        {"12.XI.2022", no_period, "on 2022-11-12..2022-11-12"},
        {"до 7.IV.2022", no_period, "by ..2022-04-07"},
    });
}

BOOST_AUTO_TEST_CASE(recurrence_with_a_preposition_typed_on_or_letters_left_out) {
    const Deadline read = normalize_deadline("ежегоднодо 4 июня", {parse_iso_range("2022-01-01..2023-12-31"), {}});
    BOOST_TEST(read.rrule == "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=4");
    BOOST_TEST(read.confidence < 0.95);
    BOOST_TEST(normalize_deadline("ежемечно", {}).rrule == "FREQ=MONTHLY;BYMONTHDAY=-1");
}

BOOST_AUTO_TEST_CASE(a_date_before_a_dash_begins_what_lasts) {
    check_meanings({
        {"01.09.2022 г. - постоянно", calendar_year, "ongoing 2022-09-01.."},
        {"5 октября 2022 – постоянно", calendar_year, "ongoing 2022-10-05.."},
        {"сентябрь 2022 - постоянно", calendar_year, "ongoing 2022-09-01.."},
        {"сентябрь 2022 г. – бессрочно", calendar_year, "ongoing 2022-09-01.."},
        {"01.09.2022 г. - до конца года", calendar_year, "within 2022-09-01..2022-12-31"},
        {"01.09.2022 – до 20.10.2022", calendar_year, "within 2022-09-01..2022-10-20"},
        {"октябрь – до конца года", calendar_year, "within 2022-10-01..2022-12-31"},
    });
}

BOOST_AUTO_TEST_CASE(a_series_that_no_rule_describes_is_no_fact) {
    const Deadline months = normalize_deadline("июнь, август и далее ежемесячно", {parse_iso_range(calendar_year), {}});
    BOOST_TEST(iso(months.start.value()) == "2022-06-30");
    BOOST_TEST(months.confidence < 0.8);
    BOOST_TEST(
        normalize_deadline("сентябрь, октябрь и далее ежемесячно", {parse_iso_range(calendar_year), {}}).confidence >=
        0.8);
    BOOST_TEST(normalize_deadline("раз в две недели", {parse_iso_range(calendar_year), {}}).confidence < 0.8);
    BOOST_TEST(normalize_deadline("еженедельно", {parse_iso_range(calendar_year), {}}).confidence >= 0.95);
}

BOOST_AUTO_TEST_SUITE_END()
