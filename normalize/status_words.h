#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace svod {

/// What a word can say in a completion note: names of lexicon/status_words.tsv, and what its ending tells.
enum class Trait : std::uint8_t {
    negation, absent, light, past, explicit_, noun, adjective, bad, report, finding, found, deliver, future, will, must,
    present, stative, exists, step, continues, coverage, growth, person, body, item, quantor, unnegated, subordinate,
    draft, draftable, drafted, deliverable, percent, of, contrast, basis, inform, time, role, institution, newspaper,
    infinitive, full_participle, action, glued_negation, count
};

/// A set of traits.
class Traits {
public:
    constexpr Traits() = default;
    constexpr Traits(Trait trait) : bits_(std::uint64_t{1} << static_cast<unsigned>(trait)) {}  // NOLINT: a set of one
    constexpr bool has(Trait trait) const { return (bits_ >> static_cast<unsigned>(trait)) & 1u; }
    constexpr bool any(Traits other) const { return (bits_ & other.bits_) != 0; }
    constexpr void add(Traits other) { bits_ |= other.bits_; }
    constexpr void remove(Trait trait) { bits_ &= ~Traits(trait).bits_; }
    constexpr bool empty() const { return bits_ == 0; }
    friend constexpr Traits operator|(Traits left, Traits right) { left.add(right); return left; }

private:
    std::uint64_t bits_ = 0;
};
constexpr Traits operator|(Trait left, Trait right) { return Traits(left) | Traits(right); }

struct WordSense {
    Traits traits;
    int number = 0;                              ///< of a number word («трех» → 3), 0 for others
};

/// Sense of one folded word, by the lexicon and by its ending («создана»: past; «проводится»: present).
WordSense word_sense(std::string_view folded_word);

/// A word pattern of the lexicons: `слово`, `основ*`, `основ~` (the stem and -а, -о, -ы).
struct WordPattern {
    std::string_view stem;
    char kind = ' ';                             ///< ' ' exact, '*' prefix, '~' short form

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
    const std::vector<int>& bucket(std::string_view word) const;

    std::vector<WordPattern> patterns_;
    std::vector<std::vector<int>> buckets_;
};

/// Number of letters of Cyrillic text (two bytes each).
constexpr std::size_t letters(std::string_view word) { return word.size() / 2; }

}  // namespace svod
