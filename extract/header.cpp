#include "extract/header.h"

#include "extract/extract.h"
#include "extract/pattern.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>
#include <stdexcept>

namespace svod {

std::span<const LexiconText> extract_lexicons();

namespace {

constexpr std::size_t longest_head = 800;          // bytes; heads that explain themselves run to 300 letters
constexpr std::size_t long_head = 12;              // words

struct Rule {
    HeaderField field;
    Pattern pattern;
};

const std::vector<Rule>& rules() {
    static const std::vector<Rule> table = [] {
        std::vector<Rule> read;
        for (const LexiconRow& row : lexicon_rows(extract_lexicons(), "headers")) {
            const auto field = header_field(row[0]);
            if (!field) throw std::logic_error("headers.tsv: no such field: " + std::string(row[0]));
            read.push_back({*field, Pattern(row[1])});
        }
        return read;
    }();
    return table;
}

/// The words that no pattern takes: they may be misspelt ones.
std::vector<bool> unknown(const std::vector<std::string>& words) {
    std::vector<bool> marks;
    for (const std::string& word : words)
        marks.push_back(std::none_of(rules().begin(), rules().end(), [&](const Rule& rule) { return rule.pattern.knows(word); }));
    return marks;
}

std::optional<HeaderMatch> best_rule(const std::vector<std::string>& words, const std::vector<bool>& misspelt, double score) {
    const Rule* best = nullptr;
    Pattern::Match best_match;
    for (const Rule& rule : rules()) {
        const auto match = rule.pattern.match(words, misspelt);
        if (!match) continue;
        if (best && (match->begin > best_match.begin || (match->begin == best_match.begin && match->terms <= best_match.terms)))
            continue;
        best = &rule;
        best_match = *match;
    }
    if (!best) return std::nullopt;
    if (words.size() > long_head) score -= 0.2;
    return HeaderMatch{best->field, score, best_match.terms, best_match.begin, static_cast<std::size_t>(best - rules().data())};
}

/// The head with the hyphens inside its words taken out: «Меропри-ятие», cut for a narrow column long ago.
std::string without_hyphens(std::string_view text) {
    std::string joined;
    for (const char c : clean_line(text))
        if (c != '-') joined.push_back(c);
    return joined;
}

}  // namespace

std::optional<HeaderMatch> find_header(std::string_view text) {
    if (text.size() > longest_head) return std::nullopt;
    const std::vector<std::string> words = pattern_words(text);
    if (words.empty()) return std::nullopt;
    const auto as_written = best_rule(words, {}, 0.95);
    if (text.find('-') != std::string_view::npos)
        if (const auto match = best_rule(pattern_words(without_hyphens(text)), {}, 0.9); match && !as_written) return match;
    // A misspelt word before the first known one may be the head noun: «Ответсвенные за исполнение».
    const auto corrected = best_rule(words, unknown(words), 0.8);
    if (corrected && as_written && corrected->begin == as_written->begin && corrected->field == as_written->field) return as_written;
    return corrected ? corrected : as_written;
}

std::optional<HeaderField> match_header(std::string_view text) {
    const auto match = find_header(text);
    return match ? std::optional(match->field) : std::nullopt;
}

}  // namespace svod
