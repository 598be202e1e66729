#include "extract/word_index.h"

#include "text/text.h"

#include <algorithm>

namespace svod {

WordIndex::Entries& WordIndex::entries_for(std::string_view text, bool beginning) {
    if (beginning && text.size() < 2) return single_bytes_;
    return slots_[slot(text.substr(0, beginning && text.size() < 4 ? 2 : 4))];
}

void WordIndex::add(std::string_view written, std::size_t id) {
    for (std::string_view alternative : split(written, '|')) {
        const bool beginning = !alternative.empty() && alternative.back() == '*';
        if (beginning) alternative.remove_suffix(1);
        if (alternative.empty()) continue;
        Entries& entries = entries_for(alternative, beginning);
        const auto known = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) {
            return entry.text == alternative && entry.beginning == beginning;
        });
        if (known != entries.end())
            known->ids.push_back(id);
        else
            entries.push_back({std::string(alternative), beginning, {id}});
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
