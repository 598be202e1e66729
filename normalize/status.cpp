#include "normalize/status.h"

#include "normalize/confidence.h"
#include "normalize/status_boxes.h"
#include "normalize/status_date.h"
#include "normalize/status_question.h"
#include "normalize/status_rules.h"

#include <algorithm>

namespace svod {

namespace {

struct Reading {
    Verdict verdict;
    std::string_view rule;
};

/// A denial that no rule has used: «проведено, хотя и не так, как хотелось».
bool denial_left_over(const CompletionNote& note) {
    return std::any_of(note.tokens.begin(), note.tokens.end(),
                       [&](const NoteToken& token) { return !token.taken && !token.quoted && token.text == "не"; });
}

/// What a clause without a verb of its own holds.
struct LeftOver {
    bool words = false;     ///< words that no rule has used
    bool timed = false;     ///< «поставка в декабре»: a time with words around it
    bool contrast = false;  ///< has «но», «однако», «пока», «ещё»
    bool work = false;      ///< a noun of work: «апробация»
    bool thing = false;     ///< a document, a count, a list: what the deed brought
};

/// Of each clause what is left over; empty for a clause that a predicate or a cue has read.
std::vector<LeftOver> left_over(const CompletionNote& note) {
    std::vector<LeftOver> clauses(note.clauses.size());
    for (const NoteToken& token : note.tokens) {
        LeftOver& clause = clauses[static_cast<std::size_t>(token.clause)];
        if (token.kind != NoteToken::Kind::word || token.quoted || token.traits.has(Trait::deliverable)) {
            if (token.kind < NoteToken::Kind::stop) clause.thing = true;
            continue;
        }
        if (token.traits.any(Trait::contrast | Trait::still)) clause.contrast = true;
        if (token.traits.has(Trait::time)) clause.timed = true;
        if (token.traits.has(Trait::action)) clause.work = true;
        const bool light = token.traits.any(Trait::time | Trait::light | Trait::preposition | Trait::contrast);
        if (!light) clause.words = true;
    }
    for (const Predicate& predicate : note.predicates) clauses[static_cast<std::size_t>(predicate.clause)] = {};
    for (const Cue& cue : note.cues) clauses[static_cast<std::size_t>(cue.clause)] = {};
    return clauses;
}

/// «Контракт заключён, поставка в декабре»: the verb closes its clause, so what follows is no list of what was done.
bool verb_closes_its_clause(const CompletionNote& note) {
    const auto at = static_cast<std::size_t>(note.predicates.front().token);
    const int clause = note.predicates.front().clause;
    const bool first = at == 0 || note.tokens[at - 1].clause != clause;
    return !first && (at + 1 == note.tokens.size() || note.tokens[at + 1].kind >= NoteToken::Kind::stop ||
                      note.tokens[at + 1].clause != clause);
}

/// How sure a deed is beside clauses that no rule has understood.
double sure_beside_left_over(const CompletionNote& note) {
    if (note.predicates.empty()) return sure::plain;
    const bool closed = verb_closes_its_clause(note);
    double sure = sure::plain;
    for (const LeftOver& clause : left_over(note)) {
        if (!clause.words) continue;
        if (clause.contrast || (clause.timed && (closed || (clause.work && !clause.thing)))) return sure::weak;
        if (closed && !clause.thing) sure = sure::convention;
    }
    return sure;
}

/// «Вряд ли», «якобы», «не невыполнено»: the note itself is not sure, or denies its denial.
bool unsure(const CompletionNote& note) {
    return note.contradicted || note.has(CueEffect::unlikely) || note.has(CueEffect::doubt);
}

/// «Сделано процентов на семьдесят», «выполнено 2/3 мероприятий»: a share that no rule has read.
bool unread_share(const CompletionNote& note) {
    for (std::size_t i = 0; i < note.tokens.size(); ++i) {
        const NoteToken& token = note.tokens[i];
        if (token.quoted) continue;
        const bool numbered = i > 0 && (note.tokens[i - 1].kind == NoteToken::Kind::number ||
                                        note.tokens[i - 1].kind == NoteToken::Kind::value);
        if (token.kind == NoteToken::Kind::percent && token.text != "%" && !numbered) return true;
        const auto slash = token.text.find('/');
        if (token.kind == NoteToken::Kind::value && slash == 1 && token.text.size() == 3 &&
            token.text[0] < token.text[2])
            return i > 0 && note.tokens[i - 1].traits.has(Trait::explicit_);
    }
    return false;
}

/// «Приняли 3 школы из 9»: fewer of more, which a rule took for coverage.
bool some_of_more(const CompletionNote& note) {
    constexpr std::size_t reach = 3;
    double fewer = -1;
    std::size_t at = 0;
    for (std::size_t i = 0; i + 1 < note.tokens.size(); ++i) {
        const NoteToken& token = note.tokens[i];
        if (token.quoted) continue;
        if (token.number > 0) fewer = token.number, at = i;
        if (!token.traits.has(Trait::of) || fewer <= 0 || i - at > reach || note.tokens[at].clause != token.clause)
            continue;
        const std::size_t last = std::min(i + 3, note.tokens.size());
        for (std::size_t k = i + 1; k < last; ++k)
            if (note.tokens[k].number > fewer && note.tokens[k].clause == token.clause) return true;
    }
    return false;
}

/// «…, ещё 6 зачислены на март», «…, вторая сдана в редакцию»: what is told of another part may be less than done.
bool tells_of_another_part(const CompletionNote& note) {
    for (std::size_t i = 1; i + 1 < note.tokens.size(); ++i) {
        const NoteToken& token = note.tokens[i];
        if (note.tokens[i - 1].clause == token.clause || token.quoted) continue;
        if (token.traits.has(Trait::other_part)) return true;
        if (token.text == "еще" && note.tokens[i + 1].number > 0) return true;
    }
    return false;
}

/// «Победителей нет, участников 12»: what is denied is not all that is told.
bool more_than_absence(const CompletionNote& note) {
    const bool absence = std::all_of(note.predicates.begin(), note.predicates.end(),
                                     [](const Predicate& p) { return p.traits.has(Trait::absent); });
    const std::vector<LeftOver> clauses = left_over(note);
    return absence && std::any_of(clauses.begin(), clauses.end(), [](const LeftOver& clause) { return clause.words; });
}

void apply_hedges(const CompletionNote& note, Verdict& verdict) {
    const auto at_most = [&](double level) { verdict.confidence = std::min(verdict.confidence, level); };
    if (happened(verdict.status) && names_impossible_day(note)) at_most(sure::guess);
    if (verdict.status == Status::done && denial_left_over(note)) at_most(sure::weak);
    if (verdict.status == Status::done) at_most(sure_beside_left_over(note));
    if (verdict.status == Status::done && some_of_more(note) && !verdict.percent) at_most(sure::weak);
    if (verdict.status == Status::done && tells_of_another_part(note)) at_most(sure::weak);
    if (verdict.status == Status::not_done && more_than_absence(note)) at_most(sure::weak);
    if (unsure(note) || (verdict.status == Status::done && unread_share(note))) at_most(sure::guess);
}

Reading read_statement(CompletionNote& read, std::string_view activity) {
    if (const auto phrase = read_phrase(read.folded)) return {*phrase, "status.phrase"};
    find_cues(read);
    find_predicates(read);
    for (const StatusRule& rule : status_rules()) {
        auto verdict = rule.read({read, activity});
        if (!verdict) continue;
        apply_hedges(read, *verdict);
        return {*verdict, rule.name};
    }
    return {{Status::unclear, sure::hint}, "status.unclear"};
}

/// «Выполнено?» asks and tells nothing; «Выполнено? Да» is answered.
Reading read_questioned(const Questioned& questioned, std::string_view activity) {
    CompletionNote rest = tokenize_note(questioned.rest);
    if (rest.tokens.empty()) return {{Status::unclear, sure::hint}, "status.question"};
    Reading reading = read_statement(rest, activity);
    if (questioned.doubted) reading.verdict.confidence = std::min(reading.verdict.confidence, sure::guess);
    return reading;
}

/// Words that say nothing of their own on how the matter stands.
bool silent(const Reading& reading) {
    return reading.verdict.status == Status::unclear || reading.rule == "status.deliverable";
}

/// «+, приказ № 5», «✓ размещено»: the words behind a tick, empty where none stand there.
std::string_view behind_tick(std::string_view note) {
    for (const std::string_view tick : {"+", "✓", "✔", "√", "🗸"}) {
        if (!note.starts_with(tick)) continue;
        const std::string_view rest = note.substr(tick.size());
        const auto words = rest.find_first_not_of(" ,;.:(-");
        const bool figure = words != std::string_view::npos && rest[words] >= '0' && rest[words] <= '9';
        return words == std::string_view::npos || rest[words] == '/' || figure ? std::string_view()
                                                                               : rest.substr(words);
    }
    return {};
}

/// The words decide where they say something of their own; else the tick.
Reading read_ticked(std::string_view words, std::string_view activity) {
    CompletionNote read = tokenize_note(words);
    const Reading reading = read_statement(read, activity);
    return silent(reading) ? Reading{{Status::done, sure::convention}, "status.mark"} : reading;
}

/// «☐ Размещено», «✗ размещено» deny their words; «✗ перенесено» only explains, «☐ перенесено» leaves all open.
Reading read_unticked(const FormChoice& choice, std::string_view activity) {
    CompletionNote read = tokenize_note(choice.words);
    const Reading reading = read_statement(read, activity);
    if (silent(reading) || reading.verdict.status == Status::done || reading.verdict.status == Status::partially_done)
        return {{Status::not_done, sure::convention}, "status.box"};
    if (choice.mark == TickMark::cross) return reading;
    const bool agree = reading.verdict.status == Status::not_done;  // «☐ не выполнено»: an empty box and words of none
    return {{agree ? Status::not_done : Status::unclear, agree ? sure::convention : sure::hint}, "status.box"};
}

/// «☒ приказ издан ☐ отчёт размещён»: each box is a deed of its own. It may also be a choice of manner («очно»).
Reading read_checklist(std::size_t chosen, std::size_t all) {
    if (chosen == all) return {{Status::done, sure::convention}, "status.box"};
    return {{chosen == 0 ? Status::not_done : Status::partially_done, sure::weak}, "status.box"};
}

/// «☒ да ☐ нет»: the words of the one chosen. None or several that disagree say nothing.
Reading read_form(const std::vector<FormChoice>& choices, std::string_view activity) {
    if (choices.size() == 1) {
        const FormChoice& only = choices.front();
        return only.chosen ? read_ticked(only.words, activity) : read_unticked(only, activity);
    }
    std::size_t chosen = 0;
    bool deeds = true;
    bool agree = true;
    std::optional<Reading> answer;
    for (const FormChoice& choice : choices) {
        CompletionNote read = tokenize_note(choice.words);
        const Reading reading = read_statement(read, activity);
        deeds = deeds && reading.verdict.status == Status::done && !silent(reading);
        if (!choice.chosen) continue;
        ++chosen;
        agree = agree && !silent(reading) && (!answer || answer->verdict.status == reading.verdict.status);
        if (!answer) answer = reading;
    }
    if (deeds) return read_checklist(chosen, choices.size());
    if (!answer || !agree || (chosen > 1 && chosen < choices.size()))
        return {{Status::unclear, sure::hint}, "status.box"};
    return *answer;
}

Reading read_status(std::string_view note, std::string_view activity) {
    if (const auto mark = read_mark(note))
        return {*mark, mark->status == Status::no_report && mark->confidence == sure::certain ? "status.empty"
                                                                                              : "status.mark"};
    if (const auto choices = form_choices(note); !choices.empty()) return read_form(choices, activity);
    if (const std::string_view words = behind_tick(note); !words.empty()) return read_ticked(words, activity);
    CompletionNote read = tokenize_note(note);
    if (note.find('?') != std::string_view::npos) {
        const Questioned questioned = strike_questions(read);
        if (questioned.asked || questioned.doubted) return read_questioned(questioned, activity);
    }
    return read_statement(read, activity);
}

constexpr double sure_remark = sure::convention;

/// What a remark may make of a mark that the thing was not done, or of none.
bool explains(const Reading& remark) {
    switch (remark.verdict.status) {
        case Status::substituted:
        case Status::postponed:
        case Status::cancelled:
        case Status::not_due:
        case Status::in_progress:
            return true;
        case Status::partially_done:
            return remark.rule == "status.partial";
        default:
            return false;
    }
}

bool overrules(const Reading& remark, Status mark) {
    if (remark.verdict.confidence < sure_remark) return false;
    switch (mark) {
        case Status::done:
            return remark.rule == "status.partial";
        case Status::not_done:
        case Status::no_report:
            return explains(remark);
        case Status::unclear:
            return explains(remark) || remark.rule == "status.phrase";
        default:
            return false;
    }
}

}  // namespace

bool happened(Status status) {
    return status == Status::done || status == Status::partially_done || status == Status::substituted;
}

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

Completion refine_status(Completion mark, std::string_view remark, std::string_view activity) {
    if (remark.empty()) return mark;
    const Reading reading = read_status(remark, activity);
    if (mark.status == Status::partially_done && !mark.percent) mark.percent = reading.verdict.percent;
    if (!overrules(reading, mark.status)) return mark;
    mark.status = reading.verdict.status;
    mark.confidence = reading.verdict.confidence;
    mark.percent = reading.verdict.percent;
    mark.rule = std::string(reading.rule) + "-remark";
    if (!happened(mark.status)) mark.date.reset();
    return mark;
}

}  // namespace svod
