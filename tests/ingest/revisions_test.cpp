#include "ingest/revisions.h"
#include "tests/support/boost_test.h"
#include "tests/support/docx_notation.h"
#include "tests/support/odt_notation.h"

using namespace svod;

namespace {

/// One revision a line: «kind author date [table,row,column] before → after».
std::string told(const Document& document) {
    std::string text;
    const auto place = [](int index) { return index < 0 ? std::string("-") : std::to_string(index); };
    for (const Revision& each : document.revisions)
        text += (text.empty() ? "" : "; ") + std::string(name(each.kind)) + " " + each.author + " " +
                each.date.substr(0, 10) + " [" + place(each.location.table) + "," + place(each.location.row) + "," +
                place(each.location.column) + "] " + each.before + " → " + each.after;
    return text;
}

struct Case {
    std::string_view what;
    std::string body;
    std::string_view text;
    std::string_view told;
};
std::ostream& operator<<(std::ostream& out, const Case& row) {
    return out << row.what;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(revisions_docx)

namespace {

using namespace svod::docx_notation;

std::string by(std::string_view author, std::string_view day) {
    return " w:id=\"1\" w:author=\"" + std::string(author) + "\" w:date=\"2021-03-" + std::string(day) + "T10:15:00Z\"";
}
std::string revised(std::string_view tag, std::string_view content, std::string_view author = "Ким",
                    std::string_view day = "02") {
    const std::string name = "w:" + std::string(tag);
    return "<" + name + by(author, day) + ">" + std::string(content) + "</" + name + ">";
}
std::string del(std::string_view text, std::string_view author = "Ким", std::string_view day = "02") {
    return revised("del", "<w:r><w:delText xml:space=\"preserve\">" + std::string(text) + "</w:delText></w:r>", author,
                   day);
}
std::string ins(std::string_view text, std::string_view author = "Ким", std::string_view day = "02") {
    return revised("ins", r(text), author, day);
}
std::string mark(std::string_view tag, std::string_view author = "Ким") {
    return "<w:rPr>" + revised(tag, "", author) + "</w:rPr>";
}
std::string one_cell(std::string_view content, std::string_view properties = {}) {
    return table({row({cell(content, properties)})});
}

const std::vector<Case> cases{
    {"a replacement is one revision", one_cell(p(r("до ") + del("1 мая") + ins("1 июня"))), "до 1 июня",
     "replaced Ким 2021-03-02 [0,0,0] 1 мая → 1 июня"},
    {"runs of one change are one revision",
     one_cell(p(revised("ins", r("1 ") + r("июня", "<w:b/>")) + ins(" 2021") + r(" года"))), "1 июня 2021 года",
     "inserted Ким 2021-03-02 [0,0,0]  → 1 июня 2021"},
    {"text that stays parts two revisions", one_cell(p(ins("а") + r("б") + ins("в"))), "абв",
     "inserted Ким 2021-03-02 [0,0,0]  → а; inserted Ким 2021-03-02 [0,0,0]  → в"},
    {"authors are kept apart", one_cell(p(del("а", "Ким") + ins("б", "Ли"))), "б",
     "deleted Ким 2021-03-02 [0,0,0] а → ; inserted Ли 2021-03-02 [0,0,0]  → б"},
    {"days are kept apart", one_cell(p(del("а", "Ким", "02") + ins("б", "Ким", "05"))), "б",
     "deleted Ким 2021-03-02 [0,0,0] а → ; inserted Ким 2021-03-05 [0,0,0]  → б"},
    {"an author is any text", one_cell(p(ins("а", "Ли &amp; &quot;Ко&quot; &lt;1&gt;"))), "а",
     "inserted Ли & \"Ко\" <1> 2021-03-02 [0,0,0]  → а"},
    {"what one inserted and another deleted", one_cell(p(r("а") + revised("ins", del("б", "Ли"), "Ким"))), "а",
     "deleted Ли 2021-03-02 [0,0,0] б → "},
    {"moved text", table({row({cell(p(revised("moveFrom", r("май")))), cell(p(revised("moveTo", r("май"))))})}),
     " | май", "moved_from Ким 2021-03-02 [0,0,0] май → ; moved_to Ким 2021-03-02 [0,0,1]  → май"},
    {"an inserted paragraph", one_cell(p(r("а"), mark("ins")) + p(ins("б"))), "а\nб",
     "inserted Ким 2021-03-02 [0,0,0]  → б"},
    {"a deleted paragraph", one_cell(p(r("а")) + p(del("б"), mark("del")) + p(r("в"))), "а\nв",
     "deleted Ким 2021-03-02 [0,0,0] б → "},
    {"a paragraph split in two", one_cell(p(r("а"), mark("ins")) + p(r("б"))), "а\nб",
     "inserted Ким 2021-03-02 [0,0,0]  → \n"},
    {"tabs and breaks",
     one_cell(p(revised("ins", r("а") + "<w:r><w:tab/></w:r>" + r("б")) +
                revised("del", "<w:r><w:br/><w:delText>в</w:delText></w:r>"))),
     "а\tб", "replaced Ким 2021-03-02 [0,0,0] в → а\tб"},
    {"an inserted row is told once",
     table({row({"а", "б"}), row({cell(p(ins("в"))), cell(p(ins("г")))}, "<w:ins" + by("Ким", "02") + "/>")}),
     "а | б / в | г", "row_inserted Ким 2021-03-02 [0,1,-]  → в\tг"},
    {"a deletion in an inserted row is told too",
     table({row({cell(p(r("в") + del("г", "Ли")))}, "<w:ins" + by("Ким", "02") + "/>")}), "в",
     "deleted Ли 2021-03-02 [0,0,0] г → ; row_inserted Ким 2021-03-02 [0,0,-]  → в"},
    {"a deleted row",
     table({row({"а", "б"}),
            row({cell(p(del("в")) + p(del("г"))), cell(p(del("д")))}, "<w:del" + by("Ли", "03") + "/>"),
            row({"е", "ё"})}),
     "а | б / е | ё", "row_deleted Ли 2021-03-03 [0,1,-] в\nг\tд → "},
    {"a deleted row at the end", table({row({"а"}), row({cell(p(del("в")))}, "<w:del" + by("Ли", "03") + "/>")}), "а",
     "row_deleted Ли 2021-03-03 [0,1,-] в → "},
    {"a deleted cell", table({row({"а", cell(p(del("б")), "<w:cellDel" + by("Ли", "03") + "/>"), "в"})}), "а | в",
     "cell_deleted Ли 2021-03-03 [0,0,1] б → "},
    {"an inserted cell", table({row({"а", cell(p(ins("б")), "<w:cellIns" + by("Ким", "03") + "/>")})}), "а | б",
     "cell_inserted Ким 2021-03-03 [0,0,1]  → б"},
    {"a cell merged into the one above",
     table({row({cell("а", "<w:cellMerge w:vMerge=\"rest\"" + by("Ли", "03") + "/>")}),
            row({cell("б", "<w:cellMerge w:vMerge=\"cont\"" + by("Ли", "03") + "/>")})}),
     "2x1:а", "cell_merged Ли 2021-03-03 [0,1,0] б → "},
    {"a change of the look is none",
     one_cell(p(r("а", "<w:b/><w:rPrChange" + by("Ли", "03") + "><w:rPr/></w:rPrChange>"))), "а", ""},
    {"a nested table has its own places", one_cell(p("а") + table({row({cell(p(del("1") + ins("2")))})}) + p(ins("б"))),
     "а\nб", "replaced Ким 2021-03-02 [1,0,0] 1 → 2; inserted Ким 2021-03-02 [0,0,0]  → б"},
    {"a deletion in a field's result",
     one_cell(p("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
                "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
                del("1 мая") + ins("2 мая") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")),
     "2 мая", "replaced Ким 2021-03-02 [0,0,0] 1 мая → 2 мая"},
    {"a row inside a content control",
     table({"<w:sdt><w:sdtContent>" + row({cell(p(ins("в")))}, "<w:ins" + by("Ким", "02") + "/>") +
            "</w:sdtContent></w:sdt>"}),
     "в", "row_inserted Ким 2021-03-02 [0,0,-]  → в"},
    {"a date that is none", one_cell(p("<w:ins w:author=\"Ким\" w:date=\"вчера\">" + r("а") + "</w:ins>")), "а",
     "inserted Ким  [0,0,0]  → а"},
};

}  // namespace

BOOST_DATA_TEST_CASE(every_revision_of_a_cell_is_told, boost::unit_test::data::make(cases), each) {
    const Document document = read_body(each.body);
    BOOST_TEST(grid(document, 0) == each.text);
    BOOST_TEST(told(document) == each.told);
}

BOOST_AUTO_TEST_CASE(revisions_outside_tables_are_not_told) {
    BOOST_TEST(read_body(p(del("а") + ins("б"))).revisions.empty());
}

BOOST_AUTO_TEST_CASE(a_table_whose_rows_are_all_deleted_has_no_number) {
    const Document document =
        read_body(table({row({cell(p(del("в")))}, "<w:del" + by("Ли", "03") + "/>")}) + one_cell(p(ins("а"))));
    BOOST_TEST(document.tables.size() == 1u);
    BOOST_TEST(told(document) == "row_deleted Ли 2021-03-03 [-,-,-] в → ; inserted Ким 2021-03-02 [0,0,0]  → а");
}

BOOST_AUTO_TEST_CASE(an_alternative_of_deleted_content_is_told_once) {
    const std::string twice = p("<mc:AlternateContent><mc:Choice Requires=\"wps\">" + r("а") +
                                "</mc:Choice><mc:Fallback>" + r("а") + "</mc:Fallback></mc:AlternateContent>" + r("б"));
    BOOST_TEST(told(read_body(table({row({"х"}), row({cell(twice)}, "<w:del" + by("Ли", "03") + "/>")}))) ==
               "row_deleted Ли 2021-03-03 [0,1,-] аб → ");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(revisions_odt)

namespace {

using svod::odt_notation::cell;
using svod::odt_notation::grid;
using svod::odt_notation::p;
using svod::odt_notation::read_odt_body;
using svod::odt_notation::row;
using svod::odt_notation::table;

/// A cell of whole paragraphs.
std::string odt_cell(std::string_view content) {
    return "<table:table-cell>" + std::string(content) + "</table:table-cell>";
}
std::string region(std::string_view id, std::string_view kind, std::string_view author, std::string_view deleted = {},
                   std::string_view day = "02") {
    const std::string tag = "text:" + std::string(kind);
    return "<text:changed-region xml:id=\"" + std::string(id) + "\" text:id=\"" + std::string(id) + "\"><" + tag +
           "><office:change-info><dc:creator>" + std::string(author) + "</dc:creator><dc:date>2021-03-" +
           std::string(day) + "T10:15:00.25</dc:date></office:change-info>" + std::string(deleted) + "</" + tag +
           "></text:changed-region>";
}
std::string tracked(std::string_view regions) {
    return "<text:tracked-changes>" + std::string(regions) + "</text:tracked-changes>";
}
std::string at(std::string_view mark, std::string_view id) {
    return "<text:" + std::string(mark) + " text:change-id=\"" + std::string(id) + "\"/>";
}
std::string inserted(std::string_view id, std::string_view content) {
    return at("change-start", id) + std::string(content) + at("change-end", id);
}

const std::vector<Case> cases{
    {"a replacement is one revision",
     tracked(region("d", "deletion", "Ким", p("1 мая")) + region("i", "insertion", "Ким")) +
         table(row(odt_cell(p("до " + at("change", "d") + inserted("i", "1 июня"))))),
     "до 1 июня", "replaced Ким 2021-03-02 [0,0,0] 1 мая → 1 июня"},
    {"authors are kept apart",
     tracked(region("d", "deletion", "Ли", p("а")) + region("i", "insertion", "Ким &amp; Ко")) +
         table(row(cell("х") + odt_cell(p(at("change", "d") + inserted("i", "б"))))),
     "х | б", "deleted Ли 2021-03-02 [0,0,1] а → ; inserted Ким & Ко 2021-03-02 [0,0,1]  → б"},
    {"an insertion over paragraphs",
     tracked(region("i", "insertion", "Ким")) +
         table(row(odt_cell(p("а" + at("change-start", "i") + "б") +
                            p("в <text:span>г</text:span>" + at("change-end", "i") + "д")))),
     "аб\nв гд", "inserted Ким 2021-03-02 [0,0,0]  → б\nв г"},
    {"a deletion over paragraphs",
     tracked(region("d", "deletion", "Ким", p("а  б") + p("<text:tab/>в"))) +
         table(row(odt_cell(p("х" + at("change", "d") + "у")))),
     "ху", "deleted Ким 2021-03-02 [0,0,0] а б\n\tв → "},
    {"an insertion over cells",
     tracked(region("i", "insertion", "Ким")) + p(at("change-start", "i") + "до") + table(row(cell("а") + cell("б"))) +
         p("после" + at("change-end", "i")),
     "а | б", "inserted Ким 2021-03-02 [0,0,0]  → а; inserted Ким 2021-03-02 [0,0,1]  → б"},
    {"what one inserted and another deleted",
     tracked(
         "<text:changed-region xml:id=\"x\"><text:insertion><office:change-info><dc:creator>Ким</dc:creator><dc:date>"
         "2021-01-01</dc:date></office:change-info></text:insertion><text:deletion><office:change-info><dc:creator>"
         "Ли</dc:creator><dc:date>2021-03-02</dc:date></office:change-info>" +
         p("а") + "</text:deletion></text:changed-region>") +
         table(row(odt_cell(p("б" + at("change", "x"))))),
     "б", "deleted Ли 2021-03-02 [0,0,0] а → "},
    {"a change of the look is none",
     tracked(region("f", "format-change", "Ким")) + table(row(odt_cell(p(inserted("f", "а"))))), "а", ""},
    {"a mark without its region", table(row(odt_cell(p(at("change", "нет") + inserted("нет", "а"))))), "а", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(every_revision_of_a_cell_is_told, boost::unit_test::data::make(cases), each) {
    const Document document = read_odt_body(each.body);
    BOOST_TEST(grid(document, 0) == each.text);
    BOOST_TEST(told(document) == each.told);
}

BOOST_AUTO_TEST_CASE(a_fraction_of_a_second_is_left_out) {
    BOOST_TEST(read_odt_body(cases.front().body).revisions.at(0).date == "2021-03-02T10:15:00");
}

BOOST_AUTO_TEST_SUITE_END()
