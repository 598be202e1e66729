#pragma once

#include "extract/join.h"
#include "extract/sections.h"

#include <vector>

namespace svod {

/// The rows of a plan-like table as records, section rows told apart. `sections` says where the table stands (headings
/// above it) and is moved on by its own section rows.
std::vector<Record> read_records(const Whole& whole, Sections& sections);

}  // namespace svod
