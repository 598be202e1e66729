#include "ingest/odt_numbers.h"
#include "tests/support/boost_test.h"
#include "tests/support/odt_notation.h"

using namespace svod;
using namespace svod::odt_notation;

namespace {

std::string labels(std::string_view body, const StyleText& styles) {
    std::string text;
    for (const Paragraph& paragraph : read_odt_body(body, styles).paragraphs)
        text += (text.empty() ? "" : " ") + (paragraph.number.empty() ? std::string("∅") : paragraph.number);
    return text;
}

std::string decimal_labels(std::string_view body) {
    return labels(body, {"", decimal_style("D")});
}

std::string heading(int level, std::string_view attributes = {}) {
    return "<text:h text:outline-level=\"" + std::to_string(level) + "\" " + std::string(attributes) + ">x</text:h>";
}

const std::string outline =
    "<text:outline-style style:name=\"Outline\">"
    "<text:outline-level-style text:level=\"1\" style:num-format=\"I\" style:num-suffix=\".\"/>"
    "<text:outline-level-style text:level=\"2\" style:num-format=\"1\" style:num-suffix=\".\" "
    "text:display-levels=\"2\"/>"
    "</text:outline-style>";

}  // namespace

BOOST_AUTO_TEST_SUITE(odt_lists)

struct Formatted {
    int number;
    std::string_view format;
    bool sync;
    std::string_view text;
};
std::ostream& operator<<(std::ostream& out, const Formatted& row) {
    return out << row.number << " as " << row.format;
}

const std::vector<Formatted> formatted{
    {7, "1", false, "7"},
    {0, "1", false, "0"},
    {3, "", false, ""},
    {1, "a", false, "a"},
    {26, "a", false, "z"},
    {27, "a", false, "aa"},
    {28, "a", false, "ab"},
    {28, "a", true, "bb"},
    {703, "A", false, "AAA"},
    {4, "i", false, "iv"},
    {1994, "I", false, "MCMXCIV"},
    {4000, "I", false, "4000"},
    {5, "01, 02, 03, ...", false, "05"},
    {12, "01, 02, 03, ...", false, "12"},
    {2, "①, ②, ③, ...", false, "②"},
    {1, "а, б, .., аа, аб, ... (ru)", false, "а"},
    {10, "а, б, .., аа, аб, ... (ru)", false, "к"},
    {29, "А, Б, .., Аа, Аб, ... (ru)", false, "Я"},
    {30, "А, Б, .., Аа, Аб, ... (ru)", false, "Аа"},
    {31, "А, Б, .., Аа, Бб, ... (ru)", false, "Бб"},
    {6, "а, б, .., аа, аб, ... (sr)", false, "ђ"},
    {9, "a format of another world", false, "9"},
};

BOOST_DATA_TEST_CASE(a_number_is_printed_in_its_format, boost::unit_test::data::make(formatted), row) {
    BOOST_TEST(format_odt_number(row.number, row.format, row.sync) == row.text);
}

BOOST_AUTO_TEST_CASE(levels_count_below_their_parents) {
    BOOST_TEST(decimal_labels(list("D", item(p("a") + list("", item(p("b")) + item(p("c")))) +
                                            item(p("d") + list("", item(p("e")))))) == "1. 1.1. 1.2. 2. 2.1.");
}

BOOST_AUTO_TEST_CASE(an_empty_item_with_a_number_is_its_label) {
    BOOST_TEST(grid(read_odt_body(table(row("<table:table-cell>" + list("D", item(p(""))) + "</table:table-cell>" +
                                            cell("Дело"))),
                                  {"", decimal_style("D")}),
                    0) == "1. | Дело");
}

