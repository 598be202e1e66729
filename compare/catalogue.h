#pragma once

#include "compare/catalogue_data.h"
#include "compare/concepts.h"
#include "compare/wording_index.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

class Store;

/// A typical activity: of the programme (lexicon/catalogue.tsv) or of a user's catalogue.
struct CatalogueEntry {
    enum class Level { either, municipality, organization };
    std::string id;
    int section = 0;
    Level level = Level::either;
    std::string title;
    std::vector<ConceptSet> must;  ///< one concept of each set has to be named; empty: known by its wordings only
    ConceptSet core;               ///< all concepts of `must`
    ConceptSet may;
    ConceptSet against;
};

/// What is known of an activity that is to be found in the catalogue.
struct ActivityEvidence {
    ConceptSet activity;               ///< of what is to be done
    ConceptSet lead;                   ///< of its first words
    ConceptSet result;                 ///< of the planned result and of the details of the activity
    ConceptSet context;                ///< of the headings and of the manner it is done in
    int section = 0;                   ///< of the catalogue, 0: not recognised
    bool organization = false;         ///< the document is one organisation's
    const Wording* wording = nullptr;  ///< where the catalogue knows_wordings()
};

struct CatalogueMatch {
    int entry = -1;
    double score = 0;     ///< above 0; the higher the more of the activity is explained
    std::string example;  ///< the wording it is close to; empty: it is known by what it names
};

/// The typical activities a comparison goes by. Entries of one id are ways to recognise one row.
class Catalogue {
public:
    static std::shared_ptr<const Catalogue> built_in();

    /// The user's rows in place of the built-in ones, or behind them. `data` is as read_catalogue gives it.
    explicit Catalogue(const CatalogueData& data);

    const std::vector<CatalogueEntry>& entries() const { return entries_; }
    std::string_view section_title(int section) const;

    /// The section that a heading names: of the user's own titles, else of the programme's; 0 when it names none.
    int section_of(std::string_view heading) const;

    /// Some rows are known by their wording: activities are to come with theirs.
    bool knows_wordings() const { return !wordings_of_.empty(); }

    /// Entries the activity may be, best first, at most `most`; one whose wording it has before those it only names.
    std::vector<CatalogueMatch> find(const ActivityEvidence& evidence, std::size_t most) const;

    /// The score on one scale from 0 to 1.
    static double certainty(const CatalogueMatch& match);

private:
    struct ExampleWording {
        int entry = 0;
        std::string text;
    };

    CatalogueEntry entry_of(const CatalogueRow& row);
    int number_of_section(const std::string& section);
    double score(const CatalogueEntry& entry, const ActivityEvidence& evidence) const;
    double weight(std::size_t concept_number) const { return weights_[concept_number]; }
    double heaviest(const ConceptSet& set) const;

    std::vector<CatalogueEntry> entries_;
    std::vector<double> weights_;        ///< of concepts: rare in the catalogue = heavy
    std::vector<std::string> sections_;  ///< titles, the programme's first
    std::size_t own_sections_ = 0;       ///< where the user's begin
    bool programme_ = false;             ///< some entry is of a section of the programme
    WordingIndex wordings_;
    std::vector<ExampleWording> wordings_of_;  ///< parallel to `wordings_`
};

/// The catalogue kept in an archive; the built-in one when none is.
std::shared_ptr<const Catalogue> catalogue_of(Store& store);

}  // namespace svod
