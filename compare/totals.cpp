#include "compare/totals.h"

namespace svod {

namespace {

std::optional<Date> deadline_end(const Event& event) {
    return event.deadline ? event.deadline->end : std::nullopt;
}

/// What is shown as not understood is not counted as understood. An empty cell leaves nothing to doubt.
Status counted_status(const Completion& completion) {
    const bool doubtful = completion.confidence < doubtful_below && completion.status != Status::no_report;
    return doubtful ? Status::unclear : completion.status;
}

void add_rate(Rate& sum, const Rate& part) {
    sum.numerator += part.numerator;
    sum.denominator += part.denominator;
    sum.not_understood += part.not_understood;
}

}  // namespace

bool is_due(const Event& event, const std::optional<Date>& as_of) {
    if (!event.completion) return false;
    const auto end = deadline_end(event);
    return !end || !as_of || *end <= *as_of;
}

bool is_overdue(const Event& event, const std::optional<Date>& as_of) {
    if (!event.completion || !as_of) return false;
    const auto end = deadline_end(event);
    const Status status = counted_status(*event.completion);
    return end && *end < *as_of && status != Status::done && status != Status::substituted &&
           status != Status::cancelled;
}

Totals no_totals() {
    Totals totals;
    for (const Status status :
         {Status::done, Status::partially_done, Status::in_progress, Status::not_done, Status::substituted,
          Status::postponed, Status::cancelled, Status::not_due, Status::no_report, Status::unclear})
        totals.by_status[status] = 0;
    return totals;
}

void count_event(Totals& totals, const Event& event, const std::optional<Date>& as_of) {
    ++totals.events;
    if (!event.completion) return;
    const Completion& completion = *event.completion;
    const Status status = counted_status(completion);
    ++totals.by_status[status];
    totals.overdue += is_overdue(event, as_of);
    totals.late += completion.days_late.value_or(0) > 0;
    const bool done = status == Status::done;
    if (is_due(event, as_of)) {
        ++totals.due;
        ++totals.completion.denominator;
        totals.done_of_due += done;
        totals.completion.numerator += done;
        totals.completion.not_understood += status == Status::unclear;
    }
    if (!done) return;
    if (!completion.days_late) {
        ++totals.on_time.not_understood;
        return;
    }
    ++totals.on_time.denominator;
    totals.on_time.numerator += *completion.days_late == 0;
}

void add_totals(Totals& sum, const Totals& part) {
    sum.events += part.events;
    for (const auto& [status, count] : part.by_status) sum.by_status[status] += count;
    sum.due += part.due;
    sum.done_of_due += part.done_of_due;
    sum.overdue += part.overdue;
    sum.late += part.late;
    add_rate(sum.completion, part.completion);
    add_rate(sum.on_time, part.on_time);
}

}  // namespace svod
