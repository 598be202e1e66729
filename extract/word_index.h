#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// Words and beginnings of words with what they stand for, found without trying each: a word is compared only with
/// entries whose first bytes hash as its own do.
class WordIndex {
public:
    /// `written`: alternatives joined by `|`; one that ends with `*` is the beginning of words.
    void add(std::string_view written, std::size_t id);

    /// Calls `found` with every id whose words `word` meets, in no order, with some twice.
    template <class Found>
    void each(std::string_view word, Found&& found) const {
        const std::size_t by_two = slot(word.substr(0, 2));
        const std::size_t by_four = slot(word.substr(0, 4));
        each_of(slots_[by_two], word, found);
        if (by_four != by_two) each_of(slots_[by_four], word, found);
        each_of(single_bytes_, word, found);
    }
    std::vector<std::size_t> find(std::string_view word) const;
    bool has(std::string_view word) const;

private:
    struct Entry {
        std::string text;
        bool beginning;
        std::vector<std::size_t> ids;
    };
    using Entries = std::vector<Entry>;
    static constexpr std::size_t slot_count = 1024;

    static std::size_t slot(std::string_view start) {
        std::size_t hash = 0;
        for (const char c : start) hash = hash * 67 + static_cast<unsigned char>(c);
        return hash % slot_count;
    }

    template <class Found>
    static void each_of(const Entries& entries, std::string_view word, Found&& found) {
        for (const Entry& entry : entries)
            if (entry.beginning ? word.starts_with(entry.text) : word == entry.text)
                for (const std::size_t id : entry.ids) found(id);
    }

    Entries& entries_for(std::string_view text, bool beginning);

    std::vector<Entries> slots_ =
        std::vector<Entries>(slot_count);  ///< by the first four bytes, or two of a short beginning
    Entries single_bytes_;                 ///< beginnings of one byte
};

}  // namespace svod