BOOST_AUTO_TEST_CASE(an_auto_numbered_column_goes_on_from_cell_to_cell) {
    const auto numbered = [](std::string_view attributes) {
        return "<table:table-cell>" + list("D", item(p("")), attributes) + "</table:table-cell>";
    };
    const std::string rows = row(numbered("xml:id=\"l1\"") + cell("а")) +
                             row(numbered("xml:id=\"l2\" text:continue-list=\"l1\"") + cell("б")) +
                             row(numbered("xml:id=\"l3\" text:continue-list=\"l2\"") + cell("в"));
    BOOST_TEST(grid(read_odt_body(table(rows), {"", decimal_style("D")}), 0) == "1. | а / 2. | б / 3. | в");
}

BOOST_AUTO_TEST_CASE(continue_numbering_goes_on_with_the_list_before) {
    const std::string more = "text:continue-numbering=\"true\"";
    BOOST_TEST(decimal_labels(list("D", item(p("a"))) + p("between") + list("D", item(p("b")), more)) == "1. ∅ 2.");
    BOOST_TEST(decimal_labels(list("D", item(p("a"))) + list("D", item(p("b")))) == "1. 1.");
    BOOST_TEST(decimal_labels(list("D", item(p("a") + list("", item(p("b"))))) +
                              list("D", item(list("", item(p("c")))), more)) == "1. 1.1. 1.2.");
}

BOOST_AUTO_TEST_CASE(continue_list_goes_on_with_the_named_list) {
    BOOST_TEST(decimal_labels(list("D", item(p("a")), "xml:id=\"x\"") + list("D", item(p("b")), "xml:id=\"y\"") +
                              list("D", item(p("c")), "xml:id=\"z\" text:continue-list=\"x\"")) == "1. 1. 2.");
    BOOST_TEST(decimal_labels(list("D", item(p("a")), "text:continue-list=\"unknown\"")) == "1.");
}

BOOST_AUTO_TEST_CASE(start_values_stand_on_levels_and_items) {
    BOOST_TEST(labels(list("S", item(p("a")) + item(p("b"))), {"", number_style("S", "1", "text:start-value=\"5\"")}) ==
               "5. 6.");
    BOOST_TEST(decimal_labels(list("D", item(p("a"), "text:start-value=\"7\"") + item(p("b")))) == "7. 8.");
    BOOST_TEST(labels(list("S", item(p("a"))), {"", number_style("S", "1", "text:start-value=\"0\"")}) == "0.");
}

BOOST_AUTO_TEST_CASE(only_the_first_paragraph_of_an_item_has_a_label) {
    BOOST_TEST(decimal_labels(list("D", item(p("a") + p("more")) +
                                            item(p("b") + list("", item(p("c"))) + p("tail")))) == "1. ∅ 2. 2.1. ∅");
    BOOST_TEST(decimal_labels(list("D", "<text:list-header>" + p("head") + "</text:list-header>" + item(p("a")))) ==
               "∅ 1.");
    BOOST_TEST(decimal_labels(list("D", item("") + item(p("a")))) == "1.");
}

BOOST_AUTO_TEST_CASE(a_skipped_level_counts_as_one) {
    BOOST_TEST(decimal_labels(list("D", item(list("", item(p("a")))) + item(p("b")))) == "1.1. 2.");
}

BOOST_AUTO_TEST_CASE(prefix_suffix_and_pattern_are_printed) {
    BOOST_TEST(labels(list("S", item(p("a"))), {"", number_style("S", "a", "style:num-prefix=\"(\"")}) == "(a.");
    BOOST_TEST(labels(list("S", item(p("a"))), {"", number_style("S", "")}) == ".");
    BOOST_TEST(labels(list("S", item(p("a"))), {"", number_style("S", "1", "loext:num-list-format=\"№ %1%)\"")}) ==
               "№ 1)");
}

BOOST_AUTO_TEST_CASE(a_label_followed_by_nothing_stands_right_at_its_text) {
    const std::string style =
        "<text:list-style style:name=\"S\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
        "style:num-suffix=\"-\">"
        "<style:list-level-properties><style:list-level-label-alignment "
        "text:label-followed-by=\"nothing\"/></style:list-level-properties>"
        "</text:list-level-style-number></text:list-style>";
    BOOST_TEST(paragraphs(read_odt_body(list("S", item(p("й"))), {"", style})) == "1-й");
}

