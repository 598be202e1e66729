#include "compare/review.h"
#include "export/review.h"
#include "export/schemas.h"
#include "normalize/json.h"
#include "tests/export/read_back.h"
#include "tests/export/sample_comparison.h"
#include "tests/support/boost_test.h"
#include "tests/support/json_schema.h"
#include "text/text.h"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace svod;
using test::schema_errors;

namespace {

/// Every line of `text` against the schema; the errors of all, each with its line.
std::vector<std::string> line_errors(std::string_view schema, const std::string& text) {
    std::vector<std::string> errors;
    for (const std::string_view line : split(text, '\n'))
        if (!line.empty())
            for (const std::string& error : schema_errors(schema, line)) errors.push_back(error);
    return errors;
}

std::string file_text(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The reports of the sample documents, as they are expected to be read.
std::vector<Report> corpus() {
    std::vector<Report> reports;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(SVOD_SOURCE_DIR) / "corpus")) {
        const std::filesystem::path path = entry.path() / "report.json";
        if (!std::filesystem::exists(path)) continue;
        reports.push_back(read_report_json(file_text(path)));
        reports.back().source = {entry.path().filename().string(), "docx", 4000,
                                 std::string(64, "0123456789abcdef"[reports.size() % 16])};  // left out there
    }
    return reports;
}

void check_none(const std::vector<std::string>& errors) {
    for (const std::string& error : errors) BOOST_ERROR(error);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(schemas)

BOOST_AUTO_TEST_CASE(a_document_is_held_against_a_schema_with_all_its_words) {
    const char* schema =
        R"({"type":"object","required":["a"],"properties":{"a":{"$ref":"#/$defs/n"},"b":{"enum":["x","y"]},
        "c":{"type":"array","items":{"type":["string","null"],"pattern":"^[0-9]{2}-[ab]$"}},"d":{"anyOf":[{"type":"null"},{"const":1}]}},
        "$defs":{"n":{"type":"integer","minimum":0,"maximum":5}}})";
    BOOST_TEST(schema_errors(schema, R"({"a":3,"b":"x","c":["12-a",null],"d":1})").empty());
    for (const char* wrong : {R"({})", R"({"a":-1})", R"({"a":6})", R"({"a":1.5})", R"({"a":1,"b":"z"})",
                              R"({"a":1,"c":["1-a"]})", R"({"a":1,"c":["12-c"]})", R"({"a":1,"c":["12-aa"]})",
                              R"({"a":1,"c":[1]})", R"({"a":1,"d":2})", R"({"a":1,"more":1})", R"([])"})
        BOOST_TEST(!schema_errors(schema, wrong).empty(), wrong);
    BOOST_CHECK_THROW(schema_errors(R"({"oneOf":[]})", "{}"), std::logic_error);
}

BOOST_AUTO_TEST_CASE(reports_fit_theirs) {
    const std::vector<Report> reports = corpus();
    BOOST_REQUIRE(reports.size() > 5u);
    for (const DataWriter& writer : data_writers()) {
        if (writer.name == "csv") continue;
        const std::string text = writer.write(reports, {});
        BOOST_TEST(!text.empty());
        check_none(line_errors(schema_text(writer.name == "json" ? "report" : "event"), text));
    }
    check_none(schema_errors(schema_text("report"), error_json("план.docx", "encrypted", "Файл закрыт паролем.")));
}

BOOST_AUTO_TEST_CASE(comparisons_fit_theirs) {
    for (const Comparison& comparison : {compare(corpus(), {}), compare({}, {})}) {
        check_none(schema_errors(schema_text("comparison"), read_back::written("json", comparison)));
        check_none(line_errors(schema_text("event"), read_back::written("ndjson", comparison)));
    }
    check_none(schema_errors(schema_text("comparison"), read_back::written("json", sample::comparison())));
}

BOOST_AUTO_TEST_CASE(what_is_to_be_reviewed_fits_its_own) {
    const Comparison comparison = compare(corpus(), {});
    const std::vector<ReviewItem> items = review_queue(comparison);
    BOOST_REQUIRE(!items.empty());
    for (const ReviewFormat& format : review_formats())
        if (format.name == "json")
            check_none(schema_errors(schema_text("review"), format.write({items, items.size()}, {})));
}

BOOST_AUTO_TEST_SUITE_END()
