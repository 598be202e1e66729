#pragma once

#include <string>
#include <string_view>

namespace svod {

/// Does this Accept-Encoding take gzip (RFC 9110 §12.5.3)?
bool takes_gzip(std::string_view accept_encoding);

/// Is a body of this type worth it? Workbooks and originals are packed already.
bool worth_gzip(std::string_view media_type, std::size_t bytes);

std::string gzipped(const std::string& body);

}  // namespace svod
