#include "normalize/word_starts.h"

#include "text/characters.h"

#include <algorithm>
#include <array>

namespace svod {

namespace {

constexpr int letters_told_by = 8;
constexpr int most_letters_after_digit = 4;  // «2022года»; more of them may hide a word

/// A letter as fold() writes it in a Russian word, as a number 1–63; 0: no letter.
std::uint32_t letter_code(char32_t character) {
    if (is_latin(character)) {
        const char32_t small = character < 'a' ? character + 0x20 : character;
        const char32_t twin = cyrillic_look_alike(small);
        return twin == 0 ? 63 : twin - U'а' + 1;
    }
    if (character < 0x400 || character > 0x481) return 0;
    if (character == U'ё' || character == U'Ё') character = U'е';
    if (character < 0x410) character += 0x50;
    if (character < 0x430) character += 0x20;
    return character < 0x45F ? character - U'а' + 1 : 62;
}

/// letter_code of every character that may have one.
const std::array<std::uint8_t, 0x482>& letter_codes() {
    static const auto codes = [] {
        std::array<std::uint8_t, 0x482> made{};
        for (char32_t character = 0; character < made.size(); ++character)
            made[character] = static_cast<std::uint8_t>(letter_code(character));
        return made;
    }();
    return codes;
}

/// Of the first letters of a word, one more at a time.
class StartHash {
public:
    void add(std::uint32_t code) { packed_ = packed_ << 6 | code; }
    std::size_t slot() const { return static_cast<std::size_t>((packed_ * 0x9E3779B97F4A7C15u) >> 48); }

private:
    std::uint64_t packed_ = 0;
};

bool parts_words(char32_t character) {
    return character < 0x80 || character == 0xA0 || character == U'№' || character == U'…' || is_quote(character) ||
           is_dash(character);
}

}  // namespace

void WordStarts::add(std::string_view folded, bool whole_word) {
    StartHash hash;
    int letters = 0;
    for (std::size_t position = 0; position < folded.size() && letters < letters_told_by; ++letters) {
        const std::uint32_t code = letter_code(next_character(folded, position));
        if (code == 0) break;
        hash.add(code);
    }
    if (letters == 0) always_ = true;
    if (whole_word && letters < letters_told_by) {
        words_.set(hash.slot());
    } else {
        beginnings_.set(hash.slot());
        shortest_beginning_ = std::min(shortest_beginning_, letters);
    }
}

bool WordStarts::may_occur_in(std::string_view text) const {
    if (always_) return true;
    const std::array<std::uint8_t, 0x482>& codes = letter_codes();
    StartHash hash;
    int letters = 0;
    bool after_digit = false;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t character = next_character(text, position);
        const std::uint32_t code = character < codes.size() ? codes[character] : 0;
        if (code != 0) {
            if (++letters <= letters_told_by) {
                hash.add(code);
                if (letters >= shortest_beginning_ && beginnings_.test(hash.slot())) return true;
            }
            if (after_digit && letters > most_letters_after_digit) {
                return true;
            }
            continue;
        }
        // A line end may cut a word; a mark that fold() drops may stand in one.
        if (character == '\n' || character == '\r' || !parts_words(character)) return true;
        if (letters > 0 && letters < letters_told_by && words_.test(hash.slot())) return true;
        after_digit = is_digit(character);
        hash = {};
        letters = 0;
    }
    return letters > 0 && letters < letters_told_by && words_.test(hash.slot());
}

}  // namespace svod
