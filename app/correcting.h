#pragma once

#include "archive/correction.h"
#include "archive/store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace svod {

/// One thing that a person says of a document or of an activity in it.
struct SaidValue {
    std::string
        subject;  ///< id of an event; for what is of the whole document also its file or the start of its SHA-256
    CorrectedField field = CorrectedField::status;
    std::string value;  ///< as the person gave it
};

/// Who says so and why.
struct CorrectionGround {
    std::string author;
    std::string reason;
};

/// What was said as corrections ready to be kept, for every road they come in by. Throws UsageError, which says what is
/// wanted: a subject that is not there, a value that is not understood.
std::vector<Correction> corrections_of_said(Store& store, const std::vector<SaidValue>& said,
                                            const CorrectionGround& ground);

/// The same of values that were read rightly: those that a person has given already are left out.
std::vector<Correction> confirmations(Store& store, const std::vector<std::string>& subjects, CorrectedField field,
                                      const CorrectionGround& ground);

/// What a correction would be that says this of the report as it counts; `event` is into it, or null.
Correction correction_on(const Report& raw, const Report& counted, const Event* event, CorrectedField field,
                         const std::string& kept_value, const CorrectionGround& ground);

/// Takes back a correction or a link by the number of its journal entry. Throws UsageError where that cannot be undone
/// or is already.
void undo_entry(Store& store, std::int64_t entry, const std::string& author);

}  // namespace svod
