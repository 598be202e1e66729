#pragma once

#include "ingest/limits.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// One entry as the central directory describes it (APPNOTE.TXT 6.3.9 §4.3.12).
struct ZipEntry {
    std::string name;  ///< as stored
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint32_t crc = 0;
    std::uint64_t packed = 0;
    std::uint64_t inflated = 0;  ///< as declared
    std::uint64_t offset = 0;    ///< of the local header
    bool encrypted() const;
};

/// Reads the central directory of a ZIP and holds every local header against it, because libzip does not: name,
/// method, flags, CRC and sizes must agree, entries must not overlap one another or the directory, and no name may
/// come twice. Throws DocumentError corrupt_container or limit_exceeded; encryption is only reported.
std::vector<ZipEntry> read_zip_directory(std::string_view bytes, const Limits& limits);

}  // namespace svod
