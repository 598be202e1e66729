#include "tests/support/boost_test.h"

#include "extract/sections.h"

using namespace svod;

namespace {

std::string shown(const SectionTitle& title) {
    return title.number.value_or("-") + ":" + title.title;
}

std::string split_title(const std::string& text) {
    return shown(read_heading({}, text, 1).title);
}

/// Feeds lines: «= text» a heading across, «+ text» one alone in its cell, anything else a row; gives the path of the
/// last row.
std::string path_after(const std::vector<std::string>& lines) {
    Sections sections;
    std::string path;
    for (const std::string& line : lines) {
        if (line.starts_with("= ") || line.starts_with("+ ")) {
            sections.add(read_heading({}, line.substr(2), line[0] == '=' ? 1 : 4));
            continue;
        }
        path.clear();
        for (const SectionTitle& title : sections.path()) path += (path.empty() ? "" : " / ") + shown(title);
    }
    return path;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sections)

BOOST_AUTO_TEST_CASE(a_title_is_split_from_its_number) {
    BOOST_TEST(split_title("I. Подготовка") == "I:Подготовка");
    BOOST_TEST(split_title("2.1. Обучение кураторов") == "2.1:Обучение кураторов");
    BOOST_TEST(split_title("Раздел 1. Нормативная база") == "1:Нормативная база");
    BOOST_TEST(split_title("Блок II «Кадры»") == "II:«Кадры»");
    BOOST_TEST(split_title("Этап 3 — Запуск") == "3:Запуск");
    BOOST_TEST(split_title("Раздел 4") == "4:Раздел 4");
    BOOST_TEST(split_title("Нормативная база") == "-:Нормативная база");
    BOOST_TEST(split_title("2022 год") == "-:2022 год");
    BOOST_TEST(split_title("I полугодие") == "-:I полугодие");
}

BOOST_AUTO_TEST_CASE(a_number_may_have_a_cell_of_its_own) {
    BOOST_TEST(shown(read_heading("2.", "Кадры", 2).title) == "2:Кадры");
    BOOST_TEST(shown(read_heading("IV", "Кадры", 2).title) == "IV:Кадры");
}

BOOST_AUTO_TEST_CASE(arabic_stands_under_roman) {
    BOOST_TEST(path_after({"= I. А", "= 1. Б", "row", "= 2. В", "row"}) == "I:А / 2:В");
    BOOST_TEST(path_after({"= I. А", "= 1. Б", "row", "= II. В", "row"}) == "II:В");
    BOOST_TEST(path_after({"= 1. А", "= 1.1. Б", "row", "= 1.2. В", "row"}) == "1:А / 1.2:В");
    BOOST_TEST(path_after({"= 1. А", "= 1.1. Б", "row", "= 2. В", "row"}) == "2:В");
    BOOST_TEST(path_after({"= Раздел 1. А", "= I. Б", "= 1. В", "row"}) == "1:А / I:Б / 1:В");
}

BOOST_AUTO_TEST_CASE(an_unnumbered_first_section_stands_beside_the_numbered_ones) {
    BOOST_TEST(path_after({"= А", "row", "= 2. Б", "row"}) == "2:Б");
    BOOST_TEST(path_after({"= 1. А", "row", "= Б", "row"}) == "-:Б");
}

BOOST_AUTO_TEST_CASE(a_title_that_only_headings_follow_holds_them) {
    BOOST_TEST(path_after({"= А", "= 1. Б", "row"}) == "-:А / 1:Б");
    BOOST_TEST(path_after({"= А", "= Б", "row", "= В", "row"}) == "-:А / -:В");
    BOOST_TEST(path_after({"= А", "= Б", "row", "= В", "= Г", "row"}) == "-:В / -:Г");
}

BOOST_AUTO_TEST_CASE(a_title_of_another_shape_stands_below) {
    BOOST_TEST(path_after({"= I. А", "row", "+ Б", "row"}) == "I:А / -:Б");
    BOOST_TEST(path_after({"= I. А", "+ Б", "row", "+ В", "row"}) == "I:А / -:В");
}

BOOST_AUTO_TEST_CASE(rows_before_any_heading_have_no_section) {
    BOOST_TEST(path_after({"row"}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
