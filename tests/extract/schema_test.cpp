#include "tests/support/boost_test.h"

#include "tests/extract/read_records.h"

using namespace svod;

BOOST_AUTO_TEST_SUITE(schemas)

BOOST_AUTO_TEST_CASE(columns_are_known_in_any_order) {
    const auto tables =
        tables_of("|Срок|№|Исполнитель|Мероприятие|Итог|\n|до мая|1|Директор|Издать приказ о рабочей группе|Приказ|");
    BOOST_TEST(columns_of(tables[0]) == "deadline number responsible activity result");
    BOOST_TEST(tables[0].schema.header_rows == 1);
    BOOST_TEST(tables[0].schema.columns[3].header == "Мероприятие");
    BOOST_TEST(tables[0].schema.columns[3].score > 0.9);
}

BOOST_AUTO_TEST_CASE(a_head_of_two_storeys_with_spans) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Исполнение|<|Отчет|<|
        |^|^|Срок|Кто отвечает|Отметка о выполнении|Дата выполнения|
        |1|Провести семинар для кураторов|май 2024|Методист|Проведен|12.05.2024|)");
    BOOST_TEST(columns_of(tables[0]) == "number activity deadline responsible completion completion_date");
    BOOST_TEST(tables[0].schema.header_rows == 2);
    BOOST_TEST(tables[0].schema.columns[2].header == "Исполнение / Срок");
    BOOST_TEST(outline(tables[0]) == "1 Провести семинар для кураторов\n");
}

BOOST_AUTO_TEST_CASE(a_head_of_two_storeys_without_downward_spans) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|<|Исполнитель|
        |||начало|окончание||
        |1|Провести семинар для кураторов|март 2024|май 2024|Методист|)");
    BOOST_TEST(columns_of(tables[0]) == "number activity deadline deadline responsible");
    BOOST_TEST(text_of(tables[0].records.at(0), HeaderField::deadline) == "март 2024 – май 2024");
}

BOOST_AUTO_TEST_CASE(bare_marks_are_the_completion_and_comments_beside_them_notes) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|Отметка о выполнении|Комментарий|
        |1|Провести семинар для кураторов|май 2024|нет|Перенесен на сентябрь по просьбе школ района|
        |2|Утвердить положение о наставничестве|июнь 2024|не выполнено|Проект готов|
        |3|Назначить куратора программы в школе|июнь 2024|да||)");
    BOOST_TEST(columns_of(tables[0]) == "number activity deadline completion note");
    const auto told = tables_of(R"(
        |№|Мероприятие|Срок|Комментарий|Статус|
        |1|Провести семинар для кураторов|май 2024|Семинар проведен для кураторов всех школ района|12.05.2024|)");
    BOOST_TEST(columns_of(told[0]) == "number activity deadline completion -");
}

BOOST_AUTO_TEST_CASE(plan_and_fact_under_a_deadline_are_two_things) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|<|Исполнитель|
        |^|^|план|факт|^|
        |1|Провести семинар для кураторов|май 2024|12.05.2024|Методист|)");
    BOOST_TEST(columns_of(tables[0]) == "number activity deadline completion_date responsible");
}

BOOST_AUTO_TEST_CASE(titles_over_the_head_and_numbers_under_it_are_part_of_the_head) {
    const auto tables = tables_of(R"(
        |План работы с молодыми педагогами|<|<|<|
        |№|Мероприятие|Срок|Исполнитель|
        |1|2|3|4|
        |1.|Провести семинар для кураторов|май 2024|Методист|)");
    BOOST_TEST(tables[0].schema.header_rows == 3);
    BOOST_TEST(tables[0].caption == "План работы с молодыми педагогами");
    BOOST_TEST(tables[0].schema.columns[1].header == "Мероприятие");
    BOOST_TEST(outline(tables[0]) == "1. Провести семинар для кураторов\n");
}

