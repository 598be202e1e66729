#pragma once

#include <string>
#include <string_view>

namespace svod {

/// `number` in a list format by its ST_NumberFormat name (ECMA-376 part 1 §17.18.59); `custom` is the pattern of the
/// format «custom» («001, 002, …»). Formats of other scripts come out as decimal, «none» and «bullet» as nothing.
std::string format_list_number(int number, std::string_view format, std::string_view custom = {});

}  // namespace svod
