#include "normalize/status_note.h"

#include <algorithm>
#include <array>
#include <optional>

namespace svod {

namespace {

using Kind = Predicate::Kind;

constexpr Traits deeds =
    Trait::past | Trait::present | Trait::future | Trait::exists | Trait::step | Trait::explicit_ | Trait::must;

/// Up to `reach` tokens behind `at`, and no further than its clause.
std::size_t end_near(const CompletionNote& note, std::size_t at, std::size_t reach) {
    std::size_t end = at + 1;
    while (end < note.tokens.size() && end <= at + reach && note.tokens[end].clause == note.tokens[at].clause) ++end;
    return end;
}

class PredicateReader {
public:
    explicit PredicateReader(CompletionNote& note)
        : note_(note), denied_(note.tokens.size(), false), nothing_(note.tokens.size()) {}

    void run() {
        mark_denied();
        mark_counts_of_nothing();
        for (std::size_t i = 0; i < note_.tokens.size(); ++i) read(i);
        apply_drafts();
        apply_cues();
        if (main_.empty()) main_ = std::move(copulas_);
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
            if (token(i).traits.has(Trait::glued_negation)) deny(i);
            if (token(i).traits.has(Trait::negation)) mark_scope(i);
        }
        for (const Cue& cue : note_.cues) {
            if (cue.effect == CueEffect::not_done) mark_scope(static_cast<std::size_t>(cue.last));
            if (cue.effect == CueEffect::unlikely) mark_unlikely(static_cast<std::size_t>(cue.last));
        }
    }

    void deny(std::size_t i) {
        if (denied_[i]) note_.contradicted = true;
        denied_[i] = !denied_[i];
    }

    /// «Вряд ли выполнено», «нельзя сказать, что не выполнено»: the next deed is the other way round.
    void mark_unlikely(std::size_t cue) {
        constexpr std::size_t reach = 8;
        for (std::size_t i = cue + 1; i < note_.tokens.size() && i <= cue + reach; ++i) {
            if (token(i).kind == NoteToken::Kind::stop) return;
            if (statement(token(i)) && token(i).traits.any(deeds)) return deny(i);
        }
    }

    /// «не» denies the next word that states something, over light words («не были еще разработаны»); a full participle
    /// («не достигших») or a noun ends its scope. «ни одного» denies by itself.
    void mark_scope(std::size_t negation) {
        constexpr std::size_t reach = 4;
        const bool neither = token(negation).text == "ни";
        std::optional<std::size_t> copula;
        for (std::size_t i = negation + 1; i < note_.tokens.size() && i <= negation + reach; ++i) {
            const NoteToken& word = token(i);
            if (word.kind != NoteToken::Kind::word || word.taken) break;
            if (word.traits.any(deeds)) {
                deny(i);
                return;
            }
            if (!word.traits.any(Trait::light | Trait::quantor)) break;
            if (word.traits.has(Trait::copula) && !copula) copula = i;
        }
        if (neither) denied_[negation] = true;
        if (copula && !neither) deny_with_copula(negation, *copula);
    }

    /// «изменения внесены не были» denies the deed in front; «отказов не было» the being itself.
    void deny_with_copula(std::size_t negation, std::size_t copula) {
        constexpr std::size_t reach = 3;
        for (std::size_t i = negation; i > 0 && negation - i < reach; --i) {
            const NoteToken& word = token(i - 1);
            if (word.clause != token(negation).clause) break;
            if (statement(word) && word.traits.has(Trait::past)) return deny(i - 1);
        }
        denied_[copula] = true;
    }

    /// «заключено 0 соглашений», «заключено соглашений: 0», «0 соглашений заключено»: the nearest deed is of nothing.
    void mark_counts_of_nothing() {
        for (std::size_t i = 0; i < note_.tokens.size(); ++i) {
            if (!counts_nothing(note_.tokens, i) || other_count_beside(i)) continue;
            const auto deed = deed_before(i);
            if (const auto counted = deed ? deed : deed_after(i)) nothing_[*counted] = i;
        }
    }

    static constexpr std::size_t count_reach = 4;

    bool deed_of_count(std::size_t i) const {
        return statement(token(i)) && token(i).traits.has(Trait::past) &&
               !token(i).traits.any(Trait::negation | Trait::absent | Trait::light);
    }

    /// «на 0 рублей», «с опозданием 0 дней»: a preposition or a comma parts the count from the deed.
    bool parts(std::size_t i) const {
        const NoteToken& word = token(i);
        if (word.kind != NoteToken::Kind::word) return true;
        static constexpr std::array<std::string_view, 13> prepositions{"с",  "со", "на", "в",   "во",  "по", "за",
                                                                       "из", "до", "от", "для", "при", "без"};
        return word.traits.any(Trait::negation | Trait::absent | Trait::contrast | Trait::subordinate) ||
               std::find(prepositions.begin(), prepositions.end(), word.text) != prepositions.end();
    }

