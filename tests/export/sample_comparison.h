#pragma once

#include "compare/comparison.h"

namespace svod::sample {

/// Two municipalities, three activities (one of them in one only), a formula in a text, one late, one overdue, one
/// doubtful; as of 2022-06-01. Totals are written by hand, so that exports are tested apart from compare().
Comparison comparison();

}  // namespace svod::sample
