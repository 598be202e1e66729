#pragma once

#include "compare/comparison.h"

namespace svod {

/// Has a completion column, and its deadline's end is not after `as_of`; an undated one is due.
bool is_due(const Event& event, const std::optional<Date>& as_of);

/// Has a completion column, its deadline's end is before `as_of`, and it is none of done, substituted, cancelled; a
/// completion below the confidence of 0.6 is none of them. Without a dated end never overdue; where no completion is
/// reported nothing is said to be late.
bool is_overdue(const Event& event, const std::optional<Date>& as_of);

/// No figure: every status at 0.
Totals no_totals();

/// Counts one event into `totals`. A completion with a confidence below 0.6, which is shown as «не распознано», counts
/// as unclear, not as the status it was read as.
void count_event(Totals& totals, const Event& event, const std::optional<Date>& as_of);

/// Adds the figures of a territory to those of the region.
void add_totals(Totals& sum, const Totals& part);

}  // namespace svod
