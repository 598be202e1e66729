#include "compare/catalogue.h"
#include "compare/align.h"
#include "compare/catalogue_data.h"

#include "tests/support/boost_test.h"

#include <list>

using namespace svod;

namespace {

std::string trouble(const std::string& text) {
    try {
        read_catalogue(text, "каталог.tsv");
    } catch (const CatalogueError& error) {
        return error.what();
    }
    return "";
}

/// The row one activity comes to stand in.
AlignedRow row_of(const CatalogueData& data, const std::string& activity, bool organization = false,
                  const std::string& section = "") {
    const Catalogue catalogue(data);
    Event event;
    event.activity = activity;
    if (!section.empty()) event.section.push_back({std::nullopt, section});
    return align_rows({{0, &event, organization}}, {catalogue, {}}).at(0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(catalogue)

BOOST_AUTO_TEST_CASE(a_table_is_read_by_its_head_in_any_order_of_columns) {
    const CatalogueData data = read_catalogue(
        "\xEF\xBB\xBF# свои мероприятия\r\n\r\ntitle\tlevel\texamples\tid\tsection\r\n"
        "Посадка аллеи\tm\tВысадка деревьев | Закладка сквера\talley\tБлагоустройство\r\n"
        "Закупка жилетов\r\n",
        "x");
    BOOST_REQUIRE(data.rows.size() == 2u);
    BOOST_TEST(!data.replaces);
    BOOST_TEST(data.rows[0].id == "alley");
    BOOST_TEST(data.rows[0].section == "Благоустройство");
    BOOST_TEST(data.rows[0].level == "m");
    BOOST_REQUIRE(data.rows[0].examples.size() == 2u);
    BOOST_TEST(data.rows[0].examples[1] == "Закладка сквера");
    BOOST_TEST(data.rows[1].level == "-");
    BOOST_TEST(data.rows[1].id.starts_with("user-"));
}

BOOST_AUTO_TEST_CASE(json_comes_back_as_it_was_written) {
    CatalogueData data;
    data.replaces = true;
    data.rows.push_back({"alley", "Благоустройство", "m", "Посадка «аллеи»", "", "", "", {"Высадка", "Сквер"}});
    data.rows.push_back({"group", "1", "-", "Рабочая группа", "work_group|seminar make", "approve", "site", {}});
    BOOST_CHECK(read_catalogue(catalogue_json(data), "x") == data);
    const CatalogueData list = read_catalogue(R"([{"title":"Посадка аллеи"}])", "x");
    BOOST_TEST(list.rows.at(0).title == "Посадка аллеи");
    BOOST_TEST(!list.replaces);
}

BOOST_AUTO_TEST_CASE(trouble_is_told_with_its_place) {
    const std::pair<const char*, const char*> cases[] = {
        {"", "каталог.tsv: файл пуст"},
        {"title\n", "каталог.tsv: в файле нет ни одной строки"},
        {"id\tlevel\nx\tm\n", "каталог.tsv: строка 1: в шапке нет колонки title"},
        {"title\tцвет\nx\ty\n", "каталог.tsv: строка 1: колонки «цвет» нет"},
        {"title\ttitle\nx\ty\n", "каталог.tsv: строка 1: колонка «title» названа дважды"},
        {"title\tlevel\n# тут\nДело\tшкола\n", "каталог.tsv: строка 3, колонка level: «школа»"},
        {"title\tlevel\n\tm\n", "каталог.tsv: строка 2, колонка title: пусто"},
        {"title\nДело\tm\n", "каталог.tsv: строка 2: колонок 2, а в шапке 1"},
        {"title\tid\nДело\tдело\n", "каталог.tsv: строка 2, колонка id: «дело»"},
        {"title\tid\nДело\town-1\n", "каталог.tsv: строка 2, колонка id: «own-1»"},
        {"title\tid\nДело\ta\nДругое\ta\n",
         "каталог.tsv: строка 3, колонка title: id «a» уже назван «Дело» (каталог.tsv: строка 2"},
        {"title\tsection\nДело\t77\n", "каталог.tsv: строка 2, колонка section: раздела 77 нет"},
        {"title\tmust\nДело\twork_group|nonsense\n", "каталог.tsv: строка 2, колонка must: понятия «nonsense» нет"},
        {"{\"entries\":[\n{\"title\":}]}", "каталог.tsv: строка 2: это не JSON"},
        {"{\"rows\":[]}", "каталог.tsv: нет списка entries"},
        {"{\"replaces\":1,\"entries\":[]}", "каталог.tsv: replaces: нужно true или false"},
        {"[{\"title\":\"Дело\"},{\"title\":5}]", "каталог.tsv: мероприятие 2, поле title: нужна строка"},
        {"[{\"title\":\"Дело\",\"examples\":\"x\"}]", "каталог.tsv: мероприятие 1, поле examples: нужен список"},
        {"[{\"name\":\"Дело\"}]", "каталог.tsv: мероприятие 1, поле name: такого поля нет"},
        {"[\"Дело\"]", "каталог.tsv: мероприятие 1: нужен объект"},
    };
    for (const auto& [text, message] : cases)
        BOOST_TEST(trouble(text).starts_with(message), text << " → " << trouble(text));
}

BOOST_AUTO_TEST_CASE(the_built_in_catalogue_passes_its_own_check) {
    CatalogueData data;
    data.rows = built_in_catalogue_rows();
    BOOST_TEST(data.rows.size() > 50u);
    BOOST_CHECK(read_catalogue(catalogue_json(data), "x") == data);
}

BOOST_AUTO_TEST_CASE(an_activity_added_by_a_user_takes_its_wordings_and_the_rest_stays) {
    CatalogueData data;
    data.rows.push_back(
        {"alley", "Благоустройство", "-", "Посадка аллеи памяти", "", "", "", {"Закладка сквера ветеранов"}});
    const AlignedRow row = row_of(data, "Посадить аллею памяти");
    BOOST_TEST(row.id == "alley");
    BOOST_TEST(row.title == "Посадка аллеи памяти");
    BOOST_TEST(row.section == "Благоустройство");
    BOOST_TEST(row.members.at(0).reason == "формулировка близка к образцу каталога «Посадка аллеи памяти»");
    BOOST_TEST(row.members[0].score > 0.7);
    BOOST_TEST(row.members[0].score <= 1);
    BOOST_TEST(row_of(data, "Закладка сквера ветеранов").id == "alley");
    BOOST_TEST(row_of(data, "Формирование базы наставников").id == "base-mentor");
    BOOST_TEST(row_of(data, "Закупка жилетов").id.starts_with("own-"));
}

BOOST_AUTO_TEST_CASE(a_users_catalogue_can_stand_in_place_of_the_built_in_one) {
    CatalogueData data;
    data.replaces = true;
    data.rows.push_back({"alley", "Благоустройство", "-", "Посадка аллеи памяти", "", "", "", {}});
    BOOST_TEST(row_of(data, "Посадить аллею памяти").id == "alley");
    const AlignedRow own = row_of(data, "Формирование базы наставников", false, "Мониторинг и контроль");
    BOOST_TEST(own.id.starts_with("own-"));
    BOOST_TEST(own.section == "Мониторинг и контроль");  // the programme's sections are not this catalogue's
    BOOST_TEST(row_of(data, "Закупка жилетов", false, "III. Благоустройство школ").section == "Благоустройство");
}

BOOST_AUTO_TEST_CASE(further_wordings_of_a_built_in_row_lead_to_it) {
    CatalogueData data;
    data.rows.push_back({"base-mentor", "3", "-", "База наставников", "", "", "", {"Картотека опытных коллег"}});
    BOOST_TEST(row_of(data, "Картотека опытных коллег").id == "base-mentor");
}

BOOST_AUTO_TEST_CASE(a_level_that_is_named_keeps_an_activity_of_another_level_out) {
    CatalogueData data;
    data.rows.push_back(
        {"alley", "", "m", "Посадка аллеи памяти муниципалитета", "", "", "", {"Посадка аллеи памяти"}});
    BOOST_TEST(row_of(data, "Посадка аллеи памяти в муниципалитете").id == "alley");
    BOOST_TEST(row_of(data, "Посадка аллеи памяти в школах").id != "alley");
}

BOOST_AUTO_TEST_CASE(a_row_is_added_only_when_it_could_be_loaded) {
    CatalogueData data;
    add_row(data, {"alley", "", "-", " Посадка  аллеи ", "", "", "", {}});
    BOOST_TEST(data.rows.at(0).title == "Посадка аллеи");
    BOOST_CHECK_THROW(add_row(data, {"alley", "", "-", "Другое дело", "", "", "", {}}), CatalogueError);
    BOOST_CHECK_THROW(add_row(data, {"x", "", "q", "Дело", "", "", "", {}}), CatalogueError);
    BOOST_TEST(data.rows.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
