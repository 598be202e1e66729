#pragma once

#include "normalize/report.h"

namespace svod {

/// Date, number and issuer of an approval block: the date nearest to the act it names; the number of the act, never
/// that of a school («приказом МБОУ СОШ № 3 от 31.08.2020 № 45» → 45) or of the annex.
Approval normalize_approval(const ApprovalBlock& block);

}  // namespace svod
