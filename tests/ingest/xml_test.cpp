#include "ingest/xml.h"
#include "ingest/trouble.h"
#include "tests/support/boost_test.h"

#include <array>

using namespace svod;

namespace {

constexpr std::array names{XmlName{Ns::w, "p", 1}, XmlName{Ns::text, "p", 2}};

/// Writes what it hears: `<id name` … `>`, attributes `val` and `r:id`, text as it is.
class Transcript : public XmlHandler {
public:
    void start(const XmlElement& element) override {
        heard += "<" + std::to_string(element.id) + " " + std::string(element.name);
        if (const auto value = element.attribute(Ns::w, "val")) heard += " val=" + std::string(*value);
        if (const auto value = element.attribute(Ns::r, "id")) heard += " r:id=" + std::string(*value);
        if (const auto value = element.attribute(Ns::none, "Requires"))
            heard += " " + std::string(element.namespace_uri(*value));
        heard += ">";
    }
    void end(int id) override { heard += "</" + std::to_string(id) + ">"; }
    void text(std::string_view characters) override { heard += characters; }
    std::string heard;
};

std::string hear(std::string_view xml, std::size_t piece = 1 << 20, const Limits& limits = {}) {
    Transcript transcript;
    const XmlFeed feed = [&](const std::function<bool(std::string_view)>& take) {
        for (std::size_t at = 0; at < xml.size(); at += piece) take(xml.substr(at, piece));
    };
    parse_xml(feed, "проба.xml", limits, names, transcript);
    return transcript.heard;
}

std::string outcome(std::string_view xml, const Limits& limits = {}, std::size_t piece = 1 << 20) {
    try {
        hear(xml, piece, limits);
        return "read";
    } catch (const DocumentError& error) {
        return std::string(name(error.code()));
    }
}

const std::string w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string utf16(std::u16string_view text, bool big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xff);
        bytes += big ? std::string{high, low} : std::string{low, high};
    }
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(xml)

