#pragma once

#include "export/writer.h"

namespace svod {

/// One self-contained page: no script, no outside address; tables with captions and scopes, status as symbol and words
/// besides colour. All text goes through `escaped`.
std::string write_comparison_html(const Comparison& comparison, const WriteOptions& options);

}  // namespace svod
