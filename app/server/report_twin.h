#pragma once

#include "app/server/message.h"
#include "export/writer.h"
#include "normalize/report.h"

#include <string>
#include <string_view>

namespace svod {

/// What `svod export` writes of these reports as «json», «ndjson» or «csv».
std::string written_reports(std::string_view format, const std::vector<Report>& reports);

/// The workbook of a comparison of this report alone, saved as `name`.xlsx.
PageResponse report_workbook(Report report, const std::string& name);

}  // namespace svod
