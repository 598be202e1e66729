#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace svod {

/// What one document may cost. Every hit is a DocumentError limit_exceeded whose message names the limit.
struct Limits {
    std::uint64_t file_bytes = 64ull << 20;
    std::uint64_t package_parts = 4096;
    std::uint64_t inflated_bytes = 512ull << 20;  ///< all parts together, counted while inflating
    std::uint64_t part_bytes = 256ull << 20;      ///< one part
    std::uint64_t ratio = 300;                    ///< inflated : packed, looked at past ratio_from bytes
    std::uint64_t ratio_from = 64ull << 20;
    int xml_depth = 256;
    int table_depth = 32;
    std::uint64_t tag_bytes = 2ull << 20;  ///< one start tag; a VML shape carries its drawing in one attribute
    int attributes_per_tag = 512;
    int namespaces_per_tag = 256;                   ///< declared in one tag; twice as many in scope
    std::uint64_t dictionary_bytes = 256ull << 10;  ///< distinct names of one part; real ones need 5 KB
    std::uint64_t elements = 20'000'000;            ///< of one part
    std::uint64_t text_node_bytes = 8ull << 20;
    std::uint64_t definitions = 50'000;  ///< styles; relationships; tracked changes: so many of each
    std::uint64_t lists = 10'000;        ///< definitions of lists, and instances of them
    std::uint64_t field_depth = 128;     ///< complex fields open at once
    int grid_rows = 200'000;             ///< of one table; likewise columns
    int grid_columns = 1024;
    std::uint64_t grid_cells = 2'000'000;     ///< budget for spans and repeats, per document
    std::uint64_t model_bytes = 64ull << 20;  ///< text kept in the model
    /// Places of all grids of a document that is extracted. A figure with its labels costs up to two kilobytes on its
    /// way to the report, so this is what a quarter of a gigabyte holds; no report that people write has a tenth of it.
    std::uint64_t extracted_places = 120'000;
    std::uint64_t extracted_bytes = 6ull << 20;  ///< of paragraphs and cells of a document that is extracted
    std::uint64_t cpu_milliseconds = 20'000;     ///< of one thread, from its bytes to its report (TimeLimit)
};

/// Throws DocumentError limit_exceeded that names the limit, a field of Limits, and its value.
[[noreturn]] void throw_limit(std::string_view limit, std::uint64_t value);

/// Another one of `count` so far does not go past the limit.
inline void check_limit(std::uint64_t count, std::string_view limit, std::uint64_t value) {
    if (count >= value) throw_limit(limit, value);
}

}  // namespace svod
