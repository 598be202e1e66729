#include "extract/pattern.h"

#include "text/characters.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

std::vector<std::string> pattern_words(std::string_view text) {
    std::vector<std::string> words;
    const std::string folded = fold(text);
    enum class Kind { none, letters, digits };
    Kind last = Kind::none;
    for (std::size_t position = 0; position < folded.size();) {
        const std::size_t here = position;
        const char32_t character = next_character(folded, position);
        const std::string_view piece = std::string_view(folded).substr(here, position - here);
        const Kind kind = is_digit(character) ? Kind::digits : is_letter(character) ? Kind::letters : Kind::none;
        if (kind == Kind::none) {
            if (character == U'№' || character == '%' || character == '#' || character == '+')
                words.emplace_back(piece);
        } else if (kind == last) {
            words.back() += piece;
        } else {
            words.emplace_back(piece);
        }
        last = kind;
    }
    return words;
}

Pattern::Pattern(std::string_view written) {
    for (std::string_view term : split(written, ' ')) {
        if (term.empty()) continue;
        if (term == "^") {
            at_start_ = true;
            continue;
        }
        if (term == "$") {
            at_end_ = true;
            continue;
        }
        const bool forbidden = term.front() == '!';
        if (forbidden) term.remove_prefix(1);
        Term alternatives;
        for (std::string_view alternative : split(term, '|')) {
            const bool beginning = !alternative.empty() && alternative.back() == '*';
            if (beginning) alternative.remove_suffix(1);
            alternatives.push_back({std::string(alternative), beginning});
        }
        (forbidden ? forbidden_ : terms_).push_back(std::move(alternatives));
        if (!forbidden) written_.emplace_back(term);
    }
}

bool Pattern::meets(const Term& term, std::string_view word) {
    return std::any_of(term.begin(), term.end(), [word](const Alternative& alternative) {
        return alternative.beginning ? word.starts_with(alternative.text) : word == alternative.text;
    });
}

bool Pattern::is_forbidden(const std::vector<std::string>& words) const {
    return std::any_of(forbidden_.begin(), forbidden_.end(), [&](const Term& term) {
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return meets(term, word); });
    });
}

bool Pattern::matches_at(const std::vector<std::string>& words, std::size_t first) const {
    if (terms_.empty() || (at_start_ && first > 0)) return false;
    std::size_t word = first;
    for (std::size_t term = 0; term < terms_.size(); ++term) {
        while (word < words.size() && !meets(terms_[term], words[word])) {
            if (term == 0) return false;
            ++word;
        }
        if (word == words.size()) return false;
        ++word;
    }
    return (!at_end_ || word == words.size()) && !is_forbidden(words);
}

bool Pattern::matches(const std::vector<std::string>& words) const {
    const std::size_t end = at_start_ ? std::min<std::size_t>(1, words.size()) : words.size();
    for (std::size_t first = 0; first < end; ++first)
        if (matches_at(words, first)) return true;
    return false;
}

bool any_matches(const std::vector<Pattern>& patterns, const std::vector<std::string>& words) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const Pattern& pattern) { return pattern.matches(words); });
}

}  // namespace svod
