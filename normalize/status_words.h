#pragma once

#include <cstdint>
#include <string_view>

namespace svod {

/// What a word can say in a completion note: names of lexicon/status_words.tsv, and what its ending tells.
enum class Trait : std::uint8_t {
    negation,
    absent,
    light,
    past,
    explicit_,
    noun,
    adjective,
    bad,
    report,
    finding,
    found,
    deliver,
    future,
    will,
    must,
    present,
    stative,
    exists,
    step,
    continues,
    coverage,
    growth,
    person,
    body,
    item,
    quantor,
    subordinate,
    draft,
    draftable,
    drafted,
    deliverable,
    percent,
    of,
    contrast,
    basis,
    inform,
    time,
    role,
    institution,
    newspaper,
    irrealis,
    copula,
    remains,
    intent,
    other_part,
    planned,
    fact,
    demand,
    bidding,
    preposition,
    abbreviation,
    ending,
    still,
    proven,
    infinitive,
    full_participle,
    action,
    glued_negation,
    count
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
    friend constexpr Traits operator|(Traits left, Traits right) {
        left.add(right);
        return left;
    }

private:
    std::uint64_t bits_ = 0;
};
constexpr Traits operator|(Trait left, Trait right) {
    return Traits(left) | Traits(right);
}

struct WordSense {
    Traits traits;
    int number = 0;  ///< of a number word («трех» → 3), 0 for others
};

/// Sense of one folded word, by the lexicon and by its ending («создана»: past; «проводится»: present).
WordSense word_sense(std::string_view folded_word);

/// Number of letters of Cyrillic text (two bytes each).
constexpr std::size_t letters(std::string_view word) {
    return word.size() / 2;
}

}  // namespace svod
