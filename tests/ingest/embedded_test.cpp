#include "ingest/reader.h"
#include "tests/support/boost_test.h"
#include "tests/support/docx_notation.h"
#include "tests/support/odt_notation.h"

using namespace svod;

namespace {

/// «code text [table,row,column] or [paragraph]» of everything the reader of `bytes` noted.
std::string noted(const std::string& bytes) {
    Diagnostics diagnostics;
    read_document(bytes, "проба", Limits{}, diagnostics);
    std::string text;
    for (const Diagnostic& each : diagnostics.entries()) {
        const Location& at = each.location;
        text += (text.empty() ? "" : "; ") + std::string(each.code) + " " + each.text;
        if (at.table >= 0)
            text +=
                " [" + std::to_string(at.table) + "," + std::to_string(at.row) + "," + std::to_string(at.column) + "]";
        else if (at.paragraph >= 0)
            text += " [" + std::to_string(at.paragraph) + "]";
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(embedded_docx)

namespace {

using namespace svod::docx_notation;

constexpr std::string_view drawing_uri = "http://schemas.openxmlformats.org/drawingml/2006/";

std::string graphic(std::string_view kind) {
    return "<w:r><w:drawing><a:graphic "
           "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
           "uri=\"" +
           std::string(drawing_uri) + std::string(kind) + "\"/></a:graphic></w:drawing></w:r>";
}

const std::string sheet =
    "<w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
    "ProgID=\"Excel.Sheet.12\"/></w:object></w:r>";

}  // namespace

BOOST_AUTO_TEST_CASE(an_inserted_document_is_noted_where_it_stands) {
    BOOST_TEST(noted(docx(p("а") + "<w:altChunk r:id=\"x\"/>" + p("б"))) == "embedded_not_read altChunk [1]");
    BOOST_TEST(noted(docx(table({row({"а", cell(p("б") + "<w:altChunk r:id=\"x\"/>")})}))) ==
               "embedded_not_read altChunk [0,0,1]");
}

BOOST_AUTO_TEST_CASE(objects_of_other_programs_are_noted_where_they_stand) {
    BOOST_TEST(noted(docx(table({row({"а"}), row({cell(p(sheet))})}))) == "embedded_not_read Excel.Sheet.12 [0,1,0]");
    BOOST_TEST(noted(docx(p("<w:r><w:object><w:control r:id=\"x\"/></w:object></w:r>"))) ==
               "embedded_not_read ActiveX [0]");
    BOOST_TEST(noted(docx(p("<w:del w:id=\"1\">" + sheet + "</w:del>"))) == "");
}

BOOST_AUTO_TEST_CASE(charts_and_smart_art_are_noted_and_pictures_are_not) {
    BOOST_TEST(noted(docx(p("а") + p(graphic("chart")) + p(graphic("picture")) + p(graphic("diagram")))) ==
               "embedded_not_read chart [1]; embedded_not_read SmartArt [3]");
}

BOOST_AUTO_TEST_CASE(an_alternative_that_is_not_chosen_notes_nothing) {
    BOOST_TEST(noted(docx(p("<mc:AlternateContent><mc:Choice Requires=\"wps\">" + graphic("chart") +
                            "</mc:Choice><mc:Fallback>" + graphic("chart") +
                            "</mc:Fallback></mc:AlternateContent>"))) == "embedded_not_read chart [0]");
}

BOOST_AUTO_TEST_CASE(macros_are_noted) {
    Parts parts;
    parts.relationships =
        "<Relationship Id=\"m\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" "
        "Target=\"vbaProject.bin\"/>";
    BOOST_TEST(noted(docx(p("а"), parts)) == "embedded_not_read macros");
}

BOOST_AUTO_TEST_CASE(a_span_wider_than_the_grid_is_cut_and_noted) {
    const std::string bytes = docx(table({row({"а", cell("б", "<w:gridSpan w:val=\"2147483647\"/>")})}));
    BOOST_TEST(noted(bytes) == "span_cut grid_columns [0,0,1]");
    BOOST_TEST(grid(read_docx_bytes(bytes), 0) == "а | 1x1023:б");
}

BOOST_AUTO_TEST_CASE(a_document_full_of_objects_is_noted_in_bounded_memory) {
    std::string body;
    for (int i = 0; i < 3000; ++i) body += "<w:altChunk r:id=\"x\"/>";
    Diagnostics diagnostics;
    read_document(docx(p("а") + body), "проба", Limits{}, diagnostics);
    BOOST_TEST(diagnostics.entries().size() == Diagnostics::most);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(embedded_odt)

namespace {

using svod::odt_notation::fodt;
using svod::odt_notation::p;
using svod::odt_notation::row;
using svod::odt_notation::table;

std::string frame(std::string_view content) {
    return "<draw:frame>" + std::string(content) + "</draw:frame>";
}

}  // namespace

BOOST_AUTO_TEST_CASE(objects_are_noted_where_they_stand) {
    BOOST_TEST(noted(fodt(p("а") + p(frame("<draw:object xlink:href=\"./Object 1\"/>")))) ==
               "embedded_not_read object [1]");
    BOOST_TEST(noted(fodt(table(row("<table:table-cell/><table:table-cell>" + p(frame("<draw:object-ole/>")) +
                                    "</table:table-cell>")))) == "embedded_not_read OLE [0,0,1]");
    BOOST_TEST(noted(fodt(p(frame("<draw:image/>")))) == "");
}

BOOST_AUTO_TEST_CASE(macros_are_noted) {
    const std::string content =
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>а</text:p>"
        "</office:text></office:body></office:document-content>";
    BOOST_TEST(noted(odt_notation::zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                        {"content.xml", content},
                                        {"Basic/script-lc.xml", "<x/>"}})) == "embedded_not_read macros");
}

BOOST_AUTO_TEST_CASE(a_span_wider_than_the_grid_is_cut_and_noted) {
    BOOST_TEST(noted(fodt(table(row(odt_notation::cell("а") +
                                    odt_notation::cell("б", "table:number-columns-spanned=\"999999\""))))) ==
               "span_cut grid_columns [0,0,1]");
}

BOOST_AUTO_TEST_SUITE_END()
