#include "tests/support/boost_test.h"
#include "tests/support/deadline_meaning.h"

using namespace svod;
using namespace svod::test;

BOOST_AUTO_TEST_SUITE(deadline_conditional)

BOOST_AUTO_TEST_CASE(what_depends_on_something_else) {
    check_meanings({
        {"в течение полугода", calendar_year, "conditional"},
        {"в течение месяца", calendar_year, "conditional"},
        {"в течение 3 дней после утверждения", calendar_year, "conditional"},
        {"в течение двух недель с момента издания приказа", calendar_year, "conditional"},
        {"в 10-дневный срок", calendar_year, "conditional"},
        {"не позднее чем за 5 дней до проведения", calendar_year, "conditional"},
        {"за 2 недели до начала конкурса", calendar_year, "conditional"},
        {"через месяц после назначения наставника", calendar_year, "conditional"},
        {"по окончании программы", calendar_year, "conditional"},
        {"после завершения обучения", calendar_year, "conditional"},
        {"до утверждения положения", calendar_year, "conditional"},
        {"до подписания соглашения", calendar_year, "conditional"},
        {"перед началом работы", calendar_year, "conditional"},
        {"по мере поступления заявок", calendar_year, "conditional"},
        {"по запросу", calendar_year, "conditional"},
        {"по согласованию с куратором", calendar_year, "conditional"},
        {"согласно графику", calendar_year, "conditional"},
        {"согласно плану работы ММС", calendar_year, "conditional"},
        {"план-график", calendar_year, "conditional"},
        {"График ПДС", calendar_year, "conditional"},
        {"в соответствии с планом-графиком до 01.12.2022", calendar_year, "conditional ..2022-12-01"},
        {"сентябрь 2022 (по отдельному графику)", calendar_year, "conditional 2022-09-01..2022-09-30"},
        {"в сроки, установленные региональным оператором", calendar_year, "conditional"},
        {"дата уточняется", calendar_year, "conditional"},
        {"срок будет определен позднее", calendar_year, "conditional"},
        {"по приказу Минобразования", calendar_year, "conditional"},
        {"до особого распоряжения", calendar_year, "conditional"},
        {"одновременно с анкетированием", calendar_year, "conditional"},
        {"в течение учебного года по мере необходимости", school_year, "conditional 2022-09-01..2023-08-31"},
        {"ежегодно по отдельному плану", three_years, "conditional"},
        {"в 3-х дневный срок со дня получения", calendar_year, "conditional"},
        {"сроки будут установлены дополнительно", calendar_year, "conditional"},
        {"постоянно, по мере необходимости", three_years, "conditional 2022-01-01..2024-12-31"},
        {"в период проведения конкурса", calendar_year, "conditional"},
        {"до конца месяца", calendar_year, "conditional"},
        {"до конца квартала", calendar_year, "conditional"},
        {"в день проведения мероприятия", calendar_year, "conditional"},
        {"за 10 дней до мероприятия", calendar_year, "conditional"},
        {"не позднее 3-х рабочих дней после заседания", calendar_year, "conditional"},
        {"в течение 1 месяца", calendar_year, "conditional"},
        {"в месячный срок", calendar_year, "conditional"},
        {"в течение 30 календарных дней с даты регистрации", calendar_year, "conditional"},
        {"3 дня", calendar_year, "conditional"},
        {"10 рабочих дней", calendar_year, "conditional"},
        {"в течение недели после обучения", calendar_year, "conditional"},
        {"в течение суток", calendar_year, "conditional"},
        {"по завершению программы", calendar_year, "conditional"},
        {"по истечении срока", calendar_year, "conditional"},
        {"при формировании пар", calendar_year, "conditional"},
        {"при поступлении запроса", calendar_year, "conditional"},
        {"с момента назначения", calendar_year, "conditional"},
        {"со дня подписания приказа до 31.12.2022", calendar_year, "conditional ..2022-12-31"},
        {"с даты утверждения по 31 мая 2023 года", school_year, "conditional ..2023-05-31"},
        {"до прохождения аттестации", calendar_year, "conditional"},
        {"до выхода приказа", calendar_year, "conditional"},
        {"до старта программы", calendar_year, "conditional"},
        {"до проведения мониторинга", calendar_year, "conditional"},
        {"до следующего заседания", calendar_year, "conditional"},
        {"ноябрь 2022 (по согласованию)", calendar_year, "conditional 2022-11-01..2022-11-30"},
        {"по плану", calendar_year, "conditional"},
        {"по плану РЦН", calendar_year, "conditional"},
        {"по отдельному графику в течение года", calendar_year, "conditional 2022-01-01..2022-12-31"},
        {"в соответствии с графиком", calendar_year, "conditional"},
        {"в соответствии с приказом министерства от 15.03.2022 № 310", calendar_year, "conditional"},
        {"согласно приказу от 15.03.2022 № 310", calendar_year, "conditional"},
        {"согласно срокам реализации программы", calendar_year, "conditional"},
        {"в соответствии с программой наставничества", calendar_year, "conditional"},
        {"по срокам программы", calendar_year, "conditional"},
        {"в сроки, определенные планом", calendar_year, "conditional"},
        {"в установленный срок", calendar_year, "conditional"},
        {"в указанные сроки", calendar_year, "conditional"},
        {"по расписанию", calendar_year, "conditional"},
        {"по графику проведения мероприятий, октябрь 2022", calendar_year, "conditional 2022-10-01..2022-10-31"},
        {"май по графику", calendar_year, "conditional 2022-05-01..2022-05-31"},
        {"ежемесячно по графику", calendar_year, "conditional"},
        {"в течение 10 дней по окончании отчетного квартала", calendar_year, "conditional"},
        {"не позднее чем через 15 дней после окончания квартала", calendar_year, "conditional"},
        {"не позднее 1 рабочего дня", calendar_year, "conditional"},
        {"в 15 - дневный срок", calendar_year, "conditional"},
        {"в срок не более 30 дней", calendar_year, "conditional"},
        {"до 30 дней", calendar_year, "conditional"},
        {"через 10 дней", calendar_year, "conditional"},
        {"до конца III четверти", school_year, "conditional"},
    });
}

