#include "ingest/docx_number_format.h"
#include "tests/support/boost_test.h"
#include "tests/support/docx_notation.h"

using namespace svod;
using namespace svod::docx_notation;

namespace {

std::string abstract(int id, std::string_view levels) {
    return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + std::string(levels) + "</w:abstractNum>";
}

std::string num(int id, int abstract_id, std::string_view overrides = {}) {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(abstract_id) +
           "\"/>" + std::string(overrides) + "</w:num>";
}

const std::string three = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "decimal", "%1.%2.%3.");

Parts lists(const std::string& numbering, const std::string& styles = {}) {
    Parts parts;
    parts.numbering = numbering;
    parts.styles = styles;
    return parts;
}

std::string style(std::string_view id, std::string_view properties, std::string_view based_on = {}) {
    std::string text = "<w:style w:type=\"paragraph\" w:styleId=\"" + std::string(id) + "\">";
    if (!based_on.empty()) text += "<w:basedOn w:val=\"" + std::string(based_on) + "\"/>";
    return text + "<w:pPr>" + std::string(properties) + "</w:pPr></w:style>";
}

std::string styled(std::string_view id, std::string_view text) {
    return p(text, "<w:pStyle w:val=\"" + std::string(id) + "\"/>");
}

std::string num_pr(int num_id) {
    return "<w:numPr><w:numId w:val=\"" + std::to_string(num_id) + "\"/></w:numPr>";
}

std::string read(const std::string& body, const Parts& parts) {
    return paragraphs(read_body(body, parts));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_numbering)

BOOST_AUTO_TEST_CASE(numbers_are_written_in_their_format) {
    const std::vector<std::tuple<int, std::string, std::string>> expected{
        {1, "decimal", "1"},
        {7, "decimalZero", "07"},
        {12, "decimalZero", "12"},
        {4, "upperRoman", "IV"},
        {1999, "lowerRoman", "mcmxcix"},
        {1, "lowerLetter", "a"},
        {27, "upperLetter", "AA"},
        {53, "lowerLetter", "aaa"},
        {1, "russianLower", "а"},
        {10, "russianLower", "к"},
        {29, "russianUpper", "Я"},
        {30, "russianLower", "аа"},
        {5, "none", ""},
        {5, "bullet", ""},
        {3, "numberInDash", "- 3 -"},
        {2, "decimalEnclosedCircle", "②"},
        {21, "decimalEnclosedCircle", "21"},
        {22, "ordinal", "22nd"},
        {13, "ordinal", "13th"},
        {0, "upperRoman", "0"},
        {-1, "lowerLetter", "-1"},
        {2147483647, "lowerLetter", "2147483647"},
        {6, "thaiNumbers", "6"},
    };
    for (const auto& [number, format, text] : expected)
        BOOST_TEST(format_list_number(number, format) == text, number << " " << format);
    BOOST_TEST(format_list_number(7, "custom", "001, 002, 003, ...") == "007");
    BOOST_TEST(format_list_number(7, "custom", std::string(5000, '0')) == "7");
}

BOOST_AUTO_TEST_CASE(levels_count_below_one_another_and_start_over) {
    const Parts parts = lists(abstract(0, three) + num(1, 0));
    BOOST_TEST(
        read(item(1, 0, "а") + item(1, 1, "б") + item(1, 1, "в") + item(1, 2, "г") + item(1, 0, "д") + item(1, 1, "е"),
             parts) == "1. а | 1.1. б | 1.2. в | 1.2.1. г | 2. д | 2.1. е");
    BOOST_TEST(read(item(1, 1, "а") + item(1, 0, "б"), parts) == "1.1. а | 1. б");
}

BOOST_AUTO_TEST_CASE(an_empty_cell_with_a_number_reads_as_the_number) {
    const Parts parts = lists(abstract(0, three) + num(1, 0));
    const Document document =
        read_body(table({row({cell(item(1, 0, "")), "Первое"}), row({cell(item(1, 0, "")), "Второе"})}) + p("") +
                      table({row({cell(item(1, 0, "")), "Третье"})}),
                  parts);
    BOOST_TEST(grid(document, 0) == "1. | Первое / 2. | Второе");
    BOOST_TEST(grid(document, 1) == "3. | Третье");
}

