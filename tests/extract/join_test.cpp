#include "tests/support/boost_test.h"

#include "extract/cut.h"
#include "tests/extract/read_records.h"

using namespace svod;

namespace {

std::string parts_of(const LogicalTable& table) {
    std::string parts;
    for (const Place::Rows& rows : table.place.tables)
        parts += std::to_string(rows.table) + ":" + std::to_string(rows.rows.size()) + " ";
    return parts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(page_parts)

BOOST_AUTO_TEST_CASE(a_repeated_head_is_read_once) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|Исполнитель|
        |1|Издать приказ|май|Директор|
        ~
        |№|МЕРОПРИЯТИЕ|Сроки|Исполнители|
        |2|Обучить наставников|июнь|Методист|)");
    BOOST_TEST(tables.size() == 1u);
    BOOST_TEST(parts_of(tables[0]) == "0:2 1:2 ");
    BOOST_TEST(outline(tables[0]) == "1 Издать приказ\n2 Обучить наставников\n");
}

BOOST_AUTO_TEST_CASE(page_furniture_does_not_part_a_table) {
    for (const std::string between : {"~", "2", "- 2 -", "Продолжение таблицы 1", "стр. 2 из 5"}) {
        const auto tables =
            tables_of("|№|Мероприятие|Срок|\n|1|Издать приказ|май|\n" + between + "\n|2|Обучить наставников|июнь|");
        BOOST_TEST(tables.size() == 1u, between);
    }
    BOOST_TEST(
        tables_of("|№|Мероприятие|Срок|\n|1|Издать приказ|май|\nПлан на другой год\n|2|Обучить наставников|июнь|")
            .size() == 2u);
}

BOOST_AUTO_TEST_CASE(only_the_numbers_of_columns_may_be_repeated) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|
        |1|2|3|
        |1.|Издать приказ|май|
        ~
        |1|2|3|
        |2.|Обучить наставников|июнь|)");
    BOOST_TEST(tables.size() == 1u);
    BOOST_TEST(outline(tables[0]) == "1. Издать приказ\n2. Обучить наставников\n");
}

BOOST_AUTO_TEST_CASE(a_row_cut_by_the_page_is_one_row_of_two_places) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|Исполнитель|Результат|
        |1|Формирование базы|до начала|Методист Орлова И.П.|База наставни-|
        ~
        ||наставляемых школы|учебного года|Директора школ|ков|
        |2|Обучить наставников|июнь|Методист|Список|)");
    BOOST_TEST(tables.size() == 1u);
    const Record& first = tables[0].records.at(0);
    BOOST_TEST(text_of(first, HeaderField::activity) == "Формирование базы наставляемых школы");
    BOOST_TEST(text_of(first, HeaderField::deadline) == "до начала учебного года");
    BOOST_TEST(text_of(first, HeaderField::result) == "База наставников");
    BOOST_TEST(first.fields.at(HeaderField::responsible).lines == "Методист Орлова И.П.\nДиректора школ");
    BOOST_TEST(first.place.tables.size() == 2u);
    BOOST_TEST(first.place.tables[1].table == 1);
    BOOST_TEST(first.place.tables[1].rows[0] == 0);
    BOOST_TEST(tables[0].records.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_part_that_only_finishes_a_row_belongs_to_it) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|Отметка о выполнении|
        |1|Издать приказ|май|Приказ издан, размещен на сайте|
        ~
        |||||управления|)");
    BOOST_TEST(tables.size() == 2u);  // a column too many, and not an empty one
    const auto joined = tables_of(R"(
        |№|Мероприятие|Срок|Отметка о выполнении|
        |1|Издать приказ|май|Приказ издан, размещен на сайте|
        ~
        ||||Управления образования|)");
    BOOST_TEST(joined.size() == 1u);
    BOOST_TEST(text_of(joined[0].records.at(0), HeaderField::completion) ==
               "Приказ издан, размещен на сайте Управления образования");
}

BOOST_AUTO_TEST_CASE(an_empty_column_too_many_is_a_slip_of_the_converter) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|Исполнитель|
        |1|Издать приказ|май 2024|Директор|
        ~
        |2|Обучить наставников|июнь 2024||Методист|
        |Раздел второй|<|<|<|<|
        |3|Провести мониторинг|июль 2024||Куратор|)");
    BOOST_TEST(tables.size() == 1u);
    BOOST_TEST(outline(tables[0]) == "1 Издать приказ\n2 Обучить наставников\nРаздел второй > 3 Провести мониторинг\n");
    BOOST_TEST(text_of(tables[0].records[2], HeaderField::responsible) == "Куратор");
}

