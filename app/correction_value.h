#pragma once

#include "archive/correction.h"
#include "archive/store.h"

#include <string>

namespace svod {

/// What a person gave, in the form that is kept (Correction::value). A municipality is looked up in the archive's
/// registry, where there is one. Throws UsageError, which says what is wanted.
std::string correction_value(CorrectedField field, const std::string& asked, Store& store);

/// In words, what the program had read there; «не распознано» where nothing.
std::string value_before(const Report& report, const Event* event, CorrectedField field);

}  // namespace svod
