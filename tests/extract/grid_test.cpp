#include "tests/support/boost_test.h"

#include "extract/grid.h"
#include "tests/support/document_notation.h"

using namespace svod;

BOOST_AUTO_TEST_SUITE(grids)

BOOST_AUTO_TEST_CASE(a_merged_cell_is_seen_at_every_place_it_covers) {
    const Grid grid = make_grid(document_of("|а|<|б|\n|в|г|^|").tables[0]);
    BOOST_TEST(grid.at(0, 1).text == "а");
    BOOST_TEST(!grid.at(0, 1).first);
    BOOST_TEST(is_covered_from_left(grid, 0, 1));
    BOOST_TEST(grid.at(1, 2).text == "б");
    BOOST_TEST(is_inherited(grid, 1, 2));
    BOOST_TEST(!is_inherited(grid, 0, 2));
    BOOST_TEST(filled_columns(grid, 1).size() == 2u);
}

BOOST_AUTO_TEST_CASE(every_place_names_where_its_cell_begins) {
    const Grid grid = make_grid(document_of("|а|б|\n|в|<|").tables[0]);
    BOOST_TEST((grid.at(1, 1).origin == Location{0, 1, 0, -1}));
    BOOST_TEST(grid.sources[1].tables[0].rows[0] == 1);
}

BOOST_AUTO_TEST_CASE(line_ends_are_kept_apart_from_the_line) {
    const Grid grid = make_grid(document_of("|Издать при-¶каз¶Ознакомить|б|").tables[0]);
    BOOST_TEST(grid.at(0, 0).text == "Издать приказ Ознакомить");
    BOOST_TEST(grid.at(0, 0).lines == "Издать приказ\nОзнакомить");
}

BOOST_AUTO_TEST_CASE(bullets_of_a_list_read_as_dashes) {
    const Grid grid = make_grid(document_of("|Пакет:¶• памятка;¶▪ анкета|•|").tables[0]);
    BOOST_TEST(grid.at(0, 0).text == "Пакет: - памятка; - анкета");
    BOOST_TEST(grid.at(0, 1).text == "•");
}

BOOST_AUTO_TEST_CASE(a_row_that_counts_the_columns_is_known) {
    const Grid grid = make_grid(document_of("|1|2|3|\n|1.|Дело|май|\n|2|3|4|").tables[0]);
    BOOST_TEST(is_numbers_row(grid, 0));
    BOOST_TEST(!is_numbers_row(grid, 1));
    BOOST_TEST(!is_numbers_row(grid, 2));
}

BOOST_AUTO_TEST_CASE(a_long_text_under_a_huge_span_is_not_multiplied) {
    Table table;
    table.rows = 1000;
    table.columns = 500;
    Cell cell;
    cell.row_span = 1000;
    cell.column_span = 500;
    cell.text = table.texts.keep(std::string(100'000, 'x'));
    table.cells.push_back(cell);
    const Grid grid = make_grid(table);
    std::size_t bytes = 0;
    for (const GridPlace& place : grid.places) bytes += place.text.size();
    BOOST_TEST(bytes < 40'000'000u);
    BOOST_TEST(grid.at(0, 0).text.size() == 100'000u);
    BOOST_TEST(is_inherited(grid, 999, 499));
}

BOOST_AUTO_TEST_SUITE_END()