BOOST_AUTO_TEST_CASE(what_is_no_deadline) {
    check_meanings({
        {"без срока", calendar_year, "unspecified"},
        {"не установлен", calendar_year, "unspecified"},
        {"нет", calendar_year, "unspecified"},
        {"незамедлительно", calendar_year, "unspecified"},
        {"45 человек", calendar_year, "unspecified"},
        {"до 15 человек", calendar_year, "unspecified"},
        {"5-9 классы", calendar_year, "unspecified"},
        {"для детей от 7 до 11 лет", calendar_year, "unspecified"},
        {"до 18 лет", calendar_year, "unspecified"},
        {"п. 3.2 приказа от 12.03.2021 № 45", calendar_year, "unspecified"},
        {"приказ от 01.02.2020 №15", calendar_year, "unspecified"},
        {"однократно", calendar_year, "unspecified"},
        {"Не требуется", calendar_year, "unspecified"},
        {"в работе", calendar_year, "unspecified"},
        {"выполнено", calendar_year, "unspecified"},
        {"срок не определён", calendar_year, "unspecified"},
        {"сроки не установлены", calendar_year, "unspecified"},
        {"б/с", calendar_year, "unspecified"},
    });
}

BOOST_AUTO_TEST_CASE(what_only_looks_like_a_date) {
    for (const std::string_view phrase :
         {"до 300 руб.", "12 кв. м", "кв. 15", "от 5 до 9", "1 500 чел.", "п. 2.1", "пункт 3", "№ 12", "5 квартир",
          "приложение 2", "3.1", "100 %", "до 17 лет", "", "  ", "\n"}) {
        const Deadline deadline = read_deadline(phrase, calendar_year);
        BOOST_TEST(meaning(deadline) == "unspecified", phrase << ": " << meaning(deadline));
        BOOST_TEST(deadline.confidence == 0);
        BOOST_TEST(deadline.text == phrase);
    }
}

