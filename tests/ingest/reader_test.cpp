#include "ingest/reader.h"
#include "tests/support/boost_test.h"
#include "tests/support/docx_notation.h"
#include "tests/support/zip_builder.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace svod;
using namespace svod::docx_notation;

namespace {

/// «code: message».
std::string refusal(const std::string& bytes) {
    Diagnostics diagnostics;
    try {
        read_document(bytes, "план.docx", {}, diagnostics);
        return "read";
    } catch (const DocumentError& error) {
        return std::string(name(error.code())) + ": " + error.what();
    }
}

bool says(const std::string& bytes, std::string_view code, std::string_view words) {
    const std::string text = refusal(bytes);
    return text.find(code) == 0 && text.find(words) != std::string::npos;
}

std::string opc(const std::string& main_type) {
    return zip::stored(
        {{"[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/x.xml\" "
          "ContentType=\"" +
              main_type + "\"/></Types>"},
         {"_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
          "Id=\"a\" Target=\"x.xml\" "
          "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></"
          "Relationships>"},
         {"x.xml", "<x/>"}});
}

/// A Word package whose main part is said to be of `type`.
std::string word_called(std::string_view type) {
    return zip::stored(
        {{"[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/x.xml\" "
          "ContentType=\"" +
              std::string(type) + "\"/></Types>"},
         {"_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
          "Id=\"a\" Target=\"x.xml\" "
          "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></"
          "Relationships>"},
         {"x.xml", document_xml(p("Дело"))}});
}

std::string odt_called(std::string_view type) {
    return zip::stored({{"mimetype", std::string(type)},
                        {"content.xml",
                         "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                         "xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><o:body><o:text><t:p>Дело"
                         "</t:p></o:text></o:body></o:document-content>"}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reader)

BOOST_AUTO_TEST_CASE(a_document_says_where_it_came_from) {
    const std::string bytes = docx(p("текст"));
    Diagnostics diagnostics;
    const Document document = read_document(bytes, "план.docx", {}, diagnostics);
    BOOST_TEST(document.source.name == "план.docx");
    BOOST_TEST(document.source.format == "docx");
    BOOST_TEST(document.source.bytes == bytes.size());
    BOOST_TEST(document.source.sha256 == sha256_hex(bytes));
    BOOST_TEST(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

BOOST_AUTO_TEST_CASE(what_is_no_document_is_named_by_its_content) {
    BOOST_TEST(says("", "no_content", "пуст"));
    BOOST_TEST(says("Просто текст\nвторая строка", "unsupported_format", "простой текст"));
    BOOST_TEST(says("\xcf\xeb\xe0\xed \xf0\xe0\xe1\xee\xf2\xfb", "unsupported_format", "простой текст"));
    BOOST_TEST(says("BMW и MZ — это слова", "unsupported_format", "простой текст"));
    BOOST_TEST(says("{\\rtf1\\ansi}", "unsupported_format", "RTF"));
    BOOST_TEST(says("%PDF-1.7\n%\xe2\xe3", "unsupported_format", "PDF"));
    BOOST_TEST(says("<!DOCTYPE html><html><body>a</body></html>", "unsupported_format", "HTML"));
    BOOST_TEST(says(" \r\n<HTML>", "unsupported_format", "HTML"));
    BOOST_TEST(says("MIME-Version: 1.0\r\nContent-Type: multipart/related;", "unsupported_format", "MHTML"));
    BOOST_TEST(says(
        "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>",
        "unsupported_format", "XML"));
    BOOST_TEST(says("<?xml version=\"1.0\"?><a/>", "unsupported_format", "XML"));
    BOOST_TEST(says(std::string("\x89PNG\r\n\x1a\n\0", 9), "unsupported_format", "PNG"));
    BOOST_TEST(says(std::string("\x00\x01\x02\x03", 4), "unsupported_format", "неизвестного"));
}

BOOST_AUTO_TEST_CASE(old_office_files_are_told_apart_by_their_streams) {
    BOOST_TEST(says(zip::ole2({"Root Entry", "WordDocument", "1Table"}), "unsupported_format",
                    "документ Word 97–2003; сохраните его как .docx"));
    BOOST_TEST(says(zip::ole2({"Workbook"}), "unsupported_format", "Excel"));
    BOOST_TEST(says(zip::ole2({"PowerPoint Document"}), "unsupported_format", "PowerPoint"));
    BOOST_TEST(says(zip::ole2({"Contents"}), "unsupported_format", "старого вида"));
    BOOST_TEST(says(zip::ole2({"WordDocument", "EncryptionInfo", "EncryptedPackage"}), "encrypted", "пароль"));
    BOOST_TEST(says(zip::ole2({"ENCRYPTEDPACKAGE"}), "encrypted", "пароль"));
}

BOOST_AUTO_TEST_CASE(other_packages_are_told_apart_by_their_main_part) {
    const std::string office = "application/vnd.openxmlformats-officedocument.";
    BOOST_TEST(says(opc(office + "spreadsheetml.sheet.main+xml"), "unsupported_format", "Excel"));
    BOOST_TEST(says(opc(office + "presentationml.presentation.main+xml"), "unsupported_format", "PowerPoint"));
    BOOST_TEST(says(opc("application/ms-word.document.main+xml"), "corrupt_xml", "не документ Word"));
    BOOST_TEST(says(opc("text/plain"), "corrupt_container", "главной части"));
    BOOST_TEST(
        says(zip::stored({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}}),
             "unsupported_format", "таблица OpenDocument"));
    BOOST_TEST(says(zip::stored({{"a.txt", "a"}}), "unsupported_format", "ZIP"));
}

BOOST_AUTO_TEST_CASE(templates_and_files_with_macros_are_read_as_documents) {
    for (const std::string_view type :
         {"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
          "application/vnd.ms-word.document.macroEnabled.main+xml",
          "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"})
        BOOST_TEST(paragraphs(read_docx_bytes(word_called(type))) == "Дело", type);
    for (const std::string_view type :
         {"application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template"})
        BOOST_TEST(paragraphs(read_docx_bytes(odt_called(type))) == "Дело", type);
}

BOOST_AUTO_TEST_CASE(templates_of_sheets_and_slides_are_refused_as_what_they_are) {
    BOOST_TEST(
        says(word_called("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "unsupported_format", "Excel"));
    BOOST_TEST(says(word_called("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"),
                    "unsupported_format", "Excel"));
    BOOST_TEST(says(word_called("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"),
                    "unsupported_format", "PowerPoint"));
    BOOST_TEST(says(odt_called("application/vnd.oasis.opendocument.spreadsheet-template"), "unsupported_format",
                    "таблица OpenDocument"));
    BOOST_TEST(says(odt_called("application/vnd.oasis.opendocument.presentation-template"), "unsupported_format",
                    "OpenDocument"));
}

BOOST_AUTO_TEST_CASE(the_main_part_is_found_through_relationships_in_any_dialect) {
    const std::string strict =
        "<?xml version=\"1.0\"?><z:document "
        "xmlns:z=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><z:body><z:p><z:r><z:t>строгий"
        "</z:t></z:r></z:p></z:body></z:document>";
    BOOST_TEST(paragraphs(read_docx_bytes(package_around(strict, "здесь/главная.xml"))) == "строгий");
    std::string wide("\xff\xfe", 2);
    for (const char16_t unit :
         u"<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document "
         u"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
         u"<w:body><w:p><w:r><w:t>широкий</w:t></w:r></w:p></w:body></w:document>")
        if (unit != 0) wide += {static_cast<char>(unit & 0xff), static_cast<char>(unit >> 8)};
    BOOST_TEST(paragraphs(read_docx_bytes(package_around(wide))) == "широкий");
}

BOOST_AUTO_TEST_CASE(broken_styles_do_not_cost_the_document) {
    Parts parts;
    parts.styles = "<broken";
    Diagnostics diagnostics;
    const Document document = read_document(docx(p("текст"), parts), "а.docx", {}, diagnostics);
    BOOST_TEST(paragraphs(document) == "текст");
    BOOST_REQUIRE(diagnostics.entries().size() == 1u);
    BOOST_TEST(diagnostics.entries()[0].code == "part_unreadable");
    BOOST_TEST(diagnostics.entries()[0].text == "word/styles.xml");
}

BOOST_AUTO_TEST_CASE(files_are_read_whole_or_refused) {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "svod_reader_test";
    std::filesystem::create_directories(folder);
    const std::string path = (folder / "план.docx").string();
    std::ofstream(path, std::ios::binary) << docx(p("текст"));
    Diagnostics diagnostics;
    BOOST_TEST(read_document(path, Limits{}, diagnostics).source.name == "план.docx");
    const auto code = [&](const std::string& file, const Limits& limits) {
        try {
            read_file(file, limits);
            return std::string("read");
        } catch (const DocumentError& error) {
            return std::string(name(error.code()));
        }
    };
    Limits small;
    small.file_bytes = 10;
    BOOST_TEST(code(path, small) == "limit_exceeded");
    BOOST_TEST(code((folder / "нет.docx").string(), {}) == "not_found");
    BOOST_TEST(code(folder.string(), {}) == "unreadable");
    std::filesystem::remove_all(folder);
}

BOOST_AUTO_TEST_SUITE_END()
