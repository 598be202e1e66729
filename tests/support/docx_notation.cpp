#include "tests/support/docx_notation.h"

#include "ingest/reader.h"
#include "tests/support/zip_builder.h"

#include <algorithm>

namespace svod::docx_notation {
namespace {

constexpr std::string_view namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
    "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
    "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
    "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:unknown\"";

const std::string type_root = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string part(std::string_view root, std::string_view content) {
    const std::string name(root);
    return "<w:" + name + " " + std::string(namespaces) + ">" + std::string(content) + "</w:" + name + ">";
}

std::string data_model(const std::string& content) {
    return "<dgm:dataModel xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" "
           "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">" +
           content + "</dgm:dataModel>";
}

std::string content_types(const std::string& main) {
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
           "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/" +
           main +
           "\" "
           "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
}

std::string relationships(const std::string& entries) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + entries +
           "</Relationships>";
}

std::string relationship(const std::string& type, const std::string& target) {
    return "<Relationship Id=\"id-" + type + "\" Type=\"" + type_root + type + "\" Target=\"" + target + "\"/>";
}

std::string properties_of(std::string_view tag, std::string_view properties) {
    if (properties.empty()) return {};
    return "<w:" + std::string(tag) + ">" + std::string(properties) + "</w:" + std::string(tag) + ">";
}

std::string run_text(std::string_view text) {
    return "<w:t xml:space=\"preserve\">" + std::string(text) + "</w:t>";
}

}  // namespace

std::string document_xml(std::string_view body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" +
           part("document", "<w:body>" + std::string(body) + "</w:body>");
}

std::string docx(std::string_view body, const Parts& parts) {
    std::vector<zip::Entry> entries;
    std::string related = parts.relationships;
    const auto add = [&](const std::string& type, std::string_view root, const std::string& content) {
        if (content.empty()) return;
        related += relationship(type, type + ".xml");
        entries.push_back({"word/" + type + ".xml", part(root, content)});
    };
    add("styles", "styles", parts.styles);
    add("numbering", "numbering", parts.numbering);
    add("footnotes", "footnotes", parts.footnotes);
    add("comments", "comments", parts.comments);
    if (!parts.diagram.empty()) {
        related += relationship("diagramData", "diagrams/data1.xml");
        entries.push_back({"word/diagrams/data1.xml", data_model(parts.diagram)});
    }
    entries.push_back({"[Content_Types].xml", content_types("word/document.xml")});
    entries.push_back({"_rels/.rels", relationships(relationship("officeDocument", "word/document.xml"))});
    entries.push_back({"word/_rels/document.xml.rels", relationships(related)});
    entries.push_back({"word/document.xml", document_xml(body)});
    return zip::stored(entries);
}

std::string package_around(std::string_view xml, std::string_view name) {
    const std::string main(name);
    return zip::stored({{"[Content_Types].xml", content_types(main)},
                        {"_rels/.rels", relationships(relationship("officeDocument", "/" + main))},
                        {main, std::string(xml)}});
}

Document read_docx_bytes(const std::string& bytes, const Limits& limits) {
    Diagnostics diagnostics;
    return read_document(bytes, "образец.docx", limits, diagnostics);
}

Document read_body(std::string_view body, const Parts& parts, const Limits& limits) {
    return read_docx_bytes(docx(body, parts), limits);
}

std::string outcome(const std::string& bytes, const Limits& limits) {
    try {
        read_docx_bytes(bytes, limits);
        return "read";
    } catch (const DocumentError& error) {
        return std::string(name(error.code()));
    }
}

std::string r(std::string_view text, std::string_view properties) {
    return "<w:r>" + properties_of("rPr", properties) + run_text(text) + "</w:r>";
}

std::string p(std::string_view text, std::string_view properties) {
    const std::string content = text.empty() ? "" : text.front() == '<' ? std::string(text) : r(text);
    return "<w:p>" + properties_of("pPr", properties) + content + "</w:p>";
}

std::string item(int num_id, int level, std::string_view text) {
    return p(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                       std::to_string(num_id) + "\"/></w:numPr>");
}

std::string cell(std::string_view text, std::string_view properties) {
    const bool blocks = text.substr(0, 4) == "<w:p" || text.substr(0, 6) == "<w:tbl" || text.substr(0, 6) == "<w:sdt";
    return "<w:tc>" + properties_of("tcPr", properties) + (blocks ? std::string(text) : p(text)) + "</w:tc>";
}

std::string row(const std::vector<std::string>& cells, std::string_view properties) {
    std::string content = properties_of("trPr", properties);
    for (const std::string& each : cells) content += each.substr(0, 3) == "<w:" ? each : cell(each);
    return "<w:tr>" + content + "</w:tr>";
}

std::string table(const std::vector<std::string>& rows) {
    std::string content;
    for (const std::string& each : rows) content += each;
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + content + "</w:tbl>";
}

std::string level(int at, std::string_view format, std::string_view text, std::string_view more, int start) {
    return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"" + std::to_string(start) +
           "\"/><w:numFmt w:val=\"" + std::string(format) + "\"/><w:lvlText w:val=\"" + std::string(text) + "\"/>" +
           std::string(more) + "</w:lvl>";
}

std::string paragraphs(const Document& document) {
    std::string text;
    for (const Paragraph& paragraph : document.paragraphs) {
        if (&paragraph != &document.paragraphs.front()) text += " | ";
        text += paragraph.text;
    }
    return text;
}

std::string grid(const Document& document, std::size_t table) {
    std::string text;
    int at_row = 0;
    const CellList& cells = document.tables.at(table).cells;
    for (const Cell& each : cells) {
        if (&each != &cells[0]) text += each.row != at_row ? " / " : " | ";
        at_row = each.row;
        if (each.row_span != 1 || each.column_span != 1)
            text += std::to_string(each.row_span) + "x" + std::to_string(each.column_span) + ":";
        text += each.text;
    }
    return text;
}

std::string only_cell(std::string_view body, const Parts& parts) {
    return std::string(read_body(table({row({cell(body)})}), parts).tables.at(0).cells.at(0).text);
}

}  // namespace svod::docx_notation
