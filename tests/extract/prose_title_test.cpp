#include "tests/extract/prose_notation.h"

#include "extract/prose_title.h"
#include "tests/support/boost_test.h"

namespace svod {

BOOST_AUTO_TEST_SUITE(prose_title)

BOOST_AUTO_TEST_CASE(a_title_is_one_line_whatever_lines_it_takes) {
    struct Case {
        std::vector<std::string> blocks;
        std::string title;
    };
    const std::vector<Case> cases{
        {{"^!План мероприятий по озеленению", "^!на 2021 год", "", "[table]"}, "План мероприятий по озеленению на 2021 год"},
        {{"^!ПЛАН МЕРОПРИЯТИЙ", "^!(ДОРОЖНАЯ КАРТА)", "^!РАЗВИТИЯ ПАРКОВ", "[table]"}, "ПЛАН МЕРОПРИЯТИЙ (ДОРОЖНАЯ КАРТА) РАЗВИТИЯ ПАРКОВ"},
        {{"^!Отчет о работе клуба\nна территории района\nза 2021 год", "[table]"}, "Отчет о работе клуба на территории района за 2021 год"},
        {{"Муниципальная дорожная карта", "по внедрению наставничества в садах", "(далее – Дорожная карта)", "", "[table]"},
         "Муниципальная дорожная карта по внедрению наставничества в садах"},
        {{"^!Сводная аналитическая справка (далее – Справка)", "Текст справки идёт с новой строки."}, "Сводная аналитическая справка"},
        {{"^Информация о ходе работ", "^по состоянию на 1 мая 2021 года", "Во всех школах работы идут."},
         "Информация о ходе работ по состоянию на 1 мая 2021 года"},
        {{"^!МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ «ЛИЦЕЙ»", "^!«Дорожная карта» наставничества", "^г. Приозёрск, 2022 год", "[table]"},
         "«Дорожная карта» наставничества"},
        {{" || УТВЕРЖДАЮ\nДиректор\nИ.И. Петров\n01.09.2021", "^!План работы", "[table]"}, "План работы"},
        {{"Шапка || План работы кружка\nна 2022 год", "[table]"}, "План работы кружка на 2022 год"},
        {{"ПРИКАЗ", "01.09.2021 № 7", "Для развития детских клубов и кружков во всех школах района приказываю:", "1. Открыть клубы во всех школах, где для них есть свободное помещение.",
          "Приложение к приказу", "от 01.09.2021 № 7", "План работы клубов", "[table]"},
         "План работы клубов"},
        {{"^!Летний лагерь", "План составлен методистами.", "[table]"}, "Летний лагерь"},
    };
    for (const Case& expected : cases) BOOST_TEST(prose_of(expected.blocks).title == expected.title);
}

BOOST_AUTO_TEST_CASE(of_two_titles_the_one_with_its_year_is_taken) {
    const Extraction extraction = prose_of({"^!ПЛАН РАБОТЫ", "^!ЛИЦЕЯ", "^Приозёрск, 2022 год", "", "^!План работы лицея на 2022 год", "[table]"});
    BOOST_TEST(extraction.title == "План работы лицея на 2022 год");
}

BOOST_AUTO_TEST_CASE(text_without_a_title_has_none) {
    const std::vector<std::vector<std::string>> untitled{
        {"В районе работают семь школ.", "План разработан в январе.", "[table]"},
        {"УТВЕРЖДАЮ", "Директор", "01.09.2021", "[table]"},
        {"В районе семь школ, и во всех открыты клубы, где дети занимаются.", "Реализация программ в школах.", "[table]"},
        {"", "[table]", "^!План, что стоит после таблицы"},
        {},
    };
    for (const auto& blocks : untitled) BOOST_TEST(prose_of(blocks).title == "");
}

BOOST_AUTO_TEST_CASE(the_genre_follows_the_head_of_the_title) {
    BOOST_TEST(title_genre("Комплексный план мероприятий") == "plan");
    BOOST_TEST(title_genre("«Дорожная карта» наставничества") == "plan");
    BOOST_TEST(title_genre("Сводный отчёт о работе") == "report");
    BOOST_TEST(title_genre("Аналитический отчет") == "analytical");
    BOOST_TEST(title_genre("Справка по итогам проверки") == "analytical");
    BOOST_TEST(title_genre("Протокол собрания") == "");
    BOOST_TEST(title_genre("") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace svod
