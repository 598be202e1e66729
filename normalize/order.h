#pragma once

#include "normalize/report.h"

#include <string_view>
#include <vector>

namespace svod {

/// Every order, letter, protocol, decree cited in `text`, in order: «приказ ООА от 24.09.2020 № 304-од «О создании…»».
std::vector<OrderReference> find_orders(std::string_view text);

/// Every http(s) address and bare www. address in `text`, in order, without trailing punctuation.
std::vector<std::string> find_urls(std::string_view text);

}  // namespace svod
