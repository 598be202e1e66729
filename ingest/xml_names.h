#pragma once

#include "ingest/xml.h"

#include <string_view>

namespace svod {

/// The namespace a URI stands for: Transitional (ECMA-376) and Strict (ISO/IEC 29500) URIs give the same one.
Ns namespace_of(std::string_view uri);

}  // namespace svod
