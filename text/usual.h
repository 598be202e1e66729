#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace svod {

// Short cuts for usual text: ASCII, Cyrillic up to U+047F, and the quotes, dashes, spaces and signs of Russian
// typography. Nothing of it composes with its neighbours, so it is in NFC as it stands. Every function here gives what
// the general one in text.h would, or nothing when the text holds anything else.

/// Is clean_line(text) the text itself, as far as usual characters go?
bool is_clean(std::string_view text);

/// Is the text in NFC and well-formed because it is usual?
bool is_composed(std::string_view text);

/// fold(text), Latin look-alikes left as they are; `mixed` tells whether there are both Latin and Cyrillic letters.
std::optional<std::string> fold_usual(std::string_view text, bool& mixed);

std::optional<std::string> lower_usual(std::string_view text);
std::optional<std::string> upper_usual(std::string_view text);

}  // namespace svod
