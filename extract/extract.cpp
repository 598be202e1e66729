#include "extract/extract.h"

#include "extract/prose.h"
#include "extract/tables.h"

namespace svod {

namespace {

/// Extraction costs far more for a byte than reading does, so it has limits of its own, looked at before it begins.
void check_size(const Document& document, const Limits& limits) {
    std::uint64_t places = 0;
    std::uint64_t bytes = 0;
    for (const Table& table : document.tables) {
        if (table.rows > 0 && table.columns > 0)
            places += static_cast<std::uint64_t>(table.rows) * static_cast<std::uint64_t>(table.columns);
        for (const Cell& cell : table.cells) bytes += cell.text.size();
    }
    for (const Paragraph& paragraph : document.paragraphs) bytes += paragraph.text.size();
    if (places > limits.extracted_places) throw_limit("extracted_places", limits.extracted_places);
    if (bytes > limits.extracted_bytes) throw_limit("extracted_bytes", limits.extracted_bytes);
}

}  // namespace

Extraction extract(const Document& document, const Limits& limits) {
    check_size(document, limits);
    Extraction extraction;
    extraction.tables = read_tables(document);
    read_prose(document, extraction);
    return extraction;
}

}  // namespace svod
