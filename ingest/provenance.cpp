#include "ingest/provenance.h"

#include "ingest/package.h"
#include "ingest/trouble.h"
#include "ingest/xml_input.h"
#include "text/encoding.h"

#include <algorithm>

namespace svod {
namespace {

constexpr std::size_t longest_declaration = 256;

template <typename T>
const T* element_at(const std::vector<T>& list, int index) {
    return index < 0 || static_cast<std::size_t>(index) >= list.size() ? nullptr
                                                                       : &list[static_cast<std::size_t>(index)];
}

/// What the XML declaration names, UTF-16 apart, which shows in the first bytes (XML 1.0 appendix F).
std::string encoding_of(std::string_view part) {
    switch (utf16_order(part)) {
        case Utf16Order::little:
            return "UTF-16LE";
        case Utf16Order::big:
            return "UTF-16BE";
        case Utf16Order::none:
            break;
    }
    std::string_view declaration = part.substr(0, longest_declaration);
    declaration = declaration.substr(0, declaration.find("?>"));
    const std::size_t at = declaration.find("encoding");
    if (at == std::string_view::npos) return "UTF-8";
    const std::size_t open = declaration.find_first_of("\"'", at);
    if (open == std::string_view::npos) return "UTF-8";
    const std::string_view rest = declaration.substr(open + 1);
    std::string name(rest.substr(0, rest.find(declaration[open])));
    std::string upper = name;
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return upper == "UTF-8" || upper == "UTF8" || upper == "US-ASCII" ? "UTF-8" : name;
}

}  // namespace

std::optional<Located> locate(const Document& document, const Location& location) {
    if (location.paragraph >= 0) {
        const Paragraph* paragraph = element_at(document.paragraphs, location.paragraph);
        if (paragraph == nullptr) return std::nullopt;
        return Located{location, paragraph->source, paragraph->text};
    }
    const Table* table = element_at(document.tables, location.table);
    if (table == nullptr) return std::nullopt;
    for (const Cell& cell : table->cells) {
        const bool here = cell.row <= location.row && location.row < cell.row + cell.row_span &&
                          cell.column <= location.column && location.column < cell.column + cell.column_span;
        if (here) return Located{{location.table, cell.row, cell.column, -1}, cell.source, cell.text};
    }
    return std::nullopt;
}

Fragment read_fragment(std::string_view bytes, const Document& document, const SourceRange& source,
                       const Limits& limits) {
    std::string inflated;
    if (!document.part.empty()) {
        const Package package(bytes, limits);
        inflated = package.read(document.part, limits.part_bytes);
        bytes = inflated;
    }
    Fragment fragment;
    fragment.part = document.part;
    fragment.encoding = encoding_of(bytes);
    const std::size_t end = std::min<std::size_t>(source.end, bytes.size());
    const std::size_t begin = std::min<std::size_t>(source.begin, end);
    if (fragment.encoding == "UTF-8") {
        fragment.begin = begin;
        fragment.end = end;
        fragment.xml = bytes.substr(begin, end - begin);
    } else if (const auto piece = piece_of(bytes, fragment.encoding, source.begin, source.end)) {
        fragment.begin = piece->begin;
        fragment.end = piece->end;
        fragment.xml = piece->utf8;
    } else {
        throw DocumentError(ErrorCode::corrupt_xml, "кодировка части не известна: «" + fragment.encoding + "»");
    }
    return fragment;
}

}  // namespace svod
