#include "text/text.h"

#include "text/characters.h"
#include "text/usual.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringoptions.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace svod {

namespace {

const icu::Normalizer2& normalizer(const char* name, UNormalization2Mode mode) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getInstance(nullptr, name, mode, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalizer " + std::string(name));
    return *found;
}

std::string normalized(const icu::Normalizer2& by, std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
    by.normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU cannot normalize a text");
    return out;
}

/// The text with U+FFFD for every malformed byte; ICU's normalizer hands such bytes through.
std::string well_formed(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) append_character(out, next_character(text, position));
    return out;
}

bool is_well_formed(std::string_view text) {
    static constexpr std::string_view replacement = "\uFFFD";
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t here = position;
        if (static_cast<unsigned char>(text[here]) < 0x80) {
            ++position;
        } else if (next_character(text, position) == 0xFFFD && text.substr(here, replacement.size()) != replacement) {
            return false;
        }
    }
    return true;
}

/// Where a word was cut by hyphen + line end: is the part before it only a head of a hyphenated compound?
bool compound_head(std::string_view left) {
    // «научно-\nметодический»: adverbial heads in -о keep the hyphen, a cut word hardly ends so before a syllable.
    const auto start = left.find_last_of(" \n\t(«\"-");
    const std::string_view word = start == std::string_view::npos ? left : left.substr(start + 1);
    if (word.size() < 8) return word.size() <= 4;
    static constexpr std::array heads = std::to_array<std::string_view>(
        {"научно",    "учебно",      "нормативно", "организационно", "информационно", "материально", "социально",
         "психолого", "военно",      "культурно",  "контрольно",     "аналитико",     "программно",  "воспитательно",
         "финансово", "общественно", "северо",     "северно",        "южно",          "юго",         "восточно",
         "западно",   "методико",    "медико",     "онлайн",         "интернет",      "медиа",       "бизнес",
         "мастер",    "форум",       "видео",      "штаб",           "план",          "тренинг",     "конференц",
         "санкт",     "усть",        "нью",        "ново",           "старо",         "вице",        "экс"});
    return std::find(heads.begin(), heads.end(), lower(word)) != heads.end();
}

bool ends_with_hyphen_in_word(const std::string& out) {
    if (out.size() < 2 || out.back() != '-') return false;
    const unsigned char before = static_cast<unsigned char>(out[out.size() - 2]);
    return before >= 0x80 || (before >= 'a' && before <= 'z');
}

bool lower_case(char32_t letter) {
    return (letter >= U'а' && letter <= U'я') || letter == U'ё';
}

/// Puts Cyrillic look-alikes for Latin letters into words that have Cyrillic letters; `word` is folded already.
void append_unmixed(std::string& out, std::string_view word, bool has_cyrillic, bool has_latin) {
    if (!has_cyrillic || !has_latin) {
        out.append(word);
        return;
    }
    for (std::size_t position = 0; position < word.size();) {
        const char32_t character = next_character(word, position);
        const char32_t twin = is_latin(character) ? cyrillic_look_alike(character) : 0;
        append_character(out, twin ? twin : character);
    }
}

std::string unmixed(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    std::size_t word_start = 0;
    bool has_cyrillic = false;
    bool has_latin = false;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t here = position;
        const char32_t character = next_character(text, position);
        if (is_letter(character)) {
            has_cyrillic |= is_cyrillic(character);
            has_latin |= is_latin(character);
            continue;
        }
        append_unmixed(out, text.substr(word_start, here - word_start), has_cyrillic, has_latin);
        out.append(text.substr(here, position - here));
        word_start = position;
        has_cyrillic = has_latin = false;
    }
    append_unmixed(out, text.substr(word_start), has_cyrillic, has_latin);
    return out;
}

}  // namespace

std::string to_nfc(std::string_view text) {
    static const icu::Normalizer2& nfc = normalizer("nfc", UNORM2_COMPOSE);
    if (is_composed(text)) return std::string(text);
    if (!is_well_formed(text)) return normalized(nfc, well_formed(text));
    UErrorCode status = U_ZERO_ERROR;
    if (nfc.isNormalizedUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), status) &&
        U_SUCCESS(status))
        return std::string(text);
    return normalized(nfc, text);
}

