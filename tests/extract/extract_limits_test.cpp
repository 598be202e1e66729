#include "extract/extract.h"

#include "extract/prose_items.h"
#include "extract/prose_lines.h"
#include "extract/prose_statements.h"
#include "ingest/time_limit.h"
#include "ingest/trouble.h"
#include "tests/support/boost_test.h"
#include "tests/support/document_notation.h"

namespace svod {

namespace {

/// Two paragraphs and a table of 2 × 3 places: six places, 15 bytes of text.
Document small() {
    return document_of("one 1\ntwo 2\n|a|b|c|\n|d|e||\n");
}

std::string outcome(const Document& document, const Limits& limits) {
    try {
        extract(document, limits);
        return "read";
    } catch (const DocumentError& error) {
        return std::string(name(error.code())) + ": " + error.what();
    }
}

Limits no_time() {
    Limits limits;
    limits.cpu_milliseconds = 0;
    return limits;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(extract_limits)

BOOST_AUTO_TEST_CASE(places_of_all_grids_are_counted_and_the_limit_is_named) {
    Limits limits;
    limits.extracted_places = 6;
    BOOST_TEST(outcome(small(), limits) == "read");
    limits.extracted_places = 5;
    const std::string text = outcome(small(), limits);
    BOOST_TEST(text.find("limit_exceeded: документ превышает предел «extracted_places»") == 0u, text);
}

BOOST_AUTO_TEST_CASE(text_of_paragraphs_and_cells_is_counted_and_the_limit_is_named) {
    Limits limits;
    limits.extracted_bytes = 15;
    BOOST_TEST(outcome(small(), limits) == "read");
    limits.extracted_bytes = 14;
    const std::string text = outcome(small(), limits);
    BOOST_TEST(text.find("limit_exceeded: документ превышает предел «extracted_bytes»") == 0u, text);
}

BOOST_AUTO_TEST_CASE(a_report_of_two_megabytes_is_no_hostile_one) {
    BOOST_TEST(Limits{}.extracted_bytes > (2u << 20));
    std::string notation;
    while (notation.size() < (64u << 10)) notation += "Работа кружка продолжена, занятия проводятся по плану школы.\n";
    BOOST_TEST(outcome(document_of(notation), Limits{}) == "read");
}

BOOST_AUTO_TEST_CASE(time_used_up_ends_every_step_over_prose) {
    const Document document = document_of("Участвовали 12 школ.\nРекомендовать:\n1. Открыть 5 клубов.\n");
    std::vector<ProseLine> lines = read_prose_lines(document, {});
    BOOST_TEST(!read_statements(lines).empty());
    const TimeLimit time(no_time());
    BOOST_CHECK_THROW(read_prose_lines(document, {}), DocumentError);
    BOOST_CHECK_THROW(take_prose_items(lines), DocumentError);
    BOOST_CHECK_THROW(read_statements(lines), DocumentError);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace svod
