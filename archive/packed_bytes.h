#pragma once

#include "text/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace svod {

/// Writes the compact bytes that the store keeps: numbers as LEB128, signed ones folded to even and odd, texts behind
/// their length.
class Packer {
public:
    void number(std::uint64_t value);
    void integer(std::int64_t value);
    void text(std::string_view value);
    void date(const std::optional<Date>& value);
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// Reads what Packer wrote, in the same order; std::runtime_error where the bytes are none of its.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number();
    std::uint32_t small_number();
    std::int64_t integer();
    int small_integer();
    std::string_view text() { return take(number()); }
    std::optional<Date> date();
    bool empty() const { return rest_.empty(); }
    std::size_t left() const { return rest_.size(); }

private:
    std::string_view take(std::uint64_t count);

    std::string_view rest_;
};

}  // namespace svod
