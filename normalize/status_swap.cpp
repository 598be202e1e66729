#include "normalize/status_swap.h"

#include <algorithm>

namespace svod {

namespace {

using Kind = NoteToken::Kind;

/// A word that a deed or a hedge is made of: «не проведено, а …» corrects no thing.
bool states(const NoteToken& token) {
    return token.taken || token.quoted ||
           token.traits.any(Trait::past | Trait::present | Trait::future | Trait::must | Trait::exists | Trait::light |
                            Trait::quantor | Trait::infinitive);
}

/// «очно», «лично», «онлайн», «вчера»: how or when, not what.
bool circumstance(const NoteToken& token) {
    return token.traits.any(Trait::preposition | Trait::time | Trait::person | Trait::role) ||
           token.text.ends_with("о") || token.text.ends_with("онлайн");
}

class SwapReader {
public:
    explicit SwapReader(const CompletionNote& note) : note_(note) {}

    std::optional<Swap> at(std::size_t negation) const {
        const std::size_t wrong = negation + 1;
        if (wrong >= note_.tokens.size()) return std::nullopt;
        const auto right = behind_but(wrong);
        if (!right) return std::nullopt;
        const NoteToken& first = note_.tokens[wrong];
        if (first.number >= 0 && first.kind != Kind::percent) return counts(first.number, *right);
        if (first.kind != Kind::word || states(first)) return std::nullopt;
        return circumstance(first) ? Swap::manner : Swap::thing;
    }

private:
    /// The first token after «, а».
    std::optional<std::size_t> behind_but(std::size_t wrong) const {
        constexpr std::size_t reach = 6;
        const std::size_t last = std::min(note_.tokens.size() - 1, wrong + reach);
        for (std::size_t i = wrong + 1; i < last; ++i) {
            if (note_.tokens[i].kind == Kind::stop) return std::nullopt;
            if (note_.tokens[i].text == "а") return i + 1;
        }
        return std::nullopt;
    }

    std::optional<Swap> counts(double wrong, std::size_t right) const {
        constexpr std::size_t reach = 3;
        for (std::size_t i = right; i < std::min(note_.tokens.size(), right + reach); ++i)
            if (note_.tokens[i].number >= 0) return note_.tokens[i].number < wrong ? Swap::fewer : Swap::more;
        return std::nullopt;
    }

    const CompletionNote& note_;
};

}  // namespace

std::optional<Swap> find_swap(const CompletionNote& note) {
    const SwapReader reader(note);
    for (std::size_t i = 0; i < note.tokens.size(); ++i) {
        const NoteToken& token = note.tokens[i];
        if (token.text != "не" || token.taken || token.quoted) continue;
        if (const auto swap = reader.at(i)) return swap;
    }
    return std::nullopt;
}

}  // namespace svod
