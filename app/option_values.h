#pragma once

#include "normalize/report.h"
#include "text/date.h"

#include <string>

namespace svod {

// Values of options as people write them; each throws UsageError, which says what is wanted.

/// «2022-06-01», «01.06.2022», «today».
Date parse_day(const std::string& text);

/// «2020-2021», «2022», «2020-09-01..2021-08-31», «2020-2021 учебный год».
DateRange parse_period(const std::string& text);

/// The contract's name or the Russian one, any case.
Status parse_status(const std::string& text);

}  // namespace svod
