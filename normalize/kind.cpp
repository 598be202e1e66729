#include "normalize/kind.h"

#include "extract/prose_title.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t many_statements = 3;

bool has_marks(const Record& record) {
    for (const HeaderField field : {HeaderField::completion, HeaderField::completion_date, HeaderField::evidence}) {
        const auto found = record.fields.find(field);
        if (found != record.fields.end() && !found->second.text.empty()) return true;
    }
    return false;
}

bool has_mark_columns(const Schema& schema) {
    return schema.has(HeaderField::completion) || schema.has(HeaderField::completion_date);
}

}  // namespace

ReportKind document_kind(const Extraction& extraction, const Report& report) {
    bool plan = false;
    bool columns = false;
    bool marks = false;
    bool tables = false;
    for (const LogicalTable& table : extraction.tables) {
        tables |=
            table.role == TableRole::indicators || table.role == TableRole::matrix || table.role == TableRole::events;
        if (table.role != TableRole::roadmap || table.records.empty()) continue;
        plan = true;
        columns |= has_mark_columns(table.schema);
        marks |= std::any_of(table.records.begin(), table.records.end(), has_marks);
    }
    const std::string_view genre = title_genre(report.title);
    const bool analysis =
        genre == "analytical" && (extraction.statements.size() >= many_statements || !extraction.prose.empty());
    if (plan && marks) return ReportKind::roadmap_report;
    if (plan && columns && genre != "plan") return ReportKind::roadmap_report;
    if (plan && !analysis) return ReportKind::roadmap;
    const bool reports = genre == "analytical" || genre == "report";
    if (tables || !extraction.prose.empty() || (reports && !extraction.statements.empty()) ||
        extraction.statements.size() >= many_statements)
        return ReportKind::analytical_report;
    return reports && !extraction.front.empty() ? ReportKind::analytical_report : ReportKind::other;
}

}  // namespace svod