BOOST_AUTO_TEST_CASE(without_a_head_the_cells_tell) {
    const auto tables = tables_of(R"(
        |1.|Издание приказа о наставничестве в школе|до 01.09.2024|Директор|Приказ|
        |2.|Обучение наставников основам сопровождения|октябрь 2024|Методист Орлова И.П.|Программа|
        |3.|Проведение итогового мониторинга программ|в течение года|Куратор|Справка|)");
    BOOST_TEST(columns_of(tables[0]) == "number activity deadline responsible result");
    BOOST_TEST(tables[0].schema.header_rows == 0);
    BOOST_TEST(tables[0].schema.columns[1].score < 0.8);
    BOOST_TEST(tables[0].records.size() == 3u);
}

BOOST_AUTO_TEST_CASE(an_unknown_head_over_plain_cells_is_told_by_them) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Хронология|Команда|
        |1|Издание приказа о наставничестве|до 01.09.2024|Директор|
        |2|Обучение наставников|октябрь 2024|Методист|
        |3|Проведение мониторинга|май 2025|Куратор|)");
    BOOST_TEST(columns_of(tables[0]) == "number activity deadline responsible");
}

BOOST_AUTO_TEST_CASE(a_result_beside_a_mark_of_completion_is_the_planned_one) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|Результат|Отметка о выполнении|
        |1|Издание приказа|май|Приказ|Издан приказ|
        |2|Обучение наставников|июнь|Программа|Проведено|)");
    BOOST_TEST(columns_of(tables[0]) == "number activity deadline result completion");
}

BOOST_AUTO_TEST_CASE(a_result_that_tells_what_was_done_is_completion) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|Ожидаемый результат|Результат|
        |1|Издание приказа|май|Приказ|Издан приказ|
        |2|Обучение наставников|июнь|Программа|Проведено в срок|)");
    BOOST_TEST(columns_of(tables[0]) == "number activity deadline result completion");
    const auto alone = tables_of(R"(
        |№|Мероприятие|Срок|Результат|
        |1|Издание приказа|май|Выполнено|
        |2|Обучение наставников|июнь|Проведено в срок|
        |3|Мониторинг программ|июль|Не проведен|)");
    BOOST_TEST(columns_of(alone[0]) == "number activity deadline completion");
}

BOOST_AUTO_TEST_CASE(a_plain_result_is_expected_though_its_cells_speak_of_things_done) {
    for (const std::string head : {"Результат", "Результаты", "РЕЗУЛЬТАТ", "Результат, вид документа", "Итог"}) {
        const auto tables = tables_of("|№|Мероприятие|" + head + R"(|Срок|Ответственный|
        |1|Издание приказа|Приказ об утверждении плана|май|Директор|
        |2|Обучение наставников|Назначены кураторы|июнь|Методист|
        |3|Подбор программ|Утвержденная программа|июль|Методист|
        |4|Анкетирование педагогов|Создана база наставников|август|Методист|)");
        BOOST_TEST(columns_of(tables[0]) == "number activity result deadline responsible", head);
    }
}

BOOST_AUTO_TEST_CASE(of_two_results_a_document_is_not_what_was_done) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|Ожидаемый результат|Вид итогового документа|
        |1|Издание приказа|май|Назначены кураторы|Утвержден приказ|
        |2|Обучение наставников|июнь|Обучены наставники|Утверждена программа|)");
    BOOST_TEST(!tables[0].schema.has(HeaderField::completion));
}

BOOST_AUTO_TEST_CASE(tables_under_the_same_heads_share_one_schema) {
    const std::string head = "|№|Мероприятие|Срок|Результат|\n";
    const std::string text = head + R"(|1|Издание приказа|май|Приказ|
        |2|Обучение наставников|июнь|Программа|
        |3|Мониторинг программ|июль|Справка|
        |4|Подбор пар|август|Список пар|

        Вторая часть плана
        ~
        )" + head + R"(|1|Проведение слета|май|Выполнено|
        |2|Проведение форума|июнь|Проведено в срок|)";
    const auto tables = tables_of(text);
    BOOST_REQUIRE(tables.size() == 2u);
    BOOST_TEST(columns_of(tables[0]) == "number activity deadline result");
    BOOST_TEST(columns_of(tables[1]) == "number activity deadline result");
}

