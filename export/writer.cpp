#include "export/writer.h"

#include "export/csv.h"
#include "export/docx.h"
#include "export/html.h"
#include "export/ics.h"
#include "export/json.h"
#include "export/ndjson.h"
#include "export/table.h"
#include "export/xlsx.h"

#include <array>
#include <stdexcept>
#include <string>

namespace svod {

std::span<const ComparisonWriter> comparison_writers() {
    static constexpr std::array table{
        ComparisonWriter{"table", ".txt", "text/plain; charset=utf-8", false, write_comparison_table},
        ComparisonWriter{"json", ".json", "application/json", false, write_comparison_json},
        ComparisonWriter{"ndjson", ".ndjson", "application/x-ndjson", false, write_comparison_ndjson},
        ComparisonWriter{"csv", ".csv", "text/csv; charset=utf-8", false, write_comparison_csv},
        ComparisonWriter{"xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true,
                         write_comparison_xlsx},
        ComparisonWriter{"html", ".html", "text/html; charset=utf-8", false, write_comparison_html},
        ComparisonWriter{"docx", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                         true, write_comparison_docx},
        ComparisonWriter{"ics", ".ics", "text/calendar; charset=utf-8", false, write_comparison_ics},
    };
    return table;
}

std::string_view media_type_of(std::string_view format) {
    for (const ComparisonWriter& writer : comparison_writers())
        if (writer.name == format) return writer.media_type;
    throw std::out_of_range("no format " + std::string(format));
}

std::span<const DataWriter> data_writers() {
    static constexpr std::array table{
        DataWriter{"json", "application/x-ndjson", write_reports_json},
        DataWriter{"ndjson", "application/x-ndjson", write_reports_ndjson},
        DataWriter{"csv", "text/csv; charset=utf-8", write_reports_csv},
    };
    return table;
}

}  // namespace svod
