#include "export/docx_section.h"
#include "export/docx_template.h"
#include "export/subjects.h"
#include "export/zip_writer.h"
#include "ingest/package.h"
#include "ingest/xml.h"
#include "tests/export/read_back.h"
#include "tests/export/sample_comparison.h"
#include "tests/support/boost_test.h"
#include "text/text.h"

#include <algorithm>

using namespace svod;
using read_back::contains;
using read_back::written;

namespace {

constexpr std::string_view main_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
constexpr std::string_view word_namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string part(const std::string& bytes, const std::string& name) {
    const Limits limits;
    return Package(bytes, limits).read(name, 16u << 20);
}

struct NoHandler : XmlHandler {
    void start(const XmlElement&) override {}
    void end(int) override {}
    void text(std::string_view) override {}
};

/// Every XML part is well-formed, and every part that a relationship or a content type names is there.
void check_package(const std::string& bytes) {
    const Limits limits;
    const Package package(bytes, limits);
    const std::string types = package.read("[Content_Types].xml", 1 << 20);
    for (const std::string& name : package.part_names()) {
        if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
        NoHandler handler;
        BOOST_CHECK_NO_THROW(
            parse_xml([&](const auto& take) { package.stream(name, take); }, name, limits, {}, handler));
    }
    for (std::size_t at = types.find("PartName=\"/"); at != std::string::npos;
         at = types.find("PartName=\"/", at + 1)) {
        const std::size_t begin = at + 11;
        const std::string name = types.substr(begin, types.find('"', begin) - begin);
        BOOST_TEST(package.has(name), name);
    }
}

/// A document of a user: headings of its own under Russian-style ids, a header, text around the placeholder, which
/// is cut into runs as word processors do.
std::string user_template(const std::string& body, std::string_view type = main_type) {
    const std::string relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    const std::string kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return write_zip(
        {{"[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
          "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
          "ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"" +
              std::string(type) + "\"/></Types>"},
         {"_rels/.rels", relations + "<Relationship Id=\"a\" Type=\"" + kind +
                             "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
         {"word/_rels/document.xml.rels", relations + "<Relationship Id=\"s\" Type=\"" + kind +
                                              "styles\" Target=\"styles.xml\"/><Relationship Id=\"h\" Type=\"" + kind +
                                              "header\" Target=\"header1.xml\"/></Relationships>"},
         {"word/header1.xml",
          "<w:hdr " + std::string(word_namespace) + "><w:p><w:r><w:t>Бланк</w:t></w:r></w:p></w:hdr>"},
         {"word/styles.xml",
          "<w:styles " + std::string(word_namespace) +
              "><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name "
              "w:val=\"Normal\"/></w:style><w:style "
              "w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn "
              "w:val=\"a\"/></w:style><w:style "
              "w:type=\"character\" w:styleId=\"Caption\"><w:name w:val=\"Не подпись\"/></w:style></w:styles>"},
         {"word/document.xml",
          "<w:document " + std::string(word_namespace) +
              " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>" + body +
              "</w:body></w:document>"}});
}

constexpr const char* letter_section =
    "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar "
    "w:top=\"1000\" w:right=\"1000\" w:bottom=\"1000\" w:left=\"2000\"/><w:titlePg/></w:sectPr>";

std::string words(const char* text) {
    return std::string("<w:p><w:r><w:t>") + text + "</w:t></w:r></w:p>";
}

std::string filled(const std::string& body) {
    WriteOptions options;
    options.docx_template = user_template(body);
    return written("docx", sample::comparison(), options);
}

std::vector<std::string> paragraphs(const std::string& bytes) {
    std::vector<std::string> texts;
    for (const Paragraph& paragraph : read_back::docx(bytes).paragraphs) texts.push_back(clean_line(paragraph.text));
    return texts;
}

std::size_t place_of(const std::vector<std::string>& texts, const std::string& wanted) {
    return static_cast<std::size_t>(std::find(texts.begin(), texts.end(), wanted) - texts.begin());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(memo_docx)

BOOST_AUTO_TEST_CASE(the_chapters_are_numbered_headings_in_the_order_of_the_memo) {
    std::vector<std::string> headings;
    for (const Paragraph& paragraph : read_back::docx(written("docx", sample::comparison())).paragraphs)
        if (paragraph.outline_level == 1 && !paragraph.number.empty()) headings.push_back(paragraph.text);
    const std::vector<std::string> expected{"1. Введение", "2. Охват",  "3. Исполнение",  "4. Отклонения",
                                            "5. Практики", "6. Выводы", "7. Рекомендации"};
    BOOST_TEST(headings == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(figures_stand_in_tables_with_repeated_heads) {
    const Document document = read_back::docx(written("docx", sample::comparison()));
    const auto totals = read_back::table(document, {"Муниципальное образование", "Мероприятий", "Подлежит исполнению"});
    BOOST_REQUIRE(totals.size() == 4u);
    BOOST_TEST(read_back::row_of(totals, "город Светлый")[3] == "50 % (1 из 2)");
    BOOST_TEST(read_back::row_of(totals, "Всего")[1] == "4");
    for (const Table& table : document.tables) BOOST_TEST(table.header_rows == 1);
}

BOOST_AUTO_TEST_CASE(sentences_agree_with_their_numbers) {
    const std::vector<std::string> texts = paragraphs(written("docx", sample::comparison()));
    const auto said = [&](const char* sentence) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const std::string& text) { return contains(text, sentence); });
    };
    BOOST_TEST(said("Документы представили 2 муниципальных образования."));
    BOOST_TEST(said("Учтено 4 мероприятия. Подлежит исполнению 3 мероприятия, из них выполнено: 67 % (2 из 3)."));
    BOOST_TEST(said("Просрочено 1 мероприятие."));
    BOOST_TEST(said("Городу Светлому:"));
    BOOST_TEST(
        said("завершить или указать новые сроки и причины переноса, просрочено 1 мероприятие: № 2 «=HYPERLINK("));
    BOOST_TEST(said("по состоянию на 1 июня 2022 года"));
}

BOOST_AUTO_TEST_CASE(who_sent_nothing_is_named_and_asked) {
    Comparison comparison = sample::comparison();
    comparison.not_received = {"Дальний район"};
    comparison.expected = 2;
    const std::vector<std::string> texts = paragraphs(written("docx", comparison));
    const auto said = [&](const char* sentence) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const std::string& text) { return contains(text, sentence); });
    };
    BOOST_TEST(
        said("Документы представили 2 муниципальных образования. Из 2 муниципальных образований, от которых ожидались "
             "документы, их представило 50 % (1 из 2). Не представили: Дальний район."));
    BOOST_TEST(said("– Дальнему району."));
}

