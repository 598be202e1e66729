#include "ingest/docx_number_format.h"

#include "ingest/roman.h"

#include <array>

namespace svod {
namespace {

constexpr int largest_roman = 32767;
constexpr int longest_repeat = 30;  ///< «aaa…» stops growing here

std::string roman(int number, bool upper) {
    return number <= 0 || number > largest_roman ? std::to_string(number) : roman_numeral(number, upper);
}

/// a…z, aa, bb, …: the letter of the place, repeated once more each round.
std::string letters(int number, std::string_view alphabet, int width) {
    const int count = static_cast<int>(alphabet.size()) / width;
    if (number <= 0) return std::to_string(number);
    const int repeat = (number - 1) / count + 1;
    const std::string_view letter =
        alphabet.substr(static_cast<std::size_t>((number - 1) % count * width), static_cast<std::size_t>(width));
    if (repeat > longest_repeat) return std::to_string(number);
    std::string text;
    for (int i = 0; i < repeat; ++i) text += letter;
    return text;
}

std::string zero_padded(int number, std::size_t width) {
    std::string text = std::to_string(number);
    if (text.size() < width) text.insert(0, width - text.size(), '0');
    return text;
}

/// «001, 002, 003, …»: as many digits as its first number has.
std::size_t custom_width(std::string_view pattern) {
    const std::size_t width = pattern.find_first_not_of("0123456789");
    return width == std::string_view::npos || width > 10 ? 0 : width;
}

/// U+2460 ①, U+2474 ⑴, U+2488 ⒈: twenty in a row each.
std::string enclosed(int number, int first) {
    if (number < 1 || number > 20) return std::to_string(number);
    const int code = first + number - 1;
    return {static_cast<char>(0xe0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3f)),
            static_cast<char>(0x80 | (code & 0x3f))};
}

std::string english_ordinal(int number) {
    const int tens = number / 10 % 10;
    const int ones = number % 10;
    const char* ending = tens == 1 ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
    return std::to_string(number) + ending;
}

}  // namespace

std::string format_list_number(int number, std::string_view format, std::string_view custom) {
    // Word leaves out ё, й, ъ, ь, which are not used for enumerating.
    constexpr std::string_view russian_lower = "абвгдежзиклмнопрстуфхцчшщыэюя";
    constexpr std::string_view russian_upper = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ";
    if (format == "none" || format == "bullet") return {};
    if (format == "upperRoman") return roman(number, true);
    if (format == "lowerRoman") return roman(number, false);
    if (format == "upperLetter") return letters(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1);
    if (format == "lowerLetter") return letters(number, "abcdefghijklmnopqrstuvwxyz", 1);
    if (format == "russianUpper") return letters(number, russian_upper, 2);
    if (format == "russianLower") return letters(number, russian_lower, 2);
    if (format == "decimalZero") return zero_padded(number, 2);
    if (format == "custom") return zero_padded(number, custom_width(custom));
    if (format == "numberInDash") return "- " + std::to_string(number) + " -";
    if (format == "decimalEnclosedCircle") return enclosed(number, 0x2460);
    if (format == "decimalEnclosedParen") return enclosed(number, 0x2474);
    if (format == "decimalEnclosedFullstop") return enclosed(number, 0x2488);
    if (format == "ordinal") return english_ordinal(number);
    return std::to_string(number);
}

}  // namespace svod
