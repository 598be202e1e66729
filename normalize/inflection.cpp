// Adjectives: their stem and their nominative.
#include "normalize/inflection.h"

#include "text/characters.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

// Longest first. «ью» of feminine nouns is none of them.
constexpr std::array<std::string_view, 25> adjective_endings{"ого", "его", "ому", "ему", "ыми", "ими", "ый", "ий", "ой",
                                                             "ым",  "им",  "ом",  "ем",  "ая",  "яя",  "ую", "юю", "ое",
                                                             "ее",  "ей",  "ою",  "ею",  "ые",  "ие",  "ых"};
constexpr std::string_view last_ending = "их";

std::string_view adjective_ending(std::string_view folded) {
    constexpr std::size_t shortest_stem = 4;  // two letters
    for (const std::string_view ending : adjective_endings)
        if (folded.size() >= ending.size() + shortest_stem && folded.ends_with(ending)) return ending;
    if (folded.size() >= last_ending.size() + shortest_stem && folded.ends_with(last_ending)) return last_ending;
    return {};
}

bool one_of(std::string_view letter, std::string_view letters) {
    for (std::size_t i = 0; i + 1 < letters.size(); i += 2)
        if (letters.substr(i, 2) == letter) return true;
    return false;
}

bool stressed_ending(std::string_view stem) {
    static const std::vector<std::string_view> stems = [] {
        std::vector<std::string_view> list;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "adjective_stress")) list.push_back(row[0]);
        std::sort(list.begin(), list.end());
        return list;
    }();
    const auto hyphen = stem.rfind('-');
    const std::string_view last = hyphen == std::string_view::npos ? stem : stem.substr(hyphen + 1);
    return std::binary_search(stems.begin(), stems.end(), last);
}

std::string_view nominative_ending(std::string_view stem, std::string_view ending, Gender gender) {
    const std::string_view last = stem.substr(stem.size() - 2);
    const bool velar = one_of(last, "гкх");
    const bool sibilant = one_of(last, "жшчщ");
    const bool soft = !velar && !sibilant && !one_of(last, "ц") && one_of(ending.substr(0, 2), "ияею");
    switch (gender) {
        case Gender::masculine:
            if (ending == "ой" || stressed_ending(stem)) return "ой";
            return velar || sibilant || soft ? "ий" : "ый";
        case Gender::feminine:
            return soft ? "яя" : "ая";
        case Gender::neuter:
            return soft || sibilant ? "ее" : "ое";
        case Gender::plural:
            return velar || sibilant || soft ? "ие" : "ые";
    }
    return {};
}

}  // namespace

std::string adjective_stem(std::string_view folded_word) {
    const std::string_view ending = adjective_ending(folded_word);
    return ending.empty() ? std::string() : std::string(folded_word.substr(0, folded_word.size() - ending.size()));
}

bool adjective_like(std::string_view folded_word) {
    return !adjective_ending(folded_word).empty();
}

std::string nominative_adjective(std::string_view word, Gender gender) {
    const std::string folded = fold(word);
    const std::string_view ending = adjective_ending(folded);
    if (ending.empty()) return std::string(word);
    const std::string_view stem = std::string_view(folded).substr(0, folded.size() - ending.size());
    const std::string_view given = word.size() == folded.size() ? word : std::string_view(folded);
    const std::string_view nominative = nominative_ending(stem, ending, gender);
    const bool capitals = word.size() >= 4 && upper(word) == word;
    return std::string(given.substr(0, stem.size())) + (capitals ? upper(nominative) : std::string(nominative));
}

std::string title_case(std::string_view word) {
    std::string out;
    std::size_t start = 0;
    while (start <= word.size()) {
        const std::size_t hyphen = std::min(word.find_first_of("- '", start), word.size());
        const std::string part = lower(word.substr(start, hyphen - start));
        const bool particle = start > 0 && (part == "на" || part == "де" || part == "при" || part == "под");
        out += particle ? part : capitalize(part);
        if (hyphen < word.size()) out += word[hyphen];
        start = hyphen + 1;
    }
    return out;
}

}  // namespace svod