    std::optional<std::size_t> deed_before(std::size_t zero) const {
        for (std::size_t i = zero; i > 0 && zero - i < count_reach; --i) {
            if (deed_of_count(i - 1)) return i - 1;
            if (i == zero && token(i - 1).text == ":") continue;
            if (parts(i - 1)) return std::nullopt;
        }
        return std::nullopt;
    }

    std::optional<std::size_t> deed_after(std::size_t zero) const {
        for (std::size_t i = zero + 1; i < note_.tokens.size() && i <= zero + count_reach; ++i) {
            if (deed_of_count(i)) return i;
            if (parts(i)) return std::nullopt;
        }
        return std::nullopt;
    }

    /// «заключено 0 соглашений и 5 договоров»: something was counted.
    bool other_count_beside(std::size_t zero) const {
        constexpr std::size_t beside = 3;
        const std::size_t first = zero > beside ? zero - beside : 0;
        const std::size_t last = std::min(note_.tokens.size(), zero + beside + 1);
        for (std::size_t i = first; i < last; ++i) {
            const NoteToken& other = token(i);
            if (other.kind != NoteToken::Kind::number || other.number <= 0 || other.clause != token(zero).clause)
                continue;
            if (i > 0 && (token(i - 1).text == "и" || token(i - 1).traits.has(Trait::past))) return true;
        }
        return false;
    }

    /// «нарушений выявлено 0» is good news, «рассмотрено 0 обращений» says little, «обучено 0 педагогов» is a denial.
    Kind kind_of_nothing(std::size_t i) const {
        constexpr std::array<std::string_view, 3> money{"руб", "тыс", "млн"};
        const std::size_t zero = *nothing_[i];
        const Traits around = clause(token(i)) | clause(token(zero));
        if (token(i).traits.has(Trait::found)) return Kind::done;
        if (around.has(Trait::bad)) return token(i).traits.has(Trait::finding) ? Kind::done : Kind::stative;
        const std::string_view measure = zero + 1 < note_.tokens.size() ? token(zero + 1).text : "";
        for (const std::string_view unit : money)
            if (measure.starts_with(unit)) return Kind::stative;
        return Kind::denied;
    }

    void read(std::size_t i) {
        const NoteToken& word = token(i);
        if (word.kind == NoteToken::Kind::stop || (word.kind == NoteToken::Kind::comma && word.text == ","))
            expected_ = Kind::done;
        if (!statement(word)) return;
        if (denied_[i]) return add(i, denial_is_good(word) ? Kind::done : Kind::denied);
        if (word.traits.has(Trait::remains)) return add(i, something_remains(i) ? Kind::step : Kind::stative);
        if (word.traits.has(Trait::intent) && infinitive_near(i)) return add(i, Kind::future);
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
        if (word.traits.has(Trait::past))
            return add(i, expected_ == Kind::done && nothing_[i] ? kind_of_nothing(i) : expected_);
        if (word.traits.has(Trait::present)) return add(i, expected_ == Kind::done ? Kind::present : expected_);
    }

    /// «осталось провести 1 занятие», «осталось 2 занятия», «остался последний модуль»; not «остались довольны».
    bool something_remains(std::size_t i) const {
        constexpr std::size_t reach = 2;
        for (std::size_t k = i + 1; k < end_near(note_, i, reach); ++k)
            if (token(k).kind == NoteToken::Kind::number || token(k).number > 0 ||
                token(k).traits.any(Trait::infinitive | Trait::other_part))
                return true;
        return false;
    }

    /// «решено провести», «обещали прислать».
    bool infinitive_near(std::size_t i) const {
        constexpr std::size_t reach = 3;
        for (std::size_t k = i + 1; k < end_near(note_, i, reach); ++k)
            if (token(k).traits.has(Trait::infinitive) && !token(k).quoted) return true;
        return false;
    }

    /// «нарушений не выявлено», «обращений не поступало»: nothing bad was met, so the check was done.
    bool denial_is_good(const NoteToken& word) const {
        if (word.traits.has(Trait::found)) return true;
        if (word.text == "ни") return clause(word).has(Trait::bad) && clause(word).has(Trait::finding);
        return word.traits.has(Trait::finding) && clause(word).has(Trait::bad);
    }

    void add(std::size_t i, Kind kind) {
        const NoteToken& word = token(i);
        if (kind == Kind::done && clause(word).has(Trait::irrealis)) kind = Kind::denied;  // «проведено бы»
        const bool copula = kind == Kind::denied && word.traits.has(Trait::copula);
        auto& place = word.subordinate ? subordinate_ : copula ? copulas_ : main_;
        place.push_back({kind, static_cast<int>(i), word.clause, word.traits});
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
    std::vector<std::optional<std::size_t>> nothing_;  ///< of a deed, the token that counts it as none
    Kind expected_ = Kind::done;  ///< what a participle means now: after «будет» future, after «необходимо» wanted
    std::vector<Predicate> main_;
    std::vector<Predicate> subordinate_;
    std::vector<Predicate> copulas_;  ///< «не было»: they count where nothing else is said
};

}  // namespace

void find_predicates(CompletionNote& note) {
    PredicateReader(note).run();
}

}  // namespace svod
