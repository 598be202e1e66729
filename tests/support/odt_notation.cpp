#include "tests/support/odt_notation.h"

#include "ingest/format.h"
#include "tests/support/zip_builder.h"

#include <zip.h>

#include <cstdlib>
#include <stdexcept>

namespace svod::odt_notation {
namespace {

constexpr std::string_view namespaces =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    " xmlns:form=\"urn:oasis:names:tc:opendocument:xmlns:form:1.0\""
    " xmlns:field=\"urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0\""
    " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\"";

constexpr std::string_view media_type = "application/vnd.oasis.opendocument.text";

std::string tag(std::string_view name, std::string_view attributes, std::string_view content) {
    std::string text = "<" + std::string(name);
    if (!attributes.empty()) text += " " + std::string(attributes);
    return text + ">" + std::string(content) + "</" + std::string(name) + ">";
}

std::string attribute(std::string_view name, std::string_view value) {
    return value.empty() ? std::string() : std::string(name) + "=\"" + std::string(value) + "\"";
}

std::string joined(std::string_view first, std::string_view second) {
    return std::string(first) + (first.empty() || second.empty() ? "" : " ") + std::string(second);
}

std::string styles_xml(const StyleText& styles) {
    return tag("office:document-styles", namespaces, tag("office:styles", "", styles.common));
}

std::string content_xml(std::string_view body, const StyleText& styles) {
    return tag(
        "office:document-content", namespaces,
        tag("office:automatic-styles", "", styles.automatic) + tag("office:body", "", tag("office:text", "", body)));
}

}  // namespace

std::string fodt(std::string_view body, const StyleText& styles) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" +
           tag("office:document", joined(namespaces, attribute("office:mimetype", media_type)),
               tag("office:styles", "", styles.common) + tag("office:automatic-styles", "", styles.automatic) +
                   tag("office:body", "", tag("office:text", "", body)));
}

std::string odt(std::string_view body, const StyleText& styles) {
    const std::string manifest =
        "<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\">"
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
        "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" +
        std::string(media_type) + "\"/></manifest:manifest>";
    return zip({{"mimetype", std::string(media_type)},
                {"styles.xml", styles_xml(styles)},
                {"content.xml", content_xml(body, styles)},
                {"META-INF/manifest.xml", manifest}});
}

std::string stored_odt(std::string_view body, const StyleText& styles) {
    return svod::zip::stored({{"mimetype", std::string(media_type)},
                              {"styles.xml", styles_xml(styles)},
                              {"content.xml", content_xml(body, styles)}});
}

std::string zip(const std::vector<std::pair<std::string, std::string>>& parts) {
    zip_error_t error;
    zip_source_t* store = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = zip_open_from_source(store, ZIP_TRUNCATE, &error);
    if (archive == nullptr) throw std::runtime_error("zip: cannot open");
    zip_source_keep(store);
    for (const auto& [name, content] : parts) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) throw std::runtime_error("zip: cannot add " + name);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
                                 name == "mimetype" ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
        zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), 1600000000, 0);
    }
    if (zip_close(archive) != 0) throw std::runtime_error("zip: cannot close");
    zip_stat_t info;
    zip_source_stat(store, &info);
    std::string bytes(static_cast<std::size_t>(info.size), '\0');
    zip_source_open(store);
    zip_source_read(store, bytes.data(), bytes.size());
    zip_source_close(store);
    zip_source_free(store);
    return bytes;
}

Document read_odt_body(std::string_view body, const StyleText& styles, const Limits& limits) {
    Document document;
    Diagnostics diagnostics;
    const std::string bytes = fodt(body, styles);
    if (!is_fodt(bytes)) throw std::logic_error("the notation gave no flat document");
    read_fodt(bytes, limits, document, diagnostics);
    return document;
}

Document read_odt_package(const std::string& bytes, const Limits& limits) {
    Document document;
    Diagnostics diagnostics;
    const Package package(bytes, limits);
    read_odt(package, document, diagnostics);
    return document;
}

std::string p(std::string_view text, std::string_view style) {
    return tag("text:p", attribute("text:style-name", style), text);
}

std::string item(std::string_view content, std::string_view attributes) {
    return tag("text:list-item", attributes, content);
}

std::string list(std::string_view style, std::string_view items, std::string_view attributes) {
    return tag("text:list", joined(attribute("text:style-name", style), attributes), items);
}

std::string cell(std::string_view text, std::string_view attributes) {
    return tag("table:table-cell", attributes, p(text));
}

std::string covered(std::string_view attributes) {
    return tag("table:covered-table-cell", attributes, "");
}

std::string row(std::string_view cells, std::string_view attributes) {
    return tag("table:table-row", attributes, cells);
}

std::string table(std::string_view rows) {
    return tag("table:table", "", rows);
}

std::string decimal_style(std::string_view name) {
    std::string levels;
    for (const std::string level : {"1", "2", "3"})
        levels += tag("text:list-level-style-number",
                      "text:level=\"" + level +
                          "\" style:num-format=\"1\" style:num-suffix=\".\" text:display-levels=\"" + level + "\"",
                      "");
    return tag("text:list-style", attribute("style:name", name), levels);
}

std::string number_style(std::string_view name, std::string_view format, std::string_view attributes) {
    return tag("text:list-style", attribute("style:name", name),
               tag("text:list-level-style-number",
                   joined("text:level=\"1\" style:num-suffix=\".\" style:num-format=\"" + std::string(format) + "\"",
                          attributes),
                   ""));
}

std::string paragraphs(const Document& document) {
    std::string text;
    for (const Paragraph& paragraph : document.paragraphs)
        text += (&paragraph == document.paragraphs.data() ? "" : " | ") + paragraph.text;
    return text;
}

std::string grid(const Document& document, std::size_t table) {
    std::string text;
    int row = 0;
    bool first = true;
    for (const Cell& cell : document.tables.at(table).cells) {
        if (!first) text += cell.row == row ? " | " : " / ";
        first = false;
        row = cell.row;
        if (cell.row_span > 1 || cell.column_span > 1)
            text += std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + ":";
        text += cell.text;
    }
    return text;
}

}  // namespace svod::odt_notation
