#include "extract/spelling.h"

#include "text/characters.h"
#include "text/text.h"

namespace svod {

namespace {

constexpr std::size_t least_word = 4;
constexpr std::size_t least_beginning = 6;  // «отчет*» is one letter from «ответственный»
constexpr std::size_t longest_word = 60;    // bytes

std::u32string letters_of(std::string_view word) {
    std::u32string letters;
    for (std::size_t position = 0; position < word.size();) letters.push_back(next_character(word, position));
    return letters;
}

/// Is `left` `right` but for one letter missing, added, wrong, or two neighbours swapped?
bool one_letter_apart(std::u32string_view left, std::u32string_view right) {
    while (!left.empty() && !right.empty() && left[0] == right[0]) {
        left.remove_prefix(1);
        right.remove_prefix(1);
    }
    if (left.empty() && right.empty()) return true;
    if (left.size() == right.size()) {
        if (left.substr(1) == right.substr(1)) return true;
        return left.size() > 1 && left[0] == right[1] && left[1] == right[0] && left.substr(2) == right.substr(2);
    }
    if (left.size() + 1 == right.size()) return left == right.substr(1);
    return right.size() + 1 == left.size() && right == left.substr(1);
}

/// People seldom err at the very start of a word; in a short one the second letter has to agree as well.
bool alike_at_start(std::u32string_view wanted, std::u32string_view letters) {
    return wanted[0] == letters[0] && (wanted.size() >= 6 || wanted[1] == letters[1]);
}

bool begins_nearly(std::u32string_view letters, std::u32string_view wanted) {
    for (const std::size_t size : {wanted.size() - 1, wanted.size(), wanted.size() + 1})
        if (size <= letters.size() && one_letter_apart(letters.substr(0, size), wanted)) return true;
    return false;
}

}  // namespace

void Spelling::add(std::string_view written) {
    for (std::string_view alternative : split(written, '|')) {
        const bool beginning = !alternative.empty() && alternative.back() == '*';
        if (beginning) alternative.remove_suffix(1);
        std::u32string letters = letters_of(alternative);
        if (letters.size() >= (beginning ? least_beginning : least_word))
            known_.push_back({std::move(letters), std::string(alternative), beginning});
    }
}

std::optional<std::string> Spelling::corrected(std::string_view word) const {
    if (word.size() > longest_word) return std::nullopt;
    const std::u32string letters = letters_of(word);
    if (letters.size() < least_word) return std::nullopt;
    const Known* best = nullptr;
    for (const Known& known : known_) {
        if (!alike_at_start(known.letters, letters)) continue;
        const bool near =
            known.beginning ? begins_nearly(letters, known.letters) : one_letter_apart(letters, known.letters);
        if (near && (!best || known.letters.size() > best->letters.size())) best = &known;
    }
    return best ? std::optional(best->text) : std::nullopt;
}

}  // namespace svod
