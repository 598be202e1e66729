#include "compare/catalogue.h"

#include "normalize/word_pattern.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace svod {

std::span<const LexiconText> compare_lexicons();

namespace {

// What counts how much, beside a concept of the activity's own words (1).
constexpr double of_result = 0.35;         ///< a required concept only the details or the planned result name
constexpr double of_context = 0.15;        ///< … only the headings or the manner name
constexpr double context_needs = 0.4;      ///< what the own words of the activity have to bring before that counts
constexpr double confirming = 0.4;         ///< a concept that confirms
constexpr double confirming_result = 0.2;  ///< … named by the result
constexpr double unexplained = 0.3;        ///< a concept of the activity the entry does not speak of
constexpr double level_agrees = 0.25;
constexpr double level_differs = 0.45;
constexpr double document_level = 0.12;  ///< the level of the document where the activity names none
constexpr double section_agrees = 0.3;
constexpr double of_lead = 0.25;   ///< a required concept among the first words, which say what is done
constexpr double of_level = 0.15;  ///< the weight of a level among concepts
constexpr double acceptance = 0.35;

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

ConceptSet concept_list(std::string_view names, char separator) {
    ConceptSet set;
    for (const std::string_view name : split(names, separator))
        if (!name.empty()) set.set(concept_number(name));
    return set;
}

CatalogueEntry parse_entry(const LexiconRow& row) {
    CatalogueEntry entry;
    entry.id = row[0];
    entry.section = number(row[1]);
    entry.level = row[2] == "m"   ? CatalogueEntry::Level::municipality
                  : row[2] == "s" ? CatalogueEntry::Level::organization
                                  : CatalogueEntry::Level::either;
    entry.title = row[3];
    for (const std::string_view term : split(row[4], ' ')) entry.must.push_back(concept_list(term, '|'));
    for (const ConceptSet& term : entry.must) entry.core |= term;
    entry.may = concept_list(row[5], ' ');
    entry.against = concept_list(row[6], ' ');
    return entry;
}

struct Levels {
    ConceptSet all;
    std::size_t municipality = concept_number("at_municipality");
    std::size_t place = concept_number("at_place");
    std::size_t school = concept_number("at_school");
    std::size_t region = concept_number("at_region");

    static const Levels& instance() {
        static const Levels levels;
        return levels;
    }

    CatalogueEntry::Level named(const ConceptSet& set) const {
        if (set.test(municipality)) return CatalogueEntry::Level::municipality;
        if (set.test(school)) return CatalogueEntry::Level::organization;
        return set.test(place) ? CatalogueEntry::Level::municipality : CatalogueEntry::Level::either;
    }

private:
    Levels() {
        for (const std::size_t level : {municipality, place, school, region}) all.set(level);
    }
};

double level_score(CatalogueEntry::Level entry, const ActivityEvidence& evidence) {
    using Level = CatalogueEntry::Level;
    if (entry == Level::either) return 0;
    Level named = Levels::instance().named(evidence.activity);
    if (named == Level::either) named = Levels::instance().named(evidence.result);
    if (named != Level::either) return named == entry ? level_agrees : -level_differs;
    return (entry == Level::organization) == evidence.organization ? document_level : -document_level;
}

}  // namespace

const Catalogue& Catalogue::instance() {
    static const Catalogue catalogue;
    return catalogue;
}

Catalogue::Catalogue() {
    for (const LexiconRow& row : lexicon_rows(compare_lexicons(), "catalogue")) entries_.push_back(parse_entry(row));
    std::vector<int> uses(most_concepts, 0);
    for (const CatalogueEntry& entry : entries_)
        for (std::size_t i = 0; i < most_concepts; ++i) uses[i] += entry.core.test(i) || entry.may.test(i);
    const double all = static_cast<double>(entries_.size());
    for (const int count : uses) weights_.push_back(std::log(1 + all / std::max(1, count)) / std::log(1 + all));
    for (std::size_t i = 0; i < most_concepts; ++i)
        if (Levels::instance().all.test(i)) weights_[i] = of_level;
    for (const LexiconRow& row : lexicon_rows(compare_lexicons(), "sections")) sections_.emplace_back(row[1]);
}

