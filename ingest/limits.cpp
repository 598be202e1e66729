#include "ingest/limits.h"

#include "ingest/trouble.h"

namespace svod {

void throw_limit(std::string_view limit, std::uint64_t value) {
    throw DocumentError(ErrorCode::limit_exceeded, "документ превышает предел «" + std::string(limit) + "» (" +
                                                       std::to_string(value) + "): разделите его на части");
}

}  // namespace svod
