#include "compare/totals.h"

#include <algorithm>

namespace svod {

namespace {

bool finished(Status status) {
    return status == Status::done || status == Status::substituted || status == Status::cancelled;
}

bool due(const ActivityDigest& digest, const std::optional<Date>& as_of) {
    return digest.reported && (!digest.deadline_end || !as_of || *digest.deadline_end <= *as_of);
}

bool overdue(const ActivityDigest& digest, const std::optional<Date>& as_of) {
    return digest.reported && as_of && digest.deadline_end && *digest.deadline_end < *as_of && !finished(digest.status);
}

bool due_soon(const ActivityDigest& digest, const std::optional<Date>& as_of) {
    return digest.reported && as_of && digest.deadline_end && *digest.deadline_end >= *as_of &&
           *digest.deadline_end <= *as_of + std::chrono::days(soon_days) && !finished(digest.status);
}

template <typename Number>
std::optional<double> middle_of(const std::vector<Number>& ascending) {
    if (ascending.empty()) return std::nullopt;
    const std::size_t middle = ascending.size() / 2;
    if (ascending.size() % 2) return ascending[middle];
    return (ascending[middle - 1] + ascending[middle]) / 2.0;
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
    return digest_of(event).days_late;
}

bool is_due(const Event& event, const std::optional<Date>& as_of) {
    return due(digest_of(event), as_of);
}

bool is_overdue(const Event& event, const std::optional<Date>& as_of) {
    return overdue(digest_of(event), as_of);
}

bool is_due_soon(const Event& event, const std::optional<Date>& as_of) {
    return due_soon(digest_of(event), as_of);
}

bool is_finished(const Completion& completion) {
    return finished(counted_status(completion));
}

std::optional<double> median(const std::vector<int>& ascending) {
    return middle_of(ascending);
}

std::optional<double> median(const std::vector<double>& ascending) {
    return middle_of(ascending);
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
    count_activity(totals, digest_of(event), as_of);
}

void count_activity(Totals& totals, const ActivityDigest& digest, const std::optional<Date>& as_of) {
    ++totals.events;
    if (!digest.reported) return;
    ++totals.by_status[digest.status];
    totals.overdue += overdue(digest, as_of);
    totals.overdue_unclear += digest.status == Status::unclear && overdue(digest, as_of);
    totals.due_soon += due_soon(digest, as_of);
    if (const int days = digest.days_late.value_or(0); days > 0) {
        ++totals.late;
        totals.days_late.insert(std::upper_bound(totals.days_late.begin(), totals.days_late.end(), days), days);
    }
    const bool done = digest.status == Status::done;
    if (due(digest, as_of)) {
        ++totals.due;
        ++totals.completion.denominator;
        totals.done_of_due += done;
        totals.completion.numerator += done;
        totals.completion.not_understood += digest.status == Status::unclear;
    }
    if (!done) return;
    ++totals.evidenced.denominator;
    totals.evidenced.numerator += digest.evidenced;
    if (!digest.days_late) {
        ++totals.on_time.not_understood;
        return;
    }
    ++totals.on_time.denominator;
    totals.on_time.numerator += *digest.days_late == 0;
}

bool has_marks(const Totals& totals) {
    return std::any_of(totals.by_status.begin(), totals.by_status.end(),
                       [](const auto& status) { return status.second > 0; });
}

void add_totals(Totals& sum, const Totals& part) {
    sum.events += part.events;
    for (const auto& [status, count] : part.by_status) sum.by_status[status] += count;
    sum.due += part.due;
    sum.done_of_due += part.done_of_due;
    sum.overdue += part.overdue;
    sum.overdue_unclear += part.overdue_unclear;
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
