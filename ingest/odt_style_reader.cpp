#include "ingest/odt_style_reader.h"

#include "ingest/docx_symbols.h"
#include "ingest/odt_names.h"
#include "ingest/odt_text.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace svod {
namespace {

/// fo:font-weight: a word or a hundred.
bool is_bold(std::string_view weight) {
    return weight == "bold" || odt_count(weight, 0) >= 600;
}

OdtListLevel read_level(const XmlElement& element) {
    OdtListLevel level;
    if (element.id == Odt::list_level_bullet) {
        level.kind = OdtListLevel::Kind::bullet;
        level.bullet = odt_text_of(element.attribute(Ns::text, "bullet-char"));
        return level;
    }
    level.kind = OdtListLevel::Kind::number;
    level.format = odt_text_of(element.attribute(Ns::style, "num-format"));
    level.prefix = odt_text_of(element.attribute(Ns::style, "num-prefix"));
    level.suffix = odt_text_of(element.attribute(Ns::style, "num-suffix"));
    level.letter_sync = element.attribute(Ns::style, "num-letter-sync") == "true";
    level.start = odt_number(element.attribute(Ns::text, "start-value"), 1);
    level.display_levels = odt_number(element.attribute(Ns::text, "display-levels"), 1);
    for (const Ns ns : {Ns::other, Ns::style})
        if (const auto pattern = element.attribute(ns, "num-list-format")) level.pattern = std::string(*pattern);
    return level;
}

/// The symbol font that text properties name, empty for any other, nullopt when they name none. «Wingdings1» is how
/// LibreOffice calls a second declaration of the same font.
std::optional<std::string> read_symbol_font(const XmlElement& element) {
    auto name = element.attribute(Ns::fo, "font-family");
    if (!name) name = element.attribute(Ns::style, "font-name");
    if (!name) return std::nullopt;
    std::string_view font = *name;
    while (!font.empty() && (font.back() == '\'' || font.back() == '"')) font.remove_suffix(1);
    while (!font.empty() && (font.front() == '\'' || font.front() == '"')) font.remove_prefix(1);
    if (!is_symbol_font(font) && font.size() > 1 && font.back() >= '0' && font.back() <= '9') font.remove_suffix(1);
    return is_symbol_font(font) ? std::string(font) : std::string();
}

}  // namespace

std::uint64_t odt_count(std::optional<std::string_view> value, std::uint64_t otherwise) {
    constexpr std::uint64_t most = 1'000'000'000;
    if (!value || value->empty()) return otherwise;
    std::uint64_t count = 0;
    for (const char digit : *value) {
        if (digit < '0' || digit > '9') return otherwise;
        count = std::min<std::uint64_t>(most, count * 10 + static_cast<std::uint64_t>(digit - '0'));
    }
    return count;
}

int odt_number(std::optional<std::string_view> value, int otherwise) {
    return static_cast<int>(odt_count(value, static_cast<std::uint64_t>(otherwise)));
}

std::string odt_text_of(std::optional<std::string_view> value) {
    return std::string(value.value_or(std::string_view()));
}

void OdtStyleReader::start(const XmlElement& element, bool automatic) {
    switch (element.id) {
        case Odt::style_style: {
            const auto family = element.attribute(Ns::style, "family");
            family_.reset();
            if (family == "paragraph") family_ = OdtFamily::paragraph;
            if (family == "text") family_ = OdtFamily::text;
            name_ = odt_text_of(element.attribute(Ns::style, "name"));
            style_ = {};
            style_.automatic = automatic;
            style_.parent = odt_text_of(element.attribute(Ns::style, "parent-style-name"));
            if (const auto list = element.attribute(Ns::style, "list-style-name"))
                style_.list_style = std::string(*list);
            if (const auto outline = element.attribute(Ns::style, "default-outline-level"))
                style_.outline_level = odt_number(outline, 0);
            break;
        }
        case Odt::style_text_properties:
            text_properties(element);
            break;
        case Odt::style_paragraph_properties:
            if (const auto align = element.attribute(Ns::fo, "text-align")) style_.centered = *align == "center";
            break;
        case Odt::list_style:
        case Odt::outline_style:
            in_list_ = true;
            automatic_ = automatic;
            list_ = {};
            list_.consecutive = element.attribute(Ns::text, "consecutive-numbering") == "true";
            name_ = odt_text_of(element.attribute(Ns::style, "name"));
            break;
        case Odt::list_level_number:
        case Odt::list_level_bullet:
        case Odt::outline_level:
            level(element);
            break;
        case Odt::list_level_alignment:
            if (level_ != nullptr) level_->gap = element.attribute(Ns::text, "label-followed-by") != "nothing";
            break;
        default:
            break;
    }
}

/// Inside a list style these properties are those of the label, which no paragraph inherits.
void OdtStyleReader::text_properties(const XmlElement& element) {
    const auto font = read_symbol_font(element);
    if (in_list_) {
        if (font) level_font_ = *font;
        return;
    }
    if (font) style_.symbol_font = font;
    if (const auto weight = element.attribute(Ns::fo, "font-weight")) style_.bold = is_bold(*weight);
    if (const auto display = element.attribute(Ns::text, "display")) style_.hidden = *display == "none";
}

void OdtStyleReader::level(const XmlElement& element) {
    const int number = odt_number(element.attribute(Ns::text, "level"), 0);
    level_ = in_list_ && number >= 1 && number <= odt_list_levels ? &list_.levels[static_cast<std::size_t>(number - 1)]
                                                                  : nullptr;
    level_font_.clear();
    if (level_ != nullptr) *level_ = read_level(element);
}

void OdtStyleReader::close_level() {
    if (level_ != nullptr && level_->kind == OdtListLevel::Kind::bullet)
        level_->bullet = level_->bullet.empty() ? "•" : visible_text(symbol_text(level_->bullet, level_font_));
    level_ = nullptr;
}

void OdtStyleReader::end(int id) {
    if (id == Odt::style_style && family_) styles_.add(*family_, std::move(name_), std::move(style_));
    if (id == Odt::style_style) family_.reset();
    if (id == Odt::list_level_bullet || id == Odt::list_level_number || id == Odt::outline_level) close_level();
    if (id != Odt::list_style && id != Odt::outline_style) return;
    in_list_ = false;
    if (id == Odt::outline_style)
        lists_.set_outline(std::move(name_), std::move(list_));
    else
        lists_.add_style(std::move(name_), std::move(list_), automatic_);
}

}  // namespace svod
