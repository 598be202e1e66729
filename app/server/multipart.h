#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// One field of a form sent as multipart/form-data (RFC 7578).
struct FormPart {
    std::string name;
    std::string file_name;     ///< as the browser gives it: shown, never a path here; empty for a plain field
    std::string_view content;  ///< into the body
};

/// The parts of `body`. Throws RefusedRequest 400 on what is no such form, 413 on more than `most` parts.
std::vector<FormPart> read_multipart(std::string_view content_type, std::string_view body, std::size_t most);

}  // namespace svod
