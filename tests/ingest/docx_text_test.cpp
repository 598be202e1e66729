#include "ingest/docx_text.h"
#include "ingest/docx_symbols.h"
#include "tests/support/boost_test.h"
#include "tests/support/docx_notation.h"

using namespace svod;
using namespace svod::docx_notation;

namespace {

std::string read(const std::string& body, const Parts& parts = {}) {
    return paragraphs(read_body(body, parts));
}
std::string in_run(const std::string& content) {
    return read("<w:p><w:r>" + content + "</w:r></w:p>");
}
std::string t(const std::string& text) {
    return "<w:t>" + text + "</w:t>";
}

std::string field(const std::string& code, const std::string& result) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> " + code +
           " </w:instrText></w:r>"
           "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
           result + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string form(const std::string& data) {
    return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>" + data +
           "</w:ffData></w:fldChar></w:r>"
           "<w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
}

std::string box(const std::string& content) {
    return "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + content +
           "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
}

const std::string deleted_mark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_text)

BOOST_AUTO_TEST_CASE(runs_are_one_text_and_paragraphs_of_a_cell_are_lines) {
    BOOST_TEST(read(p(r("настав") + "<w:proofErr w:type=\"spellStart\"/>" + r("ник"))) == "наставник");
    BOOST_TEST(only_cell(p("раз") + p("") + p("два")) == "раз\n\nдва");
    BOOST_TEST(only_cell(p("")) == "");
}

BOOST_AUTO_TEST_CASE(white_space_at_the_ends_is_kept_only_where_it_is_said) {
    BOOST_TEST(in_run("<w:t> раз </w:t><w:t xml:space=\"preserve\"> два </w:t><w:t> </w:t>") == "раз два ");
    BOOST_TEST(in_run("<w:t>раз\n  два</w:t>") == "раз   два");
    std::string root = document_xml("<w:p><w:r>" + t("раз ") + t("два") + "</w:r></w:p>");
    root.insert(root.find("<w:document") + 11, " xml:space=\"preserve\"");
    BOOST_TEST(paragraphs(read_docx_bytes(package_around(root))) == "раз два");
}

BOOST_AUTO_TEST_CASE(breaks_tabs_and_hyphens_are_characters) {
    BOOST_TEST(in_run(t("а") + "<w:br/>" + t("б") + "<w:cr/>" + t("в") + "<w:tab/>" + t("г") + "<w:ptab/>" + t("д")) ==
               "а\nб\nв\tг\tд");
    BOOST_TEST(in_run(t("раз") + "<w:noBreakHyphen/>" + t("два") + "<w:softHyphen/>" + t("три\u00ADчетыре")) ==
               "раз‑дватричетыре");
    BOOST_TEST(in_run("<w:br w:type=\"page\"/>" + t("а") + "<w:br w:type=\"page\"/>" + t("б") +
                      "<w:br w:type=\"column\"/>") == "а\nб");
    BOOST_TEST(read(p("текст", "<w:tabs><w:tab w:val=\"left\" w:pos=\"100\"/></w:tabs>")) == "текст");
}

BOOST_AUTO_TEST_CASE(direction_marks_are_dropped_and_letters_composed) {
    BOOST_TEST(in_run(t("\u200Eраз\u202A\u202C\u2067\u2069\u061C")) == "раз");
    BOOST_TEST(in_run(t("и\u0306 е\u0308")) == "й ё");
    BOOST_TEST(in_run(t("№ 5 — «дом»…")) == "№ 5 — «дом»…");
}

BOOST_AUTO_TEST_CASE(insertions_stay_and_deletions_go) {
    BOOST_TEST(read(p("<w:ins w:id=\"1\">" + r("до 1 мая") +
                      "</w:ins><w:del w:id=\"2\"><w:r><w:delText>до 1 июня</w:delText></w:r>" + r("июнь") +
                      "</w:del>")) == "до 1 мая");
    BOOST_TEST(read(p("<w:moveFrom w:id=\"1\">" + r("там") + "</w:moveFrom><w:moveTo w:id=\"2\">" + r("здесь") +
                      "</w:moveTo>")) == "здесь");
    BOOST_TEST(read(p(r("да", "<w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange>"))) == "да");
}

