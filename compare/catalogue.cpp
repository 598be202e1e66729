#include "compare/catalogue.h"

#include "archive/store.h"
#include "compare/lexicons.h"
#include "normalize/word_pattern.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace svod {

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

std::shared_ptr<const Catalogue> Catalogue::built_in() {
    static const std::shared_ptr<const Catalogue> catalogue = std::make_shared<const Catalogue>(CatalogueData{});
    return catalogue;
}

Catalogue::Catalogue(const CatalogueData& data) {
    for (const LexiconRow& row : lexicon_rows(compare_lexicons(), "sections")) sections_.emplace_back(row[1]);
    own_sections_ = sections_.size();
    if (!data.replaces)
        for (const CatalogueRow& row : built_in_catalogue_rows()) entries_.push_back(entry_of(row));
    const std::size_t built_in_entries = entries_.size();
    for (const CatalogueRow& row : data.rows) entries_.push_back(entry_of(row));
    for (std::size_t i = built_in_entries; i < entries_.size(); ++i) {
        const CatalogueRow& row = data.rows[i - built_in_entries];
        std::vector<std::string> wordings = row.examples;
        wordings.insert(wordings.begin(), row.title);
        for (std::string& wording : wordings) {
            wordings_.add(read_wording(wording));
            wordings_of_.push_back({static_cast<int>(i), std::move(wording)});
        }
    }
    for (const CatalogueEntry& entry : entries_)
        programme_ = programme_ || (entry.section > 0 && static_cast<std::size_t>(entry.section) <= own_sections_);
    std::vector<int> uses(most_concepts, 0);
    const std::size_t weighed =
        built_in_entries ? built_in_entries : entries_.size();  // a user's rows beside them weigh
    for (std::size_t e = 0; e < weighed; ++e)                   // nothing anew
        for (std::size_t i = 0; i < most_concepts; ++i) uses[i] += entries_[e].core.test(i) || entries_[e].may.test(i);
    const double all = static_cast<double>(std::max<std::size_t>(1, weighed));
    for (const int count : uses) weights_.push_back(std::log(1 + all / std::max(1, count)) / std::log(1 + all));
    for (std::size_t i = 0; i < most_concepts; ++i)
        if (Levels::instance().all.test(i)) weights_[i] = of_level;
}

CatalogueEntry Catalogue::entry_of(const CatalogueRow& row) {
    CatalogueEntry entry;
    entry.id = row.id;
    entry.section = number_of_section(row.section);
    entry.level = row.level == "m"   ? CatalogueEntry::Level::municipality
                  : row.level == "s" ? CatalogueEntry::Level::organization
                                     : CatalogueEntry::Level::either;
    entry.title = row.title;
    for (const std::string_view term : split(row.must, ' '))
        if (!term.empty()) entry.must.push_back(concept_list(term, '|'));
    for (const ConceptSet& term : entry.must) entry.core |= term;
    entry.may = concept_list(row.may, ' ');
    entry.against = concept_list(row.against, ' ');
    return entry;
}

/// A number of the programme's sections, or a title, which becomes a section of its own when it is new.
int Catalogue::number_of_section(const std::string& section) {
    if (section.empty()) return 0;
    if (section.find_first_not_of("0123456789") == std::string::npos) return number(section);
    const std::string folded = fold_words(section);
    for (std::size_t i = 0; i < sections_.size(); ++i)
        if (fold_words(sections_[i]) == folded) return static_cast<int>(i) + 1;
    sections_.push_back(section);
    return static_cast<int>(sections_.size());
}

std::string_view Catalogue::section_title(int section) const {
    const auto index = static_cast<std::size_t>(section - 1);
    return index < sections_.size() ? std::string_view(sections_[index]) : std::string_view();
}

int Catalogue::section_of(std::string_view heading) const {
    const std::string folded = fold_words(heading);
    for (std::size_t i = own_sections_; i < sections_.size(); ++i)
        if (const std::string own = fold_words(sections_[i]); !own.empty() && folded.find(own) != std::string::npos)
            return static_cast<int>(i) + 1;
    if (!programme_) return 0;
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
    if (entry.must.empty() || (entry.against & evidence.activity).any()) return 0;
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
            found.push_back({static_cast<int>(i), value, {}});
    std::stable_sort(found.begin(), found.end(),
                     [](const CatalogueMatch& a, const CatalogueMatch& b) { return a.score > b.score; });
    if (evidence.wording) {
        const auto nearest = wordings_.nearest(*evidence.wording);
        const ExampleWording* example = nearest.similarity >= same_activity ? &wordings_of_[nearest.number] : nullptr;
        if (example && level_score(entries_[static_cast<std::size_t>(example->entry)].level, evidence) > -level_differs)
            found.insert(found.begin(), {example->entry, nearest.similarity, example->text});
    }
    if (found.size() > most) found.resize(most);
    return found;
}

double Catalogue::certainty(const CatalogueMatch& match) {
    constexpr double steepness = 1.2;  // three fully named concepts are as good as certain, one is a fair guess
    return match.example.empty() ? 1 - std::exp(-steepness * match.score) : match.score;
}

std::shared_ptr<const Catalogue> catalogue_of(Store& store) {
    const std::string json = store.catalogue();
    if (json.empty()) return Catalogue::built_in();
    try {
        return std::make_shared<const Catalogue>(read_catalogue(json, "каталог в архиве"));
    } catch (const CatalogueError& error) {
        throw ArchiveError(std::string("Каталог в архиве не подходит этой версии svod: загрузите его снова. (") +
                           error.what() + ")");
    }
}

}  // namespace svod
