#include "compare/document_diff.h"

#include "compare/event_pairs.h"
#include "compare/movement_finder.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

std::vector<const Event*> events_of(const Report& report) {
    std::vector<const Event*> events;
    for (const Event& event : report.events) events.push_back(&event);
    return events;
}

bool understood(const Event& event) {
    return event.responsible && !is_doubtful(*event.responsible) && !event.responsible->parties.empty();
}

/// Names of the parties of `event` that `other` does not name.
std::vector<std::string> parties_beyond(const Event& event, const Event& other) {
    std::vector<std::string> names;
    for (const Party& party : event.responsible->parties) {
        const std::string key = fold_words(party.name);
        const auto& known = other.responsible->parties;
        if (std::none_of(known.begin(), known.end(), [&](const Party& each) { return fold_words(each.name) == key; }))
            names.push_back(party.name);
    }
    return names;
}

bool reported(const Event& event) {
    return event.completion && event.completion->status != Status::no_report;
}

}  // namespace

DocumentDiff diff_documents(const Report& before, const Report& after, const Catalogue& catalogue) {
    DocumentDiff diff;
    diff.before = &before;
    diff.after = &after;
    const bool organization = after.organization && !after.organization->name.empty();
    for (const EventPair& pair : pair_events(events_of(before), events_of(after), organization, catalogue)) {
        ActivityChange change;
        change.move = activity_move(pair, {});
        count_move(diff.counts, change.move);
        if (pair.before && pair.after && understood(*pair.before) && understood(*pair.after)) {
            change.responsible = parties_beyond(*pair.after, *pair.before);
            change.released = parties_beyond(*pair.before, *pair.after);
        }
        change.first_mark = pair.before && pair.after && !pair.before->completion && reported(*pair.after);
        diff.first_marks += change.first_mark;
        diff.new_parties += !change.responsible.empty();
        if (has_moved(change.move) || change.first_mark || !change.responsible.empty() || !change.released.empty())
            diff.changes.push_back(std::move(change));
    }
    return diff;
}

}  // namespace svod
