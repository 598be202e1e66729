#include "normalize/confidence.h"
#include "normalize/status_rules.h"
#include "text/text.h"

#include <algorithm>
#include <unordered_set>

namespace svod {

namespace {

using Kind = NoteToken::Kind;

struct Contents {
    int words = 0;     ///< unquoted words
    int timeless = 0;  ///< of them not of a deadline
    int quoted = 0;
    int numbers = 0;   ///< plain numbers
    int zeros = 0;     ///< of them counts of nothing
    bool bad = false;  ///< «замечания», «жалобы»: things whose absence is good
    int values = 0;    ///< dates, order numbers
    int urls = 0;
    int institutions = 0;
    int deliverables = 0;
    int people = 0;
    bool begins_with_action = false;
    bool begins_with_role = false;
    bool initials = false;
};

Contents survey(const CompletionNote& note) {
    Contents contents;
    bool first = true;
    std::size_t short_words = 0;
    for (std::size_t i = 0; i < note.tokens.size(); ++i) {
        const NoteToken& token = note.tokens[i];
        if (token.kind == Kind::url) ++contents.urls;
        const bool none_of_hundred = token.kind == Kind::number && token.number == 0 && !token.quoted &&
                                     i + 1 < note.tokens.size() && note.tokens[i + 1].kind == Kind::percent;
        if (none_of_hundred || counts_nothing(note.tokens, i)) ++contents.zeros;
        if (token.kind == Kind::number && !token.quoted) ++contents.numbers;
        if (token.kind == Kind::value && !token.quoted) ++contents.values;
        if (token.kind != Kind::word) continue;
        if (token.quoted) {
            ++contents.quoted;
            if (first && token.traits.has(Trait::deliverable)) ++contents.deliverables;
            first = first && !token.traits.has(Trait::deliverable);
            continue;
        }
        ++contents.words;
        if (!token.traits.has(Trait::time)) ++contents.timeless;
        if (letters(token.text) == 1) ++short_words;
        if (token.traits.has(Trait::bad)) contents.bad = true;
        if (token.traits.has(Trait::institution)) ++contents.institutions;
        if (token.traits.has(Trait::deliverable)) ++contents.deliverables;
        if (token.traits.has(Trait::person)) ++contents.people;
        if (first) {
            contents.begins_with_action = token.traits.has(Trait::action) && !token.traits.has(Trait::deliverable);
            contents.begins_with_role = token.traits.has(Trait::role);
        }
        first = false;
    }
    contents.initials = contents.words <= 6 && short_words >= 2;
    return contents;
}

std::unordered_set<std::string> stems_of(std::string_view text) {
    constexpr std::size_t stem_bytes = 10;
    std::unordered_set<std::string> stems;
    for (const NoteToken& token : tokenize_note(text).tokens)
        if (token.kind == Kind::word && letters(token.text) >= 4)
            stems.insert(std::string(token.text.substr(0, stem_bytes)));
    return stems;
}

bool repeats(const CompletionNote& note, std::string_view activity) {
    const auto known = stems_of(activity);
    int all = 0;
    int met = 0;
    for (const NoteToken& token : note.tokens) {
        if (token.kind != Kind::word || letters(token.text) < 4) continue;
        ++all;
        met += known.contains(std::string(token.text.substr(0, 10))) ? 1 : 0;
    }
    return all >= 2 && met * 10 >= all * 8;
}

/// «План на 2023 год», «в плане на май», «по плану в декабре»: a plan that was made, or only the time it is planned
/// for.
bool planned_time(const CompletionNote& note, const Contents& contents) {
    constexpr int most_timeless = 3;
    if (contents.timeless > most_timeless || contents.quoted) return false;
    const std::size_t plan = note.tokens.front().traits.has(Trait::preposition) ? 1 : 0;
    if (note.tokens.size() < plan + 3 || !note.tokens[plan].text.starts_with("план")) return false;
    const NoteToken& time = note.tokens[plan + 2];
    return note.tokens[plan + 1].traits.has(Trait::preposition) &&
           (time.kind == Kind::number || time.kind == Kind::value || time.traits.any(Trait::time | Trait::other_part));
}

/// «С 01.09.2021 по 31.05.2022», «до 15.12.2022»: the words and days of a deadline. «От 15.12.2022» is of an order.
bool only_deadline(const CompletionNote& note, const Contents& contents) {
    if (contents.words == 0 || contents.timeless || contents.quoted || contents.urls) return false;
    return contents.values == 0 ||
           (note.tokens.front().traits.has(Trait::preposition) && note.tokens.front().text != "от");
}

/// «15.09.2021, 20.10.2021; 17.11.2021»: days with something between, no range.
bool listed(const CompletionNote& note) {
    for (std::size_t i = 1; i < note.tokens.size(); ++i)
        if (note.tokens[i].kind == Kind::value && note.tokens[i - 1].kind == Kind::value) return false;
    return true;
}

}  // namespace

std::optional<Verdict> read_repetition(const NoteContext& context) {
    const CompletionNote& note = context.note;
    if (!note.predicates.empty()) return std::nullopt;
    const Contents contents = survey(note);
    if (note.has(CueEffect::aside)) return std::nullopt;
    if (only_deadline(note, contents)) return Verdict{Status::unclear, sure::convention};
    if (contents.urls || contents.values) return std::nullopt;
    if (contents.numbers == 0 && !context.activity.empty() && repeats(note, context.activity))
        return Verdict{Status::unclear, sure::convention};
    if (contents.institutions < 2 && contents.numbers == 0 && (contents.initials || contents.begins_with_role))
        return Verdict{Status::unclear, sure::convention};
    return std::nullopt;
}

std::optional<Verdict> read_deliverable(const NoteContext& context) {
    const CompletionNote& note = context.note;
    if (!note.predicates.empty()) return std::nullopt;
    const Contents contents = survey(note);
    if (contents.urls) return Verdict{Status::done, sure::weak};
    if (contents.words == 0 && contents.quoted == 0) {
        if (contents.numbers == 1 && contents.values == 0) {
            const bool zero = std::all_of(note.tokens.begin(), note.tokens.end(),
                                          [](const NoteToken& t) { return t.kind != Kind::number || t.number == 0; });
            return zero ? Verdict{Status::not_done, sure::convention} : Verdict{Status::done, sure::weak};
        }
        const bool dates = contents.numbers == 0 && (contents.values == 1 || listed(note));
        return dates ? std::optional(Verdict{Status::done, sure::weak}) : std::nullopt;
    }
    if (planned_time(note, contents))
        return Verdict{note.tokens.front().text == "по" ? Status::not_due : Status::unclear, sure::guess};
    if (contents.zeros && contents.zeros >= contents.numbers && !contents.values)
        return contents.bad ? Verdict{Status::done, sure::weak} : Verdict{Status::not_done, sure::weak};
    const bool counted = note.tokens.size() <= 5 && note.tokens.front().kind == Kind::number && contents.timeless > 0;
    if (counted) return Verdict{Status::done, sure::weak};
    const bool several = contents.words + contents.quoted >= 2;
    if (contents.values && contents.deliverables) return Verdict{Status::done, sure::weak};
    if (contents.institutions >= 2) return Verdict{Status::done, sure::weak};
    if (contents.begins_with_action && !contents.values) return Verdict{Status::unclear, sure::guess};
    if (contents.numbers && (contents.deliverables || contents.people)) return Verdict{Status::done, sure::weak};
    if (contents.values && several) return Verdict{Status::done, sure::weak};
    if (contents.deliverables && several) return Verdict{Status::done, sure::weak};
    return std::nullopt;
}

}  // namespace svod
