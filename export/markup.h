#pragma once

#include <string>
#include <string_view>

namespace svod {

/// Text as character data or a quoted attribute value of HTML and XML: & < > " ' escaped, control characters that XML
/// 1.0 forbids dropped.
std::string escaped(std::string_view text);

}  // namespace svod
