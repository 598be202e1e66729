#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace svod {

/// Sixteen bytes of a text at once, in a register of any processor of the last twenty years (a vector type of GCC and
/// clang). A comparison gives 255 in the places where it holds, else 0.
using ByteBlock [[gnu::vector_size(16)]] = unsigned char;

/// Whether any byte is strange: `strange(bytes, next)` looks at sixteen, and at the byte after each («a» after the
/// last), and gives a mask. No branch depends on the text, so the cost does not depend on where its words end.
template <typename Strange>
bool any_byte(std::string_view text, Strange strange) {
    ByteBlock bytes;
    ByteBlock next;
    ByteBlock found{};
    std::size_t at = 0;
    for (; at + sizeof bytes < text.size(); at += sizeof bytes) {
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        std::memcpy(&next, text.data() + at + 1, sizeof next);
        found |= strange(bytes, next);
    }
    std::array<char, sizeof bytes + 1> rest;
    rest.fill('a');
    std::memcpy(rest.data(), text.data() + at, text.size() - at);
    std::memcpy(&bytes, rest.data(), sizeof bytes);
    std::memcpy(&next, rest.data() + 1, sizeof next);
    found |= strange(bytes, next);
    std::array<std::uint64_t, 2> halves;
    std::memcpy(halves.data(), &found, sizeof found);
    return (halves[0] | halves[1]) != 0;
}

}  // namespace svod
