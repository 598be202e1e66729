#include "tests/support/boost_test.h"
#include "tests/support/docx_notation.h"

using namespace svod;
using namespace svod::docx_notation;

namespace {

const std::string restart = "<w:vMerge w:val=\"restart\"/>";
const std::string go_on = "<w:vMerge/>";

std::string span(int columns) {
    return "<w:gridSpan w:val=\"" + std::to_string(columns) + "\"/>";
}

std::string grid_of(const std::vector<std::string>& rows) {
    return grid(read_body(table(rows)), 0);
}

std::string sdt(const std::string& content) {
    return "<w:sdt><w:sdtPr><w:alias w:val=\"поле\"/><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>" + content +
           "</w:sdtContent></w:sdt>";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_grid)

BOOST_AUTO_TEST_CASE(cells_stand_in_rows_and_columns) {
    const Document document = read_body(table({row({"№", "Дело"}), row({"1", "Встреча"})}));
    BOOST_TEST(grid(document, 0) == "№ | Дело / 1 | Встреча");
    BOOST_TEST(document.tables[0].rows == 2);
    BOOST_TEST(document.tables[0].columns == 2);
}

BOOST_AUTO_TEST_CASE(a_grid_span_takes_several_columns) {
    const Document document = read_body(table({row({cell("Раздел", span(3))}), row({"1", cell("Дело", span(2))})}));
    BOOST_TEST(grid(document, 0) == "1x3:Раздел / 1 | 1x2:Дело");
    BOOST_TEST(document.tables[0].columns == 3);
}

BOOST_AUTO_TEST_CASE(a_vertical_merge_reaches_down_and_hides_what_it_covers) {
    BOOST_TEST(grid_of({row({cell("Иванов", restart), "а"}), row({cell("скрыто", go_on), "б"}),
                        row({cell("", go_on), "в"}), row({"Петров", "г"})}) == "3x1:Иванов | а / б / в / Петров | г");
    BOOST_TEST(grid_of({row({cell("А", restart), "1"}), row({cell("Б", restart), "2"}), row({cell("", go_on), "3"})}) ==
               "А | 1 / 2x1:Б | 2 / 3");
    BOOST_TEST(grid_of({row({cell("А", restart + span(2)), "1"}), row({cell("", go_on + span(2)), "2"})}) ==
               "2x2:А | 1 / 2");
}

BOOST_AUTO_TEST_CASE(a_stray_vertical_merge_is_a_cell) {
    BOOST_TEST(grid_of({row({cell("первая", go_on), "1"}), row({cell("", go_on), "2"})}) == "2x1:первая | 1 / 2");
    BOOST_TEST(grid_of({row({"обычная", "1"}), row({cell("своя", go_on), "2"})}) == "обычная | 1 / своя | 2");
    BOOST_TEST(grid_of({row({cell("А", restart + span(2))}), row({cell("узкая", go_on), "2"})}) == "1x2:А / узкая | 2");
}

BOOST_AUTO_TEST_CASE(a_legacy_horizontal_merge_is_a_span) {
    const std::string first = "<w:hMerge w:val=\"restart\"/>";
    const std::string next = "<w:hMerge w:val=\"continue\"/>";
    BOOST_TEST(grid_of({row({cell("Итого", first), cell("", next), "5"}), row({"а", "б", "в"})}) ==
               "1x2:Итого | 5 / а | б | в");
    BOOST_TEST(grid_of({row({cell("Всё", first + restart), cell("", next + restart), "1"}),
                        row({cell("", first + go_on), cell("", next + go_on), "2"})}) == "2x2:Всё | 1 / 2");
}

BOOST_AUTO_TEST_CASE(columns_before_a_row_shift_its_cells) {
    const Document document = read_body(table(
        {row({"а", "б", "в"}), row({"г"}, "<w:gridBefore w:val=\"2\"/>"), row({"д"}, "<w:gridAfter w:val=\"2\"/>")}));
    BOOST_TEST(grid(document, 0) == "а | б | в / г / д");
    BOOST_TEST(document.tables[0].cells[3].column == 2);
    BOOST_TEST(document.tables[0].cells[4].column == 0);
    BOOST_TEST(document.tables[0].columns == 3);
}

BOOST_AUTO_TEST_CASE(ragged_rows_and_a_missing_grid_are_taken_as_they_are) {
    const Document document =
        read_body("<w:tbl>" + row({"Заголовок"}) + row({"1", "2", "3"}) + row({"4", "5"}) + "</w:tbl>");
    BOOST_TEST(grid(document, 0) == "Заголовок / 1 | 2 | 3 / 4 | 5");
    BOOST_TEST(document.tables[0].columns == 3);
    BOOST_TEST(document.tables[0].cells[0].column_span == 1);
}

BOOST_AUTO_TEST_CASE(a_grid_that_is_absent_or_lies_changes_nothing) {
    const std::string rows = row({cell("Раздел", span(2)), "в"}) + row({"1", "2", "3"});
    const std::string column = "<w:gridCol w:w=\"900\"/>";
    for (const std::string& told : {std::string(), std::string("<w:tblGrid/>"), "<w:tblGrid>" + column + "</w:tblGrid>",
                                    "<w:tblGrid>" + column + column + column + "</w:tblGrid>",
                                    "<w:tblGrid>" + column + column + column + column + column + "</w:tblGrid>",
                                    std::string("<w:tblGrid><w:gridCol w:w=\"-5\"/><w:gridCol/></w:tblGrid>")}) {
        const Document document = read_body("<w:tbl>" + told + rows + "</w:tbl>");
        BOOST_TEST(grid(document, 0) == "1x2:Раздел | в / 1 | 2 | 3", told);
        BOOST_TEST(document.tables[0].columns == 3, told);
    }
}

BOOST_AUTO_TEST_CASE(repeated_heads_count_from_the_first_row_on) {
    const std::string head = "<w:tblHeader/>";
    BOOST_TEST(
        read_body(table({row({"а"}, head), row({"б"}, head), row({"в"}), row({"г"}, head)})).tables[0].header_rows ==
        2);
    BOOST_TEST(read_body(table({row({"а"}), row({"б"}, head)})).tables[0].header_rows == 0);
    BOOST_TEST(read_body(table({row({"а"}, "<w:tblHeader w:val=\"0\"/>")})).tables[0].header_rows == 0);
}

BOOST_AUTO_TEST_CASE(a_nested_table_names_its_cell_and_keeps_its_text_to_itself) {
    const std::string inner = table({row({"внутри"})});
    const Document document =
        read_body(table({row({"а", "б"}), row({"в", cell(p("до") + inner + p("после"))})}) + p("ниже"));
    BOOST_REQUIRE(document.tables.size() == 2u);
    BOOST_TEST(grid(document, 0) == "а | б / в | до\nпосле");
    BOOST_TEST(grid(document, 1) == "внутри");
    BOOST_REQUIRE(document.tables[1].parent.has_value());
    BOOST_TEST(document.tables[1].parent->table == 0);
    BOOST_TEST(document.tables[1].parent->row == 1);
    BOOST_TEST(document.tables[1].parent->column == 1);
    BOOST_REQUIRE(document.blocks.size() == 3u);
    BOOST_TEST(document.blocks[1].index == 1);
    BOOST_TEST((document.blocks[2].kind == Block::Kind::paragraph));
}

BOOST_AUTO_TEST_CASE(rows_and_cells_inside_content_controls_are_rows_and_cells) {
    BOOST_TEST(grid_of({sdt(row({"1", "Дело"}) + row({"2", "Другое"})),
                        row({sdt(cell("3")), cell(sdt(p("Третье")))})}) == "1 | Дело / 2 | Другое / 3 | Третье");
    BOOST_TEST(grid_of({"<w:customXml w:element=\"x\">" + row({"а"}) + "</w:customXml>"}) == "а");
}

BOOST_AUTO_TEST_CASE(deleted_rows_and_cells_are_gone_and_inserted_ones_stay) {
    BOOST_TEST(grid_of({row({"а", "б"}), row({"старое", "дело"}, "<w:del w:id=\"1\" w:author=\"А\"/>"),
                        row({"новое", "дело"}, "<w:ins w:id=\"2\" w:author=\"А\"/>")}) == "а | б / новое | дело");
    BOOST_TEST(grid_of({row({"а", cell("долой", "<w:cellDel w:id=\"1\"/>"), "б"})}) == "а | б");
    BOOST_TEST(grid_of({row({cell("верх", restart), "1"}, "<w:del w:id=\"1\"/>"), row({cell("низ", go_on), "2"})}) ==
               "низ | 2");
    const Document gone = read_body(table({row({"а"}, "<w:del w:id=\"1\"/>")}) + table({row({"б"})}));
    BOOST_TEST(gone.tables.size() == 1u);
    BOOST_TEST(gone.blocks.size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_earlier_state_of_changed_properties_is_ignored) {
    BOOST_TEST(grid_of({row({cell("а", "<w:tcPrChange><w:tcPr>" + span(5) + go_on + "</w:tcPr></w:tcPrChange>"),
                             "б"})}) == "а | б");
}

BOOST_AUTO_TEST_CASE(bold_cells_are_those_whose_every_letter_is) {
    const Document document = read_body(table(
        {row({cell(p(r("Итого", "<w:b/>"))), cell(p(r("а", "<w:b/>") + r("б"))),
              cell(p(r("нет", "<w:b w:val=\"false\"/>"))), cell(p(r("1", "<w:b/>")) + p("") + p(r("2", "<w:b/>")))})}));
    std::vector<bool> bold;
    for (const Cell& each : document.tables[0].cells) bold.push_back(each.bold);
    BOOST_TEST(bold == (std::vector<bool>{true, false, false, true}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(absurd_spans_and_depths_end_in_a_limit_or_are_cut) {
    const Document document = read_body(table({row({cell("а", span(2147483647))})}));
    BOOST_TEST(document.tables[0].cells[0].column_span == Limits{}.grid_columns);
    BOOST_TEST(outcome(docx(table({row({cell("а", span(2147483647)), "б"})}))) == "limit_exceeded");
    BOOST_TEST(grid(read_body(table({row({cell("а", span(-3)), "б"})})), 0) == "а | б");
    std::string nested = p("дно");
    for (int i = 0; i < 40; ++i) nested = table({row({cell(nested)})});
    BOOST_TEST(outcome(docx(nested)) == "limit_exceeded");
    Limits limits;
    limits.grid_rows = 2;
    BOOST_TEST(outcome(docx(table({row({"а"}), row({"б"})})), limits) == "read");
    BOOST_TEST(outcome(docx(table({row({"а"}), row({"б"}), row({"в"})})), limits) == "limit_exceeded");
    limits = {};
    limits.grid_cells = 3;
    BOOST_TEST(outcome(docx(table({row({cell("а", span(4))})})), limits) == "limit_exceeded");
    limits = {};
    limits.model_bytes = 1000;
    BOOST_TEST(outcome(docx(p(std::string(2000, 'a'))), limits) == "limit_exceeded");
}

BOOST_AUTO_TEST_CASE(rows_and_cells_out_of_place_do_no_harm) {
    BOOST_TEST(outcome(docx(row({"а"}) + cell("б") + "<w:tbl><w:tc><w:p/></w:tc></w:tbl>")) == "read");
    BOOST_TEST(outcome(docx("<w:tbl><w:tr><w:tr>" + cell("а") + "</w:tr></w:tr></w:tbl>")) == "read");
    BOOST_TEST(outcome(docx("<w:tbl><w:tr><w:tc><w:tc><w:p/></w:tc></w:tc></w:tr></w:tbl>")) == "read");
    BOOST_TEST(outcome(docx("<w:p><w:p><w:r><w:t><w:p/></w:t></w:r></w:p></w:p>")) == "read");
}

BOOST_AUTO_TEST_SUITE_END()
