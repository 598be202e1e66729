#include "normalize/status_rules.h"

#include "normalize/confidence.h"
#include "normalize/status_share.h"
#include "normalize/status_swap.h"
#include "text/text.h"

#include <algorithm>
#include <array>

namespace svod {

namespace {

using Kind = Predicate::Kind;

const NoteToken& token_of(const CompletionNote& note, const Predicate& predicate) {
    return note.tokens[static_cast<std::size_t>(predicate.token)];
}

bool explicit_deed(const CompletionNote& note) {
    return std::any_of(note.predicates.begin(), note.predicates.end(),
                       [](const Predicate& p) { return p.kind == Kind::done && p.traits.has(Trait::explicit_); });
}

/// A deed outside the clauses of the cues with `effect`, not just word passed about it.
bool deed_besides(const CompletionNote& note, CueEffect effect) {
    std::vector<bool> cued(note.clauses.size());
    for (const Cue& cue : note.cues)
        if (cue.effect == effect) cued[static_cast<std::size_t>(cue.clause)] = true;
    return std::any_of(note.predicates.begin(), note.predicates.end(), [&](const Predicate& p) {
        return p.kind == Kind::done && !p.traits.has(Trait::inform) && !cued[static_cast<std::size_t>(p.clause)];
    });
}

/// Of each clause whether it has a predicate.
std::vector<bool> clauses_with_predicates(const CompletionNote& note) {
    std::vector<bool> with(note.clauses.size());
    for (const Predicate& predicate : note.predicates) with[static_cast<std::size_t>(predicate.clause)] = true;
    return with;
}

/// «Обучены 3 педагога вместо 10», «собрался раз вместо четырёх»: less of the thing, not another thing.
bool fewer_than_meant(const CompletionNote& note) {
    for (std::size_t i = 0; i + 1 < note.tokens.size(); ++i) {
        if (note.tokens[i].text != "вместо" || note.tokens[i + 1].number <= 0) continue;
        const double meant = note.tokens[i + 1].number;
        return std::any_of(note.tokens.begin(), note.tokens.end(),
                           [&](const NoteToken& t) { return t.number >= 0 && t.number < meant; });
    }
    return false;
}

std::optional<Verdict> substituted(const NoteContext& context) {
    if (!context.note.has(CueEffect::substituted)) {
        const bool swapped = context.note.has(Kind::done) && find_swap(context.note) == Swap::thing;
        return swapped ? std::optional(Verdict{Status::substituted, sure::convention}) : std::nullopt;
    }
    if (fewer_than_meant(context.note)) return std::nullopt;
    return Verdict{Status::substituted, context.note.has(Kind::done) ? sure::plain : sure::convention};
}

std::optional<Verdict> postponed(const NoteContext& context) {
    if (!context.note.has(CueEffect::postponed)) return std::nullopt;
    return Verdict{Status::postponed, deed_besides(context.note, CueEffect::postponed) ? sure::weak : sure::plain};
}

/// «Решено занятия не проводить», «принято решение не создавать клуб».
bool decided_against(const CompletionNote& note) {
    constexpr std::size_t reach = 8;
    std::size_t last = 0;  // of the words within reach of a decision
    for (std::size_t i = 0; i + 1 < note.tokens.size(); ++i) {
        const NoteToken& token = note.tokens[i];
        if (token.kind == NoteToken::Kind::stop) last = 0;
        if (token.quoted) continue;
        if (token.traits.has(Trait::intent) && token.text.starts_with("реш")) last = i + reach;
        if (i < last && token.text == "не" && note.tokens[i + 1].traits.has(Trait::infinitive)) return true;
    }
    return false;
}

/// «Отменено, проведено онлайн» is a substitution.
std::optional<Verdict> cancelled(const NoteContext& context) {
    if (!context.note.has(CueEffect::cancelled)) {
        const bool against = decided_against(context.note);
        return against ? std::optional(Verdict{Status::cancelled, sure::convention}) : std::nullopt;
    }
    if (deed_besides(context.note, CueEffect::cancelled))  // «один семинар состоялся, второй отменён»
        return Verdict{context.note.has_word(Trait::other_part) ? Status::partially_done : Status::substituted,
                       sure::weak};
    return Verdict{Status::cancelled, sure::plain};
}

/// «Приказ отозван», «клуб закрыт»: what was there is there no more. «Проект выполнен и закрыт» is done.
std::optional<Verdict> undone(const NoteContext& context) {
    if (!context.note.has(CueEffect::undone) || explicit_deed(context.note)) return std::nullopt;
    if (deed_besides(context.note, CueEffect::undone)) return Verdict{Status::substituted, sure::guess};
    return Verdict{Status::cancelled, context.note.predicates.empty() ? sure::convention : sure::weak};
}

/// «Отчёт … не направлен» of a row whose activity is that report: the thing itself was left undone.
bool is_the_report_asked_for(const NoteContext& context) {
    constexpr std::string_view report = "отчет";
    if (context.activity.empty() || fold(context.activity).find(report) == std::string::npos) return false;
    return std::any_of(context.note.tokens.begin(), context.note.tokens.end(),
                       [&](const NoteToken& token) { return token.text.starts_with(report); });
}

/// «Школы сведения не подали», «информацией не располагаем».
bool report_withheld(const CompletionNote& note) {
    return std::any_of(note.predicates.begin(), note.predicates.end(), [&](const Predicate& p) {
        return p.kind == Kind::denied && p.traits.has(Trait::deliver) &&
               note.clauses[static_cast<std::size_t>(p.clause)].has(Trait::report);
    });
}

std::optional<Verdict> no_report(const NoteContext& context) {
    if (context.note.has(Kind::done)) return std::nullopt;
    if (context.note.has(CueEffect::partial)) return std::nullopt;  // «половина школ не отчиталась»
    if (!context.note.has(CueEffect::no_report) && !report_withheld(context.note)) return std::nullopt;
    if (is_the_report_asked_for(context)) return Verdict{Status::not_done, sure::convention};
    return Verdict{Status::no_report, sure::convention};
}

std::optional<Verdict> not_due(const NoteContext& context) {
    if (!context.note.has(CueEffect::not_due)) return std::nullopt;
    return Verdict{Status::not_due, sure::plain};
}

/// «Включено в план следующего года» is to come, unless a plan was what the row asked for.
std::optional<Verdict> intended(const NoteContext& context) {
    const CompletionNote& note = context.note;
    if (!note.has(CueEffect::intended) || note.has(Kind::denied)) return std::nullopt;
    const std::string activity = fold(context.activity);
    for (const std::string_view task : {"включ", "внес", "план", "график"})
        if (activity.find(task) != std::string::npos) return Verdict{Status::done, sure::weak};
    if (deed_besides(note, CueEffect::intended)) return std::nullopt;
    return Verdict{Status::not_due, note.has_word(Trait::time) ? sure::convention : sure::weak};
}

/// «Не проводилось только в одной школе»: elsewhere it was.
bool denied_in_one_place(const CompletionNote& note) {
    for (const Predicate& predicate : note.predicates) {
        if (predicate.kind != Kind::denied) continue;
        const auto at = static_cast<std::size_t>(predicate.token);
        constexpr std::size_t reach = 4;
        for (std::size_t i = at + 1; i < std::min(note.tokens.size(), at + reach); ++i) {
            if (note.tokens[i].clause != predicate.clause) break;
            if (note.tokens[i].text == "только" || note.tokens[i].text == "лишь") return true;
        }
    }
    return false;
}

/// «Провела только одна школа», «проведено лишь анкетирование», «только в СОШ № 1»; «только в мае» is merely late.
bool only_a_part(const CompletionNote& note) {
    if (!note.has(Kind::done) && !note.predicates.empty()) return false;
    for (std::size_t i = 0; i + 1 < note.tokens.size(); ++i) {
        const NoteToken& token = note.tokens[i];
        if ((token.text != "только" && token.text != "лишь") || token.quoted || token.taken) continue;
        const std::size_t first = note.tokens[i + 1].traits.has(Trait::preposition) ? i + 2 : i + 1;
        if (first >= note.tokens.size()) return false;
        const NoteToken& part = note.tokens[first];
        const bool time = part.kind == NoteToken::Kind::value || part.traits.any(Trait::time | Trait::past) ||
                          (first + 1 < note.tokens.size() && note.tokens[first + 1].traits.has(Trait::time));
        return !time || part.traits.any(Trait::body | Trait::institution);
    }
    return false;
}

bool remains(const CompletionNote& note) {
    return std::any_of(note.predicates.begin(), note.predicates.end(),
                       [](const Predicate& p) { return p.kind == Kind::step && p.traits.has(Trait::remains); });
}

std::optional<Verdict> partial(const NoteContext& context) {
    const CompletionNote& note = context.note;
    if (note.has(CueEffect::partial))
        return Verdict{Status::partially_done, note.predicates.empty() ? sure::convention : sure::plain};
    if (fewer_than_meant(note)) return Verdict{Status::partially_done, sure::convention};
    const bool affirmed = !note.tokens.empty() && note.tokens.front().text == "да";
    if (note.has(CueEffect::except) &&
        (affirmed || note.has(Kind::done) || note.has(Kind::denied) || note.has(Kind::exists)))
        return Verdict{Status::partially_done, sure::convention};
    if (denied_in_one_place(note) || (note.has(Kind::done) && find_swap(note) == Swap::fewer))
        return Verdict{Status::partially_done, sure::convention};
    if (only_a_part(note)) return Verdict{Status::partially_done, sure::weak};
    if (!remains(note)) return std::nullopt;
    return note.has(Kind::done) ? Verdict{Status::partially_done, sure::convention}
                                : Verdict{Status::in_progress, sure::weak};
}

/// «Не создан центр, создана группа»: the same verb denied and then affirmed.
bool replaced(const CompletionNote& note) {
    constexpr std::size_t stem_bytes = 10;
    std::string_view denied;
    for (const Predicate& predicate : note.predicates) {
        const std::string_view stem = token_of(note, predicate).text.substr(0, stem_bytes);
        if (predicate.kind == Kind::denied) denied = stem;
        if (predicate.kind == Kind::done && !denied.empty() && stem == denied) return true;
    }
    return false;
}

/// «Заявок не поступило»: nothing was done because nobody asked, which is a fault or none.
bool nobody_asked(const CompletionNote& note) {
    if (note.predicates.empty()) return false;
    return std::all_of(note.predicates.begin(), note.predicates.end(), [&](const Predicate& p) {
        return p.traits.any(Trait::deliver | Trait::absent | Trait::copula) &&
               note.clauses[static_cast<std::size_t>(p.clause)].has(Trait::demand);
    });
}

/// «Отбор ещё не закончен»: what is not ended has begun.
bool only_not_ended(const CompletionNote& note) {
    return !note.has(CueEffect::not_done) &&
           std::all_of(note.predicates.begin(), note.predicates.end(),
                       [](const Predicate& p) { return p.kind == Kind::denied && p.traits.has(Trait::ending); });
}

/// «Есть приказ, нет плана», «имеется план, не утверждён»: one thing is there, another is wanting. «Имеются трудности»
/// and «есть причины» are no results.
bool something_is_there(const CompletionNote& note) {
    return std::any_of(note.predicates.begin(), note.predicates.end(), [&](const Predicate& p) {
        return p.kind == Kind::exists &&
               !note.clauses[static_cast<std::size_t>(p.clause)].any(Trait::bad | Trait::demand | Trait::subordinate);
    });
}

/// A verb known to tell of the work itself, or good news of a denial. «Распался», «вышла», «требует» of words that no
/// list names may be a step, an undoing, or of another matter.
bool proven(const CompletionNote& note, Kind kind) {
    constexpr Traits known = Trait::proven | Trait::explicit_ | Trait::found | Trait::finding | Trait::absent |
                             Trait::deliver | Trait::deliverable;
    return std::any_of(note.predicates.begin(), note.predicates.end(), [&](const Predicate& p) {
        return p.kind == kind && (p.traits.any(known) || !p.traits.any(Trait::past | Trait::present));
    });
}

/// «Проверка не выявила нарушений»: what is denied may be the bad thing, not the work.
bool denies_bad(const CompletionNote& note) {
    return std::any_of(note.predicates.begin(), note.predicates.end(), [&](const Predicate& p) {
        return p.kind == Kind::denied && note.clauses[static_cast<std::size_t>(p.clause)].has(Trait::bad);
    });
}

/// Denied, and nothing is told as done.
Verdict only_denied(const CompletionNote& note) {
    if (note.has(CueEffect::progress) || note.has(Kind::step)) return {Status::in_progress, sure::weak};
    if (only_not_ended(note)) return {note.has_word(Trait::still) ? Status::in_progress : Status::not_done, sure::weak};
    if (note.has(Kind::future) && note.predicates.front().kind == Kind::denied) return {Status::not_due, sure::guess};
    if (something_is_there(note)) return {Status::partially_done, sure::weak};
    const bool mixed =
        note.has(Kind::exists) || note.has(Kind::future) || note.has(Kind::present) || nobody_asked(note);
    if (mixed) return {Status::not_done, sure::guess};
    if (denies_bad(note)) return {Status::not_done, sure::weak};
    return {Status::not_done,
            proven(note, Kind::denied) || note.has(CueEffect::not_done) ? sure::plain : sure::convention};
}

std::optional<Verdict> denied(const NoteContext& context) {
    const CompletionNote& note = context.note;
    const bool has_denied = note.has(Kind::denied) || note.has(CueEffect::not_done);
    if (!has_denied) return std::nullopt;
    if (!note.has(Kind::done)) return only_denied(note);
    if (replaced(note)) return Verdict{Status::substituted, sure::convention};
    // «Не выполнено. Проведена разъяснительная беседа»: the explicit word speaks for the whole row
    const Predicate& first = note.predicates.front();
    if (first.kind == Kind::denied && first.traits.has(Trait::explicit_)) return Verdict{Status::not_done, sure::weak};
    return Verdict{Status::partially_done, sure::convention};
}

/// «… , второй запланирован», «остальные будут обучены»: the future speaks of a part of the thing itself.
bool speaks_of_another_part(const CompletionNote& note) {
    return note.has_word(Trait::other_part);
}

/// «… , второй в апреле»: a clause that begins with another part and tells no deed of it.
bool part_left_open(const CompletionNote& note) {
    if (!note.has_word(Trait::other_part | Trait::still)) return false;
    const std::vector<bool> told = clauses_with_predicates(note);
    for (std::size_t i = 1; i + 1 < note.tokens.size(); ++i) {
        const NoteToken& token = note.tokens[i];
        const NoteToken& next = note.tokens[i + 1];
        const bool begins = note.tokens[i - 1].clause != token.clause && !token.quoted;
        const bool one_more = token.text == "еще" && (next.kind == NoteToken::Kind::number || next.number > 0);
        const bool dated = next.traits.has(Trait::time) && !next.traits.has(Trait::preposition);
        if (!begins || told[static_cast<std::size_t>(token.clause)]) continue;
        if (one_more || (token.traits.has(Trait::other_part) && !dated)) return true;
    }
    return false;
}

std::optional<Verdict> future(const NoteContext& context) {
    const CompletionNote& note = context.note;
    if (!note.has(Kind::future)) return std::nullopt;
    if (note.has(CueEffect::progress)) return Verdict{Status::in_progress, sure::convention};
    if (note.has(Kind::done))
        return explicit_deed(note) && !speaks_of_another_part(note) ? Verdict{Status::done, sure::weak}
                                                                    : Verdict{Status::partially_done, sure::weak};
    if (note.has(Kind::present) || note.has(Kind::step)) return Verdict{Status::in_progress, sure::weak};
    return Verdict{Status::not_due, sure::plain};
}

std::optional<Verdict> verdict_of(const std::optional<Share>& found) {
    if (!found) return std::nullopt;
    const std::optional<double> percent = found->stated ? std::optional(found->percent) : std::nullopt;
    if (found->percent >= 100) return Verdict{Status::done, found->confidence, percent};
    if (found->percent <= 0) return Verdict{Status::not_done, found->confidence, percent};
    return Verdict{Status::partially_done, found->confidence, percent};
}

std::optional<Verdict> planned(const NoteContext& context) {
    return verdict_of(find_plan_share(context.note));
}

std::optional<Verdict> share(const NoteContext& context) {
    return verdict_of(find_share(context.note));
}

/// «I этап выполнен, II этап в работе»: another thing than the deed is on the way.
const Cue* progress_elsewhere(const CompletionNote& note) {
    if (!note.has(CueEffect::progress_alone)) return nullptr;
    const std::vector<bool> told = clauses_with_predicates(note);
    for (const Cue& cue : note.cues)
        if (cue.effect == CueEffect::progress_alone && !told[static_cast<std::size_t>(cue.clause)]) return &cue;
    return nullptr;
}

/// Of two verbs the one that comes first speaks of the whole.
bool goes_on_first(const CompletionNote& note) {
    return note.predicates.front().kind == Kind::present || note.predicates.front().kind == Kind::step;
}

/// «Конкурс объявлен и проведён»: the deed in the same breath overtakes the step before it.
bool deed_overtakes_step(const CompletionNote& note) {
    const Predicate& last = note.predicates.back();
    return last.kind == Kind::done && !note.has(Kind::present) &&
           std::all_of(note.predicates.begin(), note.predicates.end(),
                       [&](const Predicate& p) { return p.kind != Kind::step || p.clause == last.clause; });
}

std::optional<Verdict> in_progress(const NoteContext& context) {
    const CompletionNote& note = context.note;
    const bool going = note.has(Kind::present) || note.has(Kind::step);
    const bool continues = note.has_word(Trait::continues);
    if (note.has(Kind::done)) {
        if (explicit_deed(note) && going && !continues)
            return Verdict{goes_on_first(note) ? Status::in_progress : Status::done, sure::weak};
        if (const Cue* cue = progress_elsewhere(note)) {
            const bool named = cue->first > 0 &&
                               note.tokens[static_cast<std::size_t>(cue->first) - 1].clause == cue->clause &&
                               note.tokens[static_cast<std::size_t>(cue->first) - 1].kind == NoteToken::Kind::word;
            if (named) return Verdict{Status::partially_done, sure::weak};
            return Verdict{explicit_deed(note) ? Status::done : Status::in_progress, sure::weak};
        }
        if (part_left_open(note)) return Verdict{Status::partially_done, sure::weak};
        if (going && !continues && !note.has(CueEffect::step) && deed_overtakes_step(note))
            return Verdict{Status::done, sure::weak};
        if (going || note.has(CueEffect::progress))
            return Verdict{Status::in_progress, continues ? sure::convention : sure::weak};
        return std::nullopt;
    }
    if (going) return Verdict{Status::in_progress, sure::plain};
    if (note.has(CueEffect::progress) || note.has(CueEffect::progress_alone))
        return Verdict{Status::in_progress, sure::plain};
    return std::nullopt;
}

std::optional<Verdict> done(const NoteContext& context) {
    const CompletionNote& note = context.note;
    if (note.has(CueEffect::done) && !note.has(Kind::wanted)) return Verdict{Status::done, sure::convention};
    if (!note.has(Kind::done)) return std::nullopt;
    if (note.has(Kind::wanted)) return Verdict{Status::done, sure::weak};
    return Verdict{Status::done, proven(note, Kind::done) ? sure::plain : sure::convention};
}

std::optional<Verdict> wanted(const NoteContext& context) {
    if (!context.note.has(Kind::wanted)) return std::nullopt;
    return Verdict{Status::not_done, sure::weak};
}

/// «Завершить до 15.12.2022», «прошу ускорить»: somebody is told to do it, nobody tells that it was done.
std::optional<Verdict> instruction(const NoteContext& context) {
    const CompletionNote& note = context.note;
    if (!note.predicates.empty() || !note.cues.empty()) return std::nullopt;
    const bool told = std::any_of(note.tokens.begin(), note.tokens.end(), [](const NoteToken& token) {
        return !token.quoted && !token.subordinate && token.traits.any(Trait::infinitive | Trait::bidding);
    });
    if (!told) return std::nullopt;
    // «проводиться ежемесячно»: mostly the present tense with a soft sign too many
    const bool reflexive = note.tokens.front().text.ends_with("ться");
    return reflexive ? Verdict{Status::in_progress, sure::guess} : Verdict{Status::unclear, sure::weak};
}

/// «Сайт заблокирован», «методист уволен»: what befell a person or a place.
std::optional<Verdict> aside(const NoteContext& context) {
    if (!context.note.has(CueEffect::aside) || !context.note.predicates.empty()) return std::nullopt;
    return Verdict{Status::unclear, sure::hint};
}

/// «см. п. 2.1», «принято к сведению», where nothing else is said.
std::optional<Verdict> elsewhere(const NoteContext& context) {
    if (!context.note.has(CueEffect::unclear)) return std::nullopt;
    return Verdict{Status::unclear, sure::convention};
}

std::optional<Verdict> exists(const NoteContext& context) {
    const CompletionNote& note = context.note;
    if (!note.has(Kind::exists)) return std::nullopt;
    if (note.has_word(Trait::bad)) return Verdict{Status::unclear, sure::guess};  // «есть трудности»
    if (note.has_word(Trait::draft)) return Verdict{Status::in_progress, sure::weak};  // «имеется проект положения»
    return Verdict{Status::done, sure::weak};
}

std::optional<Verdict> state(const NoteContext& context) {
    if (!context.note.has(Kind::stative)) return std::nullopt;
    return Verdict{Status::done, sure::guess};
}

/// «Да, 15.05.2022», «нет (2022 год)»: a set phrase with nothing but its day.
std::optional<Verdict> answer(const NoteContext& context) {
    const CompletionNote& note = context.note;
    if (note.tokens.empty() || !note.predicates.empty() || note.tokens.front().kind != NoteToken::Kind::word)
        return std::nullopt;
    if (note.tokens.size() > 1 && note.tokens.front().text == "да" && note.tokens[1].kind == NoteToken::Kind::comma &&
        note.has(CueEffect::ignore))
        return Verdict{Status::done, sure::weak};  // «да, но не в срок»
    const auto tail = std::find_if(note.tokens.begin(), note.tokens.end(),
                                   [](const NoteToken& token) { return token.kind != NoteToken::Kind::word; });
    const bool timed = std::all_of(tail, note.tokens.end(), [](const NoteToken& token) {
        if (token.kind == NoteToken::Kind::word) return token.traits.has(Trait::time);
        return token.kind != NoteToken::Kind::percent && token.kind != NoteToken::Kind::url;
    });
    if (tail == note.tokens.end() || !timed) return std::nullopt;
    return read_phrase(
        std::string_view(note.folded.data(), static_cast<std::size_t>(tail->text.data() - note.folded.data())));
}

/// «Срок исполнения - декабрь 2022 г.»: only a term is named.
std::optional<Verdict> term(const NoteContext& context) {
    const CompletionNote& note = context.note;
    if (note.tokens.empty() || !note.predicates.empty() || !note.tokens.front().text.starts_with("срок"))
        return std::nullopt;
    const bool dated = std::any_of(note.tokens.begin() + 1, note.tokens.end(), [](const NoteToken& t) {
        return t.kind == NoteToken::Kind::value || t.kind == NoteToken::Kind::number;
    });
    return dated ? std::optional(Verdict{Status::not_due, sure::weak}) : std::nullopt;
}

constexpr std::array rules{
    StatusRule{"status.substituted", substituted},  // «вместо семинара проведён вебинар», «взамен», «заменено на»
    StatusRule{"status.postponed", postponed},  // «перенесено на сентябрь», «срок продлён», «приостановлено»
    StatusRule{"status.cancelled", cancelled},  // «отменено», «утратило силу», «неактуально»
    StatusRule{"status.undone", undone},  // «отозвано», «клуб закрыт», «расторгнуто»
    StatusRule{"status.no-report", no_report},  // «сведения не представлены», «нет данных»
    StatusRule{"status.not-due", not_due},    // «срок не наступил»
    StatusRule{"status.intended", intended},  // «включено в план следующего года»
    StatusRule{"status.plan-fact", planned},  // «план 20, факт 15», «запланировано 5, проведено 5»
    StatusRule{"status.partial", partial},  // «частично», «не в полном объёме», «не во всех», «кроме»
    StatusRule{"status.denied", denied},  // «не разработаны», «ни одного»; with a deed beside it: partly
    StatusRule{"status.future", future},  // «планируется», «будет проведено»
    StatusRule{"status.share", share},    // «на 57 %», «в 5 из 7 школ»
    StatusRule{"status.in-progress", in_progress},  // «ведётся», «на согласовании», «проект подготовлен»
    StatusRule{"status.done", done},  // «создана», «состоялось», «велась в течение года»
    StatusRule{"status.wanted", wanted},        // «рекомендовано провести»
    StatusRule{"status.elsewhere", elsewhere},  // «см. п. 2.1»
    StatusRule{"status.aside", aside},  // «куратор уволился», «сайт заблокирован»
    StatusRule{"status.instruction", instruction},  // «завершить до 15.12», «прошу ускорить»
    StatusRule{"status.exists", exists},            // «имеется», «прилагается»
    StatusRule{"status.answer", answer},            // «да, 15.05.2022»
    StatusRule{"status.term", term},                // «срок исполнения - декабрь 2022 г.»
    StatusRule{"status.repetition", read_repetition},  // the activity, a deadline or a name again
    StatusRule{"status.deliverable", read_deliverable},  // «Приказ № 5», «9 мастер-классов», a link, a list
    StatusRule{"status.state", state},                   // «входит в состав»
};

}  // namespace

std::span<const StatusRule> status_rules() {
    return rules;
}

}  // namespace svod
