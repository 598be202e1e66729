#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// Unicode Normalization Form C of UTF-8 text; malformed bytes become U+FFFD.
std::string to_nfc(std::string_view text);

/// One line of plain text: NFC; soft hyphens, zero-width and bidi marks out; every white space (NBSP, line end, tab)
/// folded to single spaces and trimmed; a word cut by hyphen + line end joined («настав-\nник» → «наставник», but
/// «научно-\nметодический» keeps its hyphen when the left part is a known compound head). Letters are not changed.
std::string clean_line(std::string_view text);

/// The form in which texts are compared and rules are matched: clean_line, then NFKC case folding («№» stays), ё → е,
/// every double quote as `"`, every dash (U+2010–U+2015, U+2212, «--») as `-`, Latin look-alikes to Cyrillic inside a
/// word that has Cyrillic letters.
std::string fold(std::string_view text);

/// As `fold`, and every run of anything but letters, digits becomes one space: «№ 1 (ОО)» → «1 оо».
std::string fold_words(std::string_view text);

/// Russian Snowball stem of one folded word; a word with a digit or a Latin letter is returned as it is.
std::string stem(std::string_view folded_word);

/// Stems of the words of `text` (folded by itself), in order; function words are kept.
std::vector<std::string> stems(std::string_view text);

/// Latin letters inside words that also have Cyrillic ones: the offending words as written («Cентябрь» with Latin C).
std::vector<std::string> mixed_alphabet_words(std::string_view text);

/// Roman numeral (I–XXXIX, also of Cyrillic look-alikes П, Ш, У, Х and Ⅰ–Ⅻ); 0 when it is none.
int roman_value(std::string_view text);

/// UTF-8 helpers: number of code points; the first `count` code points with «…» when cut; upper-case first letter.
std::size_t length(std::string_view utf8);
std::string shorten(std::string_view utf8, std::size_t count);
std::string capitalize(std::string_view utf8);
std::string lower(std::string_view utf8);
std::string upper(std::string_view utf8);

/// Splits at every `separator`; keeps empty parts.
std::vector<std::string_view> split(std::string_view text, char separator);
std::string_view trim(std::string_view text);

/// «1 документ», «2 документа», «5 документов» by ICU's plural rules for ru: forms for one, few, many.
std::string plural(long long number, std::string_view one, std::string_view few, std::string_view many);

/// Russian dictionary order (ICU collation, locale ru); numbers inside compare by value.
bool collates_before(std::string_view left, std::string_view right);

}  // namespace svod
