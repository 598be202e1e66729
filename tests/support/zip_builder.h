#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace svod::zip {

/// One entry, stored without compression; what is set differs from the truth on purpose.
struct Entry {
    std::string name;
    std::string bytes;
    std::optional<std::string> local_name = {};
    std::optional<std::uint32_t> crc = {};            ///< in both headers
    std::optional<std::uint32_t> local_size = {};     ///< packed and inflated, in the local header
    std::optional<std::uint32_t> declared_size = {};  ///< inflated, in both headers
    std::optional<std::uint32_t> offset = {};         ///< in the directory
    std::uint16_t flags = 0;                          ///< in both headers
    std::uint16_t method = 0;
};

/// The container, byte by byte as APPNOTE.TXT has it.
std::string stored(const std::vector<Entry>& entries);

/// An honest container whose entries are deflated.
std::string deflated(const std::vector<Entry>& entries);

/// «password-protected OOXML» as Word writes it: an OLE2 directory of these streams, without their contents.
std::string ole2(const std::vector<std::string>& streams);

}  // namespace svod::zip
