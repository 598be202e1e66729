// What could not be read at all.
#include "normalize/findings_rules.h"

namespace svod {

namespace {

bool is_read(TableRole role) {
    return role != TableRole::other && role != TableRole::layout;
}

void check_tables(const FindingSource& source, std::vector<Finding>& findings) {
    bool reported = false;
    for (const LogicalTable& logical : source.extraction.tables) {
        const Table& table = source.document.tables[static_cast<std::size_t>(logical.index)];
        if (logical.role != TableRole::other || table.parent || table.rows < 2 || table.columns < 2) continue;
        findings.push_back({"schema_unrecognised", "warning",
                            "таблица " + std::to_string(table.index + 1) +
                                ": не понятно, что означают её столбцы; строк " + std::to_string(table.rows),
                            logical.place, ""});
        reported = true;
    }
    if (!reported)
        findings.push_back(
            {"schema_unrecognised", "warning", "в документе не найдено ни мероприятий, ни показателей", Place{}, ""});
}

}  // namespace

void find_unread(const FindingSource& source, std::vector<Finding>& findings) {
    const Report& report = source.report;
    if (!report.territory)
        findings.push_back(
            {"territory_unknown", "warning", "не понятно, о каком муниципальном образовании документ", Place{}, ""});
    bool any = !report.events.empty() || !report.indicators.empty();
    for (const LogicalTable& table : source.extraction.tables)
        any = any || (is_read(table.role) && !table.records.empty());
    if (!any) check_tables(source, findings);
}

}  // namespace svod
