#pragma once

#include "archive/store.h"

namespace svod {

/// The archive in one SQLite file (WAL, synchronous FULL: a document reported as stored survives a power cut).
std::unique_ptr<Store> open_sqlite_store(const std::string& path, OpenMode mode);

}  // namespace svod
