#pragma once

#include "normalize/status_note.h"
#include "text/date.h"

#include <optional>
#include <string_view>

namespace svod {

/// The day a note says the thing was done: a full date of its own («Выполнено 24.09.2020») or of the order that did it
/// («Издан приказ от 24.09.2020 № 304-од»); of several the latest. No day of completion: the date of a ground
/// («на основании приказа от…»), of a newspaper, of a deadline («до 01.10.2020»), inside a quoted title or a link;
/// a month without a day.
std::optional<Date> find_completion_date(std::string_view note);

/// «Выполнено 30.02.2022»: a day is written that no calendar has.
bool names_impossible_day(const CompletionNote& note);

}  // namespace svod
