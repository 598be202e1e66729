#pragma once

#include "app/server/message.h"

#include <string>
#include <string_view>

namespace svod {

/// «/assets/style.css?v=…»: another address for other content, so that it may be kept for ever.
std::string asset_address(std::string_view name);

/// The file of web/ compiled into the program. Throws RefusedRequest 404.
PageResponse asset(std::string_view name);

}  // namespace svod
