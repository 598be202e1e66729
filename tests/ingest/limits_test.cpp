#include "ingest/limits.h"

#include "ingest/reader.h"
#include "tests/support/boost_test.h"
#include "tests/support/docx_notation.h"
#include "tests/support/odt_notation.h"
#include "tests/support/zip_builder.h"

using namespace svod;

namespace {

namespace docx = docx_notation;
namespace odt = odt_notation;

std::string times(int count, std::string_view text) {
    std::string result;
    for (int i = 0; i < count; ++i) result += text;
    return result;
}

std::string xml_with(std::string_view attributes_of_the_root) {
    return docx::package_around(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" " +
        std::string(attributes_of_the_root) + "><w:body/></w:document>");
}

std::string distinct(std::string_view before, std::string_view after, int count) {
    std::string result;
    for (int i = 0; i < count; ++i) result.append(before).append(std::to_string(i)).append(after);
    return result;
}

std::string with_part(std::string docx::Parts::*part, std::string content) {
    docx::Parts parts;
    parts.*part = std::move(content);
    return docx::docx(docx::p("а"), parts);
}

const std::string two_rows = docx::docx(docx::table({docx::row({"а"}), docx::row({"б"})}));
const std::string two_columns = docx::docx(docx::table({docx::row({"а", "б"})}));
const std::string flat_rows = odt::fodt(odt::table(odt::row(odt::cell("а"), "table:number-rows-repeated=\"3\"")));
const std::string nested = docx::docx(docx::table({docx::row({docx::cell(docx::table({docx::row({"а"})}))})}));

struct Hit {
    std::string_view limit;
    void (*set)(Limits&);
    std::string bytes;
};
std::ostream& operator<<(std::ostream& out, const Hit& hit) {
    return out << hit.limit;
}

/// A document for every limit that lies just past it when `set` has lowered it, and within it otherwise.
const std::vector<Hit> hits{
    {"file_bytes", [](Limits& l) { l.file_bytes = 100; }, two_rows},
    {"package_parts", [](Limits& l) { l.package_parts = 3; }, two_rows},
    {"inflated_bytes", [](Limits& l) { l.inflated_bytes = 1000; }, two_rows},
    {"part_bytes", [](Limits& l) { l.part_bytes = 300; }, two_rows},
    {"ratio", [](Limits& l) { l.ratio = 2, l.ratio_from = 1000; }, odt::odt(odt::p(std::string(50'000, 'a')))},
    {"xml_depth", [](Limits& l) { l.xml_depth = 6; }, two_rows},
    {"table_depth", [](Limits& l) { l.table_depth = 1; }, nested},
    {"table_depth", [](Limits& l) { l.table_depth = 1; },
     odt::fodt(
         odt::table(odt::row("<table:table-cell>" + odt::table(odt::row(odt::cell("а"))) + "</table:table-cell>")))},
    {"tag_bytes", [](Limits& l) { l.tag_bytes = 100'000; }, xml_with("x=\"" + std::string(150'000, 'a') + "\"")},
    {"attributes_per_tag", [](Limits& l) { l.attributes_per_tag = 10; }, xml_with(distinct("a", "=\"1\" ", 11))},
    {"attributes_per_tag", [](Limits& l) { l.attributes_per_tag = 10; },
     xml_with(distinct("a", "=\"" + std::string(20'000, 'a') + "\" ", 11))},
    {"namespaces_per_tag", [](Limits& l) { l.namespaces_per_tag = 10; }, xml_with(distinct("xmlns:a", "=\"u\" ", 11))},
    {"dictionary_bytes", [](Limits& l) { l.dictionary_bytes = 20'000; },
     docx::docx(docx::p("а") + distinct("<w:n" + std::string(100, 'a'), "/>", 250))},
    {"elements", [](Limits& l) { l.elements = 300; }, docx::docx(times(301, "<w:p/>"))},
    {"text_node_bytes", [](Limits& l) { l.text_node_bytes = 1000; }, docx::docx(docx::p(std::string(1001, 'a')))},
    {"definitions", [](Limits& l) { l.definitions = 10; },
     with_part(&docx::Parts::styles, distinct("<w:style w:styleId=\"a", "\"/>", 11))},
    {"definitions", [](Limits& l) { l.definitions = 10; },
     with_part(&docx::Parts::relationships, distinct("<Relationship Id=\"a", "\" Type=\"t\" Target=\"u\"/>", 11))},
    {"definitions", [](Limits& l) { l.definitions = 10; },
     odt::fodt(odt::p("а"), {distinct("<style:style style:family=\"text\" style:name=\"a", "\"/>", 11), ""})},
    {"definitions", [](Limits& l) { l.definitions = 10; },
     odt::fodt("<text:tracked-changes>" + distinct("<text:changed-region xml:id=\"a", "\"/>", 11) +
               "</text:tracked-changes>" + odt::p("а"))},
    {"definitions", [](Limits& l) { l.definitions = 10; },
     odt::fodt(odt::p(distinct("<text:span text:style-name=\"a", "\"/>", 11)))},
    {"lists", [](Limits& l) { l.lists = 10; },
     with_part(&docx::Parts::numbering, distinct("<w:abstractNum w:abstractNumId=\"", "\"/>", 11))},
    {"lists", [](Limits& l) { l.lists = 10; },
     with_part(&docx::Parts::numbering, distinct("<w:num w:numId=\"", "\"/>", 11))},
    {"lists", [](Limits& l) { l.lists = 10; },
     odt::fodt(odt::p("а"), {distinct("<text:list-style style:name=\"a", "\"/>", 11), ""})},
    {"field_depth", [](Limits& l) { l.field_depth = 3; },
     docx::docx(docx::p(times(4, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>")))},
    {"grid_rows", [](Limits& l) { l.grid_rows = 1; }, two_rows},
    {"grid_rows", [](Limits& l) { l.grid_rows = 2; }, flat_rows},
    {"grid_columns", [](Limits& l) { l.grid_columns = 1; }, two_columns},
    {"grid_columns", [](Limits& l) { l.grid_columns = 1; },
     odt::fodt(odt::table(odt::row(odt::cell("а") + odt::cell("б"))))},
    {"grid_cells", [](Limits& l) { l.grid_cells = 1; }, two_columns},
    {"grid_cells", [](Limits& l) { l.grid_cells = 2; }, flat_rows},
    {"model_bytes", [](Limits& l) { l.model_bytes = 50; }, docx::docx(docx::p(std::string(51, 'a')))},
    {"model_bytes", [](Limits& l) { l.model_bytes = 50; }, odt::fodt(odt::p(std::string(51, 'a')))},
    {"model_bytes", [](Limits& l) { l.model_bytes = 5000; }, docx::docx(times(100, "<w:p/>"))},
    {"model_bytes", [](Limits& l) { l.model_bytes = 5000; }, odt::fodt(times(100, "<text:p/>"))},
    {"model_bytes", [](Limits& l) { l.model_bytes = 5000; }, odt::fodt(times(100, "<text:list/>"))},
    {"cpu_milliseconds", [](Limits& l) { l.cpu_milliseconds = 0; }, two_rows},
};

std::string outcome(const std::string& bytes, const Limits& limits) {
    Diagnostics diagnostics;
    try {
        read_document(bytes, "план", limits, diagnostics);
        return "read";
    } catch (const DocumentError& error) {
        return std::string(name(error.code())) + ": " + error.what();
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(limits)

BOOST_DATA_TEST_CASE(a_limit_that_is_hit_is_named, boost::unit_test::data::make(hits), hit) {
    BOOST_TEST(outcome(hit.bytes, Limits{}) == "read");
    Limits limits;
    hit.set(limits);
    const std::string text = outcome(hit.bytes, limits);
    BOOST_TEST(text.find("limit_exceeded: документ превышает предел «" + std::string(hit.limit) + "»") == 0u, text);
}

/// A new field makes this fail to compile: it needs a document above and a line in the README. Those of extraction are
/// hit in tests/extract.
BOOST_AUTO_TEST_CASE(every_limit_has_a_document_that_hits_it) {
    [[maybe_unused]] const auto [file_bytes, package_parts, inflated_bytes, part_bytes, ratio, ratio_from, xml_depth,
                                 table_depth, tag_bytes, attributes_per_tag, namespaces_per_tag, dictionary_bytes,
                                 elements, text_node_bytes, definitions, lists, field_depth, grid_rows, grid_columns,
                                 grid_cells, model_bytes, extracted_places, extracted_bytes, cpu_milliseconds] =
        Limits{};
    for (const std::string_view limit :
         {"file_bytes",       "package_parts", "inflated_bytes",  "part_bytes",         "ratio",
          "xml_depth",        "table_depth",   "tag_bytes",       "attributes_per_tag", "namespaces_per_tag",
          "dictionary_bytes", "elements",      "text_node_bytes", "definitions",        "lists",
          "field_depth",      "grid_rows",     "grid_columns",    "grid_cells",         "model_bytes",
          "cpu_milliseconds"})
        BOOST_TEST(std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.limit == limit; }), limit);
}

BOOST_AUTO_TEST_CASE(what_lies_at_a_limit_is_read) {
    Limits limits;
    limits.grid_rows = 2;
    limits.table_depth = 1;
    BOOST_TEST(outcome(two_rows, limits) == "read");
    limits = {};
    limits.grid_columns = 2;
    limits.grid_cells = 2;
    BOOST_TEST(outcome(two_columns, limits) == "read");
    limits = {};
    limits.file_bytes = two_rows.size();
    BOOST_TEST(outcome(two_rows, limits) == "read");
}

BOOST_AUTO_TEST_SUITE_END()
