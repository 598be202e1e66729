#include "extract/join.h"
#include "text/text.h"

namespace svod {

namespace {

constexpr std::size_t most_bytes_counted = 4u << 20;
constexpr std::size_t start_bytes = 4;  // two letters

}  // namespace

void Vocabulary::read() const {
    std::size_t bytes = 0;
    const auto add = [&](std::string_view text) {
        bytes += text.size();
        if (bytes <= most_bytes_counted) texts_.push_back(fold_words(text));
    };
    for (const Paragraph& paragraph : document_.paragraphs) add(paragraph.text);
    for (const Table& table : document_.tables)
        for (const Cell& cell : table.cells) add(cell.text);
    texts_.emplace_back();  // never empty again
    for (const std::string& text : texts_)
        for (const std::string_view word : split(text, ' '))
            if (!word.empty()) by_start_[word.substr(0, start_bytes)].push_back(word);
}

int Vocabulary::count(const std::string& word) const {
    if (texts_.empty()) read();
    const std::string sought = stem(fold_words(word));
    if (sought.empty()) return 0;
    int found = 0;
    const auto count_in = [&](const std::vector<std::string_view>& words) {
        for (const std::string_view other : words) found += other.starts_with(sought) && stem(other) == sought;
    };
    // A stem is the beginning of its word, so that only words of its first letters can have it.
    if (sought.size() >= start_bytes) {
        const auto words = by_start_.find(std::string_view(sought).substr(0, start_bytes));
        if (words != by_start_.end()) count_in(words->second);
    } else {
        for (const auto& [start, words] : by_start_) count_in(words);
    }
    return found;
}

}  // namespace svod
