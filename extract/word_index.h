#pragma once

#include <algorithm>
#include <bitset>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// Words and beginnings of words with what they stand for, found without trying each: a word is looked up whole and by
/// every beginning it has.
class WordIndex {
public:
    /// `written`: alternatives joined by `|`; one that ends with `*` is the beginning of words.
    void add(std::string_view written, std::size_t id);

    /// Calls `found` with every id whose words `word` meets, in no order, with some twice.
    template <class Found>
    void each(std::string_view word, Found&& found) const {
        if (!may_meet(word)) return;
        const auto all = [&](const Ids& ids, std::string_view text) {
            if (const auto entry = ids.find(text); entry != ids.end())
                for (const std::size_t id : entry->second) found(id);
        };
        all(words_, word);
        for (std::size_t size = 1; size <= std::min(word.size(), longest_); ++size) {
            const bool inside = size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80;
            if (!inside) all(beginnings_, word.substr(0, size));
        }
    }
    std::vector<std::size_t> find(std::string_view word) const;
    bool has(std::string_view word) const;

private:
    using Ids = std::map<std::string, std::vector<std::size_t>, std::less<>>;
    static constexpr std::size_t slots = 4096;

    static std::size_t slot(std::string_view start) {
        std::size_t hash = 0;
        for (const char c : start) hash = hash * 67 + static_cast<unsigned char>(c);
        return hash % slots;
    }
    /// Most words meet nothing: their first two letters tell.
    bool may_meet(std::string_view word) const {
        return starts_.test(slot(word.substr(0, 2))) || starts_.test(slot(word.substr(0, 4)));
    }

    Ids words_;
    Ids beginnings_;
    std::bitset<slots> starts_;  ///< of the first four bytes of each entry, or fewer where it has no more
    std::size_t longest_ = 0;    ///< bytes of the longest beginning
};

}  // namespace svod
