#pragma once

#include "ingest/account.h"
#include "ingest/document.h"
#include "ingest/limits.h"
#include "ingest/trouble.h"

#include <string>
#include <string_view>

namespace svod {

/// Reads the file at `path` (any supported format, recognised by content, never by name).
/// Throws DocumentError; what could be read around is added to `diagnostics`.
Document read_document(const std::string& path, const Limits& limits, Diagnostics& diagnostics);

/// The same from bytes already in memory; `name` is only carried into Source::name. An `account` that is given tells
/// where every character of the source went.
Document read_document(std::string_view bytes, const std::string& name, const Limits& limits, Diagnostics& diagnostics,
                       Account* account = nullptr);

/// The whole file. Throws DocumentError not_found, unreadable or limit_exceeded (Limits::file_bytes).
std::string read_file(const std::string& path, const Limits& limits);

/// Lower-case hex SHA-256.
std::string sha256_hex(std::string_view bytes);

}  // namespace svod
