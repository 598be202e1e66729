#pragma once

#include "extract/tick_marks.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// A box, tick or cross of a form and the words it stands at.
struct FormChoice {
    TickMark mark = TickMark::none;
    std::string words;
    bool chosen = false;
};

/// The choices of a note that is filled in as a form: «☒ да ☐ нет», «да ☐ нет ☒», «Исполнение: ☐ да ☒ нет»,
/// «☐ Размещено на сайте», «✗ размещено». Empty for a note of words, also for one with ticks alone: they are bullets
/// as often. Where no other mark chooses, a cross beside empty boxes does.
std::vector<FormChoice> form_choices(std::string_view note);

}  // namespace svod