BOOST_AUTO_TEST_CASE(the_next_table_with_another_head_is_its_own) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|
        |1|Издать приказ|май|
        ~
        |Показатель|План|Факт|
        |Охват, %|10|12|)");
    BOOST_TEST(tables.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_rest_of_a_row_that_reads_like_a_head_is_no_head) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|Исполнитель|Результат|
        |1|Разработка положения о|май 2024|Директора школ,|Утверждены показатели|
        |2|Обучение наставников по|июнь 2024|Методист,|План|
        ~
        ||системе муниципалитета||ответственный исполнитель|мероприятий|
        |3|Проведение мониторинга|июль 2024|Куратор|Справка|)");
    BOOST_TEST(tables.size() == 1u);
    BOOST_TEST(
        outline(tables[0]) ==
        "1 Разработка положения о\n2 Обучение наставников по системе муниципалитета\n3 Проведение мониторинга\n");
}

BOOST_AUTO_TEST_CASE(the_end_of_a_cut_activity_goes_back_to_its_row) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|Исполнитель|
        |1|Издать приказ|май 2024|Директор|
        |2|В школе: контроль за реализацией|июнь 2024|Методист|
        ~
        |3|программ наставничества В районе: сводный отчет|июль 2024|Куратор|)");
    BOOST_TEST(
        outline(tables[0]) ==
        "1 Издать приказ\n2 В школе: контроль за реализацией программ наставничества\n3 В районе: сводный отчет\n");
}

BOOST_AUTO_TEST_CASE(a_merged_cell_cut_by_the_page_goes_on) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|Исполнитель|
        |1|Издать приказ|май 2024|Директор|
        |2|Обучить наставников|июнь 2024|^|
        ~
        |3|Провести мониторинг|июль 2024||
        |4|Подготовить справку|август 2024|^|)");
    BOOST_TEST(tables.size() == 1u);
    for (const Record& record : tables[0].records) BOOST_TEST(text_of(record, HeaderField::responsible) == "Директор");
    BOOST_TEST(tables[0].records[3].fields.at(HeaderField::responsible).inherited);
}

BOOST_AUTO_TEST_CASE(words_cut_between_pages_are_joined) {
    const Document document = document_of("Показатели вовлечённости важны. Эти показатели растут.");
    const Vocabulary vocabulary(document);
    BOOST_TEST(join_cut("отчет о по-", "казателях", vocabulary) == "отчет о показателях");
    BOOST_TEST(join_cut("растут пока", "затели", vocabulary) == "растут показатели");
    BOOST_TEST(join_cut("растут", "показатели", vocabulary) == "растут показатели");
    BOOST_TEST(join_cut("", "показатели", vocabulary) == "показатели");
}

BOOST_AUTO_TEST_CASE(a_plan_of_a_table_a_section_inherits_the_head) {
    const auto tables = tables_of(R"(
        *План наставничества*
        ~
        # 1. Нормативная база
        |№|Мероприятие|Срок|Исполнитель|
        |1|Издать приказ|май 2024|Директор|
        # 2. Кадры
        |1|Обучить наставников|июнь 2024|Методист|
        |2|Провести семинар|июль 2024|Методист|)");
    BOOST_TEST(tables.size() == 2u);
    BOOST_TEST(outline(tables[0]) == "1 Нормативная база > 1 Издать приказ\n");
    BOOST_TEST(outline(tables[1]) == "2 Кадры > 1 Обучить наставников\n2 Кадры > 2 Провести семинар\n");
}

BOOST_AUTO_TEST_CASE(a_title_over_every_repeated_head_is_a_section) {
    const auto tables = tables_of(R"(
        |I. Нормативная база|<|<|
        |№|Мероприятие|Срок|
        |1|Издать приказ|май|
        ~
        |II. Кадры|<|<|
        |№|Мероприятие|Срок|
        |1|Обучить наставников|июнь|)");
    BOOST_TEST(tables.size() == 1u);
    BOOST_TEST(outline(tables[0]) == "I Нормативная база > 1 Издать приказ\nII Кадры > 1 Обучить наставников\n");
}

BOOST_AUTO_TEST_CASE(figures_after_a_plan_do_not_inherit_its_head) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|Исполнитель|
        |1|Издать приказ|май 2024|Директор|
        Показатели плана
        |№|Показатель|План|Факт|
        |1|Доля вовлеченных обучающихся района|10|12|)");
    BOOST_TEST(tables.size() == 2u);
    BOOST_TEST(columns_of(tables[1]) == "number indicator plan_value fact_value");
    BOOST_TEST(tables[1].records.empty());
}

BOOST_AUTO_TEST_SUITE_END()
