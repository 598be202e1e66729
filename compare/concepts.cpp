#include "compare/concepts.h"

#include "compare/lexicons.h"
#include "normalize/word_pattern.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <unordered_map>

namespace svod {

namespace {

constexpr int longest_gap = 5;
constexpr std::size_t most_words = 400;  ///< of one activity; more says nothing new

struct ConceptPattern {
    struct Step {
        WordPattern word;
        bool after_gap = false;
    };
    std::vector<Step> steps;
    ConceptSet names;  ///< empty: the words say nothing
    bool level = false;
};

struct Match {
    int pattern = 0;
    std::array<std::uint16_t, 8> words{};  ///< positions of its steps
    std::size_t steps = 0;
};

class ConceptLexicon {
public:
    static const ConceptLexicon& instance() {
        static const ConceptLexicon lexicon;
        return lexicon;
    }

    std::size_t number(std::string_view name) const {
        const auto found = numbers_.find(std::string(name));
        if (found == numbers_.end()) throw std::logic_error("concepts: no concept " + std::string(name));
        return found->second;
    }

    bool knows(std::string_view name) const { return numbers_.contains(std::string(name)); }

    std::vector<Match> matches(const std::vector<std::string_view>& words) const {
        std::vector<Match> all;
        for (std::size_t i = 0; i < words.size(); ++i)
            index_->find(words[i], [&](int pattern) { match(pattern, words, i, all); });
        return accepted(std::move(all), words.size());
    }

    const ConceptPattern& pattern(int number) const { return patterns_[static_cast<std::size_t>(number)]; }

private:
    ConceptLexicon() {
        std::vector<WordPattern> first;
        for (const LexiconRow& row : lexicon_rows(compare_lexicons(), "concepts")) {
            patterns_.push_back(parse(row));
            first.push_back(patterns_.back().steps.front().word);
        }
        index_ = std::make_unique<PatternIndex>(first);
    }

    ConceptPattern parse(const LexiconRow& row) {
        ConceptPattern pattern;
        bool gap = false;
        for (const std::string_view word : split(row[0], ' ')) {
            if (word == "...") {
                gap = true;
                continue;
            }
            pattern.steps.push_back({WordPattern::parse(word), gap});
            gap = false;
        }
        if (pattern.steps.size() > 8) throw std::logic_error("concepts: too many words in " + std::string(row[0]));
        for (const std::string_view name : split(row[1], ' '))
            if (!name.empty()) pattern.names.set(numbered(name));
        pattern.level = row[1].starts_with("at_");
        return pattern;
    }

    std::size_t numbered(std::string_view name) {
        const auto [found, inserted] = numbers_.emplace(name, numbers_.size());
        if (inserted && found->second >= most_concepts) throw std::logic_error("concepts: more than most_concepts");
        return found->second;
    }

    void match(int number, const std::vector<std::string_view>& words, std::size_t first,
               std::vector<Match>& all) const {
        const ConceptPattern& pattern = patterns_[static_cast<std::size_t>(number)];
        Match found;
        found.pattern = number;
        found.steps = pattern.steps.size();
        found.words[0] = static_cast<std::uint16_t>(first);
        std::size_t at = first;
        for (std::size_t s = 1; s < pattern.steps.size(); ++s) {
            const std::size_t last = at + 1 + (pattern.steps[s].after_gap ? longest_gap : 0);
            for (++at; at < words.size() && at <= last && !pattern.steps[s].word.matches(words[at]);) ++at;
            if (at >= words.size() || at > last) return;
            found.words[s] = static_cast<std::uint16_t>(at);
        }
        all.push_back(found);
    }

    /// Longer patterns first; a word they use is not heard again by a shorter one. Levels neither take nor yield words,
    /// except to patterns that say nothing.
    std::vector<Match> accepted(std::vector<Match> all, std::size_t words) const {
        std::stable_sort(all.begin(), all.end(), [](const Match& a, const Match& b) { return a.steps > b.steps; });
        std::vector<std::size_t> taken(words, 0);
        std::vector<bool> silent(words, false);
        std::vector<Match> kept;
        for (const Match& match : all) {
            const ConceptPattern& by = pattern(match.pattern);
            bool free = true;
            for (std::size_t s = 0; s < match.steps; ++s)
                free = free && (by.level ? !silent[match.words[s]] : taken[match.words[s]] <= match.steps);
            if (!free) continue;
            for (std::size_t s = 0; s < match.steps; ++s) {
                if (!by.level) taken[match.words[s]] = match.steps;
                if (by.names.none()) silent[match.words[s]] = true;
            }
            if (by.names.any()) kept.push_back(match);
        }
        return kept;
    }

    std::vector<ConceptPattern> patterns_;
    std::unordered_map<std::string, std::size_t> numbers_;
    std::unique_ptr<PatternIndex> index_;
};

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> words = split(folded, ' ');
    if (words.size() > most_words) words.resize(most_words);
    return words;
}

}  // namespace

std::size_t concept_number(std::string_view name) {
    return ConceptLexicon::instance().number(name);
}

bool is_concept(std::string_view name) {
    return ConceptLexicon::instance().knows(name);
}

ConceptSet concepts_of(std::string_view text) {
    const ConceptLexicon& lexicon = ConceptLexicon::instance();
    const std::string folded = fold_words(text);
    ConceptSet set;
    for (const Match& match : lexicon.matches(words_of(folded))) set |= lexicon.pattern(match.pattern).names;
    return set;
}

std::vector<std::string> words_naming(std::string_view text, const ConceptSet& wanted) {
    const ConceptLexicon& lexicon = ConceptLexicon::instance();
    const std::string folded = fold_words(text);
    const std::vector<std::string_view> words = words_of(folded);
    std::vector<bool> named(words.size(), false);
    for (const Match& match : lexicon.matches(words))
        if ((wanted & lexicon.pattern(match.pattern).names).any())
            for (std::size_t s = 0; s < match.steps; ++s) named[match.words[s]] = true;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (named[i]) out.emplace_back(words[i]);
    return out;
}

}  // namespace svod
