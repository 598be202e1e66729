// Words: case, stems, plurals, order, Roman numerals.
#include "text/characters.h"
#include "text/lately.h"
#include "text/text.h"
#include "text/usual.h"

#include <libstemmer.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/coll.h>
#include <unicode/plurrule.h>
#include <unicode/unistr.h>

#include <memory>
#include <stdexcept>

namespace svod {

namespace {

struct StemmerDeleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

sb_stemmer& russian_stemmer() {
    thread_local const std::unique_ptr<sb_stemmer, StemmerDeleter> stemmer(sb_stemmer_new("russian", "UTF_8"));
    if (!stemmer) throw std::runtime_error("libstemmer has no Russian stemmer");
    return *stemmer;
}

const icu::Locale& russian_locale() {
    static const icu::Locale locale("ru");
    return locale;
}

icu::UnicodeString utf16(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

bool only_cyrillic(std::string_view word) {
    for (std::size_t position = 0; position < word.size();)
        if (!is_cyrillic(next_character(word, position))) return false;
    return !word.empty();
}

std::string mapped(std::string_view text, void (*map)(const char*, std::uint32_t, icu::StringPiece, icu::ByteSink&,
                                                      icu::Edits*, UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
    map("ru", 0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU cannot map the case of a text");
    return out;
}

/// The stem as libstemmer gives it; good until the next one is asked for.
std::string_view stemmed_word(std::string_view folded_word) {
    sb_stemmer& stemmer = russian_stemmer();
    const sb_symbol* stemmed = sb_stemmer_stem(&stemmer, reinterpret_cast<const sb_symbol*>(folded_word.data()),
                                               static_cast<int>(folded_word.size()));
    return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(&stemmer))};
}

/// The Latin letter of a Roman numeral that `character` is or is used for; 0 when none.
char roman_letter(char32_t character) {
    switch (character) {
        case 'I':
        case 'i':
        case U'І':
        case U'і':
        case U'|':
        case 'l':
        case '1':
            return 'I';
        case 'V':
        case 'v':
        case U'У':
        case U'у':
        case 'Y':
        case 'y':
            return 'V';
        case 'X':
        case 'x':
        case U'Х':
        case U'х':
            return 'X';
        default:
            return 0;
    }
}

int roman_digits(std::string_view letters) {
    const auto value = [](char letter) { return letter == 'I' ? 1 : letter == 'V' ? 5 : 10; };
    int sum = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const int here = value(letters[i]);
        sum += i + 1 < letters.size() && value(letters[i + 1]) > here ? -here : here;
    }
    static constexpr std::string_view tens[] = {"", "X", "XX", "XXX"};
    static constexpr std::string_view ones[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    if (sum < 1 || sum > 39) return 0;
    const std::string canonical = std::string(tens[sum / 10]) + std::string(ones[sum % 10]);
    return canonical == letters ? sum : 0;
}

}  // namespace

std::string stem(std::string_view folded_word) {
    constexpr std::size_t longest = 200;
    if (folded_word.size() > longest || !only_cyrillic(folded_word)) return std::string(folded_word);
    thread_local Lately<std::string, 4096> lately;
    return lately.of(folded_word, stemmed_word);
}

std::vector<std::string> stems(std::string_view text) {
    std::vector<std::string> out;
    const std::string words = fold_words(text);
    if (words.empty()) return out;
    for (const std::string_view word : split(words, ' ')) out.push_back(stem(word));
    return out;
}

int roman_value(std::string_view text) {
    std::string letters;
    const std::string_view trimmed = trim(text);
    for (std::size_t position = 0; position < trimmed.size();) {
        const char32_t character = next_character(trimmed, position);
        if (character >= 0x2160 && character <= 0x216B && letters.empty() && position == trimmed.size())
            return static_cast<int>(character - 0x2160) + 1;
        if (character == U'П' || character == U'п') {
            letters += "II";
        } else if (character == U'Ш' || character == U'ш') {
            letters += "III";
        } else if (const char letter = roman_letter(character)) {
            letters += letter;
        } else {
            return 0;
        }
        if (letters.size() > 8) return 0;
    }
    const bool all_ones = trimmed.find_first_not_of('1') == std::string_view::npos;
    return letters.empty() || all_ones ? 0 : roman_digits(letters);
}

std::string lower(std::string_view utf8) {
    if (std::optional<std::string> usual = lower_usual(utf8)) return *std::move(usual);
    return mapped(utf8, icu::CaseMap::utf8ToLower);
}
std::string upper(std::string_view utf8) {
    if (std::optional<std::string> usual = upper_usual(utf8)) return *std::move(usual);
    return mapped(utf8, icu::CaseMap::utf8ToUpper);
}

std::string capitalize(std::string_view utf8) {
    if (utf8.empty()) return {};
    std::size_t first = 0;
    next_character(utf8, first);
    return upper(utf8.substr(0, first)) + std::string(utf8.substr(first));
}

std::string plural(long long number, std::string_view one, std::string_view few, std::string_view many) {
    thread_local const std::unique_ptr<icu::PluralRules> rules = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::PluralRules> made(icu::PluralRules::forLocale(russian_locale(), status));
        if (U_FAILURE(status)) throw std::runtime_error("ICU has no Russian plural rules");
        return made;
    }();
    const icu::UnicodeString category = rules->select(static_cast<std::int32_t>(number < 0 ? -number : number));
    std::string_view form = many;
    if (category == icu::UnicodeString(u"one")) form = one;
    if (category == icu::UnicodeString(u"few")) form = few;
    return std::to_string(number) + " " + std::string(form);
}

bool collates_before(std::string_view left, std::string_view right) {
    thread_local const std::unique_ptr<icu::Collator> collator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(russian_locale(), status));
        if (U_SUCCESS(status)) made->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
        if (U_FAILURE(status)) throw std::runtime_error("ICU has no Russian collation");
        return made;
    }();
    UErrorCode status = U_ZERO_ERROR;
    const UCollationResult order = collator->compare(utf16(left), utf16(right), status);
    return order == UCOL_EQUAL ? left < right : order == UCOL_LESS;
}

}  // namespace svod
