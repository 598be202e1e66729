#pragma once

#include "normalize/report.h"

#include <vector>

namespace svod {

/// Indicators of the figures of the tables and of the sentences with numbers, in reading order.
std::vector<Indicator> normalize_indicators(const Document& document, const Extraction& extraction,
                                            std::optional<Date> as_of);

}  // namespace svod
