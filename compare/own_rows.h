#pragma once

#include "compare/align.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

class Catalogue;

/// Puts the items `left` that no row of the catalogue took into rows by their wording and appends these to `rows`:
/// an item whose wording is close to that of a catalogue row's members joins that row.
void append_own_rows(const std::vector<AlignItem>& items, const std::vector<int>& left, const Catalogue& catalogue,
                     std::vector<AlignedRow>& rows);

/// «own-» and a hash of the folded wording: the id of a row that no catalogue has.
std::string own_row_id(std::string_view folded);

/// Title and section of a row that no catalogue has: what most of its members say.
void name_own_row(const std::vector<AlignItem>& items, const Catalogue& catalogue, AlignedRow& row);

/// By section and title in Russian order, the rows from `first` on; members in the order of the items in all rows.
void sort_own_rows(std::vector<AlignedRow>& rows, std::size_t first);

}  // namespace svod