BOOST_AUTO_TEST_CASE(a_selection_says_nothing_of_what_it_leaves_out) {
    const auto said = [](const Comparison& comparison, const char* words) {
        const Document document = read_back::docx(written("docx", comparison));
        return std::any_of(document.paragraphs.begin(), document.paragraphs.end(),
                           [&](const Paragraph& each) { return contains(clean_line(each.text), words); });
    };
    Comparison whole = sample::comparison();
    whole.reports[0].events[0].evidence.push_back({});
    whole.rows[0].cells[1].clear();
    BOOST_TEST(said(whole, "не встречается в документах других"));
    BOOST_TEST(!said(whole, "только по отобранному"));
    whole.filters = {"статус: выполнено"};
    BOOST_TEST(!said(whole, "не встречается в документах других"));
    BOOST_TEST(said(whole, "Рекомендации составлены только по отобранному. Отбор: статус: выполнено."));
    BOOST_TEST(said(whole, "Практики названы только из отобранного"));

    Comparison nothing = sample::comparison();
    for (ComparedRow& row : nothing.rows)
        for (auto& cell : row.cells) cell.clear();
    BOOST_TEST(said(nothing, "В представленных документах нет того, что требует рекомендаций."));
    nothing.filters = {"статус: отменено"};
    BOOST_TEST(said(nothing, "Среди отобранного нет того, что требует рекомендаций."));
    BOOST_TEST(!said(nothing, "В представленных документах нет"));
}

