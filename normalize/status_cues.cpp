#include "normalize/status_note.h"
#include "normalize/word_pattern.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <array>
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

constexpr std::array<std::pair<std::string_view, CueEffect>, 15> effect_names{
    {{"substituted", CueEffect::substituted},
     {"postponed", CueEffect::postponed},
     {"cancelled", CueEffect::cancelled},
     {"not_due", CueEffect::not_due},
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

struct CueLexicon {
    std::vector<CuePattern> cues;
    PatternIndex by_first_word;

    static const CueLexicon& instance() {
        static const CueLexicon lexicon = load();
        return lexicon;
    }

    static CueLexicon load() {
        std::vector<CuePattern> cues;
        std::vector<WordPattern> first;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "status_cues")) {
            cues.push_back(parse_cue(row));
            first.push_back(cues.back().steps.front().word);
        }
        return {std::move(cues), PatternIndex(first)};
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
            if (passes(token, abbreviation) && skipped-- >= 0) continue;
            if (token.kind == NoteToken::Kind::stop || token.kind == NoteToken::Kind::comma ||
                token.kind == NoteToken::Kind::url)
                return std::nullopt;
            if (skipped-- <= 0 || (token.kind == NoteToken::Kind::word && words-- <= 0)) return std::nullopt;
        }
    }
    return at;
}

}  // namespace

void find_cues(CompletionNote& note) {
    const CueLexicon& lexicon = CueLexicon::instance();
    for (int i = 0; i < static_cast<int>(note.tokens.size()); ++i) {
        const NoteToken& token = note.tokens[static_cast<std::size_t>(i)];
        if (token.kind != NoteToken::Kind::word || token.quoted) continue;
        bool found = false;
        lexicon.by_first_word.find(token.text, [&](int pattern) {
            if (found) return;
            const CuePattern& cue = lexicon.cues[static_cast<std::size_t>(pattern)];
            const auto last = match_cue(note, cue, i);
            if (!last) return;
            found = true;
            note.cues.push_back({cue.effect, i, *last, token.clause});
        });
        if (!found) continue;
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
