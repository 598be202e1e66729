#include "ingest/account.h"
#include "ingest/reader.h"
#include "tests/support/boost_test.h"
#include "tests/support/docx_notation.h"
#include "tests/support/odt_notation.h"

using namespace svod;

namespace {

namespace docx = docx_notation;
namespace odt = odt_notation;

/// «kept 5 added 1 deleted 3»: what is not 0, in the order of the reasons; white space of the markup apart.
std::string told(const std::string& bytes) {
    Account account;
    Diagnostics diagnostics;
    read_document(bytes, "проба", Limits{}, diagnostics, &account);
    std::string line = "kept " + std::to_string(account.kept());
    if (account.added() != 0) line += " added " + std::to_string(account.added());
    for (std::size_t i = 0; i < dropped_reasons; ++i) {
        const auto reason = static_cast<Dropped>(i);
        if (account.dropped(reason) == 0 || reason == Dropped::space) continue;
        line += " " + std::string(name(reason)) + " " + std::to_string(account.dropped(reason));
    }
    if (account.unaccounted() != 0) line += " unaccounted " + std::to_string(account.unaccounted());
    return line;
}

std::string docx_told(std::string_view body, const docx::Parts& parts = {}) {
    return told(docx::docx(body, parts));
}

std::string odt_told(std::string_view body, const odt::StyleText& styles = {}) {
    return told(odt::odt(body, styles));
}

}  // namespace

BOOST_AUTO_TEST_CASE(text_of_docx_that_is_read_is_kept) {
    BOOST_TEST(docx_told(docx::p("Отчёт") + docx::table({docx::row({docx::cell("дело"), docx::cell("")})})) ==
               "kept 9");
}

BOOST_AUTO_TEST_CASE(what_the_reader_of_docx_adds_is_no_text_of_the_source) {
    BOOST_TEST(docx_told("<w:p><w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:br/><w:t>в</w:t></w:r></w:p>") ==
               "kept 3 added 2");
    BOOST_TEST(docx_told(docx::table({"<w:tr><w:tc>" + docx::p("а") + docx::p("б") + "</w:tc></w:tr>"})) ==
               "kept 2 added 1");
}

BOOST_AUTO_TEST_CASE(deleted_text_of_docx_is_told) {
    BOOST_TEST(docx_told("<w:p><w:del><w:r><w:delText>старый</w:delText></w:r></w:del><w:r><w:t>новый</w:t></w:r>"
                         "</w:p>") == "kept 5 deleted 6");
    BOOST_TEST(docx_told(docx::table({docx::row({docx::cell("да")}),
                                      docx::row({docx::cell("нет")}, "<w:del w:id=\"1\"/>")})) == "kept 2 deleted 3");
}

BOOST_AUTO_TEST_CASE(hidden_text_of_docx_is_told) {
    BOOST_TEST(docx_told("<w:p>" + docx::r("видно") + docx::r("нет", "<w:vanish/>") + "</w:p>") == "kept 5 hidden 3");
}

BOOST_AUTO_TEST_CASE(field_codes_of_docx_are_told) {
    const std::string field =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText>"
        "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
        docx::r("7") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    BOOST_TEST(docx_told("<w:p>" + field + "</w:p>") == "kept 1 field_code 4");
}

BOOST_AUTO_TEST_CASE(covered_text_of_docx_is_told) {
    const std::string rows = docx::row({docx::cell("верх", "<w:vMerge w:val=\"restart\"/>")}) +
                             docx::row({docx::cell("под", "<w:vMerge/>")});
    BOOST_TEST(docx_told(docx::table({rows})) == "kept 4 covered 3");
}

BOOST_AUTO_TEST_CASE(the_other_alternative_of_docx_is_told) {
    BOOST_TEST(docx_told("<w:p><mc:AlternateContent><mc:Choice Requires=\"wps\">" + docx::r("первый") +
                         "</mc:Choice><mc:Fallback>" + docx::r("второй!") +
                         "</mc:Fallback></mc:AlternateContent>"
                         "</w:p>") == "kept 6 alternate 7");
}

BOOST_AUTO_TEST_CASE(notes_and_comments_of_docx_are_told_apart) {
    docx::Parts parts;
    parts.footnotes = "<w:footnote w:id=\"2\">" + docx::p("сноска") + "</w:footnote>";
    parts.comments = "<w:comment w:id=\"3\">" + docx::p("замечание") + docx::p("и") + "</w:comment>";
    BOOST_TEST(docx_told(docx::p("текст"), parts) == "kept 5 note 6 comment 10");
}

BOOST_AUTO_TEST_CASE(soft_hyphens_and_joined_letters_of_docx_are_told) {
    BOOST_TEST(docx_told(docx::p("настав\u00adник")) == "kept 9 mark 1");
    BOOST_TEST(docx_told(docx::p("войти\u0306")) == "kept 5 composed 1");
}

BOOST_AUTO_TEST_CASE(data_of_shapes_in_docx_is_layout) {
    BOOST_TEST(docx_told("<w:p><w:r><w:drawing><wp:anchor><wp:posOffset>123</wp:posOffset></wp:anchor></w:drawing>"
                         "</w:r>" +
                         docx::r("да") + "</w:p>") == "kept 2 layout 3");
}

BOOST_AUTO_TEST_CASE(a_part_of_docx_that_breaks_off_leaves_nothing_unaccounted) {
    docx::Parts parts;
    parts.comments = "<w:comment w:id=\"3\"><w:p><w:r><w:t>обрыв</w:t></w:r></w:p></w:wrong>";
    BOOST_TEST(docx_told(docx::p("текст"), parts) == "kept 5 unreadable 5");
}

