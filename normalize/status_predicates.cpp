#include "normalize/status_note.h"

#include <algorithm>

namespace svod {

namespace {

using Kind = Predicate::Kind;

constexpr Traits deeds =
    Trait::past | Trait::present | Trait::future | Trait::exists | Trait::step | Trait::explicit_ | Trait::must;

class PredicateReader {
public:
    explicit PredicateReader(CompletionNote& note) : note_(note), denied_(note.tokens.size(), false) {}

    void run() {
        mark_denied();
        for (std::size_t i = 0; i < note_.tokens.size(); ++i) read(i);
        apply_drafts();
        apply_cues();
        note_.predicates = main_.empty() ? std::move(subordinate_) : std::move(main_);
    }

private:
    const NoteToken& token(std::size_t i) const { return note_.tokens[i]; }
    Traits clause(const NoteToken& token) const { return note_.clauses[static_cast<std::size_t>(token.clause)]; }
    bool statement(const NoteToken& token) const {
        return token.kind == NoteToken::Kind::word && !token.quoted && !token.taken;
    }

    void mark_denied() {
        for (std::size_t i = 0; i < note_.tokens.size(); ++i) {
            if (!statement(token(i))) continue;
            if (token(i).traits.has(Trait::glued_negation)) denied_[i] = true;
            if (token(i).traits.has(Trait::negation)) mark_scope(i);
        }
    }

    /// «не» denies the next word that states something, over light words («не были еще разработаны»); a full participle
    /// («не достигших») or a noun ends its scope. «ни одного» denies by itself.
    void mark_scope(std::size_t negation) {
        constexpr std::size_t reach = 4;
        const bool neither = token(negation).text == "ни";
        for (std::size_t i = negation + 1; i < note_.tokens.size() && i <= negation + reach; ++i) {
            const NoteToken& word = token(i);
            if (word.kind != NoteToken::Kind::word || word.taken) break;
            if (word.traits.any(deeds)) {
                denied_[i] = true;
                return;
            }
            if (!word.traits.any(Trait::light | Trait::quantor)) break;
        }
        if (neither) denied_[negation] = true;
    }

    void read(std::size_t i) {
        const NoteToken& word = token(i);
        if (word.kind == NoteToken::Kind::stop || (word.kind == NoteToken::Kind::comma && word.text == ","))
            expected_ = Kind::done;
        if (!statement(word)) return;
        if (denied_[i]) return add(i, denial_is_good(word) ? Kind::done : Kind::denied);
        if (word.traits.has(Trait::absent)) return add(i, clause(word).has(Trait::bad) ? Kind::done : Kind::denied);
        if (word.traits.has(Trait::will)) {
            expected_ = Kind::future;
            return add(i, Kind::future);
        }
        if (word.traits.has(Trait::must)) {
            expected_ = Kind::wanted;
            return add(i, Kind::wanted);
        }
        if (word.traits.has(Trait::future)) {
            expected_ = Kind::future;
            return add(i, Kind::future);
        }
        if (word.traits.has(Trait::step)) return add(i, expected_ == Kind::done ? Kind::step : expected_);
        if (word.traits.has(Trait::exists)) return add(i, Kind::exists);
        if (word.traits.has(Trait::stative)) return add(i, Kind::stative);
        if (word.traits.has(Trait::past)) return add(i, expected_);
        if (word.traits.has(Trait::present)) return add(i, expected_ == Kind::done ? Kind::present : expected_);
    }

    /// «нарушений не выявлено», «обращений не поступало»: nothing bad was met, so the check was done.
    bool denial_is_good(const NoteToken& word) const {
        if (word.traits.has(Trait::found)) return true;
        if (word.text == "ни") return clause(word).has(Trait::bad) && clause(word).has(Trait::finding);
        return word.traits.has(Trait::finding) && clause(word).has(Trait::bad);
    }

    void add(std::size_t i, Kind kind) {
        const NoteToken& word = token(i);
        (word.subordinate ? subordinate_ : main_).push_back({kind, static_cast<int>(i), word.clause, word.traits});
    }

    /// «Проект приказа подготовлен»: a draft is a step; «утвержден проект планировки», «реализован проект» are results.
    void apply_drafts() {
        for (Predicate& predicate : main_) {
            if (predicate.kind != Kind::done || !predicate.traits.has(Trait::drafted)) continue;
            const Traits here = note_.clauses[static_cast<std::size_t>(predicate.clause)];
            if (here.has(Trait::draft) && draft_near(static_cast<std::size_t>(predicate.token)))
                predicate.kind = Kind::step;
        }
    }

    bool draft_near(std::size_t at) const {
        constexpr std::size_t reach = 8;
        const std::size_t first = at > reach ? at - reach : 0;
        const std::size_t last = std::min(note_.tokens.size(), at + reach);
        for (std::size_t i = first; i < last; ++i) {
            if (!token(i).traits.has(Trait::draft) || token(i).quoted || token(i).clause != token(at).clause) continue;
            if (i + 1 == note_.tokens.size() || i + 1 == at) return true;
            const NoteToken& next = token(i + 1);
            if (next.kind != NoteToken::Kind::word) return next.kind != NoteToken::Kind::number && !next.quoted;
            if (!next.quoted && next.traits.any(Trait::draftable | Trait::drafted)) return true;
        }
        return false;
    }

    /// «направлен на согласование»: the deed before the cue becomes a step; «зафиксированы факты неисполнения»: a
    /// denial.
    void apply_cues() {
        for (const Cue& cue : note_.cues) {
            if (cue.effect != CueEffect::step && cue.effect != CueEffect::not_done) continue;
            const auto after =
                std::upper_bound(main_.begin(), main_.end(), cue.first,
                                 [](int at, const Predicate& predicate) { return at < predicate.token; });
            if (after == main_.begin()) continue;
            Predicate& before = *std::prev(after);
            if (before.kind == Kind::done && before.clause == cue.clause)
                before.kind = cue.effect == CueEffect::step ? Kind::step : Kind::denied;
        }
    }

    CompletionNote& note_;
    std::vector<bool> denied_;
    Kind expected_ = Kind::done;  ///< what a participle means now: after «будет» future, after «необходимо» wanted
    std::vector<Predicate> main_;
    std::vector<Predicate> subordinate_;
};

}  // namespace

void find_predicates(CompletionNote& note) {
    PredicateReader(note).run();
}

}  // namespace svod
