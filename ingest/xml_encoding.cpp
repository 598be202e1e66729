#include "ingest/xml_encoding.h"

#include <algorithm>
#include <array>
#include <string>

namespace svod {
namespace {

constexpr std::size_t longest_declaration = 1024;
constexpr std::string_view utf8_mark = "\xef\xbb\xbf";

bool blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool extends_ascii(std::string_view name) {
    static constexpr std::array<std::string_view, 13> whole{"UTF-8",      "UTF8",  "US-ASCII",  "ASCII",  "KOI8-R",
                                                            "KOI8-U",     "CP866", "IBM866",    "LATIN1", "ISO_8859-1",
                                                            "ISO_8859-5", "866",   "ISO-IR-144"};
    std::string capitals(name);
    for (char& c : capitals)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (std::find(whole.begin(), whole.end(), capitals) != whole.end()) return true;
    for (const std::string_view family : {"ISO-8859-", "WINDOWS-125", "CP125"}) {
        if (!capitals.starts_with(family)) continue;
        const std::string_view number = std::string_view(capitals).substr(family.size());
        const std::size_t most_digits = family == "ISO-8859-" ? 2 : 1;
        return !number.empty() && number.size() <= most_digits &&
               number.find_first_not_of("0123456789") == std::string_view::npos;
    }
    return false;
}

/// Takes one «name = "value"» off `rest`; false when it does not begin with one.
bool take_attribute(std::string_view& rest, std::string_view& name, std::string_view& value) {
    const auto skip_blanks = [&] {
        while (!rest.empty() && blank(rest.front())) rest.remove_prefix(1);
    };
    const std::size_t name_end = rest.find_first_of("= \t\r\n");
    if (name_end == 0 || name_end == std::string_view::npos) return false;
    name = rest.substr(0, name_end);
    rest.remove_prefix(name_end);
    skip_blanks();
    if (!rest.starts_with('=')) return false;
    rest.remove_prefix(1);
    skip_blanks();
    if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) return false;
    const std::size_t close = rest.find(rest.front(), 1);
    if (close == std::string_view::npos) return false;
    value = rest.substr(1, close - 1);
    rest.remove_prefix(close + 1);
    skip_blanks();
    return true;
}

XmlEncoding declared(std::string_view attributes) {
    while (!attributes.empty() && blank(attributes.front())) attributes.remove_prefix(1);
    std::string_view name;
    std::string_view value;
    while (!attributes.empty()) {
        if (!take_attribute(attributes, name, value)) return XmlEncoding::foreign;
        if (name == "encoding" && !extends_ascii(value)) return XmlEncoding::foreign;
    }
    return XmlEncoding::readable;
}

}  // namespace

XmlEncoding xml_encoding(std::string_view start) {
    constexpr std::string_view ebcdic = "\x4c\x6f\xa7\x94";
    const std::string_view first = start.substr(0, 4);
    if (first == ebcdic || first.find('\0') != std::string_view::npos) return XmlEncoding::foreign;
    if (start.starts_with(utf8_mark)) start.remove_prefix(utf8_mark.size());
    constexpr std::string_view opening = "<?xml";
    if (start.size() <= opening.size())
        return opening.starts_with(start.substr(0, opening.size())) ? XmlEncoding::unfinished : XmlEncoding::readable;
    if (!start.starts_with(opening) || !blank(start[opening.size()])) return XmlEncoding::readable;
    start = start.substr(opening.size(), longest_declaration);
    const std::size_t end = start.find("?>");
    if (end != std::string_view::npos) return declared(start.substr(0, end));
    return start.size() < longest_declaration ? XmlEncoding::unfinished : XmlEncoding::foreign;
}

}  // namespace svod
