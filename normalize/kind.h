#pragma once

#include "normalize/report.h"

namespace svod {

/// What the document is, by what it holds: a plan with filled completion marks is a report of a roadmap whatever its
/// title says; a plan without them a roadmap, unless an analytical text only has it attached. A printed but wholly
/// empty column of marks leaves it a plan.
ReportKind document_kind(const Extraction& extraction, const Report& report);

}  // namespace svod