BOOST_AUTO_TEST_CASE(a_month_that_does_not_exist_is_no_date) {
    const Deadline deadline = read_deadline("до 10.14.2022", calendar_year);
    BOOST_TEST(meaning(deadline) == "unspecified");
    BOOST_TEST(flags_of(deadline) == "invalid_date");
}

/// «offset anchor», «(working)» where working days count.
static std::string wait_of(std::string_view phrase) {
    const Deadline deadline = read_deadline(phrase, calendar_year);
    BOOST_TEST(name(deadline.kind) == "conditional", phrase);
    return deadline.offset + (deadline.business_days ? " (working)" : "") + " | " + deadline.anchor;
}

BOOST_AUTO_TEST_CASE(an_offset_names_its_length_and_its_event) {
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"в течение 10 рабочих дней после утверждения приказа", "P10D (working) | утверждения приказа"},
        {"в течение 10 раб. дней со дня получения запроса", "P10D (working) | получения запроса"},
        {"в течение пяти дней с момента поступления обращения", "P5D | поступления обращения"},
        {"в 3-дневный срок после проведения совещания", "P3D | проведения совещания"},
        {"в трехдневный срок", "P3D | "},
        {"в месячный срок со дня издания приказа", "P1M | издания приказа"},
        {"не позднее чем за 14 дней до начала мероприятия", "-P14D | начала мероприятия"},
        {"за 2 недели до проведения конкурса", "-P2W | проведения конкурса"},
        {"за месяц до окончания срока", "-P1M | окончания срока"},
        {"не позднее 3 дней после подписания", "P3D | подписания"},
        {"через 10 дней после окончания обучения", "P10D | окончания обучения"},
        {"спустя месяц после назначения", "P1M | назначения"},
        {"в день обращения", "P0D | обращения"},
        {"в течение недели после семинара", "P1W | семинара"},
        {"в течение 24 часов с момента происшествия", "PT24H | происшествия"},
        {"после утверждения бюджета", " | утверждения бюджета"},
        {"до начала проведения конкурса, но не позднее 01.12.2022", " | начала проведения конкурса"},
        {"по согласованию", " | "},
        {"по мере необходимости", " | "},
    };
    for (const auto& [phrase, expected] : cases)
        BOOST_TEST(wait_of(phrase) == expected, phrase << ": " << wait_of(phrase));
}

BOOST_AUTO_TEST_CASE(a_day_that_names_a_street_is_no_date) {
    check_meanings({
        {"ул. 1 Мая", calendar_year, "unspecified"},
        {"на улице 8 Марта", calendar_year, "unspecified"},
        {"площадь 7 Ноября, д. 3", calendar_year, "unspecified"},
        {"ул. 1 Мая, до 15.06.2022", calendar_year, "by ..2022-06-15"},
    });
}

BOOST_AUTO_TEST_CASE(an_event_whose_day_is_given_is_due_by_it) {
    check_meanings({
        {"к Дню матери (27 ноября)", calendar_year, "by ..2022-11-27"},
        {"ко Дню библиотек (27 мая 2023 г.)", no_period, "by ..2023-05-27"},
        {"ко Дню библиотек", calendar_year, "conditional"},
    });
}

/// The first time is due on another day than all the others, which one rule of recurrence does not tell.
BOOST_AUTO_TEST_CASE(a_recurrence_that_begins_otherwise_is_doubtful) {
    for (const char* text :
         {"до 10 апреля 2022 г. (далее – ежегодно до 1 июня)", "до 5 мая 2022 года, далее ежегодно до 1 июня"})
        BOOST_TEST(read_deadline(text, calendar_year).confidence < doubtful_below, text);
    BOOST_TEST(read_deadline("до 10 апреля 2022 г. (далее – ежегодно)", calendar_year).confidence >= doubtful_below);
}

BOOST_AUTO_TEST_SUITE_END()
