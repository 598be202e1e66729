#include "extract/header.h"

#include "extract/extract.h"
#include "extract/pattern.h"
#include "text/lexicon.h"
#include "text/text.h"

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

using Matcher = std::optional<Pattern::Match> (Pattern::*)(const std::vector<std::string>&) const;

std::optional<HeaderMatch> best_rule(const std::vector<std::string>& words, Matcher matcher, double score) {
    const Rule* best = nullptr;
    Pattern::Match best_match;
    for (const Rule& rule : rules()) {
        const auto match = (rule.pattern.*matcher)(words);
        if (!match) continue;
        if (best && (match->begin > best_match.begin || (match->begin == best_match.begin && match->terms <= best_match.terms)))
            continue;
        best = &rule;
        best_match = *match;
    }
    if (!best) return std::nullopt;
    if (words.size() > long_head) score -= 0.2;
    return HeaderMatch{best->field, score, best_match.terms};
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
    if (const auto match = best_rule(words, &Pattern::match, 0.95)) return match;
    if (text.find('-') != std::string_view::npos)
        if (const auto match = best_rule(pattern_words(without_hyphens(text)), &Pattern::match, 0.9)) return match;
    return best_rule(words, &Pattern::match_misspelt, 0.8);
}

std::optional<HeaderField> match_header(std::string_view text) {
    const auto match = find_header(text);
    return match ? std::optional(match->field) : std::nullopt;
}

}  // namespace svod