std::string clean_line(std::string_view text) {
    if (is_clean(text)) return std::string(text);
    const std::string composed = to_nfc(text);
    std::string out;
    out.reserve(composed.size());
    bool space = false;
    bool line_end = false;
    for (std::size_t position = 0; position < composed.size();) {
        const std::size_t here = position;
        const char32_t character = next_character(composed, position);
        if (is_ignorable(character)) continue;
        if (is_space(character)) {
            space = true;
            line_end |= character == '\n' || character == 0x2028 || character == 0x2029;
            continue;
        }
        if (space && line_end && ends_with_hyphen_in_word(out) && is_cyrillic(character)) {
            if (lower_case(character) && !compound_head(std::string_view(out).substr(0, out.size() - 1)))
                out.pop_back();
        } else if (space && !out.empty()) {
            out.push_back(' ');
        }
        space = line_end = false;
        out.append(composed, here, position - here);
    }
    return out;
}

std::string fold(std::string_view text) {
    bool mixed = false;
    if (std::optional<std::string> usual = fold_usual(text, mixed)) return mixed ? unmixed(*usual) : *std::move(usual);
    static const icu::Normalizer2& nfkc_casefold = normalizer("nfkc_cf", UNORM2_COMPOSE);
    const std::string line = clean_line(text);
    std::string out;
    out.reserve(line.size());
    bool has_latin = false;
    for (std::size_t position = 0; position < line.size();) {
        const std::size_t here = position;
        const char32_t character = next_character(line, position);
        if (is_dash(character)) {
            if (out.empty() || out.back() != '-') out.push_back('-');
        } else if (is_quote(character)) {
            out.push_back('"');
        } else if (character < 0x80) {
            const bool capital = character >= 'A' && character <= 'Z';
            has_latin |= is_latin(character);
            out.push_back(static_cast<char>(capital ? character + 0x20 : character));
        } else if (character == U'ё' || character == U'Ё') {
            out += "е";
        } else if (character >= U'А' && character <= U'Я') {
            append_character(out, character + 0x20);
        } else if (character >= 0x400 && character <= 0x40F) {
            append_character(out, character + 0x50);
        } else if (is_cyrillic(character) || character == U'№') {
            out.append(line, here, position - here);
        } else {
            out += normalized(nfkc_casefold, std::string_view(line).substr(here, position - here));
        }
    }
    return has_latin ? unmixed(out) : out;
}

std::string fold_words(std::string_view text) {
    std::string folded = fold(text);
    std::size_t end = 0;  // written over what is read: nothing grows
    bool space = false;
    for (std::size_t position = 0; position < folded.size();) {
        const std::size_t here = position;
        const char32_t character = next_character(folded, position);
        if (!is_letter(character) && !is_digit(character)) {
            space = true;
            continue;
        }
        if (space && end > 0) folded[end++] = ' ';
        space = false;
        for (std::size_t i = here; i < position; ++i) folded[end++] = folded[i];
    }
    folded.resize(end);
    return folded;
}

std::vector<std::string> mixed_alphabet_words(std::string_view text) {
    std::vector<std::string> words;
    std::size_t start = 0;
    bool has_cyrillic = false;
    bool has_latin = false;
    bool look_alikes_only = true;
    const auto finish = [&](std::size_t end) {
        if (has_cyrillic && has_latin && look_alikes_only) words.emplace_back(text.substr(start, end - start));
        has_cyrillic = has_latin = false;
        look_alikes_only = true;
    };
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t here = position;
        const char32_t character = next_character(text, position);
        if (!is_letter(character)) {
            finish(here);
            start = position;
            continue;
        }
        has_cyrillic |= is_cyrillic(character);
        if (is_latin(character)) {
            has_latin = true;
            look_alikes_only = look_alikes_only && cyrillic_look_alike(character) != 0;
        }
    }
    finish(text.size());
    return words;
}

std::size_t length(std::string_view utf8) {
    std::size_t count = 0;
    for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

std::string shorten(std::string_view utf8, std::size_t count) {
    if (length(utf8) <= count) return std::string(utf8);
    std::size_t position = 0;
    for (std::size_t i = 0; i + 1 < count; ++i) next_character(utf8, position);
    return std::string(trim(utf8.substr(0, position))) + "…";
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string_view trim(std::string_view text) {
    while (!text.empty()) {
        std::size_t position = 0;
        if (!is_space(next_character(text, position))) break;
        text.remove_prefix(position);
    }
    while (!text.empty()) {
        std::size_t back = text.size() - 1;
        while (back > 0 && (static_cast<unsigned char>(text[back]) & 0xC0) == 0x80) --back;
        std::size_t position = back;
        if (!is_space(next_character(text, position))) break;
        text.remove_suffix(text.size() - back);
    }
    return text;
}

}  // namespace svod
