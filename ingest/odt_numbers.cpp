#include "ingest/odt_numbers.h"

#include "ingest/roman.h"

#include <array>
#include <cstddef>

namespace svod {
namespace {

constexpr std::string_view latin = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view latin_upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The letters as LibreOffice counts with them: ru has Ы but no Ё, Й, Ъ, Ь.
struct Alphabet {
    std::string_view language;
    std::string_view lower;
    std::string_view upper;
};

constexpr std::array alphabets{
    Alphabet{"(ru)", "абвгдежзиклмнопрстуфхцчшщыэюя", "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"},
    Alphabet{"(bg)", "абвгдежзиклмнопрстуфхцчшщъюя", "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЮЯ"},
    Alphabet{"(sr)", "абвгдђежзијклљмнњопрстћуфхцчџш", "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ"},
    Alphabet{"(uk)", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ"},
};

constexpr int longest_label = 12;  ///< letters of one label; past it decimals are shorter and clearer

std::string letter(std::string_view alphabet, std::size_t width, std::size_t index) {
    return std::string(alphabet.substr(index * width, width));
}

/// 1 → a, 26 → z, 27 → aa (sync: aa, bb; else aa, ab). `first` is the alphabet of the first letter.
std::string letters(int number, std::string_view first, std::string_view rest, std::size_t width, bool sync) {
    const int size = static_cast<int>(first.size() / width);
    if (sync) {
        const int count = (number - 1) / size + 1;
        const auto index = static_cast<std::size_t>((number - 1) % size);
        if (count > longest_label) return std::to_string(number);
        std::string label = letter(first, width, index);
        for (int i = 1; i < count; ++i) label += letter(rest, width, index);
        return label;
    }
    std::string label;
    for (int left = number; left > 0; left = (left - 1) / size) {
        const bool leading = left <= size;
        label.insert(0, letter(leading ? first : rest, width, static_cast<std::size_t>((left - 1) % size)));
    }
    return label;
}

std::string roman(int number, bool upper) {
    return number >= 4000 ? std::to_string(number) : roman_numeral(number, upper);
}

std::string circled(int number) {
    if (number > 20) return std::to_string(number);
    std::string label = "\xe2\x91\xa0";
    label.back() = static_cast<char>(0xa0 + number - 1);
    return label;
}

bool starts(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

/// «А, Б, .., Аа, Бб, ... (ru)»: the language at the end, the case of the first letter, sync when «Бб» follows «Аа».
std::string cyrillic(int number, std::string_view format) {
    for (const Alphabet& alphabet : alphabets) {
        if (format.size() < 4 || format.substr(format.size() - 4) != alphabet.language) continue;
        const bool upper = starts(format, "А");
        const bool sync = format.find(upper ? "Бб" : "бб") != std::string_view::npos;
        return letters(number, upper ? alphabet.upper : alphabet.lower, alphabet.lower, 2, sync);
    }
    return std::to_string(number);
}

}  // namespace

std::string format_odt_number(int number, std::string_view format, bool letter_sync) {
    if (format.empty()) return {};
    if (number < 1) return std::to_string(number);
    if (format == "a") return letters(number, latin, latin, 1, letter_sync);
    if (format == "A") return letters(number, latin_upper, latin_upper, 1, letter_sync);
    if (format == "i" || format == "I") return roman(number, format == "I");
    if (starts(format, "01")) return (number < 10 ? "0" : "") + std::to_string(number);
    if (starts(format, "①")) return circled(number);
    if (starts(format, "А") || starts(format, "а")) return cyrillic(number, format);
    return std::to_string(number);
}

}  // namespace svod
