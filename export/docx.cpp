#include "export/docx.h"

#include "export/docx_body.h"
#include "export/docx_section.h"
#include "export/docx_styles.h"
#include "export/docx_template.h"
#include "export/markup.h"
#include "export/zip_writer.h"

namespace svod {

namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

constexpr std::string_view content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>)";

constexpr std::string_view package_relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)";

constexpr std::string_view document_relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>)";

constexpr std::string_view settings =
    R"(<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="ru-RU"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>)";

constexpr std::string_view footer =
    R"(<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="Normal"/><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>)";

/// Margins of official papers: 3 cm on the left, 1.5 on the right, 2 above and below; no number on the first page.
constexpr std::string_view standing =
    R"(<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="708" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>)";

/// The left margin of standing pages is the upper one of lying pages.
constexpr std::string_view lying =
    R"(<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="850" w:left="1134" w:header="708" w:footer="454" w:gutter="0"/></w:sectPr>)";

std::string properties_part(const Comparison& comparison, const Memo& memo) {
    const std::string day = comparison.as_of ? iso(*comparison.as_of) : "2020-01-01";
    return std::string(declaration) +
           "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" +
           escaped(memo.title) +
           "</dc:title><dc:language>ru-RU</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + day +
           "T00:00:00Z</dcterms:created></cp:coreProperties>";
}

std::string document_part(const Memo& memo, DocxBody& body) {
    const bool annex = !memo.annex.empty();
    body.set_width(text_width(std::string(standing)));
    body.add_title(memo);
    for (const MemoBlock& block : memo.body) body.add(block);
    if (annex) body.end_section(std::string(standing));
    body.set_width(text_width(std::string(lying)));
    for (const MemoBlock& block : memo.annex) body.add_annex(block);
    return std::string(declaration) +
           "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>\n" +
           body.xml() + std::string(annex ? lying : standing) + "</w:body></w:document>";
}

}  // namespace

std::string write_comparison_docx(const Comparison& comparison, const WriteOptions& options) {
    const Memo memo = make_memo(comparison);
    if (!options.docx_template.empty()) return fill_template(options.docx_template, memo);
    DocxBody body(own_style_ids(), false);
    const std::string document = document_part(memo, body);
    const ChartParts charts = chart_parts(body.charts(), "word/");
    const auto whole = [](std::string_view xml) { return std::string(declaration) + std::string(xml); };
    std::vector<std::pair<std::string, std::string>> parts{
        {"[Content_Types].xml", whole(content_types) + charts.content_types + "</Types>"},
        {"_rels/.rels", whole(package_relations)},
        {"word/document.xml", document},
        {"word/_rels/document.xml.rels", whole(document_relations) + charts.relations + "</Relationships>"},
        {"word/styles.xml", own_styles_part()},
        {"word/numbering.xml", std::string(own_numbering_part())},
        {"word/settings.xml", whole(settings)},
        {"word/footer1.xml", whole(footer)},
        {"docProps/core.xml", properties_part(comparison, memo)}};
    parts.insert(parts.end(), charts.parts.begin(), charts.parts.end());
    return write_zip(parts);
}

}  // namespace svod
