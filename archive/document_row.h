#pragma once

#include "normalize/report.h"

#include <cstdint>
#include <string>

namespace svod {

class Database;

/// One row of `document`, as it is written.
struct DocumentRow {
    std::string name, sha256, format, error_code, error_message, kind, territory, oktmo, period_start, period_end,
        report, prose;
    std::int64_t bytes = 0;
    std::string head;  ///< packed; empty of a document that failed
};

DocumentRow row_of(const Source& source);

/// What is kept beside a report and follows from it, corrections included: kind, place, period, head. No report.
DocumentRow derived_row(const Report& report);

/// SHA-256 of what derived_row fills, kept beside it: another version of the program may derive otherwise.
std::string derived_seal(const DocumentRow& row);

/// The same of what is stored.
std::string stored_derived_seal(Database& database, const std::string& sha256);

}  // namespace svod