BOOST_AUTO_TEST_CASE(a_cell_that_a_merge_covers_takes_no_number) {
    const Parts parts = lists(abstract(0, three) + num(1, 0));
    const std::string body = table({row({cell(item(1, 0, ""), "<w:vMerge w:val=\"restart\"/>"), "а"}),
                                    row({cell(item(1, 0, ""), "<w:vMerge/>"), "б"}), row({cell(item(1, 0, "")), "в"})});
    BOOST_TEST(grid(read_body(body, parts), 0) == "2x1:1. | а / б / 2. | в");
}

BOOST_AUTO_TEST_CASE(instances_of_one_definition_go_on_counting_unless_they_start_over) {
    const std::string again = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
    const Parts parts = lists(abstract(0, three) + num(1, 0) + num(2, 0) + num(3, 0, again));
    BOOST_TEST(read(item(1, 0, "а") + item(2, 0, "б") + item(3, 0, "в") + item(3, 0, "г") + item(1, 0, "д"), parts) ==
               "1. а | 2. б | 5. в | 6. г | 7. д");
}

BOOST_AUTO_TEST_CASE(an_overridden_level_has_its_own_form) {
    const std::string own = "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperRoman", "%1)", "", 3) + "</w:lvlOverride>";
    BOOST_TEST(read(item(1, 0, "а") + item(1, 0, "б"), lists(abstract(0, three) + num(1, 0, own))) == "III) а | IV) б");
}

BOOST_AUTO_TEST_CASE(a_level_restarts_where_it_says) {
    const std::string never = level(0, "decimal", "%1.") + level(1, "decimal", "%2)", "<w:lvlRestart w:val=\"0\"/>");
    BOOST_TEST(read(item(1, 0, "а") + item(1, 1, "б") + item(1, 0, "в") + item(1, 1, "г"),
                    lists(abstract(0, never) + num(1, 0))) == "1. а | 1) б | 2. в | 2) г");
    const std::string after_first = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.") +
                                    level(2, "decimal", "%3)", "<w:lvlRestart w:val=\"1\"/>");
    BOOST_TEST(
        read(item(1, 0, "а") + item(1, 2, "б") + item(1, 1, "в") + item(1, 2, "г") + item(1, 0, "д") + item(1, 2, "е"),
             lists(abstract(0, after_first) + num(1, 0))) == "1. а | 1) б | 1.1. в | 2) г | 2. д | 1) е");
}

BOOST_AUTO_TEST_CASE(legal_numbering_writes_every_level_in_digits) {
    const std::string levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>");
    BOOST_TEST(read(item(1, 0, "а") + item(1, 1, "б"), lists(abstract(0, levels) + num(1, 0))) == "I. а | 1.1. б");
}

BOOST_AUTO_TEST_CASE(the_separator_is_what_the_level_says) {
    const std::string levels = level(0, "decimal", "Статья %1. ", "<w:suff w:val=\"nothing\"/>") +
                               level(1, "decimal", "%2)", "<w:suff w:val=\"space\"/>");
    BOOST_TEST(read(item(1, 0, "а") + item(1, 1, "б"), lists(abstract(0, levels) + num(1, 0))) == "Статья 1. а | 1) б");
}

BOOST_AUTO_TEST_CASE(bullets_are_characters) {
    const auto font = [](std::string_view name) {
        return "<w:rPr><w:rFonts w:ascii=\"" + std::string(name) + "\" w:hAnsi=\"" + std::string(name) + "\"/></w:rPr>";
    };
    const std::string levels =
        level(0, "bullet", "\uF0B7", font("Symbol")) + level(1, "bullet", "o", font("Courier New")) +
        level(2, "bullet", "\uF0A7", font("Wingdings")) + level(3, "bullet", "–") + level(4, "bullet", "\uF0B7");
    std::string body;
    for (int at = 0; at < 5; ++at) body += item(1, at, "а");
    BOOST_TEST(read(body, lists(abstract(0, levels) + num(1, 0))) == "• а | o а | ▪ а | – а | • а");
}

