#include "normalize/territory.h"

#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t shortest_beginning = 4;  ///< letters of a word that may stand for the whole of it

bool word_matches(std::string_view word, std::string_view asked) {
    return word == asked || (word.starts_with(asked) && length(asked) >= shortest_beginning);
}

}  // namespace

std::string territory_key(std::string_view name) {
    const std::string folded = fold_words(name);
    std::string key;
    const std::vector<std::string_view> words = split(folded, ' ');
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "муниципальный" && i + 1 < words.size() && words[i + 1] == "район") continue;
        key += (key.empty() ? "" : " ") + std::string(words[i]);
    }
    return key;
}

bool territory_matches(std::string_view name, std::string_view oktmo, std::string_view asked) {
    if (!asked.empty() && asked == oktmo) return true;
    const std::string folded_name = territory_key(name);
    const std::string folded_asked = territory_key(asked);
    if (folded_asked.empty()) return false;
    const std::vector<std::string_view> words = split(folded_name, ' ');
    const std::vector<std::string_view> wanted = split(folded_asked, ' ');
    return std::search(words.begin(), words.end(), wanted.begin(), wanted.end(), word_matches) != words.end();
}

}  // namespace svod
