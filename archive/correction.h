#pragma once

#include "normalize/report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// What of a report a person can put right. The first two are of one activity, the others of the whole document.
enum class CorrectedField { status, deadline, territory, period, supersedes };
std::string_view name(CorrectedField field);
std::string_view russian(CorrectedField field);
std::optional<CorrectedField> corrected_field_by_name(std::string_view name);

/// Where a correction belongs. Found again by what the document says, not by the number of an event: a better reading
/// of the same file may count its rows otherwise.
struct CorrectionTarget {
    std::string sha256;         ///< of the document it was made on
    std::uint64_t content = 0;  ///< DocumentHead::content then: a copy of the document has the same
    std::string activity;       ///< folded; empty: the whole document
    std::string heading;        ///< folded titles of its sections
    int occurrence = 0;         ///< from 0, of those worded alike under one heading
};

/// What a person put in the place of what was read. Kept apart from what the file says.
struct Correction {
    long long id = 0;  ///< number of the journal entry that it was made with
    CorrectedField field = CorrectedField::status;
    std::string value;  ///< a status's name; «2022-06-01», «2022-01-10..2022-02-01» or the name of a deadline's kind
                        ///< that has no dates; a name, then a tab and its OKTMO where known; a period as two dates,
                        ///< then a tab and its label; the SHA-256 of an earlier version
    CorrectionTarget target;
    std::string shown;  ///< the activity, or the name of the file, as it stood
    std::string was;    ///< in words, what the program had read
    std::string author;
    std::string time;
    std::string reason;
    std::string undone_by;    ///< empty: it holds
    std::string undone_time;  ///< empty: it holds
    bool holds() const { return undone_time.empty(); }
};

/// The rule of a value that a person gave.
constexpr std::string_view corrected_rule = "correction";

/// Where a correction of this event (null: of the whole document) belongs.
CorrectionTarget correction_target(const Report& report, const Event* event);

/// True when the correction was made on this document, or on a copy of it.
bool concerns(const Correction& correction, const Report& report, std::uint64_t content);

/// Which event of the report a correction of one belongs to; nullopt when the report does not have it, or the
/// correction is of the whole document.
std::optional<std::size_t> corrected_event(const Report& report, const CorrectionTarget& target);

/// The value by which a person says that this was read rightly; empty where nothing was read that could be confirmed.
/// Such a correction changes no more than how sure the value is.
std::string confirming_value(const Report& report, const Event* event, CorrectedField field);

/// Puts what holds in the place of what was read, the latest word last; what no longer fits a corrected value (how
/// late, its findings) is worked out anew. Returns the ids of those that concern the report but whose activity it does
/// not have. Words of the document are never changed.
std::vector<long long> apply_corrections(Report& report, const std::vector<Correction>& corrections);

/// Whether `value` is one of its field.
bool is_correction_value(CorrectedField field, std::string_view value);

/// «выполнено», «по 01.06.2022», «город Зея»: a value in words.
std::string correction_text(CorrectedField field, const std::string& value);

}  // namespace svod
