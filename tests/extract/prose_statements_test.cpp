#include "tests/extract/prose_notation.h"

#include "tests/support/boost_test.h"

namespace svod {

BOOST_AUTO_TEST_SUITE(prose_statements)

BOOST_AUTO_TEST_CASE(a_paragraph_that_counts_is_a_statement_with_its_breakdown) {
    const Extraction extraction = prose_of({"^!Справка", "2. В 12 школах (60%) открыт клуб, из них:", "- 7 городских;",
                                            "- 5 сельских.", "Остальные школы ждут."});
    BOOST_REQUIRE(extraction.statements.size() == 1u);
    const Statement& statement = extraction.statements.front();
    BOOST_TEST(statement.lead.text == "В 12 школах (60%) открыт клуб, из них:");
    BOOST_TEST(statement.place.paragraph.value() == 1);
    BOOST_REQUIRE(statement.items.size() == 2u);
    BOOST_TEST(statement.items[1].text == "5 сельских.");
    BOOST_TEST(statement.items[1].location.paragraph == 3);
}

BOOST_AUTO_TEST_CASE(a_list_may_count_though_its_head_does_not) {
    const Extraction extraction = prose_of({"Участвовали:", "14 педагогов;", "3 директора"});
    BOOST_REQUIRE(extraction.statements.size() == 1u);
    BOOST_TEST(extraction.statements.front().items.size() == 2u);
}

BOOST_AUTO_TEST_CASE(numbered_lines_under_a_lead_that_counts_nothing_stand_alone) {
    const Extraction extraction = prose_of(
        {"Итоги показывают следующее:", "1. Открыто 5 клубов, из них:", "- 3 детских;", "2. Закрыто 2 клуба."});
    BOOST_REQUIRE(extraction.statements.size() == 2u);
    BOOST_TEST(extraction.statements[0].items.size() == 1u);
    BOOST_TEST(extraction.statements[1].lead.text == "Закрыто 2 клуба.");
    BOOST_TEST(prose_of({"Таблица 2 – Сведения о клубах"}).statements.empty());
}

BOOST_AUTO_TEST_CASE(days_years_and_numbers_of_orders_count_nothing) {
    for (const char* text : {"Приказ от 01.09.2021 № 7 исполнен.", "В 2021 году работа велась.", "Школа №12 открыта.",
                             "В 2021/2022 учебном году всё сделано."})
        BOOST_TEST(prose_of({text}).statements.empty(), text);
}

BOOST_AUTO_TEST_CASE(what_was_read_as_something_else_is_no_statement) {
    BOOST_TEST(prose_of({"^!План на 30 дней", "Рекомендовать:", "1. Открыть 5 клубов", "УТВЕРЖДАЮ", "Директор школы 3",
                         "01.09.2021"})
                   .statements.empty());
}

BOOST_AUTO_TEST_CASE(the_front_is_everything_before_the_first_table_of_data) {
    const Extraction extraction = prose_of({"Шапка || Подпись", "", "План на 2021 год", "[table]", "Конец"});
    std::vector<std::string> front;
    for (const RawField& field : extraction.front) front.push_back(field.text);
    const std::vector<std::string> expected{"Шапка", "Подпись", "План на 2021 год"};
    BOOST_TEST(front == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace svod
