#include "archive/document_row.h"

#include "archive/database.h"
#include "archive/document_head.h"
#include "archive/seal.h"
#include "text/text.h"

namespace svod {

DocumentRow row_of(const Source& source) {
    DocumentRow row;
    row.name = source.name;
    row.sha256 = source.sha256;
    row.format = source.format;
    row.bytes = static_cast<std::int64_t>(source.bytes);
    return row;
}

DocumentRow derived_row(const Report& report) {
    DocumentRow row = row_of(report.source);
    row.kind = name(report.kind);
    row.territory = report.territory ? fold(report.territory->name) : std::string();
    row.oktmo = report.territory ? report.territory->oktmo : std::string();
    row.period_start = report.period ? iso(report.period->start) : std::string();
    row.period_end = report.period ? iso(report.period->end) : std::string();
    row.head = pack_head(document_head(report));
    return row;
}

std::string derived_seal(const DocumentRow& row) {
    return seal_of({row.kind, row.territory, row.oktmo, row.period_start, row.period_end, row.head});
}

std::string stored_derived_seal(Database& database, const std::string& sha256) {
    const auto found = database.rows(
        "SELECT kind, territory, oktmo, period_start, period_end, head FROM document WHERE sha256 = ?", {sha256});
    if (found.empty()) return {};
    const SqlRow& row = found.front();
    const std::string head = std::holds_alternative<Bytes>(row[5]) ? bytes(row[5]) : std::string();
    return seal_of({text(row[0]), text(row[1]), text(row[2]), text(row[3]), text(row[4]), head});
}

}  // namespace svod
