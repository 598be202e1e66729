#include "tests/support/boost_test.h"

#include "tests/extract/read_records.h"

using namespace svod;

namespace {

const std::string head = "|№|Мероприятие|Срок|Исполнитель|\n";

std::string outline_of(const std::string& rows) {
    return outline(tables_of(head + rows).at(0));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(records)

BOOST_AUTO_TEST_CASE(a_row_across_the_table_is_a_section) {
    BOOST_TEST(outline_of("|I. Подготовка|<|<|<|\n|1|Издать приказ|май|Директор|\n|II. Кадры|<|<|<|\n|1|Обучить "
                          "кураторов|июнь|Методист|") ==
               "I Подготовка > 1 Издать приказ\nII Кадры > 1 Обучить кураторов\n");
}

BOOST_AUTO_TEST_CASE(number_and_title_across_the_rest_are_a_section) {
    BOOST_TEST(outline_of("|1.|Подготовка|<|<|\n|1.1|Издать приказ|май|Директор|") ==
               "1 Подготовка > 1.1 Издать приказ\n");
}

BOOST_AUTO_TEST_CASE(number_and_title_alone_are_a_section_by_what_follows) {
    BOOST_TEST(
        outline_of(
            "|1|Подготовка|||\n|1.1|Издать приказ|май|Директор|\n|2|Кадры|||\n|2.1|Обучить кураторов|июнь|Методист|") ==
        "1 Подготовка > 1.1 Издать приказ\n2 Кадры > 2.1 Обучить кураторов\n");
    BOOST_TEST(
        outline_of(
            "|1|Подготовка|||\n|1|Издать приказ|май|Директор|\n|2|Кадры|||\n|1|Обучить кураторов|июнь|Методист|") ==
        "1 Подготовка > 1 Издать приказ\n2 Кадры > 1 Обучить кураторов\n");
    BOOST_TEST(outline_of("|*2.*|*Кадры*|||\n|5|Издать приказ|май|Директор|\n|6|Обучить кураторов|июнь|Методист|") ==
               "2 Кадры > 5 Издать приказ\n2 Кадры > 6 Обучить кураторов\n");
}

BOOST_AUTO_TEST_CASE(a_row_of_the_run_is_no_section_though_nothing_else_is_filled_in) {
    BOOST_TEST(
        outline_of("|1|Издать приказ|май|Директор|\n|2|Обучить кураторов|||\n|3|Провести семинар|июль|Методист|") ==
        "1 Издать приказ\n2 Обучить кураторов\n3 Провести семинар\n");
}

BOOST_AUTO_TEST_CASE(the_word_of_a_section_may_stand_in_the_column_of_numbers) {
    BOOST_TEST(outline_of("|Раздел 1.|Подготовка|<|<|\n|1.1|Издать приказ|май|Директор|\n|Раздел "
                          "2.|Кадры|||\n|2.1|Обучить кураторов|июнь|Методист|") ==
               "1 Подготовка > 1.1 Издать приказ\n2 Кадры > 2.1 Обучить кураторов\n");
}

BOOST_AUTO_TEST_CASE(a_bold_title_alone_is_a_section) {
    const auto tables = tables_of(
        "|Мероприятие|Срок|Исполнитель|\n|*Кадры*|||\n|Издать приказ|май|Директор|\n|Обучить кураторов|июнь|Методист|\n"
        "|*Контроль*|||\n|Собрать отчеты|июль|Директор|");
    BOOST_TEST(outline(tables[0]) == "Кадры > Издать приказ\nКадры > Обучить кураторов\nКонтроль > Собрать отчеты\n");
}

BOOST_AUTO_TEST_CASE(roman_over_arabic_sections) {
    BOOST_TEST(
        outline_of(
            "|I. Подготовка|<|<|<|\n|1.|Изучение опыта|||\n|1.1.|Собрать запросы|май|Директор|\n|2. Кадры|<|<|<|\n"
            "|1.2.1|Обучить кураторов|июнь|Методист|\n|II. Запуск|<|<|<|\n|2.1.|Создать пары|июль|Куратор|") ==
        "I Подготовка > 1 Изучение опыта > 1.1. Собрать запросы\n"
        "I Подготовка > 2 Кадры > 1.2.1 Обучить кураторов\n"
        "II Запуск > 2.1. Создать пары\n");
}

BOOST_AUTO_TEST_CASE(a_column_of_sections_is_filled_down) {
    const auto tables = tables_of(R"(
        |№|Направление|Мероприятие|Срок|Исполнитель|
        |1|1. Кадры|Обучить кураторов|май|Методист|
        |2|^|Провести семинар|июнь|Методист|
        |3|2. Контроль|Собрать отчеты|июль|Директор|)");
    BOOST_TEST(outline(tables[0]) ==
               "1 Кадры > 1 Обучить кураторов\n1 Кадры > 2 Провести семинар\n2 Контроль > 3 Собрать отчеты\n");
}

BOOST_AUTO_TEST_CASE(a_merged_cell_holds_for_each_of_its_rows) {
    const auto tables = tables_of(
        head + "|1|Издать приказ|май|Директор|\n|2|Обучить кураторов|июнь|^|\n|3|Провести семинар|^|Методист|");
    const auto& records = tables[0].records;
    BOOST_TEST(text_of(records.at(1), HeaderField::responsible) == "Директор");
    BOOST_TEST(records.at(1).fields.at(HeaderField::responsible).inherited);
    BOOST_TEST(!records.at(0).fields.at(HeaderField::responsible).inherited);
    BOOST_TEST(text_of(records.at(2), HeaderField::deadline) == "июнь");
    BOOST_TEST((records.at(1).fields.at(HeaderField::responsible).location == Location{0, 1, 3, -1}));
}

BOOST_AUTO_TEST_CASE(dittos_repeat_the_row_above) {
    const auto tables = tables_of(head + "|1|Издать приказ|май|Директор|\n|2|Обучить кураторов|-//-|То же|");
    BOOST_TEST(text_of(tables[0].records.at(1), HeaderField::deadline) == "май");
    BOOST_TEST(text_of(tables[0].records.at(1), HeaderField::responsible) == "Директор");
    BOOST_TEST(tables[0].records.at(1).fields.at(HeaderField::responsible).inherited);
}

BOOST_AUTO_TEST_CASE(a_number_inside_the_text_is_split_off) {
    const auto tables = tables_of(
        "|Мероприятие|Срок|Исполнитель|\n|1.1. Издать приказ|май|Директор|\n|1.2. Обучить кураторов|июнь|Методист|");
    BOOST_TEST(outline(tables[0]) == "1.1 Издать приказ\n1.2 Обучить кураторов\n");
}

BOOST_AUTO_TEST_CASE(blank_rows_totals_repeated_heads_and_remarks_are_no_records) {
    BOOST_TEST(outline_of("|1|Издать приказ|май|Директор|\n|||||\n|№|Мероприятие|Срок|Исполнитель|\n|1|2|3|4|\n"
                          "|2|Обучить кураторов|июнь|Методист|\n|Итого:|<|12|<|\n|* сроки могут меняться|<|<|<|") ==
               "1 Издать приказ\n2 Обучить кураторов\n");
}

BOOST_AUTO_TEST_CASE(a_second_line_of_a_row_is_added_to_it) {
    const auto tables = tables_of(head +
                                  "|1|Издать приказ|май|Директор|\n||||Методист|\n||и ознакомить с ним "
                                  "школы|||\n|2|Обучить кураторов|июнь|Методист|");
    BOOST_TEST(outline(tables[0]) == "1 Издать приказ и ознакомить с ним школы\n2 Обучить кураторов\n");
}

BOOST_AUTO_TEST_CASE(one_activity_over_several_lines_of_deadlines_is_one_record) {
    const auto tables = tables_of(
        head + "|1|Провести семинары|май|Директор|\n|^|^|октябрь|Методист|\n|2|Обучить кураторов|июнь|Методист|");
    BOOST_TEST(outline(tables[0]) == "1 Провести семинары\n2 Обучить кураторов\n");
    BOOST_TEST(tables[0].records.at(0).fields.at(HeaderField::deadline).lines == "май\nоктябрь");
    BOOST_TEST(tables[0].records.at(0).place.tables.at(0).rows.size() == 2u);
}

BOOST_AUTO_TEST_CASE(every_field_says_where_it_stands) {
    const auto tables = tables_of(head + "|1|Издать приказ|май||");
    const Record& record = tables[0].records.at(0);
    BOOST_TEST((record.fields.at(HeaderField::deadline).location == Location{0, 1, 2, -1}));
    BOOST_TEST((record.fields.at(HeaderField::responsible).location == Location{0, 1, 3, -1}));
    BOOST_TEST(record.fields.at(HeaderField::responsible).text.empty());
}

BOOST_AUTO_TEST_SUITE_END()