BOOST_AUTO_TEST_CASE(numbering_comes_from_the_style_and_its_ancestors) {
    const Parts parts =
        lists(abstract(0, three) + num(1, 0), style("Base", num_pr(1)) + style("Derived", "", "Base") +
                                                  style("Second", "<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>", "Base") +
                                                  style("Without", num_pr(0), "Base"));
    BOOST_TEST(read(styled("Base", "а") + styled("Derived", "б") + styled("Second", "в") + styled("Without", "г") +
                        styled("Base", "д"),
                    parts) == "1. а | 2. б | 2.1. в | г | 3. д");
    BOOST_TEST(read(p("а", "<w:pStyle w:val=\"Base\"/>" + num_pr(0)), parts) == "а");
}

BOOST_AUTO_TEST_CASE(a_level_linked_to_a_style_numbers_its_paragraphs) {
    const std::string levels = level(0, "upperRoman", "%1.", "<w:pStyle w:val=\"One\"/>") +
                               level(1, "decimal", "%2.", "<w:pStyle w:val=\"Two\"/>");
    const Parts parts = lists(abstract(0, levels) + num(1, 0), style("One", num_pr(1)) + style("Two", num_pr(1)));
    BOOST_TEST(read(styled("One", "а") + styled("Two", "б") + styled("Two", "в"), parts) == "I. а | 1. б | 2. в");
}

BOOST_AUTO_TEST_CASE(a_numbering_style_lends_its_list) {
    const std::string numbering = abstract(0, "<w:styleLink w:val=\"Outline\"/>" + three) +
                                  abstract(1, "<w:numStyleLink w:val=\"Outline\"/>") + num(1, 0) + num(2, 1);
    const std::string numbering_style =
        "<w:style w:type=\"numbering\" w:styleId=\"Outline\"><w:pPr>" + num_pr(1) + "</w:pPr></w:style>";
    BOOST_TEST(read(item(2, 0, "а") + item(2, 1, "б") + item(1, 0, "в"), lists(numbering, numbering_style)) ==
               "1. а | 1.1. б | 2. в");
    BOOST_TEST(read(item(1, 0, "а"), lists(abstract(0, "<w:numStyleLink w:val=\"X\"/>") + num(1, 0),
                                           "<w:style w:type=\"numbering\" w:styleId=\"X\"><w:pPr>" + num_pr(1) +
                                               "</w:pPr></w:style>")) == "а");
}

BOOST_AUTO_TEST_CASE(unknown_lists_number_nothing) {
    const Parts parts = lists(abstract(0, three) + num(1, 7));
    BOOST_TEST(read(item(1, 0, "а") + item(9, 0, "б") + item(1, 99, "в"), parts) == "а | б | в");
    BOOST_TEST(read(item(1, -5, "а") + item(1, 8, "б"), lists(abstract(0, three) + num(1, 0))) == "1. а | б");
}

// What follows inside the level has nowhere to go: the level went with the definition (seen by a sanitized build).
BOOST_AUTO_TEST_CASE(a_definition_within_a_level_that_it_takes_away) {
    const std::string late = "<w:lvlText w:val=\"a text too long to be kept in place %1\"/>";
    const std::string within = "<w:lvl w:ilvl=\"0\"><w:abstractNum w:abstractNumId=\"0\"/>" + late + "</w:lvl>";
    BOOST_TEST(read(item(1, 0, "а"), lists(abstract(0, within) + num(1, 0))) == "а");
    const std::string other =
        "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:num w:numId=\"1\"/>" + late + "</w:lvl></w:lvlOverride>";
    BOOST_TEST(read(item(1, 0, "а"), lists(abstract(0, three) + num(1, 0, other))) == "а");
}

BOOST_AUTO_TEST_CASE(the_label_is_kept_beside_the_text) {
    const Document document = read_body(item(1, 1, "дело"), lists(abstract(0, three) + num(1, 0)));
    BOOST_TEST(document.paragraphs.at(0).number == "1.1.");
    BOOST_TEST(document.paragraphs.at(0).list_level == 1);
}

BOOST_AUTO_TEST_CASE(a_number_that_a_change_took_away_is_not_counted) {
    const Parts parts = lists(abstract(0, three) + num(1, 0));
    const std::string changed = p("б", "<w:pPrChange w:id=\"1\"><w:pPr>" + num_pr(1) + "</w:pPr></w:pPrChange>");
    BOOST_TEST(read(item(1, 0, "а") + changed + item(1, 0, "в"), parts) == "1. а | б | 2. в");
}

BOOST_AUTO_TEST_SUITE_END()
