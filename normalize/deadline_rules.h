#pragma once

#include "normalize/deadline_resolve.h"

#include <string_view>

namespace svod::due {

/// A phrase with its dates: what the rules look at.
struct Reading {
    const Phrase& phrase;
    const DeadlineContext& context;
    std::vector<Span> spans;
    std::string_view source = {};  ///< the phrase as written, which the tokens point into
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
std::optional<Deadline> counted_from_date(const Reading& reading);

/// Sets what a conditional deadline waits for and how long: «в течение 10 рабочих дней со дня утверждения приказа» →
/// anchor «утверждения приказа», offset P10D of business days (R15). Leaves them empty where the words name neither.
void read_anchor(const Reading& reading, Deadline& deadline);

/// Bounds of what lasts the whole time: the year written for it, else the document's period (R8).
std::optional<DateRange> whole_time(const Reading& reading, Doubt& doubt);

}  // namespace svod::due