BOOST_AUTO_TEST_CASE(text_of_odt_that_is_read_is_kept) {
    BOOST_TEST(odt_told(odt::p("Отчёт") + odt::table(odt::row(odt::cell("дело") + odt::cell("")))) == "kept 9");
    BOOST_TEST(odt_told(odt::p("а<text:tab/>б<text:s text:c=\"2\"/>в<text:line-break/>г")) == "kept 4 added 4");
    BOOST_TEST(odt_told(odt::p(" два   слова <text:span>и</text:span> ")) == "kept 11");
}

BOOST_AUTO_TEST_CASE(repeated_cells_and_rows_of_odt_are_added) {
    BOOST_TEST(odt_told(odt::table(odt::row(odt::cell("да", "table:number-columns-repeated=\"3\"")))) ==
               "kept 2 added 4");
    BOOST_TEST(odt_told(odt::table(odt::row(odt::cell("да"), "table:number-rows-repeated=\"4\""))) == "kept 2 added 6");
}

BOOST_AUTO_TEST_CASE(labels_of_odt_are_added_and_stored_ones_told) {
    odt::StyleText styles;
    styles.automatic = odt::decimal_style("L");
    BOOST_TEST(odt_told(odt::list("L", odt::item(odt::p("дело"))), styles) == "kept 4 added 3");
    BOOST_TEST(odt_told("<text:h text:outline-level=\"1\"><text:number>7.</text:number>Цели</text:h>") ==
               "kept 4 number 2");
}

BOOST_AUTO_TEST_CASE(deleted_and_hidden_text_of_odt_is_told) {
    BOOST_TEST(odt_told("<text:tracked-changes><text:changed-region><text:deletion>" + odt::p("старый") +
                        "</text:deletion></text:changed-region></text:tracked-changes>" + odt::p("новый")) ==
               "kept 5 deleted 6");
    BOOST_TEST(odt_told("<text:section text:display=\"none\">" + odt::p("тайна") + "</text:section>" + odt::p("да")) ==
               "kept 2 hidden 5");
    BOOST_TEST(odt_told(odt::p("да<text:tab/><text:hidden-paragraph text:is-hidden=\"true\"/>") + odt::p("нет")) ==
               "kept 3 hidden 2");
}

BOOST_AUTO_TEST_CASE(covered_text_of_odt_is_told) {
    BOOST_TEST(odt_told(odt::table(odt::row(odt::cell("верх", "table:number-columns-spanned=\"2\"") +
                                            "<table:covered-table-cell>" + odt::p("под") +
                                            "</table:covered-table-cell>"))) == "kept 4 covered 3");
}

BOOST_AUTO_TEST_CASE(notes_and_annotations_of_odt_are_told) {
    BOOST_TEST(odt_told(odt::p("текст<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
                               "<text:note-body>" +
                               odt::p("сноска") + "</text:note-body></text:note>")) == "kept 5 note 7");
    BOOST_TEST(odt_told(odt::p("да<office:annotation><dc:creator>Я</dc:creator>" + odt::p("замечание") +
                               "</office:annotation>")) == "kept 2 comment 10");
}

BOOST_AUTO_TEST_CASE(ruby_and_index_templates_of_odt_are_told) {
    BOOST_TEST(odt_told(odt::p("<text:ruby><text:ruby-base>база</text:ruby-base><text:ruby-text>над</text:ruby-text>"
                               "</text:ruby>")) == "kept 4 ruby 3");
    BOOST_TEST(odt_told("<text:table-of-content><text:table-of-content-source><text:index-title-template>Оглавление"
                        "</text:index-title-template></text:table-of-content-source><text:index-body>" +
                        odt::p("Цели") + "</text:index-body></text:table-of-content>") == "kept 4 field_code 10");
}

BOOST_AUTO_TEST_CASE(objects_and_descriptions_of_odt_are_told) {
    BOOST_TEST(odt_told(odt::p("да<draw:frame><draw:object><math:math><math:mi>xy</math:mi></math:math></draw:object>"
                               "</draw:frame>")) == "kept 2 object 2");
    BOOST_TEST(odt_told(odt::p("да<draw:frame><svg:title>схема</svg:title></draw:frame>")) == "kept 2 description 5");
}

BOOST_AUTO_TEST_CASE(what_a_flat_document_holds_beside_its_text_is_told) {
    std::string flat = odt::fodt(odt::p("текст"));
    const std::size_t body = flat.find("<office:body");
    BOOST_REQUIRE(body != std::string::npos);
    flat.insert(body, "<office:meta><dc:title>Имя</dc:title></office:meta>");
    BOOST_TEST(told(flat) == "kept 5 outside 3");
}

BOOST_AUTO_TEST_CASE(an_account_changes_nothing_of_what_is_read) {
    const std::string bytes = docx::docx(docx::p("Итог: войти\u0306") + docx::table({docx::row({docx::cell("а")})}));
    Account account;
    Diagnostics diagnostics;
    const Document with = read_document(bytes, "проба", Limits{}, diagnostics, &account);
    const Document without = read_document(bytes, "проба", Limits{}, diagnostics);
    BOOST_TEST(docx::paragraphs(with) == docx::paragraphs(without));
    BOOST_TEST(docx::grid(with, 0) == docx::grid(without, 0));
    BOOST_TEST(account.parts() == std::vector<std::string>{"word/document.xml"}, boost::test_tools::per_element());
}
