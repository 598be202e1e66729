#pragma once

#include <string>
#include <string_view>

namespace svod {

/// `number` as the style:num-format `format` prints it (ODF 1.3 part 3 §19.506 and LibreOffice's own): 1 a A i I,
/// «01, 02, 03, ...», ①, «1st, 2nd, 3rd, ...» and Cyrillic alphabets such as «А, Б, .., Аа, Аб, ... (ru)».
/// `letter_sync`: «aa, bb» after «z» instead of «aa, ab». An empty format gives an empty text, an unknown one decimals.
std::string format_odt_number(int number, std::string_view format, bool letter_sync);

}  // namespace svod
