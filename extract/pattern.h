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

    struct Match {
        std::size_t begin = 0;           ///< index of the first matched word
        std::size_t terms = 0;           ///< how many terms the pattern has: the more, the more it says
    };
    std::optional<Match> match(const std::vector<std::string>& words) const;

    /// As `match`, but the words that `misspelt` marks may differ from a word of four letters or a beginning of six by one letter
    /// that is missing, doubled, wrong or swapped with its neighbour.
    std::optional<Match> match(const std::vector<std::string>& words, const std::vector<bool>& misspelt) const;

    /// Does some term of the pattern take the word, just as it is?
    bool knows(std::string_view word) const;

private:
    struct Alternative {
        std::string text;
        bool beginning = false;
    };
    using Term = std::vector<Alternative>;
    static bool meets(const Term& term, std::string_view word, bool misspelt);
    std::optional<Match> find_from(const std::vector<std::string>& words, std::size_t first, const std::vector<bool>& misspelt) const;

    std::vector<Term> terms_;
    std::vector<Term> forbidden_;
    bool at_start_ = false;
    bool at_end_ = false;
};

/// All patterns of the lexicon's column `column` (0-based) of extract/lexicon/`lexicon`.tsv.
std::vector<Pattern> patterns_of(std::string_view lexicon, std::size_t column = 0);
bool any_matches(const std::vector<Pattern>& patterns, const std::vector<std::string>& words);

}  // namespace svod
