#include "ingest/provenance.h"
#include "ingest/reader.h"
#include "tests/support/boost_test.h"
#include "tests/support/docx_notation.h"
#include "tests/support/odt_notation.h"

using namespace svod;

namespace {

namespace docx = docx_notation;
namespace odt = odt_notation;

Fragment fragment_at(const std::string& bytes, const Location& location) {
    Diagnostics diagnostics;
    const Document document = read_document(bytes, "проба", Limits{}, diagnostics);
    const std::optional<Located> located = locate(document, location);
    BOOST_REQUIRE(located.has_value());
    return read_fragment(bytes, document, located->source, Limits{});
}

std::string xml_at(const std::string& bytes, const Location& location) {
    return fragment_at(bytes, location).xml;
}

Location cell_at(int table, int row, int column) {
    return {table, row, column, -1};
}

Location paragraph_at(int index) {
    Location location;
    location.paragraph = index;
    return location;
}

/// What `text` is in a single-byte Cyrillic encoding: capital А is 0xC0 there.
std::string windows_1251(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x80) {
            bytes += text[i];
            continue;
        }
        const int code = (lead & 0x1f) << 6 | (text[++i] & 0x3f);
        bytes += static_cast<char>(code - 0x410 + 0xc0);
    }
    return bytes;
}

std::string utf16_little(std::string_view text) {
    std::string bytes = "\xff\xfe";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const int code = lead < 0x80 ? lead : (lead & 0x1f) << 6 | (text[++i] & 0x3f);
        bytes += {static_cast<char>(code & 0xff), static_cast<char>(code >> 8)};
    }
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_cell_of_docx_knows_the_bytes_of_its_element) {
    const std::string wanted = docx::cell("Второе");
    const std::string bytes = docx::docx(docx::p("Вступление") + docx::table({docx::row({docx::cell("1"), wanted})}));
    const Fragment fragment = fragment_at(bytes, cell_at(0, 0, 1));
    BOOST_TEST(fragment.xml == wanted);
    BOOST_TEST(fragment.part == "word/document.xml");
    BOOST_TEST(fragment.encoding == "UTF-8");
    BOOST_TEST(fragment.end - fragment.begin == wanted.size());
}

BOOST_AUTO_TEST_CASE(a_paragraph_of_docx_knows_the_bytes_of_its_element) {
    const std::string wanted = docx::p("Вывод: дел > 3");
    BOOST_TEST(xml_at(docx::docx(docx::p("Вступление") + wanted), paragraph_at(1)) == wanted);
}

BOOST_AUTO_TEST_CASE(paragraphs_joined_by_a_deleted_mark_are_one_fragment) {
    const std::string both = docx::p("Отчёт ", "<w:rPr><w:del/></w:rPr>") + docx::p("школы");
    BOOST_TEST(xml_at(docx::docx(docx::p("до") + both), paragraph_at(1)) == both);
}

BOOST_AUTO_TEST_CASE(a_place_inside_a_merge_leads_to_its_top_left) {
    const std::string top = docx::cell("Куратор", "<w:vMerge w:val=\"restart\"/>");
    const std::string bytes = docx::docx(
        docx::table({docx::row({docx::cell("1"), top}), docx::row({docx::cell("2"), docx::cell("", "<w:vMerge/>")})}));
    BOOST_TEST(xml_at(bytes, cell_at(0, 1, 1)) == top);
}

BOOST_AUTO_TEST_CASE(a_cell_far_into_a_large_part_is_found) {
    std::string filler;
    for (int i = 0; i < 20'000; ++i) filler += docx::p("Наставник и наставляемый встречаются");
    const std::string wanted = docx::cell("За строкой " + std::string(300, 'x'));
    BOOST_TEST(xml_at(docx::docx(filler + docx::table({docx::row({wanted})})), cell_at(0, 0, 0)) == wanted);
}

BOOST_AUTO_TEST_CASE(an_empty_element_is_a_fragment_of_its_own) {
    BOOST_TEST(xml_at(docx::docx("<w:p w:rsidR=\"1\"/>" + docx::p("дальше")), paragraph_at(0)) ==
               "<w:p w:rsidR=\"1\"/>");
}

BOOST_AUTO_TEST_CASE(a_cell_of_odt_knows_the_bytes_of_its_element) {
    const std::string wanted = odt::cell("Второе");
    const std::string body = odt::p("Вступление") + odt::table(odt::row(odt::cell("1") + wanted));
    BOOST_TEST(xml_at(odt::odt(body), cell_at(0, 0, 1)) == wanted);
    BOOST_TEST(fragment_at(odt::odt(body), cell_at(0, 0, 1)).part == "content.xml");
    BOOST_TEST(xml_at(odt::fodt(body), cell_at(0, 0, 1)) == wanted);
    BOOST_TEST(fragment_at(odt::fodt(body), cell_at(0, 0, 1)).part == "");
    BOOST_TEST(xml_at(odt::odt(body), paragraph_at(0)) == odt::p("Вступление"));
}

BOOST_AUTO_TEST_CASE(repeated_cells_of_odt_share_their_element) {
    const std::string wanted = odt::cell("да", "table:number-columns-repeated=\"3\"");
    const std::string bytes = odt::odt(odt::table(odt::row(wanted, "table:number-rows-repeated=\"2\"")));
    BOOST_TEST(xml_at(bytes, cell_at(0, 1, 2)) == wanted);
}

BOOST_AUTO_TEST_CASE(bytes_are_counted_in_the_encoding_of_the_part) {
    const std::string wanted = docx::cell("Второе");
    const std::string xml =
        docx::document_xml(docx::p("Вступление") + docx::table({docx::row({docx::cell("Первое"), wanted})}));
    const std::string coded = utf16_little(xml);
    const Fragment fragment = fragment_at(docx::package_around(coded), cell_at(0, 0, 1));
    BOOST_TEST(fragment.xml == wanted);
    BOOST_TEST(fragment.encoding == "UTF-16LE");
    BOOST_TEST(coded.substr(fragment.begin, fragment.end - fragment.begin) == utf16_little(wanted).substr(2));
}

BOOST_AUTO_TEST_CASE(a_part_in_a_legacy_encoding_is_counted_in_its_own_bytes) {
    const std::string wanted = docx::cell("Второе");
    std::string xml =
        docx::document_xml(docx::p("Вступление") + docx::table({docx::row({docx::cell("Первое"), wanted})}));
    if (xml.substr(0, 5) == "<?xml") xml.erase(0, xml.find("?>") + 2);
    const std::string coded = windows_1251("<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + xml);
    const Fragment fragment = fragment_at(docx::package_around(coded), cell_at(0, 0, 1));
    BOOST_TEST(fragment.xml == wanted);
    BOOST_TEST(coded.substr(fragment.begin, fragment.end - fragment.begin) == windows_1251(wanted));
}

BOOST_AUTO_TEST_CASE(a_place_the_document_lacks_is_nowhere) {
    const Document document = docx::read_body(docx::p("одно") + docx::table({docx::row({docx::cell("1")})}));
    BOOST_TEST(!locate(document, cell_at(0, 1, 0)).has_value());
    BOOST_TEST(!locate(document, cell_at(0, 0, 1)).has_value());
    BOOST_TEST(!locate(document, cell_at(1, 0, 0)).has_value());
    BOOST_TEST(!locate(document, paragraph_at(1)).has_value());
}
