#pragma once

#include "compare/comparison.h"
#include "export/writer.h"
#include "normalize/personal_names.h"

#include <string>
#include <vector>

namespace svod {

/// The filters of the comparison, as text; `parse` turns them into CompareOptions or throws UsageError.
struct FilterOptions {
    std::vector<std::string> territories;
    std::vector<std::string> sections;
    std::vector<std::string> statuses;
    std::string period;
    std::string as_of;
    std::string level = "auto";
    friend bool operator==(const FilterOptions&, const FilterOptions&) = default;
};
CompareOptions parse(const FilterOptions& options);

/// How what is handed on is written: `--names` and `--csv`.
struct HandoverOptions {
    std::string names = "full";
    std::string csv = "excel";
};
PersonNames parse_names(const HandoverOptions& options);
CsvProfile parse_csv(const HandoverOptions& options);

}  // namespace svod
