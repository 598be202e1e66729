#include "ingest/trouble.h"
#include "tests/support/boost_test.h"
#include "tests/support/odt_notation.h"

using namespace svod;
using namespace svod::odt_notation;

namespace {

std::string frame(std::string_view content) {
    return "<draw:frame><draw:text-box>" + std::string(content) + "</draw:text-box></draw:frame>";
}

const StyleText styles{
    "<style:style style:name=\"Heading\" style:family=\"paragraph\"><style:paragraph-properties "
    "fo:text-align=\"center\"/>"
    "<style:text-properties fo:font-weight=\"bold\"/></style:style>"
    "<style:style style:name=\"Title\" style:family=\"paragraph\" style:parent-style-name=\"Heading\"/>",
    "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Title\"/>"
    "<style:style style:name=\"PH\" style:family=\"paragraph\"><style:text-properties "
    "text:display=\"none\"/></style:style>"
    "<style:style style:name=\"TH\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
    "<style:style style:name=\"TB\" style:family=\"text\"><style:text-properties fo:font-weight=\"700\"/></style:style>"
    "<style:style style:name=\"TN\" style:family=\"text\"><style:text-properties "
    "fo:font-weight=\"normal\"/></style:style>"
    "<style:style style:name=\"TW\" style:family=\"text\"><style:text-properties "
    "style:font-name=\"Wingdings\"/></style:style>"};

std::string body_text(std::string_view body) {
    return paragraphs(read_odt_body(body, styles));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(odt_text)

struct Text {
    std::string_view what;
    std::string body;
    std::string_view text;
};
std::ostream& operator<<(std::ostream& out, const Text& row) {
    return out << row.what;
}

const std::vector<Text> texts{
    {"white space is collapsed across elements", p("\n  a  <text:span> b\n</text:span> c\n "), "a b c"},
    {"counted spaces, tabs and breaks", p("a <text:s text:c=\"2\"/>b<text:s/>c<text:tab/>d<text:line-break/>e"),
     "a   b c\td\ne"},
    {"a no-break space is no white space", p("a\xc2\xa0 b"), "a\xc2\xa0 b"},
    {"soft hyphens and bidi marks are out", p("на\xc2\xadставник\xe2\x80\x8f\xe2\x81\xa6"), "наставник"},
    {"a non-breaking hyphen is kept", p("кое\xe2\x80\x91где"), "кое\xe2\x80\x91где"},
    {"fields give their text", p("стр. <text:page-number>3</text:page-number> от <text:date>01.09.2021</text:date>"),
     "стр. 3 от 01.09.2021"},
    {"marks are transparent",
     p("a<text:bookmark-start text:name=\"x\"/>b<text:bookmark-end text:name=\"x\"/><text:soft-page-break/>c"), "abc"},
    {"foreign elements are transparent", p("a<loext:content-control>b</loext:content-control>"), "ab"},
    {"ruby gives its base",
     p("<text:ruby><text:ruby-base>база</text:ruby-base><text:ruby-text>над</text:ruby-text></text:ruby>"), "база"},
    {"hidden text", p("a<text:span text:style-name=\"TH\">b<text:span>c</text:span></text:span>d"), "ad"},
    {"a hidden paragraph", p("a") + p("b", "PH") + p("c<text:hidden-paragraph text:is-hidden=\"true\"/>"), "a"},
    {"a hidden text field", p("a<text:hidden-text text:is-hidden=\"true\">b</text:hidden-text>"), "a"},
    {"a field that shows nothing", p("a<text:variable-set text:display=\"none\">b</text:variable-set>"), "a"},
    {"a hidden section",
     "<text:section text:display=\"none\">" + p("a") + "</text:section><text:section>" + p("b") + "</text:section>",
     "b"},
    {"deleted text is kept apart from the text",
     "<text:tracked-changes><text:changed-region><text:deletion>" + p("вычеркнуто") +
         "</text:deletion></text:changed-region></text:tracked-changes>" +
         p("a<text:change text:change-id=\"c\"/><text:change-start text:change-id=\"d\"/>b<text:change-end "
           "text:change-id=\"d\"/>"),
     "ab"},
    {"a text box follows its paragraph", p("a" + frame(p("box") + p("")) + "b") + p("c"), "ab | box | c"},
    {"a box in a box", p("a" + frame(p("b" + frame(p("c"))))), "a | b | c"},
    {"a frame outside paragraphs", frame(p("box")) + p("a"), "box | a"},
    {"the description of a picture is no text",
     p("a<draw:frame><svg:title>t</svg:title><svg:desc>d</svg:desc><draw:image/></draw:frame>"), "a"},
    {"space inside a frame is layout", p("a<draw:frame>\n <draw:image/>\n</draw:frame>b"), "ab"},
    {"an index keeps its entries, not its template",
     "<text:table-of-content><text:table-of-content-source>" + p("шаблон") +
         "</text:table-of-content-source><text:index-body>" + p("Раздел<text:tab/>1") +
         "</text:index-body></text:table-of-content>",
     "Раздел\t1"},
    {"a tick of a symbol font", p("<text:span text:style-name=\"TW\">&#xF0FC;</text:span> да"), "✓ да"},
    {"a form check box",
     "<office:forms><form:form><form:checkbox form:id=\"c1\" form:current-state=\"checked\"/><form:checkbox "
     "form:id=\"c2\"/></form:form></office:forms>" +
         p("<draw:control draw:control=\"c1\"/> да <draw:control draw:control=\"c2\"/> нет"),
     "☒ да ☐ нет"},
    {"a legacy check box",
     p("<field:fieldmark field:type=\"vnd.oasis.opendocument.field.FORMCHECKBOX\"><field:param "
       "field:name=\"Checkbox_Checked\" field:value=\"true\"/></field:fieldmark> да"),
     "☒ да"},
    {"the number a heading was saved with is not its text", "<text:h><text:number>1.</text:number>Цели</text:h>",
     "Цели"},
    {"text outside paragraphs is layout", "stray" + p("a"), "a"},
};

BOOST_DATA_TEST_CASE(the_text_is_what_a_reader_sees, boost::unit_test::data::make(texts), each) {
    BOOST_TEST(body_text(each.body) == each.text);
}

BOOST_AUTO_TEST_CASE(notes_are_kept_apart) {
    const Document document = read_odt_body(
        p("a<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>" +
          p("сноска") +
          "</text:note-body></text:note>b"
          "<office:annotation><dc:creator>Автор</dc:creator>" +
          p("замечание") + "</office:annotation>"));
    BOOST_TEST(paragraphs(document) == "ab");
    BOOST_TEST(document.notes.size() == 2u);
    BOOST_TEST(document.notes.at(0).kind == "footnote");
    BOOST_TEST(document.notes.at(0).text == "сноска");
    BOOST_TEST(document.notes.at(1).kind == "comment");
    BOOST_TEST(document.notes.at(1).text == "замечание");
}

BOOST_AUTO_TEST_CASE(a_table_in_a_note_is_part_of_the_note) {
    const Document document = read_odt_body(
        p("a<text:note><text:note-body>" + table(row(cell("x") + cell("y"))) + "</text:note-body></text:note>"));
    BOOST_TEST(document.tables.empty());
    BOOST_TEST(document.notes.at(0).text == "x\ny");
}

BOOST_AUTO_TEST_CASE(links_have_their_text_and_target) {
    const Document document =
        read_odt_body(p("см. <text:a xlink:href=\"http://example.org/?a=1&amp;b=2\"> приказ </text:a> и <text:a "
                        "xlink:href=\"#here\">ниже</text:a>"));
    BOOST_TEST(paragraphs(document) == "см. приказ и ниже");
    BOOST_TEST(document.paragraphs.at(0).links.size() == 1u);
    BOOST_TEST(document.paragraphs.at(0).links.at(0).text == "приказ");
    BOOST_TEST(document.paragraphs.at(0).links.at(0).target == "http://example.org/?a=1&b=2");
}

BOOST_AUTO_TEST_CASE(look_and_outline_are_inherited) {
    const Document document =
        read_odt_body(p("План", "P1") + "<text:h text:outline-level=\"2\">Цели</text:h>" +
                          p("<text:span text:style-name=\"TB\">да</text:span> ", "") +
                          p("а <text:span text:style-name=\"TN\">б</text:span>", "P1") + p("", "P1"),
                      styles);
    BOOST_TEST(document.paragraphs.at(0).outline_level == 1);
    BOOST_TEST(document.paragraphs.at(0).bold);
    BOOST_TEST(document.paragraphs.at(0).centered);
    BOOST_TEST(document.paragraphs.at(1).outline_level == 2);
    BOOST_TEST(!document.paragraphs.at(1).bold);
    BOOST_TEST(document.paragraphs.at(2).bold);
    BOOST_TEST(document.paragraphs.at(2).outline_level == 0);
    BOOST_TEST(!document.paragraphs.at(3).bold);
    BOOST_TEST(!document.paragraphs.at(4).bold);
}

BOOST_AUTO_TEST_CASE(spaces_past_the_limit_are_refused) {
    BOOST_CHECK_EXCEPTION(read_odt_body(p("a<text:s text:c=\"2147483647\"/>")), DocumentError,
                          [](const DocumentError& error) { return error.code() == ErrorCode::limit_exceeded; });
}

BOOST_AUTO_TEST_SUITE_END()