BOOST_AUTO_TEST_CASE(a_first_row_that_reads_like_a_head_is_known_by_its_number) {
    for (const std::string number : {"1", "1.", "II/4.", "2.1"}) {
        const auto tables =
            tables_of("|" + number + "|Подготовка плана мероприятий школы|до 01.09.2024|Ответственный исполнитель|\n" +
                      "|9|Обучение кураторов внедрения|май 2024|Методист|");
        BOOST_TEST(tables[0].schema.header_rows == 0, number);
        BOOST_TEST(tables[0].records.size() == 2u, number);
    }
}

BOOST_AUTO_TEST_CASE(a_date_of_execution_beside_no_deadline_is_the_deadline) {
    BOOST_TEST(columns_of(tables_of("|№|Мероприятие|Дата исполнения|Отметка|\n|1|Издать приказ|май 2024|Издан|")[0]) ==
               "number activity deadline completion");
    BOOST_TEST(
        columns_of(tables_of("|№|Мероприятие|Срок|Дата исполнения|\n|1|Издать приказ|май 2024|12.05.2024|")[0]) ==
        "number activity deadline completion_date");
    BOOST_TEST(columns_of(tables_of("|№|Мероприятие|Дата фактического исполнения|\n|1|Издать приказ|12.05.2024|")[0]) ==
               "number activity completion_date");
}

BOOST_AUTO_TEST_CASE(years_over_columns_are_no_deadlines) {
    const auto tables = tables_of(R"(
        |№|Наименование показателя|2024 год|2025 год|
        |1|Доля вовлеченных детей|10|20|
        |2|Доля педагогов-наставников|5|10|)");
    BOOST_TEST(tables[0].schema.header_rows == 1);
    BOOST_TEST(columns_of(tables[0]) == "number indicator - -");
}

BOOST_AUTO_TEST_CASE(of_two_heads_of_an_activity_the_plainer_one_names_it) {
    const auto tables = tables_of(R"(
        |№|Наименование мероприятия|Содержание работы|Срок|
        |1|Школа наставника|Составить график, провести занятия для кураторов|май|
        |2|Форум пар|Подготовить программу, пригласить участников|июнь|)");
    BOOST_TEST(columns_of(tables[0]) == "number activity - deadline");
}

BOOST_AUTO_TEST_CASE(crooked_cell_edges_make_no_columns) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|<|Срок|Исполнитель|
        |1|Издание приказа о наставничестве|май 2024|<|Директор|
        |2|Обучение кураторов и наставников|июнь 2024|<|Методист|
        |Раздел 2. Мониторинг|<|<|<|<|
        |3|Сбор отчетов школ|июль 2024|<|Методист|)");
    BOOST_TEST(columns_of(tables[0]) == "number activity deadline responsible");
    BOOST_TEST(text_of(tables[0].records.at(1), HeaderField::deadline) == "июнь 2024");
    BOOST_TEST(text_of(tables[0].records.at(1), HeaderField::responsible) == "Методист");
    BOOST_TEST(tables[0].records.at(2).section.at(0).title == "Мониторинг");
}

BOOST_AUTO_TEST_CASE(activities_may_stand_in_the_column_of_sections) {
    const auto tables = tables_of(R"(
        |Направление|Срок|Ответственный|
        |Разработка программы наставничества|январь|Директор|
        |Обучение кураторов школ района|март|Методист|)");
    BOOST_TEST(columns_of(tables[0]) == "activity deadline responsible");
}

BOOST_AUTO_TEST_SUITE_END()
