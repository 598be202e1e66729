#include "tests/support/boost_test.h"
#include "tests/support/docx_notation.h"
#include "tests/support/odt_notation.h"

using namespace svod;

namespace {

namespace d = docx_notation;
namespace o = odt_notation;

/// One thing that both formats can say: how each says it, and the first table that comes of it.
struct Feature {
    std::string_view name;
    std::string docx;
    std::string odt;
    std::string_view grid;
};
std::ostream& operator<<(std::ostream& out, const Feature& feature) {
    return out << feature.name;
}

std::string d1(const std::string& content) {
    return d::table({d::row({d::cell(content)})});
}
std::string o_cell(const std::string& content, const std::string& attributes = {}) {
    return "<table:table-cell " + attributes + ">" + content + "</table:table-cell>";
}
std::string o1(const std::string& content) {
    return o::table(o::row(o_cell(content)));
}
std::string spans(int rows, int columns) {
    return "table:number-rows-spanned=\"" + std::to_string(rows) + "\" table:number-columns-spanned=\"" +
           std::to_string(columns) + "\"";
}
std::string span(int columns) {
    return "<w:gridSpan w:val=\"" + std::to_string(columns) + "\"/>";
}
std::string field(const std::string& code, const std::string& result) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + code +
           "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result +
           "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}
std::string sdt(const std::string& properties, const std::string& content) {
    return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
}
std::string in_frame(const std::string& content) {
    return "<draw:frame><draw:text-box>" + content + "</draw:text-box></draw:frame>";
}
std::string restart() {
    return "<w:vMerge w:val=\"restart\"/>";
}

const std::string w_levels =
    "<w:abstractNum w:abstractNumId=\"0\">" + d::level(0, "decimal", "%1.") + d::level(1, "decimal", "%1.%2.") +
    "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
    "w:val=\"0\"/></w:num>"
    "<w:abstractNum w:abstractNumId=\"2\">" +
    d::level(0, "russianLower", "%1)") +
    "</w:abstractNum><w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
    "<w:abstractNum w:abstractNumId=\"3\">" +
    d::level(0, "upperRoman", "%1.", "", 4) +
    "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"3\"/></w:num>"
    "<w:abstractNum w:abstractNumId=\"4\">" +
    d::level(0, "decimalZero", "%1") +
    "</w:abstractNum><w:num w:numId=\"4\"><w:abstractNumId w:val=\"4\"/></w:num>"
    "<w:abstractNum w:abstractNumId=\"5\">" +
    d::level(0, "bullet", "–") + "</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"5\"/></w:num>";

const std::string o_styles =
    o::decimal_style("D") + o::number_style("R", "I", "text:start-value=\"4\"") +
    "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"а, б, .., аа, "
    "аб, ... (ru)\" style:num-suffix=\")\"/></text:list-style>"
    "<text:list-style style:name=\"Z\"><text:list-level-style-number text:level=\"1\" style:num-format=\"01, 02, 03, "
    "...\"/></text:list-style>"
    "<text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"–\"/>"
    "</text:list-style>"
    "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
    "<style:style style:name=\"C\" style:family=\"text\"><style:text-properties "
    "fo:text-transform=\"uppercase\"/></style:style>"
    "<style:style style:name=\"W\" style:family=\"text\"><style:text-properties "
    "style:font-name=\"Wingdings\"/></style:style>";

const std::vector<Feature> in_both{
    {"a cell over two columns", d::table({d::row({d::cell("а", span(2))}), d::row({"б", "в"})}),
     o::table(o::row(o::cell("а", spans(1, 2)) + o::covered()) + o::row(o::cell("б") + o::cell("в"))), "1x2:а / б | в"},
    {"a cell over two rows",
     d::table({d::row({d::cell("а", restart()), "б"}), d::row({d::cell("", "<w:vMerge/>"), "в"})}),
     o::table(o::row(o::cell("а", spans(2, 1)) + o::cell("б")) + o::row(o::covered() + o::cell("в"))), "2x1:а | б / в"},
    {"a covered cell with content",
     d::table({d::row({d::cell("а", restart())}), d::row({d::cell("тайна", "<w:vMerge/>")}), d::row({"б"})}),
     o::table(o::row(o::cell("а", spans(2, 1))) +
              o::row("<table:covered-table-cell>" + o::p("тайна") + "</table:covered-table-cell>") +
              o::row(o::cell("б"))),
     "2x1:а / б"},
    {"rows of several lengths", d::table({d::row({"а"}), d::row({"б", "в"})}),
     o::table(o::row(o::cell("а")) + o::row(o::cell("б") + o::cell("в"))), "а / б | в"},
    {"a nested table", d1(d::p("до") + d::table({d::row({"внутри"})}) + d::p("после")),
     o1(o::p("до") + o::table(o::row(o::cell("внутри"))) + o::p("после")), "до\nпосле"},
    {"a number in an otherwise empty cell, continued from cell to cell",
     d::table({d::row({d::cell(d::item(1, 0, "")), "а"}), d::row({d::cell(d::item(1, 0, "")), "б"})}),
     o::table(o::row(o_cell(o::list("D", o::item(o::p("")), "xml:id=\"k\"")) + o::cell("а")) +
              o::row(o_cell(o::list("D", o::item(o::p("")), "text:continue-list=\"k\"")) + o::cell("б"))),
     "1. | а / 2. | б"},
    {"numbers of two levels", d1(d::item(1, 0, "а") + d::item(1, 1, "б") + d::item(1, 1, "в")),
     o1(o::list("D", o::item(o::p("а") + o::list("", o::item(o::p("б")) + o::item(o::p("в")))))),
     "1. а\n1.1. б\n1.2. в"},
    {"a number continued after a table", d::item(1, 0, "до") + d1(d::item(1, 0, "а")),
     o::list("D", o::item(o::p("до")), "xml:id=\"k\"") +
         o1(o::list("D", o::item(o::p("а")), "text:continue-list=\"k\"")),
     "2. а"},
    {"Russian letters", d1(d::item(2, 0, "раз") + d::item(2, 0, "два")),
     o1(o::list("L", o::item(o::p("раз")) + o::item(o::p("два")))), "а) раз\nб) два"},
    {"Roman numbers from a start value", d1(d::item(3, 0, "раз") + d::item(3, 0, "два")),
     o1(o::list("R", o::item(o::p("раз")) + o::item(o::p("два")))), "IV. раз\nV. два"},
    {"numbers of two digits", d1(d::item(4, 0, "раз")), o1(o::list("Z", o::item(o::p("раз")))), "01 раз"},
    {"bullets", d1(d::item(5, 0, "раз")), o1(o::list("B", o::item(o::p("раз")))), "– раз"},
    {"a bullet without text says nothing", d1(d::item(5, 0, "") + d::item(5, 0, "раз")),
     o1(o::list("B", o::item(o::p("")) + o::item(o::p("раз")))), "\n– раз"},
    {"a deletion and an insertion",
     d1(d::p("<w:del w:id=\"1\"><w:r><w:delText>май</w:delText></w:r></w:del><w:ins w:id=\"2\">" + d::r("июнь") +
             "</w:ins>")),
     "<text:tracked-changes><text:changed-region xml:id=\"d\"><text:deletion>" + o::p("май") +
         "</text:deletion></text:changed-region></text:tracked-changes>" +
         o1(o::p("<text:change text:change-id=\"d\"/>июнь")),
     "июнь"},
    {"hidden text", d1(d::p(d::r("видно") + d::r("скрыто", "<w:vanish/>"))),
     o1(o::p("видно<text:span text:style-name=\"H\">скрыто</text:span>")), "видно"},
    {"capitals that the letters do not have", d1(d::p(d::r("школа", "<w:caps/>"))),
     o1(o::p("<text:span text:style-name=\"C\">школа</text:span>")), "школа"},
    {"a field gives its result", d1(d::p("стр.") + d::p(field("PAGE", d::r("7")))),
     o1(o::p("стр.") + o::p("<text:page-number>7</text:page-number>")), "стр.\n7"},
    {"a hyperlink gives its text", d1(d::p("<w:hyperlink w:anchor=\"a\">" + d::r("приказ") + "</w:hyperlink>")),
     o1(o::p("<text:a xlink:href=\"#a\">приказ</text:a>")), "приказ"},
    {"a box for a tick, empty and ticked",
     d1(d::p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r><w:r><w:sym w:font=\"Wingdings\" "
             "w:char=\"F0FE\"/></w:r>")),
     o1(o::p("<text:span text:style-name=\"W\">&#xF0A8;&#xF0FE;</text:span>")), "☐☒"},
    {"a tick without its font", d1(d::p(d::r("&#xF0FC; да"))), o1(o::p("&#xF0FC; да")), "✓ да"},
    {"a legacy check box",
     d1(d::p("<w:r><w:fldChar "
             "w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>"
             "</w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")),
     o1(o::p("<field:fieldmark field:type=\"vnd.oasis.opendocument.field.FORMCHECKBOX\"><field:param "
             "field:name=\"Checkbox_Checked\" field:value=\"true\"/></field:fieldmark>")),
     "☒"},
    {"a text box follows the paragraph that anchors it",
     d1(d::p(d::r("до") + "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + d::p("рамка") +
             "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>" + d::r(" после"))),
     o1(o::p("до" + in_frame(o::p("рамка")) + " после")), "до после\nрамка"},
    {"a footnote stays out", d1(d::p(d::r("дело") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")),
     o1(o::p("дело<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>" +
             o::p("сноска") + "</text:note-body></text:note>")),
     "дело"},
    {"a comment stays out",
     d1(d::p("<w:commentRangeStart w:id=\"1\"/>" + d::r("дело") + "<w:r><w:commentReference w:id=\"1\"/></w:r>")),
     o1(o::p("дело<office:annotation><dc:creator>Ким</dc:creator>" + o::p("уточнить") + "</office:annotation>")),
     "дело"},
    {"breaks and tabs", d1(d::p("<w:r><w:t>а</w:t><w:br/><w:t>б</w:t><w:tab/><w:t>в</w:t></w:r>")),
     o1(o::p("а<text:line-break/>б<text:tab/>в")), "а\nб\tв"},
    {"several spaces", d1(d::p("а   б")), o1(o::p("а <text:s text:c=\"2\"/>б")), "а   б"},
    {"hyphens soft and hard",
     d1(d::p("<w:r><w:t>на</w:t><w:softHyphen/><w:t>став</w:t><w:noBreakHyphen/><w:t>ник</w:t></w:r>")),
     o1(o::p("на\u00ADстав\u2011ник")), "настав\u2011ник"},
    {"direction marks", d1(d::p("\u202Bа\u202C\u200F")), o1(o::p("\u202Bа\u202C\u200F")), "а"},
    {"ruby",
     d1(d::p("<w:r><w:ruby><w:rt>" + d::r("над") + "</w:rt><w:rubyBase>" + d::r("под") +
             "</w:rubyBase></w:ruby></w:r>")),
     o1(o::p("<text:ruby><text:ruby-base>под</text:ruby-base><text:ruby-text>над</text:ruby-text></text:ruby>")),
     "под"},
    {"bookmarks and soft page breaks",
     d1(d::p("<w:bookmarkStart w:id=\"1\"/>" + d::r("а") +
             "<w:r><w:lastRenderedPageBreak/></w:r><w:bookmarkEnd w:id=\"1\"/>" + d::r("б"))),
     o1(o::p("<text:bookmark-start text:name=\"x\"/>а<text:soft-page-break/>б<text:bookmark-end text:name=\"x\"/>")),
     "аб"},
};

std::string docx_only(const std::string& body, const d::Parts& parts = {}) {
    return d::grid(d::read_body(body, parts), 0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(features)

BOOST_DATA_TEST_CASE(a_feature_reads_the_same_in_docx_and_odt, boost::unit_test::data::make(in_both), feature) {
    d::Parts parts;
    parts.numbering = w_levels;
    BOOST_TEST(docx_only(feature.docx, parts) == feature.grid);
    BOOST_TEST(o::grid(o::read_odt_body(feature.odt, {"", o_styles}), 0) == feature.grid);
}

BOOST_AUTO_TEST_CASE(rows_of_a_repeating_section_are_rows) {
    const std::string item =
        sdt("<w15:repeatingSectionItem xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/>",
            d::row({"1", "а"}));
    BOOST_TEST(docx_only(d::table(
                   {d::row({"№", "Дело"}), sdt("<w15:repeatingSection "
                                               "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/>",
                                               item + item)})) == "№ | Дело / 1 | а / 1 | а");
}

BOOST_AUTO_TEST_CASE(content_controls_show_what_was_chosen) {
    BOOST_TEST(docx_only(d1(
                   d::p(sdt("<w:date w:fullDate=\"2022-09-01T00:00:00Z\"><w:dateFormat w:val=\"dd.MM.yyyy\"/></w:date>",
                            d::r("01.09.2022"))))) == "01.09.2022");
    BOOST_TEST(docx_only(d1(d::p(sdt("<w:dropDownList><w:listItem w:displayText=\"да\" w:value=\"1\"/><w:listItem "
                                     "w:displayText=\"нет\" w:value=\"2\"/></w:dropDownList>",
                                     d::r("нет"))))) == "нет");
    BOOST_TEST(docx_only(d1(sdt("<w:comboBox/>", d::p("абзац") + d::p("ещё")))) == "абзац\nещё");
    BOOST_TEST(docx_only(d::table({d::row({"а", sdt("<w:text/>", d::cell("б"))})})) == "а | б");
}

BOOST_AUTO_TEST_CASE(a_shape_that_is_written_twice_is_read_once) {
    const std::string shape = "<w:drawing><wps:wsp><wps:txbx><w:txbxContent>" + d::p("рамка") +
                              "</w:txbxContent></wps:txbx></wps:wsp></w:drawing>";
    const std::string old =
        "<w:pict><v:textbox><w:txbxContent>" + d::p("рамка") + "</w:txbxContent></v:textbox></w:pict>";
    BOOST_TEST(docx_only(d1(d::p(d::r("до") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">" + shape +
                                 "</mc:Choice><mc:Fallback>" + old + "</mc:Fallback></mc:AlternateContent></w:r>"))) ==
               "до\nрамка");
}

BOOST_AUTO_TEST_CASE(endnotes_are_kept_apart) {
    d::Parts parts;
    parts.comments = "<w:endnote w:id=\"2\">" + d::p("концевая") + "</w:endnote>";
    const Document document =
        d::read_body(d1(d::p(d::r("дело") + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>")), parts);
    BOOST_TEST(d::grid(document, 0) == "дело");
    BOOST_REQUIRE(document.notes.size() == 1u);
    BOOST_TEST(document.notes[0].kind == "endnote");
    BOOST_TEST(document.notes[0].text == "концевая");
}

BOOST_AUTO_TEST_CASE(a_hidden_row_is_gone_only_when_all_of_it_is_hidden) {
    const auto hidden_cell = [](std::string_view text) {
        return d::cell("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + d::r(text, "<w:vanish/>") + "</w:p>");
    };
    const std::string mark = "<w:hidden/>";
    BOOST_TEST(docx_only(d::table({d::row({"а", "б"}), d::row({hidden_cell("в"), hidden_cell("г")}, mark),
                                   d::row({"д", "е"})})) == "а | б / д | е");
    BOOST_TEST(docx_only(d::table({d::row({"а", "б"}), d::row({hidden_cell("в"), "г"}, mark)})) == "а | б /  | г");
    BOOST_TEST(docx_only(d::table({d::row({"а"}), d::row({""}, mark)})) == "а / ");
    BOOST_TEST(docx_only(d::table({d::row({"а"}), d::row({hidden_cell("в")}, "<w:hidden w:val=\"0\"/>")})) == "а / ");
}

BOOST_AUTO_TEST_CASE(a_merge_runs_on_over_a_hidden_row) {
    const auto hidden = [](std::string_view properties) {
        return d::cell("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>", properties);
    };
    BOOST_TEST(docx_only(d::table(
                   {d::row({d::cell("а", restart()), "б"}), d::row({hidden("<w:vMerge/>"), hidden("")}, "<w:hidden/>"),
                    d::row({d::cell("", "<w:vMerge/>"), "в"}), d::row({"г", "д"})})) == "2x1:а | б / в / г | д");
}

BOOST_AUTO_TEST_CASE(a_merged_head_of_two_rows_and_a_section_row_read_as_they_look) {
    BOOST_TEST(docx_only(d::table({d::row({d::cell("№", restart()), d::cell("Срок", span(2))}, "<w:tblHeader/>"),
                                   d::row({d::cell("", "<w:vMerge/>"), "план", "факт"}, "<w:tblHeader/>"),
                                   d::row({d::cell("Раздел I", span(3))}), d::row({"1", "май", "июнь"})})) ==
               "2x1:№ | 1x2:Срок / план | факт / 1x3:Раздел I / 1 | май | июнь");
}

BOOST_AUTO_TEST_CASE(odt_columns_and_rows_are_repeated_with_their_content) {
    BOOST_TEST(
        o::grid(o::read_odt_body(o::table(o::row(o::cell("а", "table:number-columns-repeated=\"2\"") + o::cell("б"),
                                                 "table:number-rows-repeated=\"2\""))),
                0) == "а | а | б / а | а | б");
}

BOOST_AUTO_TEST_CASE(odt_row_groups_sub_tables_and_soft_page_breaks_are_seen_through) {
    const Document document = o::read_odt_body(
        o::table("<table:table-header-rows>" + o::row(o::cell("№")) +
                 "</table:table-header-rows><table:table-row-group><table:table-rows>" + o::row(o::cell("1")) +
                 "</table:table-rows></table:table-row-group><text:soft-page-break/>" +
                 o::row(o_cell("<table:table table:is-sub-table=\"true\">" + o::row(o::cell("х") + o::cell("у")) +
                               "</table:table>"))));
    BOOST_TEST(o::grid(document, 0) == "№ / 1 / ");
    BOOST_TEST(o::grid(document, 1) == "х | у");
    BOOST_TEST(document.tables.at(0).header_rows == 1);
}

BOOST_AUTO_TEST_SUITE_END()
