#include "app/server/report_twin.h"

#include "compare/comparison.h"

#include <stdexcept>

namespace svod {

std::string written_reports(std::string_view format, const std::vector<Report>& reports) {
    for (const DataWriter& writer : data_writers())
        if (writer.name == format) return writer.write(reports, {});
    throw std::logic_error("no data writer " + std::string(format));
}

PageResponse report_workbook(Report report, const std::string& name) {
    std::vector<Report> one;
    one.push_back(std::move(report));
    CompareOptions options;
    options.level = Level::all;
    const Comparison comparison = compare(std::move(one), options);
    for (const ComparisonWriter& writer : comparison_writers())
        if (writer.name == "xlsx")
            return attachment(writer.media_type, writer.write(comparison, {}), name + std::string(writer.extension));
    throw std::logic_error("no xlsx writer");
}

}  // namespace svod