BOOST_AUTO_TEST_CASE(charts_hold_their_figures_and_a_workbook_to_edit_them) {
    const std::string bytes = written("docx", sample::comparison());
    check_package(bytes);
    const std::string chart = part(bytes, "word/charts/svod_chart2.xml");
    BOOST_TEST(contains(chart, "<c:v>город Светлый</c:v>"));
    BOOST_TEST(contains(chart, "<c:v>0.5</c:v>"));
    BOOST_TEST(contains(chart, "<c:externalData r:id=\"rId1\">"));
    const auto book = read_back::sheets(part(bytes, "word/embeddings/svod_chart2.xlsx"));
    BOOST_TEST(read_back::row_of(book.at("Данные"), "город Светлый")[1] == "0.5");
    BOOST_TEST(contains(part(bytes, "word/_rels/document.xml.rels"), "Target=\"/word/charts/svod_chart2.xml\""));
    BOOST_TEST(contains(part(bytes, "word/document.xml"), "descr=\"Выполнено из подлежащих исполнению. Наибольшее"));
}

BOOST_AUTO_TEST_CASE(wide_annexes_lie_and_the_body_stands) {
    const std::string document = part(written("docx", sample::comparison()), "word/document.xml");
    const std::size_t standing = document.find("<w:pgSz w:w=\"11906\"");
    const std::size_t annex = document.find("Приложение 1.");
    const std::size_t lying = document.find("w:orient=\"landscape\"");
    BOOST_TEST((standing < annex && annex < lying && lying != std::string::npos));
}

BOOST_AUTO_TEST_CASE(a_template_keeps_its_text_styles_and_header_around_the_memo) {
    const std::string bytes =
        filled(words("До") + "<w:p><w:r><w:t>{{sv</w:t></w:r><w:r><w:t xml:space=\"preserve\">od}} </w:t></w:r></w:p>" +
               words("После") + letter_section);
    check_package(bytes);
    const std::vector<std::string> texts = paragraphs(bytes);
    BOOST_TEST(place_of(texts, "До") == 0u);
    BOOST_TEST(place_of(texts, "Введение") < place_of(texts, "После"));
    BOOST_TEST(place_of(texts, "{{svod}}") == texts.size());
    BOOST_TEST(texts.back() == "После");
    const std::string document = part(bytes, "word/document.xml");
    BOOST_TEST(contains(document, "<w:pStyle w:val=\"1\"/>"));
    BOOST_TEST(!contains(document, "Heading1"));
    BOOST_TEST(contains(part(bytes, "word/header1.xml"), "Бланк"));
    const std::string styles = part(bytes, "word/styles.xml");
    BOOST_TEST(contains(styles, "<w:name w:val=\"Не подпись\"/>"));
    BOOST_TEST(contains(styles, "w:styleId=\"SvodCaption\"><w:name w:val=\"caption\"/>"));
    BOOST_TEST(!contains(styles, "<w:name w:val=\"Body Text\"/>"));
    BOOST_TEST(!contains(styles, "<w:numId w:val=\"1\"/>"));
    const std::size_t section = document.find(letter_section);
    BOOST_TEST(section < document.find("Приложение 1."));
    BOOST_TEST(document.rfind(letter_section) > document.find("После"));
}

BOOST_AUTO_TEST_CASE(without_a_placeholder_the_memo_stands_at_the_end_on_the_templates_pages) {
    const std::string bytes = filled(words("Письмо") + letter_section);
    BOOST_TEST(paragraphs(bytes).front() == "Письмо");
    const std::string document = part(bytes, "word/document.xml");
    const std::size_t last = document.rfind("<w:sectPr>");
    BOOST_TEST(document.find("Приложение 1.") < last);
    BOOST_TEST(contains(document.substr(last), "r:id=\"h\""));
    BOOST_TEST(contains(document.substr(last), "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"));
    BOOST_TEST(!contains(document.substr(last), "titlePg"));
}

