#include "ingest/format.h"
#include "tests/support/boost_test.h"
#include "tests/support/odt_notation.h"

#include <chrono>

using namespace svod;
using namespace svod::odt_notation;

namespace {

constexpr std::string_view text_type = "application/vnd.oasis.opendocument.text";
const std::string text_content =
    "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
    "<o:body><o:text><t:p>Дело</t:p></o:text></o:body></o:document-content>";

std::string manifest(std::string_view type, std::string_view more = {}) {
    return "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
           "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" +
           std::string(type) + "\"/>" + std::string(more) + "</manifest:manifest>";
}

bool recognised(const std::vector<std::pair<std::string, std::string>>& parts) {
    const std::string bytes = zip(parts);
    const Limits limits;
    return is_odt(Package(bytes, limits));
}

ErrorCode refusal(const std::string& bytes) {
    try {
        read_odt_package(bytes);
    } catch (const DocumentError& error) {
        return error.code();
    }
    return ErrorCode::internal;
}

/// A small document with a list, a table with spans and repeats, styles.
std::string sample_body() {
    return list("D", item(p("а <text:span text:style-name=\"T\">б</text:span>"))) +
           table("<table:table-header-rows>" + row(cell("x", "table:number-columns-spanned=\"2\"") + covered()) +
                 "</table:table-header-rows>" +
                 row(cell("y<text:s text:c=\"2\"/>", "table:number-columns-repeated=\"2\""),
                     "table:number-rows-repeated=\"2\""));
}

/// Reads damaged bytes: whatever comes out is a document or a DocumentError, soon.
template <typename Read>
void survives(Read read) {
    const auto begin = std::chrono::steady_clock::now();
    try {
        read();
    } catch (const DocumentError& error) {
        BOOST_TEST_REQUIRE(std::string_view(error.what()).size() > 0u);
    }
    BOOST_TEST_REQUIRE((std::chrono::steady_clock::now() - begin < std::chrono::seconds(1)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(odt_package)

BOOST_AUTO_TEST_CASE(a_text_document_is_recognised_by_its_content) {
    const std::string type(text_type);
    BOOST_TEST(recognised({{"mimetype", type}, {"content.xml", text_content}}));
    BOOST_TEST(recognised({{"mimetype", type + "-template\n"}}));
    BOOST_TEST(recognised({{"content.xml", text_content}, {"META-INF/manifest.xml", manifest(text_type)}}));
    BOOST_TEST(recognised({{"content.xml", text_content}}));
    BOOST_TEST(
        !recognised({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", text_content}}));
    BOOST_TEST(!recognised({{"content.xml", text_content},
                            {"META-INF/manifest.xml", manifest("application/vnd.oasis.opendocument.presentation")}}));
    BOOST_TEST(!recognised({{"mimetype", type + "ual"}}));
    BOOST_TEST(!recognised({{"content.xml", "<a/>"}}));
    BOOST_TEST(!recognised({{"word/document.xml", text_content}}));
}

BOOST_AUTO_TEST_CASE(a_flat_document_is_recognised_by_its_root) {
    BOOST_TEST(is_fodt(fodt(p("a"))));
    BOOST_TEST(is_fodt("\xef\xbb\xbf\n" + std::string(fodt(p("a"))).substr(38)) == true);
    BOOST_TEST(!is_fodt(text_content));
    BOOST_TEST(!is_fodt("<html/>"));
    BOOST_TEST(!is_fodt("PK\x03\x04"));
    BOOST_TEST(!is_fodt(""));
    std::string spreadsheet = fodt("");
    spreadsheet.replace(spreadsheet.find("opendocument.text\""), 18, "opendocument.spreadsheet\"");
    BOOST_TEST(!is_fodt(spreadsheet));
}

BOOST_AUTO_TEST_CASE(package_and_flat_document_read_the_same) {
    const StyleText styles{decimal_style("D"), ""};
    const Document package = read_odt_package(odt(sample_body(), styles));
    const Document flat = read_odt_body(sample_body(), styles);
    BOOST_TEST(paragraphs(package) == "1. а б");
    BOOST_TEST(paragraphs(package) == paragraphs(flat));
    BOOST_TEST(grid(package, 0) == "1x2:x / y   | y   / y   | y  ");
    BOOST_TEST(grid(package, 0) == grid(flat, 0));
}

BOOST_AUTO_TEST_CASE(any_prefix_will_do) {
    BOOST_TEST(paragraphs(read_odt_package(
                   zip({{"mimetype", std::string(text_type)}, {"content.xml", text_content}}))) == "Дело");
}

BOOST_AUTO_TEST_CASE(an_encrypted_document_says_so) {
    const std::string encrypted =
        "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>";
    BOOST_TEST((refusal(zip({{"mimetype", std::string(text_type)},
                             {"content.xml", "\x01\x02"},
                             {"META-INF/manifest.xml", manifest(text_type, encrypted)}})) == ErrorCode::encrypted));
}

BOOST_AUTO_TEST_CASE(a_document_without_text_is_refused) {
    const std::string no_text =
        "<o:document-content "
        "xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><o:body/></o:document-content>";
    BOOST_TEST(
        (refusal(zip({{"mimetype", std::string(text_type)}, {"content.xml", no_text}})) == ErrorCode::no_content));
    BOOST_TEST((refusal(zip({{"mimetype", std::string(text_type)}})) == ErrorCode::corrupt_container));
    BOOST_TEST(
        (refusal(zip({{"mimetype", std::string(text_type)}, {"content.xml", "<a>"}})) == ErrorCode::corrupt_xml));
}

BOOST_AUTO_TEST_CASE(every_prefix_and_every_changed_byte_ends_cleanly) {
    const Limits limits;
    const auto damage = [&](const std::string& whole, auto read) {
        for (std::size_t size = 0; size < whole.size(); ++size) survives([&] { read(whole.substr(0, size)); });
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ (at % 3 == 0 ? 0x01 : at % 3 == 1 ? 0x20 : 0x80));
            survives([&] { read(changed); });
        }
    };
    const StyleText styles{decimal_style("D"), ""};
    damage(odt(sample_body(), styles), [&](const std::string& bytes) { read_odt_package(bytes, limits); });
    damage(fodt(sample_body(), styles), [&](const std::string& bytes) {
        Document document;
        Diagnostics diagnostics;
        if (is_fodt(bytes)) read_fodt(bytes, limits, document, diagnostics);
    });
}

BOOST_AUTO_TEST_SUITE_END()
