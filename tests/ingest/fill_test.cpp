#include "ingest/fill.h"
#include "ingest/trouble.h"
#include "tests/support/boost_test.h"
#include "tests/support/docx_notation.h"
#include "tests/support/odt_notation.h"

using namespace svod;

namespace {

namespace docx = docx_notation;
namespace odt = odt_notation;

/// Cells joined by « | », rows by « / »; a value repeated in brackets.
std::string filled(const Document& document) {
    std::string grid;
    int row = 0;
    for (const FilledPlace& place : fill_grid(document.tables.at(0))) {
        if (!grid.empty()) grid += place.row == row ? " | " : " / ";
        row = place.row;
        grid += place.filled ? "[" + std::string(place.cell->text) + "]" : std::string(place.cell->text);
    }
    return grid;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_merged_value_of_docx_stands_in_every_place_of_the_grid) {
    const std::string head = docx::row(
        {docx::cell("Школа", "<w:vMerge w:val=\"restart\"/>"), docx::cell("Участники", "<w:gridSpan w:val=\"2\"/>")});
    const std::string below = docx::row({docx::cell("", "<w:vMerge/>"), docx::cell("дети"), docx::cell("взрослые")});
    BOOST_TEST(filled(docx::read_body(docx::table({head, below}))) ==
               "Школа | Участники | [Участники] / [Школа] | дети | взрослые");
}

BOOST_AUTO_TEST_CASE(a_merged_value_of_odt_stands_in_every_place_of_the_grid) {
    const std::string head =
        odt::row(odt::cell("Школа", "table:number-rows-spanned=\"2\" table:number-columns-spanned=\"2\"") +
                 odt::covered() + odt::cell("дети"));
    const std::string below = odt::row(odt::covered() + odt::covered() + odt::cell("12"));
    BOOST_TEST(filled(odt::read_odt_body(odt::table(head + below))) ==
               "Школа | [Школа] | дети / [Школа] | [Школа] | 12");
}

BOOST_AUTO_TEST_CASE(places_that_no_cell_takes_stay_out) {
    const std::string rows =
        docx::row({docx::cell("а"), docx::cell("б")}) + docx::row({docx::cell("в")}, "<w:gridBefore w:val=\"1\"/>");
    BOOST_TEST(filled(docx::read_body(docx::table({rows}))) == "а | б / в");
}

BOOST_AUTO_TEST_CASE(a_filled_view_has_its_limits) {
    Document document;
    Table& table = document.tables.emplace_back();
    table.rows = 1500;
    table.columns = 1000;
    Cell& cell = table.cells.emplace_back();
    cell.row_span = table.rows;
    cell.column_span = static_cast<std::int16_t>(table.columns);
    BOOST_CHECK_NO_THROW(check_fill(document, Limits{}));
    cell.text = table.texts.keep(std::string(100, 'x'));
    BOOST_CHECK_THROW(check_fill(document, Limits{}), DocumentError);
    cell.text = {};
    cell.row_span = 5000;
    BOOST_CHECK_THROW(check_fill(document, Limits{}), DocumentError);
}
