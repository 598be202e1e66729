#pragma once

#include "ingest/trouble.h"
#include "normalize/report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// What is counted of one activity, without its words.
struct ActivityDigest {
    std::uint64_t activity = 0;        ///< hash of its folded words
    bool reported = false;             ///< its table has a completion column
    bool evidenced = false;            ///< an order or a link is named
    Status status = Status::unclear;   ///< as counted: a doubtful one is unclear
    std::optional<Date> deadline_end;  ///< none of a doubtful deadline
    std::optional<int> days_late;      ///< where both completion and deadline are understood
    friend bool operator==(const ActivityDigest&, const ActivityDigest&) = default;
};

/// What the comparison has to know of every document before it reads those it compares: which place and period it is
/// of, what it is a version of, and its figures. A thousandth of the report.
struct DocumentHead {
    std::string name;  ///< of the file
    std::string sha256;
    ReportKind kind = ReportKind::other;
    std::string title;
    std::string territory;  ///< its name; empty: none is named
    std::string oktmo;
    std::string region;
    std::string mention;              ///< the words it was read from
    bool territory_doubtful = false;  ///< its name is too unsure to be told; which of several namesakes may be open
    std::string organization;
    std::optional<Period> period;
    std::optional<Date> as_of;
    std::optional<Date> approved;  ///< its latest approval
    std::uint64_t content = 0;     ///< of the words of its activities, deadlines and marks: equal in copies
    std::vector<ActivityDigest> activities;
    std::optional<Date> marked;             ///< the latest day that its marks name; none in heads stored without it
    std::vector<std::string> supersedes{};  ///< SHA-256 of earlier versions, as a person said; filled by the archive,
                                            ///< not packed
    friend bool operator==(const DocumentHead&, const DocumentHead&) = default;
};

/// The same numbers on every machine and in every version of the program: they are stored.
std::uint64_t text_hash(std::string_view text, std::uint64_t seed = 14695981039346656037u);

/// Without the hash of the words, which costs more than all the rest.
ActivityDigest digest_of(const Event& event);

/// A report that is changed after it was stored (a correction) needs a new head.
DocumentHead document_head(const Report& report);

/// Bytes to be stored; `read_head` throws std::runtime_error on bytes that are not such.
std::string pack_head(const DocumentHead& head);
DocumentHead unpack_head(std::string_view bytes);

}  // namespace svod
