#include "extract/pattern.h"

#include "text/characters.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

std::span<const LexiconText> extract_lexicons();

namespace {

constexpr std::size_t least_beginning = 6;         // letters: «отчет*» is one letter from «ответственный»

/// Letters of a UTF-8 word, so that one letter is one element.
std::u32string letters_of(std::string_view word) {
    std::u32string letters;
    for (std::size_t position = 0; position < word.size();) letters.push_back(next_character(word, position));
    return letters;
}

/// Is `left` `right` but for one letter missing, added, wrong, or two neighbours swapped?
bool one_letter_apart(std::u32string_view left, std::u32string_view right) {
    std::size_t begin = 0;
    while (begin < left.size() && begin < right.size() && left[begin] == right[begin]) ++begin;
    const auto left_rest = left.substr(begin);
    const auto right_rest = right.substr(begin);
    if (left_rest.empty() && right_rest.empty()) return true;
    if (left_rest.size() == right_rest.size()) {
        if (left_rest.substr(1) == right_rest.substr(1)) return true;
        return left_rest.size() > 1 && left_rest[0] == right_rest[1] && left_rest[1] == right_rest[0] &&
               left_rest.substr(2) == right_rest.substr(2);
    }
    if (left_rest.size() + 1 == right_rest.size()) return left_rest == right_rest.substr(1);
    return right_rest.size() + 1 == left_rest.size() && right_rest == left_rest.substr(1);
}

/// Long enough to be known by all letters but one, and alike at the start, where people seldom err.
bool comparable(std::u32string_view wanted, std::u32string_view letters) {
    if (wanted.size() < 4 || letters.size() < 4 || wanted[0] != letters[0]) return false;
    return wanted.size() >= 6 || wanted[1] == letters[1];
}

bool misspelt_word(std::string_view wanted, std::string_view word) {
    const std::u32string wanted_letters = letters_of(wanted);
    const std::u32string letters = letters_of(word);
    return comparable(wanted_letters, letters) && one_letter_apart(letters, wanted_letters);
}

bool misspelt_beginning(std::string_view beginning, std::string_view word) {
    const std::u32string wanted = letters_of(beginning);
    const std::u32string letters = letters_of(word);
    if (wanted.size() < least_beginning || !comparable(wanted, letters)) return false;
    for (const std::size_t size : {wanted.size() - 1, wanted.size(), wanted.size() + 1})
        if (size <= letters.size() && one_letter_apart(std::u32string_view(letters).substr(0, size), wanted)) return true;
    return false;
}

}  // namespace

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
            if (character == U'№' || character == '%' || character == '#' || character == '+') words.emplace_back(piece);
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
    }
}

bool Pattern::meets(const Term& term, std::string_view word, bool misspelt) {
    return std::any_of(term.begin(), term.end(), [&](const Alternative& alternative) {
        if (!alternative.beginning) return word == alternative.text || (misspelt && misspelt_word(alternative.text, word));
        return word.starts_with(alternative.text) || (misspelt && misspelt_beginning(alternative.text, word));
    });
}

std::optional<Pattern::Match> Pattern::find_from(const std::vector<std::string>& words, std::size_t first,
                                                 const std::vector<bool>& misspelt) const {
    std::size_t word = first;
    for (std::size_t term = 0; term < terms_.size(); ++term) {
        while (word < words.size() && !meets(terms_[term], words[word], !misspelt.empty() && misspelt[word])) {
            if (term == 0) return std::nullopt;
            ++word;
        }
        if (word == words.size()) return std::nullopt;
        ++word;
    }
    if (at_end_ && word != words.size()) return std::nullopt;
    return Match{first, terms_.size()};
}

std::optional<Pattern::Match> Pattern::match(const std::vector<std::string>& words) const { return match(words, {}); }

std::optional<Pattern::Match> Pattern::match(const std::vector<std::string>& words, const std::vector<bool>& misspelt) const {
    for (const Term& term : forbidden_)
        for (const std::string& word : words)
            if (meets(term, word, false)) return std::nullopt;
    if (terms_.empty()) return std::nullopt;
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (at_start_ && first > 0) break;
        if (const auto match = find_from(words, first, misspelt)) return match;
    }
    return std::nullopt;
}

bool Pattern::knows(std::string_view word) const {
    return std::any_of(terms_.begin(), terms_.end(), [word](const Term& term) { return meets(term, word, false); });
}

std::vector<Pattern> patterns_of(std::string_view lexicon, std::size_t column) {
    std::vector<Pattern> patterns;
    for (const LexiconRow& row : lexicon_rows(extract_lexicons(), lexicon)) patterns.emplace_back(row[column]);
    return patterns;
}

bool any_matches(const std::vector<Pattern>& patterns, const std::vector<std::string>& words) {
    return std::any_of(patterns.begin(), patterns.end(), [&](const Pattern& pattern) { return pattern.match(words).has_value(); });
}

}  // namespace svod
