#pragma once

#include "normalize/deadline_resolve.h"

#include <string_view>

namespace svod::due {

/// A phrase with its dates: what the rules look at.
struct Reading {
    const Phrase& phrase;
    const DeadlineContext& context;
    std::vector<Span> spans;
};

/// One way to read a deadline. First match wins, so the order of the table is part of the meaning.
struct Rule {
    std::string_view name;
    std::optional<Deadline> (*read)(const Reading& reading);
};

/// `unspecified` when no rule reads it; `text` is left to the caller.
Deadline apply_rules(const Reading& reading);

/// Turns what had to be supposed into flags, and lowers `deadline.confidence` by it.
void apply_doubt(Deadline& deadline, const Doubt& doubt);

// Rules in files of their own.
std::optional<Deadline> recurring(const Reading& reading);
std::optional<Deadline> conditional(const Reading& reading);

/// Bounds of what lasts the whole time: the year written for it, else the document's period (R8).
std::optional<DateRange> whole_time(const Reading& reading, Doubt& doubt);

}  // namespace svod::due
