#include "normalize/status_note.h"
#include "normalize/word_pattern.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <array>
#include <map>
#include <optional>
#include <stdexcept>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

constexpr int longest_gap = 7;

struct CuePattern {
    struct Step {
        WordPattern word;
        bool after_gap = false;  ///< up to longest_gap words may stand before it
    };
    std::vector<Step> steps;
    CueEffect effect = CueEffect::ignore;
};

constexpr std::array<std::pair<std::string_view, CueEffect>, 20> effect_names{
    {{"substituted", CueEffect::substituted},
     {"postponed", CueEffect::postponed},
     {"cancelled", CueEffect::cancelled},
     {"undone", CueEffect::undone},
     {"not_due", CueEffect::not_due},
     {"intended", CueEffect::intended},
     {"partial", CueEffect::partial},
     {"except", CueEffect::except},
     {"progress", CueEffect::progress},
     {"progress_alone", CueEffect::progress_alone},
     {"step", CueEffect::step},
     {"no_report", CueEffect::no_report},
     {"unclear", CueEffect::unclear},
     {"done", CueEffect::done},
     {"not_done", CueEffect::not_done},
     {"because", CueEffect::because},
     {"unlikely", CueEffect::unlikely},
     {"doubt", CueEffect::doubt},
     {"aside", CueEffect::aside},
     {"ignore", CueEffect::ignore}}};

CueEffect effect_named(std::string_view name) {
    for (const auto& [known, effect] : effect_names)
        if (known == name) return effect;
    throw std::logic_error("status_cues: no effect " + std::string(name));
}

CuePattern parse_cue(const LexiconRow& row) {
    CuePattern cue;
    bool gap = false;
    for (const std::string_view word : split(row[0], ' ')) {
        if (word == "...") {
            gap = true;
            continue;
        }
        cue.steps.push_back({WordPattern::parse(word), gap});
        gap = false;
    }
    cue.effect = effect_named(row[1]);
    return cue;
}

/// The cues that begin with one pattern, told apart by their second words: two hundred of them begin with «не».
struct CueGroup {
    std::vector<int> all;
    std::vector<int> with_second;  ///< parallel to the patterns of `second`
    std::vector<int> others;       ///< of one word, or with a gap behind the first
    PatternIndex second;

    CueGroup(const std::vector<CuePattern>& cues, std::vector<int> numbers)
        : all(std::move(numbers)), second(split(cues, all, with_second, others)) {}

private:
    static PatternIndex split(const std::vector<CuePattern>& cues, const std::vector<int>& all,
                              std::vector<int>& with_second, std::vector<int>& others) {
        std::vector<WordPattern> seconds;
        for (const int number : all) {
            const auto& steps = cues[static_cast<std::size_t>(number)].steps;
            if (steps.size() < 2 || steps[1].after_gap) {
                others.push_back(number);
                continue;
            }
            with_second.push_back(number);
            seconds.push_back(steps[1].word);
        }
        return PatternIndex(seconds);
    }
};

struct CueLexicon {
    std::vector<CuePattern> cues;
    std::vector<CueGroup> groups;
    PatternIndex by_first_word;  ///< of `groups`

    static const CueLexicon& instance() {
        static const CueLexicon lexicon = load();
        return lexicon;
    }

    static CueLexicon load() {
        std::vector<CuePattern> cues;
        std::map<std::pair<std::string_view, char>, std::vector<int>> by_first;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "status_cues")) {
            cues.push_back(parse_cue(row));
            const WordPattern& first = cues.back().steps.front().word;
            by_first[{first.stem, first.kind}].push_back(static_cast<int>(cues.size()) - 1);
        }
        std::vector<CueGroup> groups;
        std::vector<WordPattern> first;
        for (auto& [pattern, numbers] : by_first) {
            groups.emplace_back(cues, std::move(numbers));
            first.push_back({pattern.first, pattern.second});
        }
        return {std::move(cues), std::move(groups), PatternIndex(first)};
    }
};

/// A number between the words of a cue is passed over («срок исполнения 2 пунктов не наступил»); «см. п.» has its
/// stops.
bool passes(const NoteToken& token, bool abbreviation) {
    if (token.kind == NoteToken::Kind::comma && token.text != ",") return true;
    return abbreviation && token.kind == NoteToken::Kind::stop && token.text == ".";
}

