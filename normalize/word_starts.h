#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>

namespace svod {

/// Tells in one pass, without folding or splitting, that a text holds none of certain words. Most texts name no region
/// and cite no order: they need not be read for it.
class WordStarts {
public:
    /// `whole_word`: only as a word by itself or the first part of one with a hyphen; else words begin with it.
    void add(std::string_view folded, bool whole_word);

    /// False only when fold(text) has none of the words. True now and then for nothing: words are told by their first
    /// eight letters, and a text with unusual characters is not looked into.
    bool may_occur_in(std::string_view text) const;

private:
    static constexpr std::size_t slots = 1u << 16;

    std::bitset<slots> beginnings_;
    std::bitset<slots> words_;    ///< shorter than eight letters
    int shortest_beginning_ = 8;  ///< letters
    bool always_ = false;         ///< some word does not begin with a Cyrillic letter
};

}  // namespace svod
