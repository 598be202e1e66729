#pragma once

#include "compare/align.h"
#include "compare/wording.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace svod {

constexpr double same_activity = 0.72;  ///< wordings at least so similar are one activity

/// Wordings that can be found by their telling roots.
class WordingIndex {
public:
    std::size_t add(Wording wording);

    struct Nearest {
        std::size_t number = 0;
        double similarity = 0;
    };

    /// The most similar wording added so far, of equals the first; similarity 0 when none shares a telling root.
    Nearest nearest(const Wording& wording) const;

private:
    std::vector<Wording> wordings_;
    std::unordered_map<std::string, std::vector<std::size_t>> postings_;
};

/// Items with one folded wording.
struct WordingVariant {
    std::string folded;
    std::vector<int> items;
};

/// The wordings of the items `chosen`, the most frequent first, equals in the order of the text: what is led by the
/// first does not depend on the order of the documents.
std::vector<WordingVariant> wording_variants(const std::vector<AlignItem>& items, const std::vector<int>& chosen);

}  // namespace svod
