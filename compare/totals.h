#pragma once

#include "archive/document_head.h"
#include "compare/comparison.h"

namespace svod {

/// The status that is counted and shown: one that is doubtful is unclear.
Status counted_status(const Completion& completion);

/// `days_late` where both the completion and the deadline it is counted from are understood.
std::optional<int> counted_days_late(const Event& event);

/// Has a completion column, and its deadline's end is not after `as_of`; an undated one is due. A doubtful deadline is
/// none, here and below.
bool is_due(const Event& event, const std::optional<Date>& as_of);

/// Has a completion column, its deadline's end is before `as_of`, and it is none of done, substituted, cancelled; a
/// completion below the confidence of 0.6 is none of them. Without a dated end never overdue; where no completion is
/// reported nothing is said to be late.
bool is_overdue(const Event& event, const std::optional<Date>& as_of);

/// How far ahead «скоро срок» looks.
constexpr int soon_days = 30;

/// Has a completion column, its deadline's end is within `soon_days` after `as_of` (the day itself included), and it is
/// none of done, substituted, cancelled.
bool is_due_soon(const Event& event, const std::optional<Date>& as_of);

/// Done, or nothing is left to do: substituted, cancelled. A doubtful completion is not.
bool is_finished(const Completion& completion);

/// The middle value of ascending numbers (the mean of the two middle ones of an even count), and the greatest; nullopt
/// when there are none.
std::optional<double> median(const std::vector<int>& ascending);
std::optional<double> median(const std::vector<double>& ascending);
std::optional<int> worst(const std::vector<int>& ascending);

/// No figure: every status at 0.
Totals no_totals();

/// Counts one event into `totals`. A completion with a confidence below 0.6, which is shown as «не распознано», counts
/// as unclear, not as the status it was read as.
void count_event(Totals& totals, const Event& event, const std::optional<Date>& as_of);

/// The same of what an archive keeps of an event.
void count_activity(Totals& totals, const ActivityDigest& digest, const std::optional<Date>& as_of);

/// Whether any activity has a completion column. Where none has, of all counts only `events` is a figure: the others
/// are unknown, not zero.
bool has_marks(const Totals& totals);

/// Adds the figures of a territory to those of the region.
void add_totals(Totals& sum, const Totals& part);

}  // namespace svod