BOOST_AUTO_TEST_CASE(a_placeholder_in_a_table_or_a_sentence_is_text) {
    const std::string bytes = filled("<w:tbl><w:tr><w:tc>" + words("{{svod}}") + "</w:tc></w:tr></w:tbl>" +
                                     words("см. {{svod}}") + letter_section);
    BOOST_TEST(paragraphs(bytes).front() == "см. {{svod}}");
    BOOST_TEST(read_back::docx(bytes).tables.front().cells.begin()->text == "{{svod}}");
}

BOOST_AUTO_TEST_CASE(a_memo_is_a_template_too_and_keeps_its_own_charts) {
    WriteOptions options;
    options.docx_template = written("docx", sample::comparison());
    const std::string bytes = written("docx", sample::comparison(), options);
    check_package(bytes);
    BOOST_TEST(contains(part(bytes, "word/charts/svod_chart1.xml"), "barChart"));
    BOOST_TEST(contains(part(bytes, "word/charts/svod_chart4.xml"), "barChart"));
    BOOST_TEST(contains(part(bytes, "word/document.xml"), "r:id=\"rIdSvodChart4\""));
    BOOST_TEST(read_back::docx(bytes).tables.size() == 2 * read_back::docx(options.docx_template).tables.size());
}

BOOST_AUTO_TEST_CASE(what_is_no_template_is_refused_with_a_reason) {
    WriteOptions options;
    options.docx_template = write_zip({{"a.txt", "x"}});
    BOOST_CHECK_THROW(written("docx", sample::comparison(), options), TemplateError);
    options.docx_template = user_template(words("x"), "application/vnd.ms-word.document.macroEnabled.main+xml");
    BOOST_CHECK_THROW(written("docx", sample::comparison(), options), TemplateError);
    options.docx_template =
        user_template(words("x"), "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml");
    BOOST_TEST(contains(part(written("docx", sample::comparison(), options), "[Content_Types].xml"), main_type));
}

BOOST_AUTO_TEST_CASE(a_lying_section_keeps_headers_and_margins) {
    BOOST_TEST(lying_section("<w:sectPr><w:type w:val=\"continuous\"/><w:pgSz w:h=\"16838\" w:w=\"11906\"/><w:pgMar "
                             "w:left=\"900\" w:right=\"700\"/></w:sectPr>") ==
               "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:left=\"900\" "
               "w:right=\"700\"/></w:sectPr>");
    BOOST_TEST(text_width("<w:sectPr><w:pgSz w:w=\"10000\"/><w:pgMar w:left=\"900\" w:right=\"700\"/></w:sectPr>") ==
               8400);
    BOOST_TEST(text_width("") == 9355);
}

BOOST_AUTO_TEST_CASE(names_of_places_change_by_case_where_that_is_sure) {
    const Comparison comparison = sample::comparison();
    const Subjects subjects(comparison);
    const std::pair<const char*, const char*> datives[] = {
        {"Заречный район", "Заречному району"},
        {"Верхний городской округ", "Верхнему городскому округу"},
        {"Северо-Лесной муниципальный район", "Северо-Лесному муниципальному району"},
        {"город Озёрск", "городу Озёрску"},
        {"город Светлое", "городу Светлое"},
        {"город Ключ-на-Ветлуге", "городу Ключ-на-Ветлуге"},
        {"городской округ город Озёрск", "городскому округу город Озёрск"},
        {"Заозерье", "муниципальному образованию «Заозерье»"},
        {"ЗАТО Полярный", "ЗАТО Полярный"},
    };
    for (const auto& [name, dative] : datives) BOOST_TEST(subjects.in_case(name, Case::dative) == dative);
    BOOST_TEST(subjects.in("Владимирский район") == "во Владимирском районе");
    BOOST_TEST(subjects.in("Выйский район") == "в Выйском районе");
    BOOST_TEST(subjects.in("город Зея") == "в городе Зее");
    BOOST_TEST(subjects.in("Дальний район") == "в Дальнем районе");
}

BOOST_AUTO_TEST_SUITE_END()
