#pragma once

#include "extract/extract.h"
#include "normalize/normalize.h"
#include "tests/support/document_notation.h"

#include <sstream>
#include <string>
#include <vector>

namespace svod {

/// The report of a document in notation.
inline Report report_in(const std::string& notation) {
    const Document document = document_of(notation);
    return normalize_report(document, extract(document), {});
}

/// The codes of everything found in it, but for the territory that these documents do not name.
inline std::string codes_in(const std::string& notation) {
    std::string codes;
    for (const Finding& finding : report_in(notation).findings)
        if (finding.code != "territory_unknown") codes += (codes.empty() ? "" : " ") + finding.code;
    return codes;
}

/// «measure: [dimension] … value unit (share %)», an indicator a line.
inline std::string lines_of(const std::vector<Indicator>& indicators) {
    std::ostringstream out;
    for (const Indicator& indicator : indicators) {
        out << indicator.measure << ":";
        for (const Indicator::Dimension& dimension : indicator.dimensions) out << " [" << dimension.value << "]";
        if (indicator.is_mark)
            out << (indicator.value != 0 ? " да" : " нет");
        else
            out << " " << indicator.value << (indicator.unit.empty() ? "" : " " + indicator.unit);
        if (indicator.share) out << " (" << *indicator.share << " %)";
        out << "\n";
    }
    return out.str();
}

}  // namespace svod
