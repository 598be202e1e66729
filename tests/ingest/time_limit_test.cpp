#include "ingest/time_limit.h"

#include "ingest/reader.h"
#include "tests/support/boost_test.h"
#include "tests/support/docx_notation.h"
#include "tests/support/odt_notation.h"

using namespace svod;

namespace {

Limits no_time() {
    Limits limits;
    limits.cpu_milliseconds = 0;
    return limits;
}

std::string refusal(const std::string& bytes) {
    Diagnostics diagnostics;
    try {
        read_document(bytes, "план", no_time(), diagnostics);
        return "read";
    } catch (const DocumentError& error) {
        return std::string(name(error.code())) + ": " + error.what();
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(time_limit)

BOOST_AUTO_TEST_CASE(a_document_that_takes_too_long_is_refused_by_the_name_of_the_limit) {
    for (const std::string& bytes :
         {docx_notation::docx(docx_notation::p("План")), odt_notation::odt(odt_notation::p("План")),
          odt_notation::fodt(odt_notation::p("План"))}) {
        const std::string text = refusal(bytes);
        BOOST_TEST(text.find("limit_exceeded: ") == 0u, text);
        BOOST_TEST(text.find("«cpu_milliseconds»") != std::string::npos, text);
    }
}

BOOST_AUTO_TEST_CASE(the_document_after_one_that_was_cut_off_has_all_its_time) {
    BOOST_TEST(refusal(docx_notation::docx(docx_notation::p("План"))) != "read");
    BOOST_TEST(docx_notation::outcome(docx_notation::docx(docx_notation::p("План"))) == "read");
}

BOOST_AUTO_TEST_CASE(the_outer_limit_counts_and_its_end_ends_the_counting) {
    {
        const TimeLimit outer(no_time());
        BOOST_CHECK_THROW(docx_notation::read_body(docx_notation::p("План")), DocumentError);
        BOOST_CHECK_THROW(check_time(), DocumentError);
    }
    check_time();
}

BOOST_AUTO_TEST_SUITE_END()
