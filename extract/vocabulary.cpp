#include "extract/join.h"
#include "text/text.h"

namespace svod {

namespace {

constexpr std::size_t most_bytes_counted = 4u << 20;

}  // namespace

int Vocabulary::count(const std::string& word) const {
    if (!counted_) {
        counted_ = true;
        std::size_t bytes = 0;
        const auto add = [&](const std::string& text) {
            bytes += text.size();
            if (bytes > most_bytes_counted) return;
            for (const std::string& known : stems(text)) ++counts_[known];
        };
        for (const Paragraph& paragraph : document_.paragraphs) add(paragraph.text);
        for (const Table& table : document_.tables)
            for (const Cell& cell : table.cells) add(cell.text);
    }
    const auto found = counts_.find(stem(fold_words(word)));
    return found == counts_.end() ? 0 : found->second;
}

}  // namespace svod
