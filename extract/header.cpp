#include "extract/header.h"

#include "extract/extract.h"
#include "extract/pattern.h"
#include "extract/spelling.h"
#include "extract/word_index.h"
#include "text/lately.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <stdexcept>

namespace svod {

std::span<const LexiconText> extract_lexicons();

namespace {

constexpr std::size_t longest_head = 800;  // bytes; heads that explain themselves run to 300 letters
constexpr std::size_t long_head = 12;      // words

struct Rule {
    HeaderField field;
    Pattern pattern;
};

/// headers.tsv, with what finds its rows by the words they begin with.
struct Lexicon {
    std::vector<Rule> rules;
    WordIndex first_terms;  ///< to indexes of rules
    WordIndex all_terms;
    Spelling spelling;
};

const Lexicon& lexicon() {
    static const Lexicon read = [] {
        Lexicon made;
        for (const LexiconRow& row : lexicon_rows(extract_lexicons(), "headers")) {
            const auto field = header_field(row[0]);
            if (!field) throw std::logic_error("headers.tsv: no such field: " + std::string(row[0]));
            const Rule& rule = made.rules.emplace_back(Rule{*field, Pattern(row[1])});
            made.first_terms.add(rule.pattern.written_terms().front(), made.rules.size() - 1);
            for (const std::string& term : rule.pattern.written_terms()) {
                made.all_terms.add(term, 0);
                made.spelling.add(term);
            }
        }
        return made;
    }();
    return read;
}

/// The rule that begins first; of several the one with most terms, then the upper one.
std::optional<HeaderMatch> best_rule(const std::vector<std::string>& words, double score) {
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
        std::optional<std::size_t> best;
        for (const std::size_t candidate : lexicon().first_terms.find(words[begin])) {
            const Pattern& pattern = lexicon().rules[candidate].pattern;
            if (!pattern.matches_at(words, begin)) continue;
            const std::size_t most = best ? lexicon().rules[*best].pattern.terms() : 0;
            if (pattern.terms() > most || (pattern.terms() == most && candidate < *best)) best = candidate;
        }
        if (!best) continue;
        const Rule& rule = lexicon().rules[*best];
        return HeaderMatch{rule.field, words.size() > long_head ? score - 0.2 : score, rule.pattern.terms(), begin,
                           *best};
    }
    return std::nullopt;
}

/// The words with those put right that the lexicon does not know as they are; nothing when there are none.
std::optional<std::vector<std::string>> corrected(const std::vector<std::string>& words) {
    if (words.size() > long_head) return std::nullopt;
    std::vector<std::string> right = words;
    bool changed = false;
    for (std::string& word : right) {
        if (lexicon().all_terms.has(word)) continue;
        const auto known = lexicon().spelling.corrected(word);
        if (!known) continue;
        word = *known;
        changed = true;
    }
    return changed ? std::optional(std::move(right)) : std::nullopt;
}

/// The head with the hyphens inside its words taken out: «Меропри-ятие», cut for a narrow column long ago.
std::string without_hyphens(std::string_view text) {
    std::string joined;
    for (const char c : clean_line(text))
        if (c != '-') joined.push_back(c);
    return joined;
}

std::optional<HeaderMatch> match_words(std::string_view text) {
    const std::vector<std::string> words = pattern_words(text);
    if (words.empty()) return std::nullopt;
    const auto as_written = best_rule(words, 0.95);
    if (!as_written && text.find('-') != std::string_view::npos)
        if (const auto match = best_rule(pattern_words(without_hyphens(text)), 0.9)) return match;
    // A misspelt word may be the head noun or make the head say more: «Ответсвенные за исполнение», «Дата выпонления».
    const auto right = corrected(words);
    if (!right) return as_written;
    const auto match = best_rule(*right, 0.8);
    return as_written && (!match || match->field == as_written->field) ? as_written : match;
}

}  // namespace

std::optional<HeaderMatch> find_header(std::string_view text) {
    if (text.size() > longest_head) return std::nullopt;
    thread_local Lately<std::optional<HeaderMatch>, 512> lately;
    return lately.of(text, match_words);
}

std::optional<HeaderField> match_header(std::string_view text) {
    const auto match = find_header(text);
    return match ? std::optional(match->field) : std::nullopt;
}

}  // namespace svod
