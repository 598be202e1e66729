#pragma once

#include "text/lexicon.h"

#include <string_view>
#include <vector>

namespace svod {

/// A lexicon whose first column is a folded word, or with `*` at its end the beginning of words.
class WordList {
public:
    WordList(std::span<const LexiconText> table, std::string_view lexicon);

    /// The first row that `word` meets; null when none. Valid as long as the list.
    const LexiconRow* find(std::string_view word) const;
    bool has(std::string_view word) const { return find(word) != nullptr; }

private:
    std::vector<LexiconRow> rows_;
};

}  // namespace svod
