#include "export/docx_section.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace svod {

namespace {

struct Span {
    std::size_t begin = std::string::npos;
    std::size_t end = 0;
    explicit operator bool() const { return begin != std::string::npos; }
};

/// The tag `name` from «<» past «>».
Span tag(const std::string& xml, std::string_view name) {
    const std::string start = "<" + std::string(name);
    for (std::size_t at = xml.find(start); at != std::string::npos; at = xml.find(start, at + 1)) {
        const char next = at + start.size() < xml.size() ? xml[at + start.size()] : '>';
        if (next == ' ' || next == '/' || next == '>' || next == '\n' || next == '\r' || next == '\t')
            return {at, xml.find('>', at) + 1};
    }
    return {};
}

int number(const std::string& xml, std::string_view element, std::string_view attribute, int otherwise) {
    const Span found = tag(xml, element);
    if (!found) return otherwise;
    const std::string_view text = std::string_view(xml).substr(found.begin, found.end - found.begin);
    const std::size_t name = text.find(" " + std::string(attribute) + "=");
    if (name == std::string_view::npos) return otherwise;
    const std::size_t value = name + attribute.size() + 3;  // past the quotation mark
    int read = otherwise;
    if (value < text.size()) std::from_chars(text.data() + value, text.data() + text.size(), read);
    return read;
}

void remove(std::string& xml, std::string_view element) {
    const Span found = tag(xml, element);
    if (!found) return;
    std::size_t end = found.end;
    if (xml[found.end - 2] != '/') {
        const std::string closing = "</" + std::string(element) + ">";
        const std::size_t close = xml.find(closing, found.end);
        if (close != std::string::npos) end = close + closing.size();
    }
    xml.erase(found.begin, end - found.begin);
}

constexpr int a4_width = 11906;
constexpr int a4_height = 16838;

}  // namespace

std::string lying_section(const std::string& properties) {
    std::string xml = properties;
    for (const char* each : {"w:type", "w:titlePg", "w:pgNumType"}) remove(xml, each);
    const int width = number(xml, "w:pgSz", "w:w", a4_width);
    const int height = number(xml, "w:pgSz", "w:h", a4_height);
    const std::string page = "<w:pgSz w:w=\"" + std::to_string(std::max(width, height)) + "\" w:h=\"" +
                             std::to_string(std::min(width, height)) + "\" w:orient=\"landscape\"/>";
    if (const Span found = tag(xml, "w:pgSz")) return xml.replace(found.begin, found.end - found.begin, page);
    if (const Span margins = tag(xml, "w:pgMar")) return xml.insert(margins.begin, page);
    return xml;
}

int text_width(const std::string& properties) {
    const int width = number(properties, "w:pgSz", "w:w", a4_width) - number(properties, "w:pgMar", "w:left", 1701) -
                      number(properties, "w:pgMar", "w:right", 850);
    return width > 2000 ? width : 9355;
}

}  // namespace svod