BOOST_AUTO_TEST_CASE(a_paragraph_with_a_deleted_mark_goes_on_in_the_next) {
    BOOST_TEST(read(p("раз ", deleted_mark) + p("два") + p("три")) == "раз два | три");
    BOOST_TEST(read(p("", deleted_mark) + p("два")) == "два");
    BOOST_TEST(only_cell(p("раз") + p("", deleted_mark)) == "раз");
    BOOST_TEST(only_cell(p("раз", deleted_mark)) == "раз");
    BOOST_TEST(read(p("раз", "<w:rPr><w:vanish/></w:rPr>") + p("два")) == "раздва");
    const Document parted = read_body(p("раз", deleted_mark) + table({row({"а"})}) + p("два"));
    BOOST_TEST(paragraphs(parted) == "раз | два");
}

BOOST_AUTO_TEST_CASE(hidden_text_is_left_out) {
    BOOST_TEST(read(p(r("видно") + r("скрыто", "<w:vanish/>") + r(" снова", "<w:vanish w:val=\"0\"/>"))) ==
               "видно снова");
    Parts parts;
    parts.styles = "<w:style w:type=\"character\" w:styleId=\"Hid\"><w:rPr><w:vanish/></w:rPr></w:style>";
    BOOST_TEST(read(p(r("а", "<w:rStyle w:val=\"Hid\"/>") + r("б", "<w:rStyle w:val=\"Hid\"/><w:vanish w:val=\"0\"/>")),
                    parts) == "б");
}

