#pragma once

#include <string>

namespace svod {

/// 4 → «iv» or «IV». `number` > 0; thousands repeat the «m», so callers keep it small.
std::string roman_numeral(int number, bool upper);

}  // namespace svod
