#pragma once

#include "compare/concepts.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// A typical activity of the programme (lexicon/catalogue.tsv).
struct CatalogueEntry {
    enum class Level { either, municipality, organization };
    std::string id;
    int section = 0;
    Level level = Level::either;
    std::string title;
    std::vector<ConceptSet> must;  ///< one concept of each set has to be named
    ConceptSet core;               ///< all concepts of `must`
    ConceptSet may;
    ConceptSet against;
};

/// What is known of an activity that is to be found in the catalogue.
struct ActivityEvidence {
    ConceptSet activity;        ///< of what is to be done
    ConceptSet lead;            ///< of its first words
    ConceptSet result;          ///< of the planned result and of the details of the activity
    ConceptSet context;         ///< of the headings and of the manner it is done in
    int section = 0;            ///< of the programme, 0: not recognised
    bool organization = false;  ///< the document is one organisation's
};

struct CatalogueMatch {
    int entry = -1;
    double score = 0;  ///< above 0; the higher the more of the activity is explained
};

class Catalogue {
public:
    static const Catalogue& instance();

    const std::vector<CatalogueEntry>& entries() const { return entries_; }
    std::string_view section_title(int section) const;

    /// The programme's section that a heading names; 0 when it names none.
    int section_of(std::string_view heading) const;

    /// Entries the activity may be, best first, at most `most`.
    std::vector<CatalogueMatch> find(const ActivityEvidence& evidence, std::size_t most) const;

private:
    Catalogue();
    double score(const CatalogueEntry& entry, const ActivityEvidence& evidence) const;
    double weight(std::size_t concept_number) const { return weights_[concept_number]; }
    double heaviest(const ConceptSet& set) const;

    std::vector<CatalogueEntry> entries_;
    std::vector<double> weights_;  ///< of concepts: rare in the catalogue = heavy
    std::vector<std::string> sections_;
};

}  // namespace svod