/// The last token of `cue` beginning at `first`; nothing when it does not match there.
std::optional<int> match_cue(const CompletionNote& note, const CuePattern& cue, int first) {
    const int size = static_cast<int>(note.tokens.size());
    int at = first;
    for (std::size_t s = 1; s < cue.steps.size(); ++s) {
        const bool abbreviation = note.tokens[static_cast<std::size_t>(at)].text == "см";
        int skipped = cue.steps[s].after_gap ? longest_gap + 4 : 0;
        int words = cue.steps[s].after_gap ? longest_gap : 0;
        for (++at;; ++at) {
            if (at >= size) return std::nullopt;
            const NoteToken& token = note.tokens[static_cast<std::size_t>(at)];
            if (token.kind == NoteToken::Kind::word && cue.steps[s].word.matches(token.text)) break;
            // The nearest beginning of a cue is the one that counts, which also bounds the search in «не не не…».
            if (cue.steps[s].after_gap && token.text == note.tokens[static_cast<std::size_t>(first)].text)
                return std::nullopt;
            if (passes(token, abbreviation) && skipped-- >= 0) continue;
            if (token.kind == NoteToken::Kind::stop || token.kind == NoteToken::Kind::comma ||
                token.kind == NoteToken::Kind::url)
                return std::nullopt;
            if (skipped-- <= 0 || (token.kind == NoteToken::Kind::word && words-- <= 0)) return std::nullopt;
        }
    }
    return at;
}

/// The number of the first cue of the lexicon that begins at `first`, and its last token.
std::optional<std::pair<int, int>> first_cue_at(const CompletionNote& note, int first) {
    const CueLexicon& lexicon = CueLexicon::instance();
    const std::size_t next = static_cast<std::size_t>(first) + 1;
    std::optional<std::pair<int, int>> best;
    const auto offer = [&](int number) {
        if (best && best->first < number) return;
        if (const auto last = match_cue(note, lexicon.cues[static_cast<std::size_t>(number)], first))
            best = std::pair(number, *last);
    };
    lexicon.by_first_word.find(note.tokens[next - 1].text, [&](int number) {
        const CueGroup& group = lexicon.groups[static_cast<std::size_t>(number)];
        const bool word_next = next < note.tokens.size() && note.tokens[next].kind == NoteToken::Kind::word;
        for (const int cue : word_next ? group.others : group.all) offer(cue);
        if (word_next)
            group.second.find(note.tokens[next].text,
                              [&](int at) { offer(group.with_second[static_cast<std::size_t>(at)]); });
    });
    return best;
}

bool ends_the_matter(CueEffect effect) {
    return effect == CueEffect::cancelled || effect == CueEffect::undone || effect == CueEffect::postponed ||
           effect == CueEffect::substituted;
}

/// «Клуб не закрыт», «соглашение не расторгнуто»: nothing of the kind has happened.
bool denied_before(const CompletionNote& note, int first) {
    if (first == 0) return false;
    const NoteToken& before = note.tokens[static_cast<std::size_t>(first) - 1];
    return before.text == "не" && !before.taken;
}

}  // namespace

void find_cues(CompletionNote& note) {
    for (int i = 0; i < static_cast<int>(note.tokens.size()); ++i) {
        const NoteToken& token = note.tokens[static_cast<std::size_t>(i)];
        if (token.kind != NoteToken::Kind::word || token.quoted) continue;
        const auto found = first_cue_at(note, i);
        if (!found) continue;
        CueEffect effect = CueLexicon::instance().cues[static_cast<std::size_t>(found->first)].effect;
        if (ends_the_matter(effect) && denied_before(note, i)) {
            if (effect == CueEffect::undone) {  // «план не закрыт»: the denial is read, but either may be meant
                note.cues.push_back({CueEffect::doubt, i, i, token.clause});
                continue;
            }
            effect = CueEffect::ignore;
        }
        note.cues.push_back({effect, i, found->second, token.clause});
        for (int t = i; t <= note.cues.back().last; ++t) note.tokens[static_cast<std::size_t>(t)].taken = true;
        if (note.cues.back().effect == CueEffect::because)
            for (std::size_t t = static_cast<std::size_t>(i);
                 t < note.tokens.size() && note.tokens[t].kind != NoteToken::Kind::stop &&
                 t < static_cast<std::size_t>(i) + 40;
                 ++t)
                note.tokens[t].subordinate = true;
        i = note.cues.back().last;
    }
}

}  // namespace svod
