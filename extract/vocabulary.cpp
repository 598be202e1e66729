#include "extract/join.h"
#include "text/text.h"

namespace svod {

namespace {

constexpr std::size_t most_bytes_counted = 4u << 20;

}  // namespace

int Vocabulary::count(const std::string& folded_word) const {
    if (!counted_) {
        counted_ = true;
        std::size_t bytes = 0;
        const auto add = [&](const std::string& text) {
            bytes += text.size();
            if (bytes > most_bytes_counted) return;
            const std::string words = fold_words(text);
            for (const std::string_view word : split(words, ' ')) ++counts_[std::string(word)];
        };
        for (const Paragraph& paragraph : document_.paragraphs) add(paragraph.text);
        for (const Table& table : document_.tables)
            for (const Cell& cell : table.cells) add(cell.text);
    }
    const auto found = counts_.find(folded_word);
    return found == counts_.end() ? 0 : found->second;
}

}  // namespace svod
