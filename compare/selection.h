#pragma once

#include "archive/document_head.h"
#include "compare/comparison.h"

#include <string>
#include <vector>

namespace svod {

struct SelectedDocument {
    const DocumentHead* head = nullptr;
    bool counts = false;  ///< its events stand in the rows and the totals
};

/// The own documents of one organisation of a municipality.
struct SelectedOrganization {
    std::string name;
    std::vector<SelectedDocument> documents;
};

/// One column of the comparison: a municipality, or an organisation where that is asked for or nothing else is there.
struct SelectedTerritory {
    std::string id;
    std::string name;
    std::string oktmo;
    std::string region;
    bool organization = false;
    std::vector<SelectedDocument> documents;
    std::vector<const DocumentHead*> previous;  ///< what those that count are held against; empty: no earlier ones
    std::vector<SelectedOrganization> organizations;  ///< of a municipality, in Russian order; its own column has none
};

/// The documents that are compared, by territory in Russian order of the names. `options.territories` are asked of the
/// places (by id, or see territory_matches), not of each document; what names no place is asked of the organisations,
/// whose name has all its words, at any level. Namesakes are told apart by their region in brackets.
///
/// Of roadmaps and their reports the newest version: a report before a plan, then the later period, the later «по
/// состоянию на», the later approval. Another is its earlier version, and left out, when their periods meet and they
/// have a title or a quarter of the activities in common; a roadmap of another matter in the same period is kept beside
/// it. A roadmap of an earlier period is left out unless a period is asked for. Analytical reports are kept for their
/// indicators and findings; what they tell of as done counts only where a territory has no roadmap.
///
/// Previous is, of each document that counts, the newest earlier version of it, a report before a plan; where there is
/// none, the newest report of an earlier period. A copy (the same activities, deadlines and marks) is no earlier one.
std::vector<SelectedTerritory> select_documents(const std::vector<DocumentHead>& heads, const CompareOptions& options);

/// The hashes of all documents of the territories and the period asked for, of every kind and version, in their order.
std::vector<std::string> documents_asked_for(const std::vector<DocumentHead>& heads, const CompareOptions& options);

/// The latest «по состоянию на», approval or period end of the documents; nullopt when they name none.
std::optional<Date> latest_date(const std::vector<SelectedDocument>& documents);

/// The day a document's marks speak of: «по состоянию на», else its latest approval. An approval is of the plan, not of
/// the report, when a mark names a later day or half of what is reported done was due later; of such a report the end
/// of a period of up to a year (a school year and its summer) holds unless a mark is later, else the latest day a mark
/// names. Nullopt: nothing tells.
std::optional<Date> status_date(const DocumentHead& head);

ComparedDocument compared_document(const DocumentHead& head);

}  // namespace svod
