#pragma once

#include <string>
#include <utility>
#include <vector>

namespace svod {

/// A ZIP file of the parts, in order, deflated, with a fixed time: the same parts give the same bytes.
/// Throws std::runtime_error when libzip cannot.
std::string write_zip(const std::vector<std::pair<std::string, std::string>>& parts);

}  // namespace svod
