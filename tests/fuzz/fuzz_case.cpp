#include "tests/fuzz/fuzz_case.h"

#include "ingest/fill.h"
#include "ingest/reader.h"

#include <cstdio>
#include <cstdlib>

namespace svod::fuzz {
namespace {

/// Small enough for many runs a second, and for the limits themselves to be met.
Limits fuzz_limits() {
    Limits limits;
    limits.inflated_bytes = 8ull << 20;
    limits.part_bytes = 4ull << 20;
    limits.grid_cells = 50'000;
    limits.grid_rows = 20'000;
    limits.model_bytes = 4ull << 20;
    return limits;
}

void demand(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

void check_table(const Document& document, const Table& table) {
    for (const Cell& cell : table.cells) {
        demand(cell.row >= 0 && cell.column >= 0, "a cell starts inside the grid");
        demand(cell.row_span >= 1 && cell.column_span >= 1, "a cell covers a place");
        demand(cell.row + cell.row_span <= table.rows, "a cell ends above the last row");
        demand(cell.column + cell.column_span <= table.columns, "a cell ends left of the last column");
    }
    if (table.parent)
        demand(static_cast<std::size_t>(table.parent->table) < document.tables.size(), "a parent is a table");
}

}  // namespace

std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

std::pair<std::string, std::string> two_parts(std::string_view text) {
    constexpr std::string_view line = "\n---\n";
    const std::size_t at = text.find(line);
    if (at == std::string_view::npos) return {std::string(text), {}};
    return {std::string(text.substr(0, at)), std::string(text.substr(at + line.size()))};
}

void read_fairly(const std::string& bytes) {
    try {
        Diagnostics diagnostics;
        Account account;
        const Document document = read_document(bytes, "seed", fuzz_limits(), diagnostics, &account);
        for (const Table& table : document.tables) check_table(document, table);
    } catch (const DocumentError&) {
    }
}

}  // namespace svod::fuzz