std::string_view Catalogue::section_title(int section) const {
    const auto index = static_cast<std::size_t>(section - 1);
    return index < sections_.size() ? std::string_view(sections_[index]) : std::string_view();
}

int Catalogue::section_of(std::string_view heading) const {
    struct SectionWords {
        std::vector<int> sections;
        PatternIndex index;
    };
    static const SectionWords words = [] {
        std::vector<WordPattern> patterns;
        std::vector<int> sections;
        for (const LexiconRow& row : lexicon_rows(compare_lexicons(), "section_words")) {
            patterns.push_back(WordPattern::parse(row[0]));
            sections.push_back(number(row[1]));
        }
        return SectionWords{std::move(sections), PatternIndex(patterns)};
    }();
    constexpr std::size_t most_sections = 16;
    std::array<int, most_sections> votes{};
    const std::string folded = fold_words(heading);
    for (const std::string_view word : split(folded, ' '))
        words.index.find(word, [&](int pattern) {
            ++votes[static_cast<std::size_t>(words.sections[static_cast<std::size_t>(pattern)]) % most_sections];
        });
    votes[4] = votes[4] > 1 || *std::max_element(votes.begin(), votes.end()) == 1 ? votes[4] : 0;
    const auto best = std::max_element(votes.begin(), votes.end());
    return *best == 0 || std::count(votes.begin(), votes.end(), *best) > 1 ? 0 : static_cast<int>(best - votes.begin());
}

double Catalogue::heaviest(const ConceptSet& set) const {
    double most = 0;
    for (std::size_t i = 0; i < most_concepts; ++i)
        if (set.test(i)) most = std::max(most, weights_[i]);
    return most;
}

double Catalogue::score(const CatalogueEntry& entry, const ActivityEvidence& evidence) const {
    if ((entry.against & evidence.activity).any()) return 0;
    double total = 0;
    double own_words = 0;
    bool leans_on_context = false;
    for (const ConceptSet& term : entry.must) {
        if (const ConceptSet own = term & evidence.activity; own.any()) {
            own_words += heaviest(own);
        } else if (const ConceptSet planned = term & evidence.result; planned.any()) {
            total += of_result * heaviest(planned);
        } else if (const ConceptSet around = term & evidence.context; around.any()) {
            total += of_context * heaviest(around);
            leans_on_context = true;
        } else {
            return 0;
        }
    }
    if (own_words == 0 || (leans_on_context && own_words < context_needs)) return 0;
    total += own_words + of_lead * heaviest(entry.core & evidence.lead);
    const ConceptSet explained = entry.core | entry.may | Levels::instance().all;
    for (std::size_t i = 0; i < most_concepts; ++i) {
        if (evidence.activity.test(i)) {
            if (entry.may.test(i) && !entry.core.test(i)) total += confirming * weight(i);
            if (!explained.test(i)) total -= unexplained * weight(i);
        } else if (evidence.result.test(i) && (entry.may.test(i) || entry.core.test(i))) {
            total += confirming_result * weight(i);
        }
    }
    total += level_score(entry.level, evidence);
    if (evidence.section != 0 && evidence.section == entry.section) total += section_agrees;
    return total;
}

std::vector<CatalogueMatch> Catalogue::find(const ActivityEvidence& evidence, std::size_t most) const {
    std::vector<CatalogueMatch> found;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (const double value = score(entries_[i], evidence); value >= acceptance)
            found.push_back({static_cast<int>(i), value});
    std::stable_sort(found.begin(), found.end(),
                     [](const CatalogueMatch& a, const CatalogueMatch& b) { return a.score > b.score; });
    if (found.size() > most) found.resize(most);
    return found;
}

}  // namespace svod
