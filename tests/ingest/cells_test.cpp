#include "ingest/document.h"
#include "tests/support/boost_test.h"

#include <string>
#include <string_view>
#include <vector>

using namespace svod;

BOOST_AUTO_TEST_CASE(a_list_of_cells_keeps_their_order_over_many_blocks) {
    CellList cells;
    BOOST_TEST(cells.empty());
    constexpr int count = 1000;
    for (int row = 0; row < count; ++row) cells.emplace_back().row = row;
    BOOST_TEST(cells.size() == 1000u);
    BOOST_TEST(cells[999].row == 999);
    BOOST_TEST(cells.back().row == 999);
    int row = 0;
    for (const Cell& cell : cells) BOOST_REQUIRE(cell.row == row++);
    BOOST_TEST(row == count);
}

BOOST_AUTO_TEST_CASE(a_kept_text_outlives_its_source_and_its_neighbours) {
    CellTexts texts;
    std::vector<std::string_view> kept;
    for (int i = 0; i < 5000; ++i) kept.push_back(texts.keep(std::string(static_cast<std::size_t>(i % 40), 'x') + "!"));
    for (int i = 0; i < 5000; ++i)
        BOOST_REQUIRE(kept[static_cast<std::size_t>(i)] == std::string(static_cast<std::size_t>(i % 40), 'x') + "!");
    BOOST_TEST(texts.keep("").empty());
}

BOOST_AUTO_TEST_CASE(the_last_text_grows_in_its_place_and_any_other_elsewhere) {
    CellTexts texts;
    std::string_view first = texts.keep("Приказ");
    first = texts.extend(first, "\nот 5 мая");
    const std::string_view second = texts.keep("План");
    const std::string_view longer = texts.extend(first, " № 7");
    BOOST_TEST(first == "Приказ\nот 5 мая");
    BOOST_TEST(second == "План");
    BOOST_TEST(longer == "Приказ\nот 5 мая № 7");
    BOOST_TEST(texts.extend({}, "").empty());
}

BOOST_AUTO_TEST_CASE(a_text_of_many_pieces_outgrows_its_block) {
    CellTexts texts;
    std::string_view text;
    std::string expected;
    for (int i = 0; i < 20'000; ++i) {
        const std::string piece = std::to_string(i) + " ";
        text = texts.extend(text, piece);
        expected += piece;
    }
    BOOST_CHECK(text == expected);
}

BOOST_AUTO_TEST_CASE(links_are_found_by_the_place_of_their_cell) {
    Table table;
    for (int column = 0; column < 3; ++column) table.cells.emplace_back().column = static_cast<std::int16_t>(column);
    table.links.push_back({0, 1, {{"приказ", "http://a.example"}}});
    BOOST_TEST(links_of(table, table.cells[0]).empty());
    BOOST_REQUIRE(links_of(table, table.cells[1]).size() == 1u);
    BOOST_TEST(links_of(table, table.cells[1])[0].target == "http://a.example");
    BOOST_TEST(links_of(table, table.cells[2]).empty());
}
