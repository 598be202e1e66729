#include "tests/support/boost_test.h"
#include "tests/support/docx_notation.h"
#include "tests/support/zip_builder.h"

#include <set>

using namespace svod;
using namespace svod::docx_notation;

namespace {

std::string sample_body() {
    return p("План", "<w:jc w:val=\"center\"/>") +
           table({row({"№", "Дело", "Срок"}, "<w:tblHeader/>"),
                  row({cell(item(1, 0, ""), "<w:vMerge w:val=\"restart\"/>"),
                       cell("Встреча", "<w:gridSpan w:val=\"2\"/>")}),
                  row({cell("", "<w:vMerge/>"), cell(p("<w:ins w:id=\"1\">" + r("до мая") + "</w:ins>")),
                       "05.09.2022"})});
}

Parts sample_parts() {
    Parts parts;
    parts.styles = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/></w:style>";
    parts.numbering = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.") +
                      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    return parts;
}

/// A small generator of its own, so that the flips are the same on every machine.
class Sequence {
public:
    std::size_t below(std::size_t bound) {
        state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
        return static_cast<std::size_t>(state_ >> 33) % bound;
    }

private:
    std::uint64_t state_ = 2022;
};

const std::set<std::string> clean{"read",           "corrupt_container",  "corrupt_xml", "encrypted",
                                  "limit_exceeded", "unsupported_format", "no_content"};

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_damage)

BOOST_AUTO_TEST_CASE(every_prefix_of_a_document_is_refused_cleanly) {
    const std::string bytes = docx(sample_body(), sample_parts());
    BOOST_TEST(outcome(bytes) == "read");
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const std::string result = outcome(bytes.substr(0, size));
        if (size > 3 && result != "corrupt_container")
            BOOST_TEST_CONTEXT(size) BOOST_TEST(result == "corrupt_container");
        if (clean.count(result) == 0) BOOST_TEST_CONTEXT(size) BOOST_TEST(false, result);
    }
}

BOOST_AUTO_TEST_CASE(flipped_bytes_of_the_container_never_crash_the_reader) {
    const std::string whole = docx(sample_body(), sample_parts());
    Sequence sequence;
    std::size_t refused = 0;
    for (int i = 0; i < 2000; ++i) {
        std::string bytes = whole;
        for (std::size_t flips = 1 + sequence.below(3); flips > 0; --flips)
            bytes[sequence.below(bytes.size())] = static_cast<char>(sequence.below(256));
        const std::string result = outcome(bytes);
        refused += result != "read" ? 1u : 0u;
        if (clean.count(result) == 0) BOOST_TEST(false, i << " " << result);
    }
    BOOST_TEST(refused > 1000u);
}

/// Behind an honest checksum: what reaches the XML parser and the reader is the damage itself.
BOOST_AUTO_TEST_CASE(damaged_xml_in_a_sound_container_never_crashes_the_reader) {
    const std::string whole = document_xml(sample_body());
    Sequence sequence;
    for (int i = 0; i < 2000; ++i) {
        std::string xml = whole;
        const std::size_t from = sequence.below(xml.size());
        const std::size_t size = sequence.below(40);
        switch (sequence.below(4)) {
            case 0:
                xml.erase(from, size);
                break;
            case 1:
                xml.insert(from, whole.substr(sequence.below(whole.size()), size));
                break;
            case 2:
                xml[from] = static_cast<char>(sequence.below(256));
                break;
            default:
                xml.resize(from);
                break;
        }
        const std::string result = outcome(package_around(xml));
        if (clean.count(result) == 0) BOOST_TEST(false, i << " " << result);
    }
}

/// Whole elements moved about: well-formed, but in places where the schema has none of them.
BOOST_AUTO_TEST_CASE(elements_in_wrong_places_never_crash_the_reader) {
    const std::vector<std::string> tags{
        "p",        "r",       "t",         "tbl",   "tr",     "tc",          "tcPr",    "trPr",      "pPr",
        "rPr",      "numPr",   "vMerge",    "del",   "ins",    "txbxContent", "fldChar", "hyperlink", "fldSimple",
        "footnote", "comment", "instrText", "sdtPr", "vanish", "document",    "body",    "ffData",    "checkBox"};
    Sequence sequence;
    for (int i = 0; i < 3000; ++i) {
        std::string body;
        std::vector<std::string> open;
        for (int step = 0; step < 40; ++step) {
            if (!open.empty() && sequence.below(3) == 0) {
                body += "</w:" + open.back() + ">";
                open.pop_back();
                continue;
            }
            open.push_back(tags[sequence.below(tags.size())]);
            body += "<w:" + open.back() + " w:val=\"" + std::to_string(sequence.below(4)) + "\" w:fldCharType=\"" +
                    (sequence.below(2) == 0 ? "begin" : "end") + "\">а";
        }
        for (; !open.empty(); open.pop_back()) body += "</w:" + open.back() + ">";
        const std::string result = outcome(docx(body));
        if (result != "read") BOOST_TEST(result == "read", i << " " << result << " " << body);
    }
}

BOOST_AUTO_TEST_CASE(a_bomb_is_refused_while_it_inflates) {
    const std::string xml = document_xml("<w:p><w:r><w:t>" + std::string(30 << 20, ' ') + "</w:t></w:r></w:p>");
    std::string bytes = zip::deflated(
        {{"[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/d.xml\" "
          "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
         {"_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
          "Id=\"a\" Target=\"d.xml\" "
          "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></"
          "Relationships>"},
         {"d.xml", xml}});
    BOOST_TEST(bytes.size() < 100'000u);
    BOOST_TEST(outcome(bytes) == "limit_exceeded");
}

BOOST_AUTO_TEST_SUITE_END()
