#pragma once

#include "export/writer.h"

namespace svod {

/// RFC 5545 calendar of the deadlines: an all-day event a dated deadline, on its last day allowed; a recurring one as
/// its rule with the last occurrence as UNTIL, several rules as several events. UIDs are those of the events, so that a
/// calendar that is loaded again replaces what it holds. Cancelled activities are left out.
std::string write_comparison_ics(const Comparison& comparison, const WriteOptions& options);

}  // namespace svod
