#pragma once

#include <string>
#include <string_view>

namespace svod {

/// Every byte as two lower-case digits.
std::string hex(std::string_view bytes);

}  // namespace svod
