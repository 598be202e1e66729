#pragma once

#include "extract/join.h"
#include "extract/label.h"

#include <optional>
#include <string>
#include <vector>

namespace svod {

/// What a body row is.
struct RowKind {
    enum class Kind { blank, section, total, remark, repeated_head, record };
    Kind kind = Kind::record;
    std::string number;  ///< of a section whose number has a cell of its own
    std::string title;   ///< of a section
    int shape = 0;       ///< 1 across, 2 number and title across, 3 number and title alone, 4 title alone
};

/// One a row of the grid from whole.head.rows on.
std::vector<RowKind> judge_rows(const Whole& whole);

}  // namespace svod
