#pragma once

#include <string_view>
#include <vector>

namespace svod {

/// A pattern of the lexicons for one folded word: `слово`, `основ*`, `основ~` (the stem and -а, -о, -ы).
struct WordPattern {
    std::string_view stem;
    char kind = ' ';  ///< ' ' exact, '*' prefix, '~' short form

    static WordPattern parse(std::string_view text);
    bool matches(std::string_view word) const;
};

/// Patterns by the first letters of their stems, so that a word is held against a handful of them.
class PatternIndex {
public:
    explicit PatternIndex(const std::vector<WordPattern>& patterns);

    /// Calls `take(pattern number)` for each pattern `word` matches, in the order of the list.
    template <typename Take>
    void find(std::string_view word, Take&& take) const {
        for (const int number : bucket(word))
            if (patterns_[static_cast<std::size_t>(number)].matches(word)) take(number);
    }

private:
    std::size_t bucket_of(std::string_view word) const;
    const std::vector<int>& bucket(std::string_view word) const;

    std::vector<WordPattern> patterns_;
    std::vector<std::vector<int>> buckets_;  ///< a power of two of them
};

}  // namespace svod
