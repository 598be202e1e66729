#pragma once

#include "ingest/package.h"

#include <string_view>

namespace svod {

/// Throws the DocumentError of bytes that are none of our formats: what they are, by their content, and what to do.
/// Word documents locked with a password are OLE2 files too, and come out as `encrypted`.
[[noreturn]] void refuse_foreign(std::string_view bytes);

/// The same for a ZIP package that no Format recognised.
[[noreturn]] void refuse_foreign(const Package& package);

/// The file begins as a ZIP does, whole or not.
bool looks_like_zip(std::string_view bytes);

}  // namespace svod