BOOST_AUTO_TEST_CASE(fields_give_their_result_and_never_their_code) {
    BOOST_TEST(read(p(r("стр. ") + field("PAGE", r("7")) + r(" из 9"))) == "стр. 7 из 9");
    BOOST_TEST(read(p(field("IF " + std::string("\"x\""), r("а") + field("REF b", r("б")) + r("в")))) == "абв");
    const std::string nested_code =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>" +
        field("PAGE", r("7")) + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("да") +
        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    BOOST_TEST(read(p(nested_code + r("."))) == "да.");
    BOOST_TEST(read(p("<w:fldSimple w:instr=\" DATE \">" + r("1 мая") + "</w:fldSimple>")) == "1 мая");
    BOOST_TEST(read(p("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r("а"))) == "а");
}

BOOST_AUTO_TEST_CASE(a_field_left_open_in_a_cell_does_not_swallow_the_next) {
    const Document document =
        read_body(table({row({cell("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>"), "видно"})}));
    BOOST_TEST(grid(document, 0) == " | видно");
}

BOOST_AUTO_TEST_CASE(form_fields_show_their_state) {
    BOOST_TEST(read(form("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>")) == "☒");
    BOOST_TEST(read(form("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>")) == "☒");
    BOOST_TEST(read(form("<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>")) == "☐");
    BOOST_TEST(
        read(form(
            "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"нет\"/><w:listEntry w:val=\"да\"/></w:ddList>")) ==
        "да");
    BOOST_TEST(read(form("<w:ddList><w:result w:val=\"7\"/><w:listEntry w:val=\"нет\"/></w:ddList>")) == "");
}

BOOST_AUTO_TEST_CASE(ticks_of_symbol_fonts_are_characters) {
    const auto sym = [](std::string_view font, std::string_view code) {
        return in_run("<w:sym w:font=\"" + std::string(font) + "\" w:char=\"" + std::string(code) + "\"/>");
    };
    BOOST_TEST(sym("Wingdings", "F0FC") == "✓");
    BOOST_TEST(sym("Wingdings", "FB") == "✗");
    BOOST_TEST(sym("Wingdings", "F0FE") == "☒");
    BOOST_TEST(sym("wingdings", "F0A8") == "☐");
    BOOST_TEST(sym("Wingdings 2", "F052") == "☒");
    BOOST_TEST(sym("Symbol", "F0B3") == "≥");
    BOOST_TEST(sym("Times New Roman", "2713") == "✓");
    BOOST_TEST(sym("Wingdings", "FFFFFF") == "");
    BOOST_TEST(sym("Arial", "D800") == "");
    BOOST_TEST(in_run("<w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr>" + t("\u00FC\uF0FB")) ==
               "✓✗");
    BOOST_TEST(in_run(t("\uF0FC да \uF0B7")) == "✓ да •");
    BOOST_TEST(symbol(0x41, "Arial") == "A");
}

BOOST_AUTO_TEST_CASE(a_check_box_of_a_content_control_shows_its_glyph) {
    BOOST_TEST(
        read("<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent>" +
             r("☒") + "</w:sdtContent></w:sdt>" + r(" да") + "</w:p>") == "☒ да");
}

BOOST_AUTO_TEST_CASE(wrappers_of_runs_are_transparent) {
    BOOST_TEST(read(p("<w:smartTag w:element=\"date\">" + r("а") + "</w:smartTag><w:customXml w:element=\"x\">" +
                      r("б") + "</w:customXml><w:bdo w:val=\"ltr\">" + r("в") + "</w:bdo><w:unknown>" + r("г") +
                      "</w:unknown>")) == "абвг");
    BOOST_TEST(read(p("<w:r><w:ruby><w:rt>" + r("чтение") + "</w:rt><w:rubyBase>" + r("основа") +
                      "</w:rubyBase></w:ruby></w:r>")) == "основа");
    BOOST_TEST(read(p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>")) == "x=1");
}

BOOST_AUTO_TEST_CASE(links_keep_their_text_and_address) {
    Parts parts;
    parts.relationships =
        "<Relationship Id=\"rId9\" TargetMode=\"External\" Target=\"https://example.org/a?b=1&amp;c=2\" "
        "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/hyperlink\"/>";
    const Document document =
        read_body(p(r("см. ") + "<w:hyperlink r:id=\"rId9\">" + r("приказ") + "</w:hyperlink>") +
                      p(field("HYPERLINK \"http://b.ru/\" \\l \"c\"", r("страница"))) +
                      p("<w:fldSimple w:instr=\"HYPERLINK http://d.ru\">" + r("ещё") + "</w:fldSimple>") +
                      p("<w:hyperlink w:anchor=\"внутри\">" + r("ниже") + "</w:hyperlink>") +
                      table({row({cell(p("<w:hyperlink r:id=\"rId9\">" + r("в ячейке") + "</w:hyperlink>"))})}),
                  parts);
    const auto only = [](const std::vector<Link>& links) {
        return links.size() == 1 ? links[0].text + " → " + links[0].target : std::to_string(links.size());
    };
    BOOST_TEST(document.paragraphs[0].text == "см. приказ");
    BOOST_TEST(only(document.paragraphs[0].links) == "приказ → https://example.org/a?b=1&c=2");
    BOOST_TEST(only(document.paragraphs[1].links) == "страница → http://b.ru/#c");
    BOOST_TEST(only(document.paragraphs[2].links) == "ещё → http://d.ru");
    BOOST_TEST(document.paragraphs[3].links.empty());
    BOOST_TEST(only(links_of(document.tables[0], document.tables[0].cells[0])) ==
               "в ячейке → https://example.org/a?b=1&c=2");
    for (const std::string_view code : {"HYPERLINK", "HYPERLINK \\l \"a\"", "REF a", ""})
        BOOST_TEST(hyperlink_of_field(code) == "", code);
}

BOOST_AUTO_TEST_CASE(of_alternatives_the_first_understood_is_read) {
    const auto alternate = [](const std::string& choices) {
        return read(p("<mc:AlternateContent>" + choices + "</mc:AlternateContent>"));
    };
    const std::string fallback = "<mc:Fallback>" + r("запас") + "</mc:Fallback>";
    BOOST_TEST(alternate("<mc:Choice Requires=\"wps\">" + r("новое") + "</mc:Choice>" + fallback) == "новое");
    BOOST_TEST(alternate("<mc:Choice Requires=\"x\">" + r("чужое") + "</mc:Choice>" + fallback) == "запас");
    BOOST_TEST(alternate("<mc:Choice Requires=\"wps x\">" + r("чужое") + "</mc:Choice><mc:Choice Requires=\"w14\">" +
                         r("второе") + "</mc:Choice>" + fallback) == "второе");
    BOOST_TEST(
        alternate(
            "<mc:Choice Requires=\"q\" xmlns:q=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">" +
            r("да") + "</mc:Choice>" + fallback) == "да");
    BOOST_TEST(alternate("<mc:Choice Requires=\"undeclared\">" + r("чужое") + "</mc:Choice>") == "");
}

BOOST_AUTO_TEST_CASE(a_text_box_that_no_paragraph_anchors_stands_in_its_cell) {
    const Document document = read_body("<w:tbl><w:tr><w:tc><w:txbxContent>" + table({row({"внутри"})}) +
                                        "</w:txbxContent></w:tc></w:tr></w:tbl>");
    BOOST_REQUIRE(document.tables.size() == 2u);
    BOOST_REQUIRE(document.tables[1].parent);
    BOOST_TEST(document.tables[1].parent->table == 0);
    BOOST_TEST(grid(document, 1) == "внутри");
}

BOOST_AUTO_TEST_CASE(text_boxes_follow_the_paragraph_that_anchors_them) {
    BOOST_TEST(read(p(r("до ") + box(p("в рамке") + p("вторая")) + r("после")) + p("дальше")) ==
               "до после | в рамке | вторая | дальше");
    BOOST_TEST(only_cell(p(r("ячейка") + box(p("рамка"))) + p("конец")) == "ячейка\nрамка\nконец");
    BOOST_TEST(read(p("<w:del w:id=\"1\">" + box(p("удалено")) + "</w:del>" + r("а"))) == "а");
    BOOST_TEST(read(p(r("жирно", "<w:vanish/>") + box(p(r("а") + box(p("б")))))) == " | а | б");
    const Document document =
        read_body(p(r("якорь") + box(p("перед") + table({row({"в рамке"})}) + p("под"))) + p("дальше"));
    std::string order;
    for (const Block& block : document.blocks) order += block.kind == Block::Kind::table ? 'T' : 'p';
    BOOST_TEST(order == "ppTpp");
    BOOST_TEST(grid(document, 0) == "в рамке");
}

BOOST_AUTO_TEST_CASE(notes_and_comments_are_kept_apart) {
    Parts parts;
    parts.footnotes =
        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
        "<w:footnote w:id=\"2\">" +
        p("<w:r><w:footnoteRef/></w:r>" + r("сноска")) + p("её вторая строка") + "</w:footnote>";
    parts.comments = "<w:comment w:id=\"0\" w:author=\"А\">" + p("уточнить") + table({row({"а"})}) + "</w:comment>";
    const Document document = read_body(
        p(r("текст") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:commentRangeStart w:id=\"0\"/>"), parts);
    BOOST_TEST(paragraphs(document) == "текст");
    BOOST_REQUIRE(document.notes.size() == 2u);
    BOOST_TEST(document.notes[0].kind == "footnote");
    BOOST_TEST(document.notes[0].text == "сноска\nеё вторая строка");
    BOOST_TEST(document.notes[1].kind == "comment");
    BOOST_TEST(document.notes[1].text == "уточнить");
    BOOST_TEST(document.tables.empty());
}

BOOST_AUTO_TEST_CASE(headings_bold_and_centred_come_from_the_paragraph_or_its_style) {
    Parts parts;
    parts.styles =
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn "
        "w:val=\"N\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"Мой\"/><w:basedOn w:val=\"1\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:name w:val=\"x\"/><w:basedOn "
        "w:val=\"L\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>";
    const auto styled = [](std::string_view id, std::string_view more = {}) {
        return p("а", "<w:pStyle w:val=\"" + std::string(id) + "\"/>" + std::string(more));
    };
    const Document document = read_body(styled("1") + styled("a") + styled("T") + styled("L") + styled("нет") +
                                            styled("1", "<w:outlineLvl w:val=\"9\"/><w:jc w:val=\"both\"/>") +
                                            p(r("а", "<w:b w:val=\"on\"/>") + r(" ") + r("")),
                                        parts);
    std::string seen;
    for (const Paragraph& paragraph : document.paragraphs)
        seen += std::to_string(paragraph.outline_level) + (paragraph.bold ? "b" : "") +
                (paragraph.centered ? "c" : "") + " ";
    BOOST_TEST(seen == "1bc 1bc 1 3 0 0b 0b ");
}

BOOST_AUTO_TEST_SUITE_END()
