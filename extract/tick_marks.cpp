#include "extract/tick_marks.h"

#include "text/characters.h"
#include "text/lexicon.h"

#include <map>
#include <stdexcept>
#include <string>

namespace svod {

std::span<const LexiconText> extract_lexicons();

namespace {

TickMark kind_by_name(std::string_view name) {
    if (name == "ticked_box") return TickMark::ticked_box;
    if (name == "empty_box") return TickMark::empty_box;
    if (name == "tick") return TickMark::tick;
    if (name == "cross") return TickMark::cross;
    throw std::logic_error("tick_marks: unknown kind " + std::string(name));
}

}  // namespace

TickMark tick_mark(char32_t character) {
    static const std::map<char32_t, TickMark> marks = [] {
        std::map<char32_t, TickMark> read;
        for (const LexiconRow& row : lexicon_rows(extract_lexicons(), "tick_marks")) {
            std::size_t position = 0;
            read.emplace(next_character(row[0], position), kind_by_name(row[1]));
        }
        return read;
    }();
    const auto found = marks.find(character);
    return found == marks.end() ? TickMark::none : found->second;
}

TickMark tick_mark(std::string_view text) {
    if (text.empty()) return TickMark::none;
    constexpr std::string_view variation = "\uFE0F";
    std::size_t position = 0;
    const TickMark mark = tick_mark(next_character(text, position));
    const std::string_view rest = text.substr(position);
    return rest.empty() || rest == variation ? mark : TickMark::none;
}

}  // namespace svod
