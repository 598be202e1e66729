#include "tests/support/boost_test.h"

#include "extract/extract.h"
#include "ingest/trouble.h"
#include "tests/extract/read_records.h"

using namespace svod;

BOOST_AUTO_TEST_SUITE(kinds_of_tables)

BOOST_AUTO_TEST_CASE(a_document_of_more_places_than_a_report_can_have_is_refused) {
    Document document;
    document.tables.resize(2);
    document.blocks = {{Block::Kind::table, 0}, {Block::Kind::table, 1}};
    for (int i = 0; i < 2; ++i) {
        Table& table = document.tables[static_cast<std::size_t>(i)];
        table.index = i;
        table.rows = 1000;
        table.columns = 61;
    }
    BOOST_CHECK_THROW(extract(document), DocumentError);
    document.tables[0].rows = 1;
    extract(document);
}

BOOST_AUTO_TEST_CASE(plans_events_figures_and_layout_are_told_apart) {
    BOOST_TEST(role_of("|№|Мероприятие|Срок|\n|1|Издать приказ|май|") == "roadmap");
    BOOST_TEST(role_of("|№|Проведенные мероприятия|Итоги|\n|1|Форум наставников|Участвовали 12 педагогов|") ==
               "events");
    BOOST_TEST(role_of("|Форма|Школа № 1|Школа № 2|Школа № 3|\n|Пара|+|-|+|\n|Группа|+|+|-|\n|Отряд|-|+|-|") ==
               "matrix");
    BOOST_TEST(role_of("|Тип организации|Количество, ед.|Охват, чел.|\n|Школы|12|1 340|\n|Детские "
                       "сады|7|210|\n|Итого|19|1 550|") == "indicators");
    BOOST_TEST(role_of("|СОГЛАСОВАНО¶протокол от 12.05.2024 № 3|УТВЕРЖДАЮ¶Директор ______ И.И. Ковалев|") == "layout");
    BOOST_TEST(role_of("|Слово|Дело|\n|раз|два|") == "other");
}

BOOST_AUTO_TEST_CASE(a_list_of_documents_is_told_by_its_heads_and_cells) {
    BOOST_TEST(role_of("|№|Уровень|Реквизиты документа|\n|1|Город|Приказ от 12.05.2024 № 14|\n|2|Школа|Положение о "
                       "наставничестве|") == "documents");
}

BOOST_AUTO_TEST_CASE(what_was_done_is_completion_not_expectation) {
    const auto tables =
        tables_of("|№|Реализованные мероприятия|Итоги|\n|1|Форум наставников|Участвовали 12 педагогов|");
    BOOST_TEST(columns_of(tables[0]) == "number activity completion");
}

BOOST_AUTO_TEST_CASE(a_nested_table_is_a_table_of_its_own_and_no_figures_of_the_plan) {
    const auto tables = tables_of(R"(
        |№|Мероприятие|Срок|Результат|
        |1|Издать приказ|май|Приказ|

        @ 0 1 3
        |Показатель|План|
        |Охват, %|10|
        |Пары, ед.|12|)");
    BOOST_TEST(tables.size() == 2u);
    BOOST_TEST(name(tables[1].role) == "other");
    BOOST_TEST(tables[1].figures.empty());
}

BOOST_AUTO_TEST_CASE(the_caption_is_the_paragraph_over_the_table) {
    const auto tables =
        tables_of("Таблица 1. Охват школ\n~\n|Тип организации|Количество, ед.|\n|Школы|12|\n|Детские сады|7|");
    BOOST_TEST(tables[0].caption == "Таблица 1. Охват школ");
}

BOOST_AUTO_TEST_CASE(empty_and_odd_tables_are_read_without_complaint) {
    Document document;
    document.tables.resize(3);
    for (int i = 0; i < 3; ++i) {
        document.tables[static_cast<std::size_t>(i)].index = i;
        document.blocks.push_back({Block::Kind::table, i});
    }
    document.tables[1].rows = 2;  // no column
    document.tables[2].rows = document.tables[2].columns = 1;
    add_cell(document.tables[2], 5, 7, "вне сетки", 3, 900);
    const auto tables = read_tables(document);
    BOOST_TEST(tables.size() == 3u);
    BOOST_TEST(name(tables[0].role) == "other");
}

BOOST_AUTO_TEST_CASE(a_huge_plan_is_read_in_linear_time) {
    Document document;
    Table table;
    table.rows = 20'001;
    table.columns = 4;
    int column = 0;
    for (const char* text : {"№", "Мероприятие", "Срок", "Исполнитель"}) add_cell(table, 0, column++, text);
    for (int row = 1; row <= 20'000; ++row)
        for (column = 0; column < 4; ++column)
            add_cell(table, row, column, column == 0 ? std::to_string(row) : "Издать приказ");
    document.blocks.push_back({Block::Kind::table, 0});
    document.tables.push_back(std::move(table));
    BOOST_TEST(read_tables(document)[0].records.size() == 20'000u);
}

BOOST_AUTO_TEST_CASE(one_long_text_is_not_copied_into_every_row) {
    const std::string long_text(1 << 20, 'x');
    std::string notation =
        "|№|Мероприятие|Срок|Исполнитель|\n|" + long_text + "|<|<|<|\n|1|Издать приказ|май|" + long_text + "|\n";
    for (int i = 2; i < 300; ++i) notation += "|" + std::to_string(i) + "|Обучить кураторов|июнь|-//-|\n";
    const auto tables = tables_of(notation);
    BOOST_TEST(tables[0].records.size() == 299u);
    std::size_t bytes = 0;
    for (const Record& record : tables[0].records) {
        for (const auto& [field, raw] : record.fields) bytes += raw.text.size();
        for (const SectionTitle& title : record.section) bytes += title.title.size();
    }
    BOOST_TEST(bytes < 3u << 20);
}

BOOST_AUTO_TEST_CASE(hundreds_of_headings_and_page_parts_stay_bounded) {
    std::string notation = "|№|Мероприятие|Срок|\n";
    for (int i = 0; i < 500; ++i) notation += "|Раздел без номера|<|<|\n";
    notation += "|1|Издать приказ|май|\n";
    for (int i = 0; i < 200; ++i) notation += "~\n||и школы||\n";
    const auto tables = tables_of(notation);
    BOOST_TEST(tables[0].records.at(0).section.size() <= 8u);
    BOOST_TEST(tables[0].records.size() == 1u);
    BOOST_TEST(tables[0].records[0].place.tables.size() == 201u);
}

BOOST_AUTO_TEST_SUITE_END()
