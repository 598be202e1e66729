#pragma once

#include "normalize/status_words.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

struct NoteToken {
    enum class Kind { word, number, value, percent, url, stop, comma };
    Kind kind = Kind::word;
    std::string_view text;  ///< folded; into CompletionNote::folded
    Traits traits;
    double number = 0;  ///< of a number or a number word, -1 for others
    int clause = 0;
    bool quoted = false;       ///< inside a pair of quotes: a title, no statement
    bool subordinate = false;  ///< in a clause that tells of something else («которые…»)
    bool taken = false;        ///< part of a cue
};

/// The figure 0 or the word «ноль» as a count; no hour «10 00», no «№ 0», no «0 %».
bool counts_nothing(const std::vector<NoteToken>& tokens, std::size_t at);

/// A word that says how the matter stands, after negation, futures and drafts have been applied.
struct Predicate {
    enum class Kind { done, denied, future, present, step, wanted, exists, stative };
    Kind kind = Kind::done;
    int token = 0;
    int clause = 0;
    Traits traits;
};

enum class CueEffect {
    substituted,
    postponed,
    cancelled,
    undone,
    not_due,
    intended,
    partial,
    except,
    progress,
    progress_alone,
    step,
    no_report,
    unclear,
    done,
    not_done,
    because,
    unlikely,
    doubt,
    aside,
    ignore
};

/// Several words together that decide (lexicon/status_cues.tsv).
struct Cue {
    CueEffect effect = CueEffect::ignore;
    int first = 0;  ///< tokens [first, last]
    int last = 0;
    int clause = 0;
};

/// A completion note cut into what the rules look at. Linear in the length of the note.
struct CompletionNote {
    std::string folded;
    std::vector<NoteToken> tokens;
    std::vector<Traits> clauses;  ///< all traits met in a clause
    std::vector<Cue> cues;
    std::vector<Predicate> predicates;  ///< of main clauses, or of subordinate ones when there are no others
    bool contradicted = false;          ///< a deed denied twice, «не невыполнено»

    bool has(CueEffect effect) const;
    int count(Predicate::Kind kind) const;
    bool has(Predicate::Kind kind) const { return count(kind) > 0; }
    bool has_word(Traits traits) const;  ///< an unquoted word with one of these traits
};

CompletionNote read_note(std::string_view note);

/// Tokens of a note and the clauses they stand in; cues and predicates are left empty.
CompletionNote tokenize_note(std::string_view note);
void find_cues(CompletionNote& note);
void find_predicates(CompletionNote& note);

}  // namespace svod
