#include "extract/word_index.h"

#include "text/text.h"

namespace svod {

void WordIndex::add(std::string_view written, std::size_t id) {
    for (std::string_view alternative : split(written, '|')) {
        const bool beginning = !alternative.empty() && alternative.back() == '*';
        if (beginning) alternative.remove_suffix(1);
        if (alternative.empty()) continue;
        (beginning ? beginnings_ : words_)[std::string(alternative)].push_back(id);
        if (beginning && alternative.size() < 2) starts_.set();
        starts_.set(slot(alternative.substr(0, beginning && alternative.size() < 4 ? 2 : 4)));
        if (beginning) longest_ = std::max(longest_, alternative.size());
    }
}

std::vector<std::size_t> WordIndex::find(std::string_view word) const {
    std::vector<std::size_t> ids;
    each(word, [&](std::size_t id) { ids.push_back(id); });
    return ids;
}

bool WordIndex::has(std::string_view word) const {
    bool met = false;
    each(word, [&](std::size_t) { met = true; });
    return met;
}

}  // namespace svod
