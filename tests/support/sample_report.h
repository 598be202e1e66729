#pragma once

#include "normalize/report.h"

#include <string>
#include <vector>

namespace svod::sample {

/// One event in short: number, activity, deadline end (ISO or empty), status (contract name, empty = no completion
/// column), completion date (ISO or empty).
struct Line {
    std::string number;
    std::string activity;
    std::string end;
    std::string status;
    std::string date = {};
};

/// A roadmap report of `territory` for 2022 with these events; its hash is made of `seed` (one hex digit).
Report report(const std::string& territory, char seed, const std::vector<Line>& lines);

}  // namespace svod::sample
