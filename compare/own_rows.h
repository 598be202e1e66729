#pragma once

#include "compare/align.h"

#include <vector>

namespace svod {

/// Puts the items `left` that no row of the catalogue took into rows by their wording and appends these to `rows`:
/// an item whose wording is close to that of a catalogue row's members joins that row.
void append_own_rows(const std::vector<AlignItem>& items, const std::vector<int>& left, std::vector<AlignedRow>& rows);

}  // namespace svod
