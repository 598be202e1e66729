#include "ingest/trouble.h"
#include "tests/support/boost_test.h"
#include "tests/support/odt_notation.h"

using namespace svod;
using namespace svod::odt_notation;

namespace {

std::string rows_repeated(std::string_view count) {
    return "table:number-rows-repeated=\"" + std::string(count) + "\"";
}
std::string columns_repeated(std::string_view count) {
    return "table:number-columns-repeated=\"" + std::string(count) + "\"";
}
std::string columns_spanned(std::string_view count) {
    return "table:number-columns-spanned=\"" + std::string(count) + "\"";
}
std::string rows_spanned(std::string_view count) {
    return "table:number-rows-spanned=\"" + std::string(count) + "\"";
}

std::string grid_of(std::string_view rows) {
    return grid(read_odt_body(table(rows)), 0);
}

ErrorCode refusal(std::string_view body, const Limits& limits = {}) {
    try {
        read_odt_body(body, {}, limits);
    } catch (const DocumentError& error) {
        return error.code();
    }
    return ErrorCode::internal;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(odt_tables)

struct Grid {
    std::string_view what;
    std::string rows;
    std::string_view grid;
};
std::ostream& operator<<(std::ostream& out, const Grid& row) {
    return out << row.what;
}

const std::vector<Grid> grids{
    {"plain", row(cell("a") + cell("b")) + row(cell("c") + cell("d")), "a | b / c | d"},
    {"columns spanned", row(cell("a", columns_spanned("2")) + covered() + cell("b")), "1x2:a | b"},
    {"rows spanned", row(cell("a", rows_spanned("2")) + cell("b")) + row(covered() + cell("c")), "2x1:a | b / c"},
    {"both",
     row(cell("a", columns_spanned("2") + " " + rows_spanned("2")) + covered() + cell("b")) +
         row(covered(columns_repeated("2")) + cell("c")),
     "2x2:a | b / c"},
    {"a covered cell with content",
     row(cell("a", columns_spanned("2")) + "<table:covered-table-cell>" + p("hidden") + "</table:covered-table-cell>"),
     "1x2:a"},
    {"covered cells left out by the producer",
     row(cell("a", columns_spanned("2")) + cell("b")) + row(cell("c", rows_spanned("2")) + cell("d") + cell("e")) +
         row(cell("f") + cell("g")),
     "1x2:a | b / 2x1:c | d | e / f | g"},
    {"columns repeated with content", row(cell("a", columns_repeated("3")) + cell("b")), "a | a | a | b"},
    {"rows repeated with content", row(cell("a") + cell("b"), rows_repeated("2")) + row(cell("c") + cell("d")),
     "a | b / a | b / c | d"},
    {"a repeated row has no spans downwards", row(cell("a", rows_spanned("3")), rows_repeated("2")), "a / a"},
    {"a span past the last row", row(cell("a", rows_spanned("9")) + cell("b")), "a | b"},
    {"an absurd span",
     row(cell("a") + cell("b") + cell("c")) + row(cell("d") + cell("e", columns_spanned("2147483647"))),
     "a | b | c / d | 1x2:e"},
    {"spans that are no numbers",
     row(cell("a", columns_spanned("0")) + cell("b", columns_spanned("-1")) + cell("c", columns_spanned("abc"))),
     "a | b | c"},
    {"row groups and table-rows",
     "<table:table-row-group><table:table-rows>" + row(cell("a")) + "</table:table-rows><table:table-row-group>" +
         row(cell("b")) + "</table:table-row-group></table:table-row-group><text:soft-page-break/>" + row(cell("c")),
     "a / b / c"},
};

BOOST_DATA_TEST_CASE(the_grid_is_the_visual_one, boost::unit_test::data::make(grids), each) {
    BOOST_TEST(grid_of(each.rows) == each.grid);
}

BOOST_AUTO_TEST_CASE(header_rows_are_counted_at_the_top) {
    const Document document = read_odt_body(table("<table:table-header-rows>" + row(cell("a")) + row(cell("1")) +
                                                  "</table:table-header-rows>" + row(cell("b"))));
    BOOST_TEST(document.tables.at(0).header_rows == 2);
    BOOST_TEST(document.tables.at(0).rows == 3);
    BOOST_TEST(document.tables.at(0).columns == 1);
}

BOOST_AUTO_TEST_CASE(a_nested_table_names_its_cell_and_its_text_is_not_repeated) {
    const std::string inner = table(row(cell("x") + cell("y")));
    const Document document = read_odt_body(
        p("before") +
        table(row(cell("a") + "<table:table-cell>" + p("head") + inner + p("tail") + "</table:table-cell>")) +
        p("after"));
    BOOST_TEST(document.tables.size() == 2u);
    BOOST_TEST(grid(document, 0) == "a | head\ntail");
    BOOST_TEST(grid(document, 1) == "x | y");
    BOOST_TEST(document.tables.at(1).parent.value().table == 0);
    BOOST_TEST(document.tables.at(1).parent.value().column == 1);
    BOOST_TEST(document.blocks.size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_sub_table_is_a_nested_table) {
    const Document document = read_odt_body(table(row("<table:table-cell><table:table table:is-sub-table=\"true\">" +
                                                      row(cell("x")) + "</table:table></table:table-cell>")));
    BOOST_TEST(document.tables.size() == 2u);
    BOOST_TEST(grid(document, 1) == "x");
}

BOOST_AUTO_TEST_CASE(a_table_in_a_text_box_is_a_table_after_its_anchor) {
    const Document document = read_odt_body(p("anchor<draw:frame><draw:text-box>" + table(row(cell("x"))) +
                                              p("caption") + "</draw:text-box></draw:frame>") +
                                            p("next"));
    BOOST_TEST(paragraphs(document) == "anchor | caption | next");
    BOOST_TEST(grid(document, 0) == "x");
    BOOST_TEST((document.blocks.at(1).kind == Block::Kind::table));
    BOOST_TEST(!document.tables.at(0).parent.has_value());
}

BOOST_AUTO_TEST_CASE(a_cell_is_bold_when_all_its_text_is) {
    const StyleText styles{"",
                           "<style:style style:name=\"B\" style:family=\"paragraph\"><style:text-properties "
                           "fo:font-weight=\"bold\"/></style:style>"};
    const Document document =
        read_odt_body(table(row("<table:table-cell>" + p("a", "B") + p("") + "</table:table-cell><table:table-cell>" +
                                p("a", "B") + p("b") + "</table:table-cell>")),
                      styles);
    BOOST_TEST(document.tables.at(0).cells.at(0).bold);
    BOOST_TEST(!document.tables.at(0).cells.at(1).bold);
}

BOOST_AUTO_TEST_CASE(repeats_past_the_limits_are_refused) {
    BOOST_TEST((refusal(table(row(cell("a"), rows_repeated("2147483647")))) == ErrorCode::limit_exceeded));
    BOOST_TEST((refusal(table(row(cell("a", columns_repeated("99999999999999999999"))))) == ErrorCode::limit_exceeded));
    BOOST_TEST((refusal(table(row(covered(columns_repeated("2147483647"))))) == ErrorCode::limit_exceeded));
    BOOST_TEST((refusal(table(row(cell("a", columns_repeated("1000")), rows_repeated("199999")))) ==
                ErrorCode::limit_exceeded));
    Limits small;
    small.model_bytes = 100;
    BOOST_TEST((refusal(table(row(cell("0123456789"), rows_repeated("11"))), small) == ErrorCode::limit_exceeded));
}

BOOST_AUTO_TEST_CASE(nesting_past_the_limit_is_refused) {
    std::string nested = p("deep");
    for (int depth = 0; depth < 33; ++depth) nested = table(row("<table:table-cell>" + nested + "</table:table-cell>"));
    BOOST_TEST((refusal(nested) == ErrorCode::limit_exceeded));
}

BOOST_AUTO_TEST_CASE(stray_rows_and_cells_do_no_harm) {
    BOOST_TEST(paragraphs(read_odt_body(row(cell("a")) + cell("b") + covered())) == "a | b");
    BOOST_TEST(grid_of(cell("stray") + row(cell("a"))) == "a");
    BOOST_TEST(grid_of(row(cell("a") + row(cell("b")))) == "a | b");
}

BOOST_AUTO_TEST_SUITE_END()
