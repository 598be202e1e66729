#include "archive/packed_bytes.h"

#include <limits>
#include <stdexcept>

namespace svod {

void Packer::number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_.push_back(static_cast<char>(value | 0x80));
    bytes_.push_back(static_cast<char>(value));
}

void Packer::integer(std::int64_t value) {
    number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

void Packer::text(std::string_view value) {
    number(value.size());
    bytes_ += value;
}

void Packer::date(const std::optional<Date>& value) {
    number(value.has_value());
    if (value) integer(value->time_since_epoch().count());
}

std::uint64_t Unpacker::number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(take(1)[0]);
        value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return value;
    }
    throw std::runtime_error("packed bytes: number too long");
}

std::uint32_t Unpacker::small_number() {
    const std::uint64_t value = number();
    if (value > std::numeric_limits<std::uint32_t>::max())
        throw std::runtime_error("packed bytes: number out of range");
    return static_cast<std::uint32_t>(value);
}

std::int64_t Unpacker::integer() {
    const std::uint64_t folded = number();
    return static_cast<std::int64_t>(folded >> 1) ^ -static_cast<std::int64_t>(folded & 1);
}

int Unpacker::small_integer() {
    const std::int64_t value = integer();
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max())
        throw std::runtime_error("packed bytes: number out of range");
    return static_cast<int>(value);
}

std::optional<Date> Unpacker::date() {
    return number() ? std::optional(Date(std::chrono::days(small_integer()))) : std::nullopt;
}

std::string_view Unpacker::take(std::uint64_t count) {
    if (count > rest_.size()) throw std::runtime_error("packed bytes: they end early");
    const std::string_view part = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return part;
}

}  // namespace svod
