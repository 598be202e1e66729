#include "tests/export/read_back.h"

#include "ingest/package.h"
#include "ingest/reader.h"
#include "ingest/xml.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>

namespace svod::read_back {

namespace {

enum Name : int { sheet_name = 1, shared_string, run_text, sheet_row, sheet_cell, cell_value };
constexpr std::array names{
    XmlName{Ns::other, "sheet", sheet_name}, XmlName{Ns::other, "si", shared_string},
    XmlName{Ns::other, "t", run_text},       XmlName{Ns::other, "row", sheet_row},
    XmlName{Ns::other, "c", sheet_cell},     XmlName{Ns::other, "v", cell_value},
};

void parse(const std::string& xml, XmlHandler& handler) {
    parse_xml([&](const auto& take) { take(xml); }, "part", Limits{}, names, handler);
}

std::string attribute(const XmlElement& element, std::string_view name) {
    return std::string(element.attribute(Ns::none, name).value_or(std::string_view()));
}

struct SheetNames : XmlHandler {
    void start(const XmlElement& element) override {
        if (element.id == sheet_name) found.push_back(attribute(element, "name"));
    }
    void end(int) override {}
    void text(std::string_view) override {}
    std::vector<std::string> found;
};

struct Strings : XmlHandler {
    void start(const XmlElement& element) override {
        if (element.id == shared_string) found.emplace_back();
    }
    void end(int) override {}
    void text(std::string_view characters) override {
        if (!found.empty()) found.back() += characters;
    }
    std::vector<std::string> found;
};

struct Cells : XmlHandler {
    explicit Cells(const std::vector<std::string>& shared) : strings(shared) {}
    void start(const XmlElement& element) override {
        if (element.id == sheet_row) {
            rows.resize(static_cast<std::size_t>(std::atoi(attribute(element, "r").c_str())));
        } else if (element.id == sheet_cell) {
            column = 0;
            for (const char c : attribute(element, "r"))
                if (c >= 'A' && c <= 'Z') column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
            is_string = attribute(element, "t") == "s";
        }
        in_value = element.id == cell_value || element.id == run_text;
        value.clear();
    }
    void end(int id) override {
        if (id != cell_value && id != run_text) return;
        Row& row = rows.back();
        row.resize(std::max(row.size(), column));
        row[column - 1] = is_string ? strings.at(static_cast<std::size_t>(std::atoi(value.c_str()))) : value;
        in_value = false;
    }
    void text(std::string_view characters) override {
        if (in_value) value += characters;
    }
    const std::vector<std::string>& strings;
    Rows rows;
    std::size_t column = 0;
    bool is_string = false;
    bool in_value = false;
    std::string value;
};

std::string unescaped(std::string text) {
    const std::pair<const char*, const char*> all[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
    for (const auto& [from, to] : all)
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1))
            text.replace(at, std::string_view(from).size(), to);
    return text;
}

/// Rows between two places of a page; text of th and td without inner tags.
Rows html_rows(std::string_view part) {
    Rows rows;
    std::string* cell = nullptr;
    for (std::size_t at = 0; at < part.size();) {
        if (part[at] != '<') {
            if (cell) *cell += part[at];
            ++at;
            continue;
        }
        const std::size_t close = part.find('>', at);
        const std::string_view tag = part.substr(at + 1, close - at - 1);
        if (tag.starts_with("tr")) rows.emplace_back();
        if ((tag.starts_with("td") || tag.starts_with("th ")) && !rows.empty()) cell = &rows.back().emplace_back();
        if (tag == "/td" || tag == "/th") cell = nullptr;
        at = close + 1;
    }
    for (Row& row : rows)
        for (std::string& text : row) text = unescaped(text);
    return rows;
}

}  // namespace

std::string written(std::string_view format, const Comparison& comparison, const WriteOptions& options) {
    for (const ComparisonWriter& writer : comparison_writers())
        if (writer.name == format) return writer.write(comparison, options);
    throw std::runtime_error("no writer " + std::string(format));
}

Rows csv(std::string_view text, char separator) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    Rows lines(1, {std::string()});
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        std::string& field = lines.back().back();
        if (quoted) {
            if (c != '"')
                field += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                field += text[++i];
            else
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == separator) {
            lines.back().emplace_back();
        } else if (c == '\n') {
            lines.push_back({std::string()});
        } else if (c != '\r') {
            field += c;
        }
    }
    lines.pop_back();
    return lines;
}

std::map<std::string, Rows> sheets(const std::string& xlsx) {
    const Limits limits;
    const Package package(xlsx, limits);
    const auto part = [&](const std::string& name) { return package.read(name, 64u << 20); };
    SheetNames listed;
    parse(part("xl/workbook.xml"), listed);
    Strings strings;  // none in a workbook that has its texts in the cells
    const std::vector<std::string> parts = package.part_names();
    if (std::find(parts.begin(), parts.end(), "xl/sharedStrings.xml") != parts.end())
        parse(part("xl/sharedStrings.xml"), strings);
    std::map<std::string, Rows> all;
    for (std::size_t i = 0; i < listed.found.size(); ++i) {
        Cells cells(strings.found);
        parse(part("xl/worksheets/sheet" + std::to_string(i + 1) + ".xml"), cells);
        all[listed.found[i]] = std::move(cells.rows);
    }
    return all;
}

Document docx(const std::string& bytes) {
    Diagnostics diagnostics;
    return read_document(bytes, "справка.docx", Limits{}, diagnostics);
}

Rows table(const Document& document, const Row& head) {
    for (const Table& each : document.tables) {
        Rows rows(static_cast<std::size_t>(each.rows), Row(static_cast<std::size_t>(each.columns)));
        for (const Cell& cell : each.cells)
            rows[static_cast<std::size_t>(cell.row)][static_cast<std::size_t>(cell.column)] = clean_line(cell.text);
        if (!rows.empty() && rows[0].size() >= head.size() && std::equal(head.begin(), head.end(), rows[0].begin()))
            return rows;
    }
    return {};
}

Rows table(const std::string& html, std::string_view caption) {
    const std::size_t at = html.find("<caption>" + std::string(caption));
    if (at == std::string::npos) return {};
    return html_rows(std::string_view(html).substr(at, html.find("</table>", at) - at));
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

Row row_of(const Rows& rows, const std::string& first, std::size_t column) {
    for (const Row& row : rows)
        if (row.size() > column && row[column] == first) return row;
    return {};
}

}  // namespace svod::read_back
