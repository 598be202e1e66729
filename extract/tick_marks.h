#pragma once

#include <string_view>

namespace svod {

/// A character that marks a choice in a form (lexicon/tick_marks.tsv).
enum class TickMark { none, ticked_box, empty_box, tick, cross };

TickMark tick_mark(char32_t character);

/// Of a text that is one such character, a variation selector behind it or none; else `none`.
TickMark tick_mark(std::string_view text);

/// The mark says that the thing is so: a tick, or a box with anything in it.
inline bool says_yes(TickMark mark) {
    return mark == TickMark::ticked_box || mark == TickMark::tick;
}

}  // namespace svod
