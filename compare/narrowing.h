#pragma once

#include "compare/comparison.h"

#include <optional>
#include <string>
#include <vector>

namespace svod {

/// Which activities of a comparison are shown, beyond what its filters choose: the figures of municipalities and of
/// the region stay those of all. An empty field does not narrow.
struct Narrowing {
    std::string words;           ///< all of them, each by its stem, in the activity, its result or mark, or who does it
    std::string responsible;     ///< a body as totals_by_responsible() or its document calls it
    std::optional<bool> proved;  ///< an order or a link is named, or is not
    bool doubtful = false;       ///< something of it is not understood
    friend bool operator==(const Narrowing&, const Narrowing&) = default;
};

/// The deadline, the mark or who is responsible is too unsure to be shown as a fact.
bool has_doubt(const Event& event);

/// Drops events that do not pass and rows left without any, and says so in `comparison.filters`.
void narrow(Comparison& comparison, const Narrowing& narrowing);

}  // namespace svod
