#include "normalize/status.h"

#include "normalize/status_date.h"
#include "normalize/status_rules.h"

namespace svod {

namespace {

struct Reading {
    Verdict verdict;
    std::string_view rule;
};

Reading read_status(std::string_view note, std::string_view activity) {
    if (const auto mark = read_mark(note)) return {*mark, mark->status == Status::no_report && mark->confidence == 1.0 ? "status.empty" : "status.mark"};
    CompletionNote read = tokenize_note(note);
    if (const auto phrase = read_phrase(read.folded)) return {*phrase, "status.phrase"};
    find_cues(read);
    find_predicates(read);
    for (const StatusRule& rule : status_rules())
        if (const auto verdict = rule.read({read, activity})) return {*verdict, rule.name};
    return {{Status::unclear, 0.3}, "status.unclear"};
}

/// A status that speaks of something that has happened, so that a date in its note may be the day.
bool happened(Status status) {
    return status == Status::done || status == Status::partially_done || status == Status::substituted;
}

}  // namespace

Completion normalize_status(std::string_view note, std::string_view activity) {
    const Reading reading = read_status(note, activity);
    Completion completion;
    completion.text = std::string(note);
    completion.status = reading.verdict.status;
    completion.confidence = reading.verdict.confidence;
    completion.rule = std::string(reading.rule);
    completion.percent = reading.verdict.percent;
    if (happened(completion.status)) completion.date = find_completion_date(note);
    return completion;
}

}  // namespace svod
