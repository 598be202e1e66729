#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// Puts misspelt words right: one letter missing, doubled, wrong, or swapped with its neighbour.
class Spelling {
public:
    /// `written`: alternatives joined by `|`; one that ends with `*` is the beginning of words.
    void add(std::string_view written);

    /// The word or beginning that `word` is one letter from, the longest of several; nothing for short words, which
    /// are too near to each other: four letters make a word long enough, six a beginning.
    std::optional<std::string> corrected(std::string_view word) const;

private:
    struct Known {
        std::u32string letters;
        std::string text;
        bool beginning = false;
    };
    std::vector<Known> known_;
};

}  // namespace svod
