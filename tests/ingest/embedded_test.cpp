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

std::string point(std::string_view id, std::string_view text, std::string_view type = "node") {
    return "<dgm:pt modelId=\"" + std::string(id) + "\" type=\"" + std::string(type) +
           "\"><dgm:t><a:bodyPr/><a:p><a:r><a:t>" + std::string(text) + "</a:t></a:r></a:p></dgm:t></dgm:pt>";
}

std::string below(std::string_view from, std::string_view to, int order) {
    return "<dgm:cxn srcId=\"" + std::string(from) + "\" destId=\"" + std::string(to) + "\" srcOrd=\"" +
           std::to_string(order) + "\"/>";
}

/// The points stand in the order they were drawn in; what says how they are read are the connections.
const Parts plan{.styles = {},
                 .numbering = {},
                 .footnotes = {},
                 .comments = {},
                 .diagram = "<dgm:ptLst>" + point("2", "отчёт") + point("0", "", "doc") + point("1", "план") +
                            point("3", "смета") + "</dgm:ptLst><dgm:cxnLst>" + below("0", "2", 1) + below("0", "1", 0) +
                            below("1", "3", 0) + "</dgm:cxnLst>",
                 .relationships = {}};

const std::string smart_art =
    "<w:r><w:drawing><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
    "uri=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\"><dgm:relIds "
    "xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" r:dm=\"id-diagramData\"/>"
    "</a:graphicData></a:graphic></w:drawing></w:r>";

/// Where all characters went: «kept added hidden object unaccounted».
std::string accounted(const std::string& bytes) {
    Account account;
    Diagnostics diagnostics;
    read_document(bytes, "проба", Limits{}, diagnostics, &account);
    return std::to_string(account.kept()) + " " + std::to_string(account.added()) + " " +
           std::to_string(account.dropped(Dropped::hidden)) + " " + std::to_string(account.dropped(Dropped::object)) +
           " " + std::to_string(account.unaccounted());
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

BOOST_AUTO_TEST_CASE(smart_art_is_text_after_the_paragraph_that_anchors_it) {
    const std::string bytes = docx(p(r("до") + smart_art + r(" после")) + p("конец"), plan);
    BOOST_TEST(paragraphs(read_docx_bytes(bytes)) == "до после | план | смета | отчёт | конец");
    BOOST_TEST(noted(bytes) == "");
    BOOST_TEST(accounted(bytes) == "27 0 0 0 0");
}

BOOST_AUTO_TEST_CASE(smart_art_in_a_cell_is_text_of_the_cell) {
    const std::string bytes = docx(table({row({cell(p(r("до") + smart_art))})}), plan);
    BOOST_TEST(grid(read_docx_bytes(bytes), 0) == "до\nплан\nсмета\nотчёт");
    BOOST_TEST(accounted(bytes) == "16 3 0 0 0");
    const std::string bare = docx("<w:tbl><w:tr><w:tc>" + smart_art + "</w:tc></w:tr></w:tbl>", plan);
    BOOST_TEST(grid(read_docx_bytes(bare), 0) == "план\nсмета\nотчёт");
}

BOOST_AUTO_TEST_CASE(smart_art_that_is_not_seen_is_no_text) {
    const std::string deleted = docx(p("а") + p("<w:del w:id=\"1\">" + smart_art + "</w:del>"), plan);
    BOOST_TEST(paragraphs(read_docx_bytes(deleted)) == "а | ");
    BOOST_TEST(accounted(deleted) == "1 0 0 14 0");
}

BOOST_AUTO_TEST_CASE(smart_art_that_is_anchored_twice_is_read_twice_and_counted) {
    const std::string twice = docx(p(smart_art + smart_art), plan);
    BOOST_TEST(paragraphs(read_docx_bytes(twice)) == " | план | смета | отчёт | план | смета | отчёт");
    BOOST_TEST(accounted(twice) == "14 14 0 0 0");
    std::string many;
    for (int i = 0; i < 1000; ++i) many += smart_art;
    Limits limits;
    limits.model_bytes = 100'000;
    BOOST_TEST(outcome(docx(p(many), plan), limits) == "limit_exceeded");
    limits.model_bytes = 100;
    BOOST_TEST(outcome(docx(p("а"), plan), limits) == "limit_exceeded");
}

BOOST_AUTO_TEST_CASE(smart_art_that_does_not_parse_is_noted_and_the_document_read) {
    Parts broken;
    broken.diagram = "<dgm:ptLst><dgm:pt>";
    BOOST_TEST(noted(docx(p(r("а") + smart_art), broken)) ==
               "part_unreadable word/diagrams/data1.xml; embedded_not_read SmartArt [0]");
}

BOOST_AUTO_TEST_CASE(points_that_hang_in_a_ring_are_read_once) {
    Parts ring;
    ring.diagram = "<dgm:ptLst>" + point("1", "а") + point("2", "б") + "</dgm:ptLst><dgm:cxnLst>" + below("1", "2", 0) +
                   below("2", "1", 0) + "</dgm:cxnLst>";
    BOOST_TEST(paragraphs(read_docx_bytes(docx(p(smart_art), ring))) == " | а | б");
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
