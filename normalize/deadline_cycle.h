#pragma once

#include "normalize/deadline_phrase.h"

#include <vector>

namespace svod::due {

/// «2 раза в год» are half-years, «4 раза в год» quarters; «раз в 3 месяца» is a quarter. Counts that do not divide the
/// unit into such parts keep their count (R11).
Cycle normal_cycle(Cycle cycle);

/// The months that «кроме июля и августа», «за исключением летних месяцев» leave; none where nothing is left out or no
/// month is named.
std::vector<int> months_kept(const Phrase& phrase);

}  // namespace svod::due
