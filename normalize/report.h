#pragma once

#include "extract/extraction.h"
#include "ingest/document.h"
#include "text/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

// The normalized event model: the fields of the contract, schema "svod.report/1". Confidence is 0–1; a value below 0.6
// is shown as «не распознано» with its raw text.

/// Below this confidence a value is shown as «не распознано» with its raw text, never as a fact.
constexpr double doubtful_below = 0.6;

struct Deadline {
    enum class Kind { by, on, within, ongoing, recurring, conditional, unspecified };
    std::string text;  ///< as written
    Kind kind = Kind::unspecified;
    std::optional<Date> start;
    std::optional<Date> end;
    std::vector<DateRange> intervals;  ///< several separate ones; start/end around them all
    std::string rrule;                 ///< RFC 5545 §3.3.10, several joined by " | "; empty = none
    std::string occurrence;            ///< "due", "day", "window:P1M"; empty = none
    std::string anchor;                ///< of a conditional one: the event it waits for, as written; empty = none
    std::string offset;          ///< ISO 8601 duration counted from the anchor: "P10D", "-P14D" before it; empty = none
    bool business_days = false;  ///< the offset counts working days
    std::vector<std::string> flags;  ///< sorted: "year_inferred", "end_boundary_ambiguous", …
    std::string rule;                ///< the rule that read it («deadline.by-date»)
    double confidence = 0;
};
std::string_view name(Deadline::Kind kind);
std::string_view russian(Deadline::Kind kind);  ///< «не позднее срока», «повторяется», … for pages and tables

enum class Status {
    done,
    partially_done,
    in_progress,
    not_done,
    substituted,
    postponed,
    cancelled,
    not_due,
    no_report,
    unclear
};
std::string_view name(Status status);
std::optional<Status> status_by_name(std::string_view name);
std::string_view russian(Status status);  ///< «выполнено», «выполнено частично», … for pages and tables

struct Party {
    enum class Kind { person, role, org };
    Kind kind = Kind::role;
    std::string name;  ///< persons «Фамилия И.О.»; roles and organisations in the nominative
    std::string role;  ///< of a person, empty when none is given
};
std::string_view name(Party::Kind kind);

struct Responsible {
    std::string text;
    std::vector<Party> parties;
    double confidence = 0;
};

/// An order, letter, protocol or decree that a text cites. Empty strings and nullopt = not given.
struct OrderReference {
    std::string type;  ///< «приказ», «письмо», «постановление», «распоряжение», «протокол», «положение», …
    std::string issuer;
    std::string number;  ///< without «№»
    std::optional<Date> date;
    std::string title;           ///< without the outer quotes
    Place place;                 ///< where it is cited
    std::string date_text = {};  ///< a date as written that is no day («31.02.2022»); else empty
    bool cancelled = false;      ///< the text says that it is no longer in force
    double confidence = 0;
};

struct Evidence {
    enum class Kind { order, url };
    Kind kind = Kind::order;
    OrderReference order;
    std::string url;
};

struct Completion {
    std::string text;
    Status status = Status::unclear;
    double confidence = 0;
    std::string rule;
    std::optional<Date> date;
    std::optional<int> days_late;  ///< date − deadline end, 0 when on time
    std::optional<double> percent;
};

struct Event {
    enum class Kind { activity, recommendation, accomplishment };
    std::string id;  ///< first 12 hex digits of the document's SHA-256, «-», ordinal from 1
    Kind kind = Kind::activity;
    std::vector<SectionTitle> section;
    std::string number;  ///< empty when none is printed
    std::string activity;
    std::optional<Deadline> deadline;  ///< nullopt: the table has no such column
    std::optional<Responsible> responsible;
    std::optional<std::string> result;
    std::optional<Completion> completion;  ///< nullopt: the table has no such column
    std::vector<Evidence> evidence;
    Place place;
    double confidence = 0;
};
std::string_view name(Event::Kind kind);

struct Indicator {
    struct Dimension {
        std::string name;
        std::string value;
    };
    std::string measure;
    std::vector<Dimension> dimensions;
    double value = 0;
    bool is_mark = false;  ///< true: `value` is 0 or 1 and stands for false or true
    std::string unit;
    std::optional<double> share;  ///< percent
    std::optional<Date> as_of;
    Place place;
};

struct Finding {
    std::string code;      ///< of the contract: "total_mismatch", "completed_late", …
    std::string severity;  ///< "error", "warning", "info"
    std::string message;   ///< Russian, with both numbers and both places where there are two
    Place place;
    std::string event;  ///< id of the event concerned, empty when none
};

struct Territory {
    std::string name;  ///< nominative: «город Зея»
    std::string type;  ///< «город», «муниципальный район», «городской округ», …
    std::string region;
    std::string oktmo;    ///< empty: unknown or ambiguous
    std::string mention;  ///< as written
    double confidence = 0;
    struct Candidate {
        std::string name;
        std::string region;
        std::string oktmo;
    };
    std::vector<Candidate> candidates;
};

struct Organization {
    std::string name;
    std::string mention;
};

struct Period {
    Date start;
    Date end;
    std::string label;  ///< «2020–2021 учебный год», «2022–2024 годы»
    friend bool operator==(const Period&, const Period&) = default;
};

struct Approval {
    std::string role;  ///< "approved", "agreed", "reviewed", "order"
    std::optional<Date> date;
    std::string number;
    std::string issuer;
    std::string text;
};

struct ReportTable {
    int index = 0;
    TableRole role = TableRole::other;
    std::vector<SchemaColumn> columns;
    Place place;
};

/// A tracked change in a table, and what it changed.
struct ReportRevision {
    Revision change;
    std::optional<HeaderField> field;  ///< of the column
    std::string event;                 ///< id of the event in whose rows it stands, empty when none
};

enum class ReportKind { roadmap, roadmap_report, analytical_report, other };
std::string_view name(ReportKind kind);
std::string_view russian(ReportKind kind);

/// Too unsure to be shown, counted or compared as a fact: «не распознано» and the words as they stand. An empty cell
/// leaves nothing to doubt.
bool is_doubtful(const Deadline& deadline);
bool is_doubtful(const Completion& completion);
bool is_doubtful(const Responsible& responsible);
bool is_doubtful(const Territory& territory);

struct Report {
    Source source;
    ReportKind kind = ReportKind::other;
    std::string title;
    std::optional<Territory> territory;
    std::optional<Organization> organization;
    std::optional<Period> period;
    std::optional<Date> as_of;
    std::vector<Approval> approvals;
    std::vector<OrderReference> orders;
    std::vector<ReportTable> tables;
    std::vector<Event> events;
    std::vector<Indicator> indicators;
    std::vector<Finding> findings;
    std::vector<ReportRevision> revisions;
};

}  // namespace svod
