#pragma once

#include <string>
#include <string_view>

namespace svod {

/// Text that any format can hold and nobody is deceived by: control characters but tab and line feed, the bidirectional
/// overrides and isolates that show words in another order than they are written in (Unicode TR 9 §2), and
/// noncharacters (U+FFFE, U+FFFF: forbidden in XML) are dropped; malformed bytes become U+FFFD.
std::string safe_text(std::string_view text);

/// safe_text as character data or a quoted attribute value of HTML and XML: & < > " ' escaped.
std::string escaped(std::string_view text);

}  // namespace svod
