#include "normalize/normalize.h"

#include "normalize/approvals.h"
#include "normalize/assemble.h"
#include "normalize/citations.h"
#include "normalize/context.h"
#include "normalize/deadline_neighbours.h"
#include "normalize/definitions.h"
#include "normalize/findings.h"
#include "normalize/indicators.h"
#include "normalize/kind.h"
#include "normalize/organization.h"
#include "normalize/revisions.h"

namespace svod {

Report normalize_report(const Document& document, const Extraction& extraction, const NormalizeOptions& options) {
    Report report;
    report.source = document.source;
    report.title = extraction.title;
    report.period = document_period(extraction);
    report.as_of = document_as_of(extraction);
    report.territory = document_territory(document, extraction, report.period, options);
    report.organization = document_organization(extraction);
    for (const ApprovalBlock& block : extraction.approvals) report.approvals.push_back(normalize_approval(block));
    report.orders = cited_orders(document, extraction);
    for (const LogicalTable& table : extraction.tables)
        report.tables.push_back({table.index, table.role, table.schema.columns, table.place});
    report.events = assemble_events(extraction, report);
    flag_lone_years(report.events, report.period);
    const std::vector<Definition> definitions = document_definitions(document);
    for (Event& event : report.events)
        if (event.responsible) resolve_parties(*event.responsible, definitions);
    report.kind = document_kind(extraction, report);
    report.indicators = normalize_indicators(document, extraction, report.as_of);
    report.findings = find_findings(document, extraction, report);
    report.revisions = report_revisions(document, report);
    return report;
}

}  // namespace svod
