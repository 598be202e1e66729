#pragma once

#include "normalize/report.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace svod {

/// A share with what it is made of; without a denominator there is no value («—», never zero).
struct Rate {
    int numerator = 0;
    int denominator = 0;
    int not_understood = 0;  ///< values that may belong in the numerator but are not understood; see Totals
    std::optional<double> value() const {
        return denominator ? std::optional(double(numerator) / denominator) : std::nullopt;
    }
};

/// Counts of one territory (or of the region) as of a date. Definitions: README, «Как считается».
struct Totals {
    int events = 0;
    std::map<Status, int> by_status;  ///< every status is present
    int due = 0;
    int done_of_due = 0;
    int overdue = 0;
    int late = 0;
    int due_soon = 0;            ///< deadline's end within `soon_days` after the date, not finished (is_due_soon)
    std::vector<int> days_late;  ///< of the late, ascending
    Rate completion;             ///< done of due ÷ due; not understood: the unclear among the due (in the denominator)
    Rate on_time;  ///< done with days_late 0 ÷ done with a known days_late; not understood: the other done ones, whose
                   ///< date or deadline is unknown (in neither number)
    Rate evidenced;  ///< done with an order or a link ÷ done
};

/// One event in a cell of the comparison, with its way back.
struct ComparedEvent {
    std::string document;          ///< file name
    const Event* event = nullptr;  ///< into Comparison::reports
    bool due = false;
    bool overdue = false;
    bool due_soon = false;
    std::string reason{};  ///< why it stands in this row, in words
};

struct ComparedDocument {
    std::string name;
    std::string sha256;
    ReportKind kind = ReportKind::other;
    std::optional<Period> period;
};

struct ComparedTerritory {
    std::string id;  ///< OKTMO, else a folded name; with «/organisation» at that level
    std::string name;
    std::string oktmo;
    std::string region;
    std::vector<ComparedDocument> documents;
    Totals totals;
};

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
};

struct ComparedFinding {
    std::string territory;
    std::string document;
    const Finding* finding = nullptr;
};

/// The consolidated comparison. Owns the reports its pointers lead into; moved, never copied.
struct Comparison {
    std::vector<Report> reports;
    std::optional<Date> as_of;
    std::vector<std::string> filters;  ///< in words, for heads: «статус: не выполнено»; empty = everything
    std::vector<ComparedTerritory> territories;  ///< sorted by name in Russian order
    std::vector<std::string> not_received;       ///< filled by the caller from not_received() (expected.h)
    Totals region;
    std::vector<ComparedRow> rows;
    std::vector<ComparedIndicator> indicators;
    std::vector<ComparedFinding> findings;

    Comparison() = default;
    Comparison(Comparison&&) = default;
    Comparison& operator=(Comparison&&) = default;
    Comparison(const Comparison&) = delete;
    Comparison& operator=(const Comparison&) = delete;
};

enum class Level { automatic, municipality, organization, all };

struct CompareOptions {
    std::optional<Date> as_of;             ///< nullopt: the latest as_of, approval or period end of the documents
    std::optional<DateRange> period;       ///< only documents whose period overlaps
    std::vector<std::string> territories;  ///< ids, OKTMO or names (territory_matches); empty = all
    std::vector<std::string> sections;     ///< parts of a section title, folded
    std::vector<Status> statuses;          ///< rows with at least one such event, and only such events
    Level level = Level::automatic;        ///< municipality where a territory has one, else organisation
};

/// Compares `reports` (any order; the result does not depend on it). By default the newest version of each
/// territory's documents: a report supersedes its plan. Which documents count: selection.h; what is counted: totals.h;
/// which activities share a row: align.h.
Comparison compare(std::vector<Report> reports, const CompareOptions& options);

}  // namespace svod
