#include "ingest/docx_symbols.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace svod {
namespace {

constexpr char32_t no_character = 0xFFFD;

// Codes 0x20–0xFF of each font, from the fonts' code charts; U+FFFD = a picture with no plain character.
// Boxes that serve as check boxes are unified: ☐ empty, ☒ with a tick or a cross in it.
// clang-format never comes to rest on private-use characters.
// clang-format off
constexpr std::u32string_view symbol_codes =
    U" !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩ"
    U"ΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼�����������������"
    U"����������������€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩"
    U"∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪�⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭�";
constexpr std::u32string_view wingdings_codes =
    U" ✏✂✁����☎✆✉✉����������⌛�������✇✍✍✌���☜☞☝☟�☺�☹�☠⚐⚑✈☼�❄✝✞✝"
    U"✠✡☪☯�☸♈♉♊♋♌♍♎♏♐♑♒♓&&●❍■☐☐☐☐⬧⧫◆❖⬥☒☒⌘❀✿“”�⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹"
    U"❺❻❼❽❾❿��������·•▪○○○◉◎❍▪☐▲✦★✶✴✹✵⌖⌖✧⌑✪✪✰�����������������"
    U"�������������⌫⌦⮘➢⮙⮛←➔↑↓←→↑↓↖↗↙↘←➔↑↓↖↗↙↘⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂▭▫✗✓"
    U"☒"
    U"☒"
    U"�";
constexpr std::u32string_view wingdings2_codes =
    U" ����������������������������������������������✗✓☒☒☒☒✗✗✗"
    U"��������������������������������������������������������"
    U"�����·•●●○○����▪■■■☐☐☐��������◆◇◊�����������������������"
    U"��������������������������������������������������������";
constexpr std::u32string_view wingdings3_codes =
    U" →←↑↓���������������������������������������������������"
    U"��������������←→↑↓↖↗↙↘↔↕▲▼△▽◀▶◁▷����◀▶������������������"
    U"��������������������������������������������������������"
    U"��������������������������������������������������������";
constexpr std::u32string_view webdings_codes =
    U" ������������������◀▶▲▼�����■●��������������������������"
    U"���������✓�☐���■������●���✗�����������������������������"
    U"��������������������������������������������������������"
    U"��������������������������������������������������������";
static_assert(symbol_codes.size() == 224 && wingdings_codes.size() == 224 && wingdings2_codes.size() == 224);
static_assert(wingdings3_codes.size() == 224 && webdings_codes.size() == 224);

struct Font {
    std::string_view name;
    std::u32string_view codes;
};
constexpr std::array fonts{
    Font{"symbol", symbol_codes},          Font{"wingdings", wingdings_codes}, Font{"wingdings 2", wingdings2_codes},
    Font{"wingdings 3", wingdings3_codes}, Font{"webdings", webdings_codes},
};

const Font* find_font(std::string_view name) {
    if (name.size() < 6 || name.size() > 11) return nullptr;
    std::array<char, 11> lower{};
    std::transform(name.begin(), name.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    for (const Font& font : fonts)
        if (font.name == std::string_view(lower.data(), name.size())) return &font;
    return nullptr;
}

void append_utf8(std::string& text, char32_t code) {
    const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xc0 | code >> 6);
    } else {
        if (code < 0x10000) {
            put(0xe0 | code >> 12);
        } else {
            put(0xf0 | code >> 18);
            put(0x80 | (code >> 12 & 0x3f));
        }
        put(0x80 | (code >> 6 & 0x3f));
    }
    put(0x80 | (code & 0x3f));
}

/// One character of well-formed UTF-8; `at` moves past it.
char32_t next_code(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const unsigned lead = byte(at);
    const int more = lead < 0xc0 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    char32_t code = more == 0 ? lead : lead & (0x3fu >> more);
    for (int i = 1; i <= more; ++i) code = code << 6 | (byte(at + static_cast<std::size_t>(i)) & 0x3f);
    at += static_cast<std::size_t>(more) + 1;
    return code;
}

bool is_private(char32_t code) {
    return code >= 0xf020 && code <= 0xf0ff;
}

}  // namespace

bool is_symbol_font(std::string_view font) {
    return find_font(font) != nullptr;
}

std::string symbol(char32_t code, std::string_view font_name) {
    const Font* font = find_font(font_name);
    std::string text;
    if (is_private(code))
        code -= 0xf000;
    else if (font == nullptr || code > 0xff) {
        const bool character = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
        if (character) append_utf8(text, code);
        return text;
    }
    if (code < 0x20) return text;
    const std::size_t place = code - 0x20;
    char32_t drawn = font != nullptr ? font->codes[place] : wingdings_codes[place];
    // Without a font: the marks of Wingdings that lists and forms use, else Symbol.
    constexpr std::u32string_view marks = U"✓✗☐☒▪➢❖";
    // clang-format on
    if (font == nullptr && marks.find(drawn) == std::u32string_view::npos) drawn = symbol_codes[place];
    if (font == nullptr && drawn == no_character) drawn = code + 0xf000;
    if (drawn != no_character) append_utf8(text, drawn);
    return text;
}

std::string symbol_text(std::string_view text, std::string_view font) {
    const bool in_symbol_font = is_symbol_font(font);
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t code = next_code(text, at);
        if (is_private(code) || (in_symbol_font && code >= 0x20 && code <= 0xff))
            result += symbol(code, font);
        else
            result += text.substr(from, at - from);
    }
    return result;
}

}  // namespace svod
