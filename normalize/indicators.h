#pragma once

#include "normalize/report.h"

#include <vector>

namespace svod {

/// Indicators of the figures of `tables` and of the sentences of `statements`.
std::vector<Indicator> normalize_indicators(const Extraction& extraction, std::optional<Date> as_of);

}  // namespace svod
