#include "compare/wording.h"

#include "compare/activity_words.h"
#include "compare/lexicons.h"
#include "normalize/word_pattern.h"
#include "text/text.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace svod {

namespace {

constexpr std::size_t root_bytes = 10;  ///< five letters of the stem: what утвержд-ение and утверд-ить nearly share
constexpr std::size_t shortest_word = 6;  ///< three letters

/// The weight of a word on the background: 1 for all but the words every plan is full of.
double background_weight(std::string_view word) {
    struct Background {
        std::vector<double> weights;
        PatternIndex index;
    };
    static const Background background = [] {
        std::vector<WordPattern> patterns;
        std::vector<double> weights;
        for (const LexiconRow& row : lexicon_rows(compare_lexicons(), "common_roots")) {
            patterns.push_back(WordPattern::parse(row[0]));
            double weight = 0;
            std::from_chars(row[1].data(), row[1].data() + row[1].size(), weight);
            weights.push_back(weight);
        }
        return Background{std::move(weights), PatternIndex(patterns)};
    }();
    double weight = 1;
    background.index.find(
        word, [&](int pattern) { weight = std::min(weight, background.weights[static_cast<std::size_t>(pattern)]); });
    return weight;
}

bool has_digit(std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos;
}

/// One names only one of two things, the other only the other.
bool contradict(const ConceptSet& left, const ConceptSet& right, std::size_t one, std::size_t other) {
    const bool left_one = left.test(one) && !left.test(other);
    const bool left_other = left.test(other) && !left.test(one);
    const bool right_one = right.test(one) && !right.test(other);
    const bool right_other = right.test(other) && !right.test(one);
    return (left_one && right_other) || (left_other && right_one);
}

}  // namespace

Wording read_wording(std::string_view activity) {
    const ActivityWording parts = split_wording(activity);
    Wording wording;
    wording.concepts = concepts_of(parts.matter);
    const std::string folded = fold_words(parts.matter);
    std::set<std::string> seen;
    for (const std::string_view word : split(folded, ' ')) {
        if (word.size() < shortest_word || has_digit(word)) continue;
        const double weight = background_weight(word);
        if (weight <= 0) continue;
        std::string root = stem(word).substr(0, root_bytes);
        if (!seen.insert(root).second) continue;
        wording.total += weight;
        const auto at = std::lower_bound(wording.roots.begin(), wording.roots.end(), root) - wording.roots.begin();
        wording.roots.insert(wording.roots.begin() + at, std::move(root));
        wording.weights.insert(wording.weights.begin() + at, weight);
    }
    return wording;
}

double similarity(const Wording& left, const Wording& right) {
    static const std::size_t mentor = concept_number("mentor");
    static const std::size_t mentee = concept_number("mentee");
    static const std::size_t municipality = concept_number("at_municipality");
    static const std::size_t school = concept_number("at_school");
    if (left.total + right.total <= 0) return 0;
    if (contradict(left.concepts, right.concepts, mentor, mentee) ||
        contradict(left.concepts, right.concepts, municipality, school))
        return 0;
    double common = 0;
    for (std::size_t i = 0, k = 0; i < left.roots.size() && k < right.roots.size();) {
        const int order = left.roots[i].compare(right.roots[k]);
        if (order == 0) common += left.weights[i];
        i += order <= 0 ? 1 : 0;
        k += order >= 0 ? 1 : 0;
    }
    const double words = 2 * common / (left.total + right.total);
    const auto named = left.concepts.count() + right.concepts.count();
    if (named == 0) return words;
    constexpr double share_of_words = 0.6;
    const double concepts =
        2.0 * static_cast<double>((left.concepts & right.concepts).count()) / static_cast<double>(named);
    return share_of_words * words + (1 - share_of_words) * concepts;
}

}  // namespace svod
