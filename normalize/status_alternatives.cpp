#include "normalize/status.h"
#include "normalize/status_rules.h"

#include <algorithm>

namespace svod {

namespace {

void add_once(std::vector<Status>& all, Status status) {
    if (std::find(all.begin(), all.end(), status) == all.end()) all.push_back(status);
}

/// What the verbs and cues say apart from the order of the rules.
void add_competing(std::vector<Status>& all, const CompletionNote& note) {
    using Kind = Predicate::Kind;
    if (note.has(Kind::done)) add_once(all, Status::done);
    if (note.has(Kind::present) || note.has(Kind::step)) add_once(all, Status::in_progress);
    if (note.has(Kind::denied)) add_once(all, Status::not_done);
    if (note.has(Kind::future)) add_once(all, Status::not_due);
}

}  // namespace

std::vector<Status> possible_statuses(std::string_view note) {
    std::vector<Status> all;
    if (const auto mark = read_mark(note)) return {mark->status};
    CompletionNote read = tokenize_note(note);
    if (const auto phrase = read_phrase(read.folded)) return {phrase->status};
    find_cues(read);
    find_predicates(read);
    std::vector<Verdict> verdicts;
    for (const StatusRule& rule : status_rules())
        if (const auto verdict = rule.read({read, {}})) verdicts.push_back(*verdict);
    std::stable_sort(verdicts.begin() + (verdicts.empty() ? 0 : 1), verdicts.end(),
                     [](const Verdict& a, const Verdict& b) { return a.confidence > b.confidence; });
    for (const Verdict& verdict : verdicts) add_once(all, verdict.status);
    add_competing(all, read);
    return all;
}

}  // namespace svod
