#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// The words by which lexicons are matched: runs of letters and of digits of fold(text); `№`, `%`, `#`, `+` are words
/// of their own.
std::vector<std::string> pattern_words(std::string_view text);

/// A row of words as an analyst writes it in a lexicon: «срок* финансирован*|расход* $».
/// Each term must be met by a word, in order, other words may stand between. A term is alternatives joined by `|`;
/// an alternative that ends with `*` is the beginning of a word. `^` first: the next term is the first word;
/// `$` last: the term before is the last word; `!term`: no word of the text may meet it.
class Pattern {
public:
    explicit Pattern(std::string_view written);

    bool matches(const std::vector<std::string>& words) const;

    /// Does it match with its first term met by the word at `first`?
    bool matches_at(const std::vector<std::string>& words, std::size_t first) const;

    std::size_t terms() const { return terms_.size(); }  ///< the more, the more it says
    const std::vector<std::string>& written_terms() const { return written_; }

private:
    struct Alternative {
        std::string text;
        bool beginning = false;
    };
    using Term = std::vector<Alternative>;
    static bool meets(const Term& term, std::string_view word);
    bool is_forbidden(const std::vector<std::string>& words) const;

    std::vector<Term> terms_;
    std::vector<Term> forbidden_;
    std::vector<std::string> written_;  ///< the terms as written, the first is where an index begins
    bool at_start_ = false;
    bool at_end_ = false;
};

bool any_matches(const std::vector<Pattern>& patterns, const std::vector<std::string>& words);

}  // namespace svod
