#include "tests/support/boost_test.h"

#include "normalize/quantity.h"

using namespace svod;

BOOST_AUTO_TEST_SUITE(quantity)

BOOST_AUTO_TEST_CASE(a_quantity_has_its_value_unit_and_share) {
    struct Case {
        const char* text;
        double value;
        const char* unit;
        double share;
    };
    for (const Case& c :
         {Case{"78 (63%)", 78, "", 63}, Case{"78 (63,4 %)", 78, "", 63.4},
          Case{"1\u00a0542 человека", 1542, "чел.", -1}, Case{"12,5", 12.5, "", -1}, Case{"63 %", 63, "%", -1},
          Case{"4 ед. (ОО)", 4, "ед. (ОО)", -1}, Case{"4 организации", 4, "ед. (ОО)", -1},
          Case{"120,5 тыс. руб.", 120.5, "тыс. руб.", -1}, Case{"19 педагогических работников", 19, "чел.", -1}}) {
        const auto read = parse_quantity(c.text);
        BOOST_REQUIRE(read.has_value());
        BOOST_TEST(read->value == c.value, c.text);
        BOOST_TEST(read->unit == c.unit, c.text);
        BOOST_TEST(read->share.value_or(-1) == c.share, c.text);
    }
    for (const char* refused : {"", "-", "нет", "01.09.2020", "Приказ № 5", "5-11 классы", "2 года", "до 30 чел.",
                                "10:30", "обучено 12 человек"})
        BOOST_TEST(!parse_quantity(refused).has_value(), refused);
}

BOOST_AUTO_TEST_CASE(units_have_one_spelling) {
    struct Case {
        const char* unit;
        const char* canonical;
    };
    for (const Case& c : {Case{"человек", "чел."}, Case{"Чел.", "чел."}, Case{"ед.", "ед."},
                          Case{"ед. (ОО)", "ед. (ОО)"}, Case{"единиц", "ед."}, Case{"тыс. рублей", "тыс. руб."},
                          Case{"%", "%"}, Case{"баллов", "балл"}, Case{"Гкал", "Гкал"}})
        BOOST_TEST(canonical_unit(c.unit) == c.canonical, c.unit);
}

BOOST_AUTO_TEST_CASE(a_head_names_the_unit_that_is_not_written) {
    BOOST_TEST(unit_from_heads("", "Количество педагогов", "") == "чел.");
    BOOST_TEST(unit_from_heads("", "сельские", "Число индивидуальных программ") == "программа");
    BOOST_TEST(unit_from_heads("ед.", "Количество ОО", "") == "ед. (ОО)");
    BOOST_TEST(unit_from_heads("ед.", "Количество договоров", "") == "договор");
    BOOST_TEST(unit_from_heads("чел.", "Количество ОО", "") == "чел.");
    BOOST_TEST(unit_from_heads("", "Педагог – ученик", "Формы") == "");
}

BOOST_AUTO_TEST_SUITE_END()
