#pragma once

#include <array>
#include <span>
#include <string_view>

namespace svod {

struct ColumnShape {
    std::string_view name;
    char type = 't';  ///< t text, n number, b bytes
};

/// What is copied of a table: all but what follows from the rest (the index of words).
struct TableShape {
    std::string_view name;
    std::span<const ColumnShape> columns;  ///< the first is what rows are ordered by, and tells them apart
    bool numbered = false;                 ///< the first column is given by the database
};

/// Every table of an archive.
std::span<const TableShape> table_shapes();

}  // namespace svod
