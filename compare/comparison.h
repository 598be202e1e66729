#pragma once

#include "archive/activity_link.h"
#include "compare/figures.h"
#include "compare/movement.h"
#include "normalize/personal_names.h"
#include "normalize/report.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace svod {

class Catalogue;
class Store;

/// One event in a cell of the comparison, with its way back.
struct ComparedEvent {
    std::string document;          ///< file name
    const Event* event = nullptr;  ///< into Comparison::reports
    bool due = false;
    bool overdue = false;
    bool due_soon = false;
    std::string reason{};  ///< why it stands in this row, in words
    double score = 0;      ///< 0–1, how surely it does; 1 where it is said by an analyst or in the row's own words
};

struct ComparedTerritory {
    std::string id;  ///< OKTMO, else a folded name; with «/organisation» at that level
    std::string name;
    std::string oktmo;
    std::string region;
    std::vector<ComparedDocument> documents;
    Totals totals;
    std::vector<OrganizationFigures>
        organizations{};          ///< within a municipality, by name; none with a filter of sections
    std::optional<Date> as_of{};  ///< its figures are counted as of; Comparison::as_of unless
                                  ///< each document's own date was asked for
    std::optional<TypicalActivities>
        typical{};  ///< nullopt: no data (no roadmap of its own), or an organisation, which lacks nothing municipal
};

/// The name without what tells namesakes apart.
std::string plain_name(const ComparedTerritory& territory);

/// One activity as the methodology knows it; an activity that only one municipality has is a row of its own.
struct ComparedRow {
    std::string id;
    std::string title;
    std::string section;
    std::vector<std::vector<ComparedEvent>> cells;  ///< one a territory, in the order of Comparison::territories
};

struct ComparedIndicator {
    std::string territory;  ///< id
    std::string document;
    const Indicator* indicator = nullptr;
    const Report* report{};  ///< it is of, into Comparison::reports: names of files do not tell documents apart
};

struct ComparedFinding {
    std::string territory;
    std::string document;
    const Finding* finding = nullptr;
    const Report* report{};  ///< as of an indicator
};

/// How many there are in each municipality of what indicators are counted per 1 000 of, as the user says.
struct GivenBase {
    std::string name;                           ///< in the genitive: «жителей»; empty: no base is given
    std::vector<std::optional<double>> values;  ///< one a territory, above 0
};

/// The consolidated comparison. Owns the reports its pointers lead into; moved, never copied.
struct Comparison {
    std::vector<Report> reports;                 ///< of the documents compared and those they are held against
    std::shared_ptr<const Catalogue> catalogue;  ///< the activities were put into rows by; null: none were
    std::optional<Date> as_of;
    bool own_dates = false;            ///< each territory's figures are as of its own date: ComparedTerritory::as_of
    std::vector<std::string> filters;  ///< in words, for heads: «статус: не выполнено»; empty = everything
    std::vector<std::string> cautions;  ///< sentences for heads: what would mislead one who reads only the figures
    std::vector<ComparedTerritory> territories;  ///< sorted by name in Russian order
    std::vector<std::string> not_received;       ///< filled by the caller from receipt() (expected.h)
    GivenBase base;                              ///< filled by the caller from base_of() (given_base.h)
    std::size_t expected = 0;                    ///< municipalities that had to report; 0: no list was given
    Totals region;
    std::vector<PartTotals> by_section;      ///< totals_by_section of all rows, whatever statuses are asked for
    std::vector<PartTotals> by_responsible;  ///< totals_by_responsible, the same
    std::vector<ComparedRow> rows;           ///< with the statuses that are asked for
    std::vector<ComparedIndicator> indicators;
    std::vector<ComparedFinding> findings;
    Movement movement;  ///< now against the previous report of each municipality

    Comparison() = default;
    Comparison(Comparison&&) = default;
    Comparison& operator=(Comparison&&) = default;
    Comparison(const Comparison&) = delete;
    Comparison& operator=(const Comparison&) = delete;
};

enum class Level { automatic, municipality, organization, all };

struct CompareOptions {
    std::optional<Date> as_of;  ///< nullopt: the latest as_of, approval or period end of the documents of the period,
                                ///< whichever territories are asked for
    std::optional<DateRange> period;       ///< only documents whose period overlaps
    std::vector<std::string> territories;  ///< ids, OKTMO or names (territory_matches); empty = all
    std::vector<std::string> sections;  ///< parts of a section title, folded; «=Кадры»: a section of the rows, whole
    std::vector<Status> statuses;       ///< rows with at least one such event, and only such events
    Level level = Level::automatic;              ///< municipality where a territory has one, else organisation
    bool own_dates = false;                      ///< each territory as of the status date of its own documents
    std::shared_ptr<const Catalogue> catalogue;  ///< null: the built-in one
    PersonNames names = PersonNames::full;       ///< how persons stand in its texts and in the names of files
    std::vector<ActivityLink> links;             ///< what analysts said of activities; those undone do not count
};

/// Compares `reports` (any order; the result does not depend on it). By default the newest version of each
/// territory's documents: a report supersedes its plan. Which documents count: selection.h; what is counted: totals.h;
/// which activities share a row: align.h.
Comparison compare(std::vector<Report> reports, const CompareOptions& options);

/// compare() of all reports of an archive, with the links kept there and its catalogue where `options` names none.
/// Reads only the documents it needs.
Comparison compare_archive(Store& store, CompareOptions options);

}  // namespace svod
