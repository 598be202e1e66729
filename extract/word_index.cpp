#include "extract/word_index.h"

#include "text/text.h"

#include <algorithm>

namespace svod {

void WordIndex::add(std::string_view written, std::size_t id) {
    for (std::string_view alternative : split(written, '|')) {
        const bool beginning = !alternative.empty() && alternative.back() == '*';
        if (beginning) alternative.remove_suffix(1);
        if (alternative.empty()) continue;
        (beginning ? beginnings_ : words_)[std::string(alternative)].push_back(id);
        if (beginning) longest_ = std::max(longest_, alternative.size());
    }
}

/// Calls `found` with the ids of every entry that `word` meets until it returns true.
template <class Visit>
bool WordIndex::visit(std::string_view word, Visit&& found) const {
    if (const auto whole = words_.find(word); whole != words_.end() && found(whole->second)) return true;
    for (std::size_t size = 1; size <= std::min(word.size(), longest_); ++size) {
        const bool inside = size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80;
        if (inside) continue;
        const auto beginning = beginnings_.find(word.substr(0, size));
        if (beginning != beginnings_.end() && found(beginning->second)) return true;
    }
    return false;
}

std::vector<std::size_t> WordIndex::find(std::string_view word) const {
    std::vector<std::size_t> ids;
    visit(word, [&](const std::vector<std::size_t>& entry) {
        ids.insert(ids.end(), entry.begin(), entry.end());
        return false;
    });
    return ids;
}

bool WordIndex::has(std::string_view word) const {
    return visit(word, [](const std::vector<std::size_t>&) { return true; });
}

}  // namespace svod