BOOST_AUTO_TEST_CASE(elements_are_known_by_namespace_whatever_the_prefix) {
    BOOST_TEST(hear("<w:p " + w + ">да</w:p>") == "<1 p>да</1>");
    BOOST_TEST(hear("<z:p xmlns:z=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>") == "<1 p></1>");
    BOOST_TEST(hear("<p xmlns=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"/>") == "<2 p></2>");
    BOOST_TEST(hear("<w:p xmlns:w=\"urn:other\"/>") == "<0 p></0>");
    BOOST_TEST(hear("<p/>") == "<0 p></0>");
}

BOOST_AUTO_TEST_CASE(attributes_come_with_references_resolved) {
    BOOST_TEST(hear("<w:p " + w + " w:val=\"a&amp;b&lt;&#1044;&amp;amp;\"/>") == "<1 p val=a&b<Д&amp;></1>");
    BOOST_TEST(hear("<w:p " + w + " val=\"1\"/>") == "<1 p val=1></1>");
    BOOST_TEST(
        hear("<w:p " + w + " xmlns:q=\"http://purl.oclc.org/ooxml/officeDocument/relationships\" q:id=\"7\"/>") ==
        "<1 p r:id=7></1>");
    BOOST_TEST(hear("<w:p " + w + " xmlns:q=\"urn:q\" q:val=\"1\"/>") == "<1 p></1>");
}

BOOST_AUTO_TEST_CASE(a_prefix_in_a_value_is_resolved_where_it_stands) {
    BOOST_TEST(hear("<a xmlns:q=\"urn:1\"><b xmlns:q=\"urn:2\" Requires=\"q\"/><c Requires=\"q\"/></a>") ==
               "<0 a><0 b urn:2></0><0 c urn:1></0></0>");
}

BOOST_AUTO_TEST_CASE(the_pieces_in_which_bytes_arrive_make_no_difference) {
    const std::string xml = "<?xml version=\"1.0\"?><!-- > --><w:p " + w + " w:val='>\"<'.replace/>";
    BOOST_TEST(outcome(xml) == "corrupt_xml");
    const std::string good =
        "<?xml version=\"1.0\"?><!-- > ' --><w:p " + w + " w:val='a>\"b'>это<![CDATA[<x>]]>&#x2116;<q r='>'/></w:p>";
    const std::string whole = hear(good);
    BOOST_TEST(whole == "<1 p val=a>\"b>это<x>№<0 q></0></1>");
    for (std::size_t piece = 1; piece < 40; ++piece) BOOST_TEST(hear(good, piece) == whole);
}

BOOST_AUTO_TEST_CASE(utf_16_is_read_with_and_without_a_mark) {
    const std::u16string text = u"<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>дом 𝄞 №</a>";
    for (const bool big : {false, true}) {
        BOOST_TEST(hear(utf16(u"\uFEFF" + text, big)) == "<0 a>дом 𝄞 №</0>");
        BOOST_TEST(hear(utf16(text, big), 3) == "<0 a>дом 𝄞 №</0>");
    }
    BOOST_TEST(hear("\xef\xbb\xbf<a>дом</a>") == "<0 a>дом</0>");
}

BOOST_AUTO_TEST_CASE(what_is_not_well_formed_is_refused) {
    for (const std::string_view text : {"", " ", "да", "<a>", "<a></b>", "<a>&нет;</a>", "<a b=1/>", "<a b='1' b='2'/>",
                                        "<a>\x01</a>", "<a/><b/>", "<a>\xff</a>", "<a"})
        BOOST_TEST(outcome(text) == "corrupt_xml", text);
}

BOOST_AUTO_TEST_CASE(a_document_type_is_tolerated_only_without_declarations) {
    BOOST_TEST(outcome("<!DOCTYPE a PUBLIC \"-//X\" \"file:///etc/hostname\"><a/>") == "read");
    BOOST_TEST(outcome("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>") == "corrupt_xml");
    BOOST_TEST(outcome("<!DOCTYPE a SYSTEM \"x.dtd\" [ <!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p; ]><a/>") ==
               "corrupt_xml");
    BOOST_TEST(outcome("<!DOCTYPE a [\n]><a/>") == "corrupt_xml");
}

BOOST_AUTO_TEST_CASE(every_limit_of_the_xml_is_held) {
    std::string deep;
    for (int i = 0; i < 257; ++i) deep += "<a>";
    BOOST_TEST(outcome(deep) == "limit_exceeded");
    std::string wide = "<a";
    std::string spaces = "<a";
    for (int i = 0; i < 513; ++i) {
        wide += " a" + std::to_string(i) + "=''";
        spaces += " xmlns:a" + std::to_string(i) + "='urn:1'";
    }
    BOOST_TEST(outcome(wide + "/>") == "limit_exceeded");
    BOOST_TEST(outcome(spaces + "/>") == "limit_exceeded");
    Limits limits;
    limits.elements = 3;
    BOOST_TEST(outcome("<a><b/><b/></a>", limits) == "read");
    BOOST_TEST(outcome("<a><b/><b/><b/></a>", limits) == "limit_exceeded");
    limits = {};
    limits.text_node_bytes = 10;
    BOOST_TEST(outcome("<a>0123456789<b/>0123456789</a>", limits) == "read");
    BOOST_TEST(outcome("<a>0123456789<!-- x -->0</a>", limits) == "limit_exceeded");
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_names_end_in_an_error_not_in_a_minute) {
    std::string many = "<a>";
    for (int i = 0; i < 100'000; ++i) many += "<b" + std::to_string(i) + "/>";
    BOOST_TEST(outcome(many + "</a>") != "read");
    std::string tag = "<a";
    for (int i = 0; i < 80'000; ++i) tag += " b" + std::to_string(i) + "='>'";
    BOOST_TEST(outcome(tag + "/>") == "limit_exceeded");
}

BOOST_AUTO_TEST_CASE(one_long_attribute_is_read) {
    const std::string value(300'000, '>');
    BOOST_TEST(outcome("<a b='" + value + "'>да</a>", {}, 1000) == "read");
    BOOST_TEST(outcome("<a b='" + std::string(3'000'000, 'x') + "'/>") == "limit_exceeded");
}

BOOST_AUTO_TEST_CASE(encodings_that_extend_ascii_are_read) {
    for (const std::string encoding : {"utf-8", "US-ASCII", "ISO-8859-5", "windows-1251", "koi8-r", "KOI8-U", "cp866"})
        for (const char* form : {"<?xml version=\"1.0\" encoding=\"%\"?><a>x</a>",
                                 "<?xml version='1.0'\n encoding = '%' standalone='yes' ?><a>x</a>"}) {
            std::string xml = form;
            xml.replace(xml.find('%'), 1, encoding);
            BOOST_TEST(hear(xml) == "<0 a>x</0>", xml);
            BOOST_TEST(hear(xml, 1) == "<0 a>x</0>", xml);
        }
    BOOST_TEST(hear("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>\xe4\xe0</a>", 7) == "<0 a>да</0>");
    BOOST_TEST(hear("<a/>", 1) == "<0 a></0>");
    BOOST_TEST(hear("<?xmlish x?><a/>", 1) == "<0 a></0>");
}

BOOST_AUTO_TEST_CASE(an_encoding_that_hides_tags_is_refused_before_the_parser_sees_it) {
    const std::string tag = "<a" + std::string(100, ' ') + "/>";
    for (const std::string encoding : {"UTF-7", "utf-7", "IBM037", "ISO-2022-JP", "ISO-2022-KR", "UTF-32", "UCS-4",
                                       "HZ", "GB18030", "UTF-8//TRANSLIT", "ISO-8859-", "ISO-8859-123", "x-none", ""})
        for (const std::size_t piece : {1u, 5u, 1u << 20})
            BOOST_TEST(
                outcome("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + tag, {}, piece) == "corrupt_xml",
                encoding);
    for (const char* declaration :
         {"<?xml version=\"1.0 encoding='UTF-8'\" encoding=\"UTF-7\"?>", "<?xml version=\"1.0\" encoding=UTF-7?>",
          "\xef\xbb\xbf<?xml version='1.0' encoding='UTF-7'?>", "<?xml encoding='UTF-8' encoding='UTF-7'?>",
          "<?xml version=\"1.0\" encoding=\"UTF-7?>", "<?xml version=\"1.0\" encoding=\"UTF-8\""})
        BOOST_TEST(outcome(declaration + tag) == "corrupt_xml", declaration);
    BOOST_TEST(outcome("<?xml version=\"1.0\"" + std::string(2000, ' ') + "encoding=\"UTF-7\"?>" + tag) ==
               "corrupt_xml");
    BOOST_TEST(outcome("\x4c\x6f\xa7\x94\x93\x40") == "corrupt_xml");
    BOOST_TEST(outcome(std::string("\0\0\0<\0\0\0a", 8)) == "corrupt_xml");
    BOOST_TEST(outcome(std::string("<\0\0\0a\0\0\0", 8)) == "corrupt_xml");
}

BOOST_AUTO_TEST_CASE(a_tag_of_many_attributes_costs_little_in_any_encoding) {
    std::string attributes;
    for (int i = 0; i < 40'000; ++i) attributes += " a" + std::to_string(i) + "=\"1\"";
    const auto from_ascii = [](std::string text, std::string_view from, const std::vector<std::string>& to) {
        std::string coded;
        for (const char c : text) {
            const std::size_t at = from.find(c);
            coded += at == std::string_view::npos ? std::string(1, c) : to[at];
        }
        return coded;
    };
    const std::string utf7 = "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" +
                             from_ascii("<a" + attributes + "/>", "<>\"", {"+ADw-", "+AD4-", "+ACI-"});
    BOOST_TEST(outcome(utf7, {}, 65536) == "corrupt_xml");
    BOOST_TEST(outcome("<?xml version=\"1.0\" encoding=\"cp866\"?><a" + attributes + "/>", {}, 65536) ==
               "limit_exceeded");
}

BOOST_AUTO_TEST_CASE(an_exception_of_the_handler_passes_through) {
    struct Throws : XmlHandler {
        void start(const XmlElement&) override { throw std::logic_error("сам"); }
        void end(int) override {}
        void text(std::string_view) override {}
    } handler;
    const XmlFeed feed = [](const std::function<bool(std::string_view)>& take) { take("<a><b/></a>"); };
    BOOST_CHECK_THROW(parse_xml(feed, "x", {}, names, handler), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