BOOST_AUTO_TEST_CASE(bullets_are_their_glyphs) {
    const auto bullet = [](std::string_view character, std::string_view font) {
        return "<text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"" +
               std::string(character) + "\"><style:text-properties style:font-name=\"" + std::string(font) +
               "\"/></text:list-level-style-bullet></text:list-style>";
    };
    BOOST_TEST(labels(list("B", item(p("a"))), {"", bullet("–", "Arial")}) == "–");
    BOOST_TEST(labels(list("B", item(p("a"))), {"", bullet("&#xF0B7;", "Symbol")}) == "•");
    BOOST_TEST(labels(list("B", item(p("a"))), {"", bullet("&#xF0A7;", "Wingdings1")}) == "▪");
    BOOST_TEST(labels(list("unknown", item(p("a"))), {}) == "•");
}

BOOST_AUTO_TEST_CASE(the_list_style_may_come_from_the_paragraph_style_or_the_item) {
    const std::string inherited =
        "<style:style style:name=\"Base\" style:family=\"paragraph\" style:list-style-name=\"D\"/>"
        "<style:style style:name=\"P\" style:family=\"paragraph\" style:parent-style-name=\"Base\"/>";
    BOOST_TEST(labels(list("", item(p("a", "P"))), {inherited + decimal_style("D"), ""}) == "1.");
    BOOST_TEST(labels(p("a", "P"), {inherited + decimal_style("D"), ""}) == "∅");
    BOOST_TEST(labels(list("D", item(p("a")) + item(p("b"), "text:style-override=\"R\"") + item(p("c"))),
                      {"", decimal_style("D") + number_style("R", "I")}) == "1. II. 3.");
}

BOOST_AUTO_TEST_CASE(a_consecutive_list_has_one_count) {
    const std::string style =
        "<text:list-style style:name=\"C\" text:consecutive-numbering=\"true\">"
        "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
        "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" "
        "style:num-suffix=\")\"/></text:list-style>";
    BOOST_TEST(labels(list("C", item(p("a") + list("", item(p("b")))) + item(p("c"))), {"", style}) == "1. 2) 3.");
}

BOOST_AUTO_TEST_CASE(headings_count_in_the_outline) {
    BOOST_TEST(labels(heading(1) + heading(2) + heading(2) + heading(1) + heading(2), {outline, ""}) ==
               "I. I.1. I.2. II. II.1.");
    BOOST_TEST(labels(heading(1) + heading(1, "text:is-list-header=\"true\"") + heading(1), {outline, ""}) ==
               "I. ∅ II.");
    BOOST_TEST(labels(heading(1) + heading(1, "text:restart-numbering=\"true\" text:start-value=\"5\""),
                      {outline, ""}) == "I. V.");
    const std::string out = "<style:style style:name=\"P1\" style:family=\"paragraph\" style:list-style-name=\"\"/>";
    BOOST_TEST(labels(heading(1, "text:style-name=\"P1\"") + heading(1), {outline, out}) == "∅ I.");
    BOOST_TEST(labels(heading(1), {}) == "∅");
}

BOOST_AUTO_TEST_CASE(a_numbered_paragraph_counts_in_the_list_it_names) {
    const auto numbered = [](int level) {
        return "<text:numbered-paragraph text:list-id=\"n\" text:style-name=\"D\" text:level=\"" +
               std::to_string(level) + "\">" + p("x") + "</text:numbered-paragraph>";
    };
    BOOST_TEST(decimal_labels(numbered(1) + numbered(2) + numbered(1)) == "1. 1.1. 2.");
}

BOOST_AUTO_TEST_SUITE_END()
