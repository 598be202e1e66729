#pragma once

#include "normalize/report.h"
#include "normalize/status_note.h"

#include <optional>
#include <span>
#include <string_view>

namespace svod {

struct Verdict {
    Status status = Status::unclear;
    double confidence = 0;
    std::optional<double> percent = std::nullopt;
};

/// A note that is one sign: «+», «—», «✓», «-//-». nullopt for anything that has letters or more.
std::optional<Verdict> read_mark(std::string_view raw_note);

/// A note that is one of the set phrases of lexicon/status_phrases.tsv. `folded` may have outer punctuation.
std::optional<Verdict> read_phrase(std::string_view folded);

struct NoteContext {
    const CompletionNote& note;
    std::string_view activity;  ///< may be empty
};

struct StatusRule {
    std::string_view name;
    std::optional<Verdict> (*read)(const NoteContext& context);
};

/// The rules for notes of words; the first that answers wins, so the order is part of the meaning.
std::span<const StatusRule> status_rules();

/// Rules for notes that state nothing: a document named, a count, a list, a link, a repetition.
std::optional<Verdict> read_repetition(const NoteContext& context);
std::optional<Verdict> read_deliverable(const NoteContext& context);

}  // namespace svod
