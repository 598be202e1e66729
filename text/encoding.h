#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace svod {

/// A piece of a text in some encoding.
struct EncodedPiece {
    std::size_t begin = 0;  ///< in bytes of the original
    std::size_t end = 0;
    std::string utf8;
};

/// The piece of `bytes` whose UTF-8 form would stand at [begin, end) of the UTF-8 form of all of them; malformed bytes
/// count as U+FFFD. Nothing when no such encoding is known.
std::optional<EncodedPiece> piece_of(std::string_view bytes, const std::string& encoding, std::size_t begin,
                                     std::size_t end);

/// A text file that a person made, as UTF-8 without a byte order mark. What is not UTF-8 is taken for Windows-1251, the
/// one other encoding that Russian Notepad and Excel write lists in.
std::string user_text(std::string_view bytes);

}  // namespace svod
