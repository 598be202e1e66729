#pragma once

#include "normalize/report.h"

#include <string_view>

namespace svod {

/// The parties a responsible cell names, in the order written. Lines may be separated by \n.
Responsible normalize_responsible(std::string_view cell);

}  // namespace svod
