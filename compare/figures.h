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
    int overdue_unclear = 0;  ///< of the overdue, those whose mark is not understood: late if it says nothing else
    int late = 0;
    int due_soon = 0;            ///< deadline's end within `soon_days` after the date, not finished (is_due_soon)
    std::vector<int> days_late;  ///< of the late, ascending
    Rate completion;             ///< done of due ÷ due; not understood: the unclear among the due (in the denominator)
    Rate on_time;  ///< done with days_late 0 ÷ done with a known days_late; not understood: the other done ones, whose
                   ///< date or deadline is unknown (in neither number)
    Rate evidenced;  ///< done with an order or a link ÷ done
};

/// Figures of a part of the activities: a section, a body.
struct PartTotals {
    std::string name;
    Totals totals;
    std::vector<Totals> by_territory{};  ///< of a section: parallel to Comparison::territories; their sum is `totals`
};

struct ComparedDocument {
    std::string name;
    std::string sha256;
    ReportKind kind = ReportKind::other;
    std::optional<Period> period;
    std::optional<Date> status_date{};  ///< the day its marks speak of (status_date in selection.h)
};

/// An activity of the catalogue, whatever the documents call it.
struct TypicalActivity {
    std::string id;
    std::string title;
    std::string section;
};

/// Which typical activities the roadmap of a municipality has. Those planned, doubtful and missing add up to all.
struct TypicalActivities {
    Rate planned;                           ///< surely there ÷ all of the catalogue; not understood: the doubtful
    std::vector<TypicalActivity> missing;   ///< no activity of its documents may stand for it; in catalogue order
    std::vector<TypicalActivity> doubtful;  ///< only activities that are compared with it unsurely: not missing
};

/// The figures of one organisation's own documents (a school's), beside those of its municipality.
struct OrganizationFigures {
    std::string name;
    std::vector<ComparedDocument> documents;
    Totals totals;
};

}  // namespace svod
