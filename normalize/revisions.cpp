#include "normalize/revisions.h"

#include <algorithm>

namespace svod {
namespace {

bool stands_in(const Place& place, const Location& location) {
    return std::any_of(place.tables.begin(), place.tables.end(), [&](const Place::Rows& rows) {
        return rows.table == location.table &&
               std::find(rows.rows.begin(), rows.rows.end(), location.row) != rows.rows.end();
    });
}

bool stands_in_table(const Place& place, int table) {
    return std::any_of(place.tables.begin(), place.tables.end(),
                       [&](const Place::Rows& rows) { return rows.table == table; });
}

std::optional<HeaderField> field_of(const Report& report, const Location& location) {
    for (const ReportTable& table : report.tables) {
        if (!stands_in_table(table.place, location.table)) continue;
        for (const SchemaColumn& column : table.columns)
            if (column.column == location.column) return column.field;
    }
    return std::nullopt;
}

/// A row that was deleted is no event any more; the row that took its place is another one.
std::string event_of(const Report& report, const Revision& revision) {
    if (revision.kind == Revision::Kind::row_deleted) return {};
    const auto found = std::find_if(report.events.begin(), report.events.end(),
                                    [&](const Event& event) { return stands_in(event.place, revision.location); });
    return found == report.events.end() ? std::string() : found->id;
}

}  // namespace

std::vector<ReportRevision> report_revisions(const Document& document, const Report& report) {
    std::vector<ReportRevision> revisions;
    revisions.reserve(document.revisions.size());
    for (const Revision& revision : document.revisions)
        revisions.push_back({revision, field_of(report, revision.location), event_of(report, revision)});
    return revisions;
}

}  // namespace svod
