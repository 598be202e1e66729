#include "compare/totals.h"

#include <algorithm>

namespace svod {

namespace {

std::optional<Date> deadline_end(const Event& event) {
    return event.deadline && !is_doubtful(*event.deadline) ? event.deadline->end : std::nullopt;
}

bool finished(const Completion& completion) {
    const Status status = counted_status(completion);
    return status == Status::done || status == Status::substituted || status == Status::cancelled;
}

void add_rate(Rate& sum, const Rate& part) {
    sum.numerator += part.numerator;
    sum.denominator += part.denominator;
    sum.not_understood += part.not_understood;
}

}  // namespace

Status counted_status(const Completion& completion) {
    return is_doubtful(completion) ? Status::unclear : completion.status;
}

std::optional<int> counted_days_late(const Event& event) {
    const bool understood = event.completion && !is_doubtful(*event.completion) && deadline_end(event);
    return understood ? event.completion->days_late : std::nullopt;
}

bool is_due(const Event& event, const std::optional<Date>& as_of) {
    if (!event.completion) return false;
    const auto end = deadline_end(event);
    return !end || !as_of || *end <= *as_of;
}

bool is_overdue(const Event& event, const std::optional<Date>& as_of) {
    if (!event.completion || !as_of) return false;
    const auto end = deadline_end(event);
    return end && *end < *as_of && !finished(*event.completion);
}

bool is_due_soon(const Event& event, const std::optional<Date>& as_of) {
    if (!event.completion || !as_of) return false;
    const auto end = deadline_end(event);
    return end && *end >= *as_of && *end <= *as_of + std::chrono::days(soon_days) && !finished(*event.completion);
}

std::optional<double> median(const std::vector<int>& ascending) {
    if (ascending.empty()) return std::nullopt;
    const std::size_t middle = ascending.size() / 2;
    if (ascending.size() % 2) return ascending[middle];
    return (ascending[middle - 1] + ascending[middle]) / 2.0;
}

std::optional<int> worst(const std::vector<int>& ascending) {
    return ascending.empty() ? std::nullopt : std::optional(ascending.back());
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
    totals.due_soon += is_due_soon(event, as_of);
    const std::optional<int> days_late = counted_days_late(event);
    if (const int days = days_late.value_or(0); days > 0) {
        ++totals.late;
        totals.days_late.insert(std::upper_bound(totals.days_late.begin(), totals.days_late.end(), days), days);
    }
    const bool done = status == Status::done;
    if (is_due(event, as_of)) {
        ++totals.due;
        ++totals.completion.denominator;
        totals.done_of_due += done;
        totals.completion.numerator += done;
        totals.completion.not_understood += status == Status::unclear;
    }
    if (!done) return;
    ++totals.evidenced.denominator;
    totals.evidenced.numerator += !event.evidence.empty();
    if (!days_late) {
        ++totals.on_time.not_understood;
        return;
    }
    ++totals.on_time.denominator;
    totals.on_time.numerator += *days_late == 0;
}

void add_totals(Totals& sum, const Totals& part) {
    sum.events += part.events;
    for (const auto& [status, count] : part.by_status) sum.by_status[status] += count;
    sum.due += part.due;
    sum.done_of_due += part.done_of_due;
    sum.overdue += part.overdue;
    sum.late += part.late;
    sum.due_soon += part.due_soon;
    const auto middle = static_cast<std::ptrdiff_t>(sum.days_late.size());
    sum.days_late.insert(sum.days_late.end(), part.days_late.begin(), part.days_late.end());
    std::inplace_merge(sum.days_late.begin(), sum.days_late.begin() + middle, sum.days_late.end());
    add_rate(sum.completion, part.completion);
    add_rate(sum.on_time, part.on_time);
    add_rate(sum.evidenced, part.evidenced);
}

}  // namespace svod
