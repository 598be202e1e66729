#pragma once

#include "ingest/limits.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// A ZIP container opened over bytes in memory (libzip). The central directory is the authority: local headers must
/// agree, duplicate or overlapping entries are refused, encrypted entries throw DocumentError encrypted.
/// Bytes must outlive the package. Not thread-safe; one package a thread.
class Package {
public:
    Package(std::string_view bytes, const Limits& limits);
    ~Package();
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    const std::vector<std::string>& part_names() const;
    bool has(std::string_view part) const;

    /// Inflates `part` in pieces of at most 64 KiB to `take`; CRC checked; every limit counted over all calls.
    /// Throws DocumentError corrupt_container or limit_exceeded. `take` returns false to stop early.
    void stream(std::string_view part, const std::function<bool(std::string_view)>& take) const;

    /// The whole part as bytes; at most `most` bytes, else limit_exceeded.
    std::string read(std::string_view part, std::uint64_t most) const;

    const Limits& limits() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace svod
