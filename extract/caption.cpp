#include "extract/caption.h"

#include "text/text.h"

#include <algorithm>

namespace svod {

bool is_caption_word(std::string_view folded) {
    for (const std::string_view word : {"таблица", "табл", "рисунок", "рис", "диаграмма", "приложение"})
        if (folded == word) return true;
    return false;
}

std::size_t caption_label_length(std::string_view text) {
    constexpr std::size_t longest_word = 24;  // bytes
    const std::size_t word = std::min(text.find_first_of(" .:"), text.size());
    if (word > longest_word || !is_caption_word(fold(text.substr(0, word)))) return 0;
    std::size_t at = word;
    bool labelled = false;
    for (bool moved = true; moved && at < text.size();) {
        moved = true;
        if (text[at] >= '0' && text[at] <= '9') {
            labelled = true;
            ++at;
        } else if (text[at] == ' ' || text[at] == '.') {
            ++at;
        } else {
            moved = false;
            for (const std::string_view sign : {"№", "-", "–", "—", ":"})
                if (text.substr(at).starts_with(sign)) {
                    labelled = moved = true;
                    at += sign.size();
                    break;
                }
        }
    }
    return labelled ? at : 0;
}

}  // namespace svod
