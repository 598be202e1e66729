#include "compare/movement_finder.h"

#include "compare/event_pairs.h"
#include "compare/selection.h"
#include "compare/totals.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

/// How near to done; nullopt where that cannot be said.
std::optional<int> nearness(Status status) {
    switch (status) {
        case Status::not_due:
        case Status::no_report:
        case Status::not_done:
        case Status::postponed:
            return 0;
        case Status::in_progress:
            return 1;
        case Status::partially_done:
            return 2;
        case Status::done:
        case Status::substituted:
            return 3;
        case Status::cancelled:
        case Status::unclear:
            return std::nullopt;
    }
    return std::nullopt;
}

StatusMove status_move(const Event& before, const Event& after) {
    if (!before.completion || !after.completion) return StatusMove::none;
    const Status was = counted_status(*before.completion);
    const Status is = counted_status(*after.completion);
    if (was == is) return StatusMove::none;
    const auto from = nearness(was);
    const auto to = nearness(is);
    if (!from || !to || *from == *to) return StatusMove::other;
    return *to > *from ? StatusMove::forward : StatusMove::back;
}

bool unclear(const Event& event) {
    return event.completion && counted_status(*event.completion) == Status::unclear;
}

std::optional<Date> known_end(const Event& event) {
    return event.deadline && !is_doubtful(*event.deadline) ? event.deadline->end : std::nullopt;
}

void compare_deadlines(ActivityMove& move) {
    const auto was = known_end(*move.before);
    const auto is = known_end(*move.after);
    if (was && is) {
        if (*was != *is) move.deadline_days = static_cast<int>((*is - *was).count());
        return;
    }
    if (move.before->deadline && move.after->deadline)
        move.deadline_reworded = fold_words(move.before->deadline->text) != fold_words(move.after->deadline->text);
}

}  // namespace

std::string_view name(StatusMove move) {
    switch (move) {
        case StatusMove::forward:
            return "forward";
        case StatusMove::back:
            return "back";
        case StatusMove::other:
            return "other";
        case StatusMove::none:
            break;
    }
    return "none";
}

ActivityMove activity_move(const EventPair& pair, const std::string& row) {
    ActivityMove move;
    move.row = row;
    move.before = pair.before;
    move.after = pair.after;
    if (!pair.before || !pair.after) return move;
    move.status = status_move(*pair.before, *pair.after);
    compare_deadlines(move);
    move.reworded = fold_words(pair.before->activity) != fold_words(pair.after->activity);
    return move;
}

bool has_moved(const ActivityMove& move) {
    return !move.before || !move.after || move.status != StatusMove::none || move.deadline_days ||
           move.deadline_reworded || move.reworded;
}

void count_move(MoveCounts& counts, const ActivityMove& move) {
    counts.added += !move.before;
    counts.dropped += !move.after;
    if (!move.before || !move.after) return;
    ++counts.kept;
    counts.forward += move.status == StatusMove::forward;
    counts.back += move.status == StatusMove::back;
    counts.other_status += move.status == StatusMove::other;
    counts.deadline_later += move.deadline_days.value_or(0) > 0;
    counts.deadline_earlier += move.deadline_days.value_or(0) < 0;
    counts.reworded += move.reworded;
    counts.not_understood += unclear(*move.before) || unclear(*move.after);
}

namespace {

/// The latest own date of the documents (status_date), else the end of their period, but none after `latest`.
std::optional<Date> date_of(const std::vector<const DocumentHead*>& heads, const std::optional<Date>& latest) {
    std::optional<Date> date;
    const auto later = [&date](const std::optional<Date>& other) {
        if (other && (!date || *date < *other)) date = other;
    };
    for (const DocumentHead* head : heads) later(status_date(*head));
    if (!date)
        for (const DocumentHead* head : heads)
            if (head->period) later(head->period->end);
    return date && latest ? std::min(*date, *latest) : date;
}

TerritoryMovement movement_of(const TerritoryVersions& versions, const Catalogue& catalogue,
                              const std::function<bool(const Event&)>& passes) {
    TerritoryMovement movement;
    movement.territory = versions.territory;
    movement.after_totals = no_totals();
    if (versions.before.empty()) return movement;
    movement.after_as_of = date_of(versions.now, versions.as_of);
    movement.before_as_of = date_of(versions.before, movement.after_as_of ? movement.after_as_of : versions.as_of);
    std::vector<const Event*> before;
    for (const DocumentHead* head : versions.before) movement.before.push_back(compared_document(*head));
    for (const Report* report : versions.reports)
        for (const Event& event : report->events) before.push_back(&event);
    movement.before_is_plan =
        std::none_of(before.begin(), before.end(), [](const Event* event) { return event->completion.has_value(); });
    if (!movement.before_is_plan) movement.before_totals = no_totals();
    std::vector<const Event*> after;
    for (const RowedEvent& each : versions.after) after.push_back(each.event);
    const std::vector<EventPair> pairs = pair_events(before, after, versions.organization, catalogue);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const bool kept = i < versions.after.size();
        if (kept ? !versions.after[i].passes : !passes(*pairs[i].before)) continue;
        if (pairs[i].before && movement.before_totals)
            count_event(*movement.before_totals, *pairs[i].before, movement.before_as_of);
        if (pairs[i].after) count_event(movement.after_totals, *pairs[i].after, movement.after_as_of);
        ActivityMove move = activity_move(pairs[i], kept ? versions.after[i].row : std::string());
        count_move(movement.counts, move);
        if (has_moved(move)) movement.moves.push_back(std::move(move));
    }
    return movement;
}

}  // namespace

Movement find_movement(const std::vector<TerritoryVersions>& versions, const Catalogue& catalogue,
                       const std::function<bool(const Event&)>& passes) {
    Movement all;
    all.before = no_totals();
    all.after = no_totals();
    for (const TerritoryVersions& each : versions) {
        all.territories.push_back(movement_of(each, catalogue, passes));
        const TerritoryMovement& movement = all.territories.back();
        if (movement.before.empty()) continue;
        add_counts(all.counts, movement.counts);
        if (!movement.before_totals) continue;
        ++all.compared;
        add_totals(all.before, *movement.before_totals);
        add_totals(all.after, movement.after_totals);
    }
    return all;
}

void add_counts(MoveCounts& sum, const MoveCounts& part) {
    for (int MoveCounts::*figure :
         {&MoveCounts::kept, &MoveCounts::forward, &MoveCounts::back, &MoveCounts::other_status,
          &MoveCounts::deadline_later, &MoveCounts::deadline_earlier, &MoveCounts::reworded,
          &MoveCounts::not_understood, &MoveCounts::added, &MoveCounts::dropped})
        sum.*figure += part.*figure;
}

std::optional<double> rate_change(const Rate& before, const Rate& after) {
    if (!before.value() || !after.value()) return std::nullopt;
    return *after.value() - *before.value();
}

std::optional<double> completion_change(const TerritoryMovement& movement) {
    return movement.before_totals ? rate_change(movement.before_totals->completion, movement.after_totals.completion)
                                  : std::nullopt;
}

}  // namespace svod
