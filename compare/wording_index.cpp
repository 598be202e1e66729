#include "compare/wording_index.h"

#include "text/text.h"

#include <algorithm>
#include <map>

namespace svod {

namespace {

constexpr double telling_root = 0.5;        ///< roots at least so heavy are looked up
constexpr std::size_t most_postings = 400;  ///< a root met more often tells too little to be looked up

}  // namespace

std::size_t WordingIndex::add(Wording wording) {
    const std::size_t number = wordings_.size();
    for (std::size_t i = 0; i < wording.roots.size(); ++i) {
        if (wording.weights[i] < telling_root) continue;
        std::vector<std::size_t>& postings = postings_[wording.roots[i]];
        if (postings.size() < most_postings) postings.push_back(number);
    }
    wordings_.push_back(std::move(wording));
    return number;
}

WordingIndex::Nearest WordingIndex::nearest(const Wording& wording) const {
    Nearest best;
    std::vector<std::size_t> seen;
    for (std::size_t i = 0; i < wording.roots.size(); ++i) {
        const auto found = wording.weights[i] < telling_root ? postings_.end() : postings_.find(wording.roots[i]);
        if (found != postings_.end()) seen.insert(seen.end(), found->second.begin(), found->second.end());
    }
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    for (const std::size_t number : seen)
        if (const double value = similarity(wording, wordings_[number]); value > best.similarity)
            best = {number, value};
    return best;
}

std::vector<WordingVariant> wording_variants(const std::vector<AlignItem>& items, const std::vector<int>& chosen) {
    std::map<std::string, std::vector<int>> by_text;
    for (const int item : chosen)
        by_text[fold_words(items[static_cast<std::size_t>(item)].event->activity)].push_back(item);
    std::vector<WordingVariant> all;
    for (auto& [folded, members] : by_text) all.push_back({folded, std::move(members)});
    std::stable_sort(all.begin(), all.end(),
                     [](const WordingVariant& a, const WordingVariant& b) { return a.items.size() > b.items.size(); });
    return all;
}

}  // namespace svod
