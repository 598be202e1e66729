#include "app/server/data_table.h"
#include "app/server/event_parts.h"
#include "app/server/layout.h"
#include "export/words.h"

#include <algorithm>

namespace svod {

namespace {

constexpr const char* path = "/findings";
constexpr std::size_t findings_a_page = 100;

/// Errors before warnings before remarks, otherwise in the order of the comparison.
std::vector<const ComparedFinding*> ordered(const Comparison& comparison) {
    std::vector<const ComparedFinding*> findings;
    for (const ComparedFinding& each : comparison.findings) findings.push_back(&each);
    std::stable_sort(findings.begin(), findings.end(), [](const ComparedFinding* a, const ComparedFinding* b) {
        return severity_rank(a->finding->severity) < severity_rank(b->finding->severity);
    });
    return findings;
}

DataTable findings_table(const Comparison& comparison, const std::vector<const ComparedFinding*>& findings) {
    DataTable table{"замечания",
                    "Замечания к документам " + as_of_text(comparison) + "." + filter_text(comparison),
                    {{"message", "Замечание"},
                     {"severity", "Важность"},
                     {"territory", "Муниципалитет"},
                     {"document", "Файл"},
                     {"place", "Место"},
                     {"code", "Код"},
                     {"event", "Мероприятие"}},
                    {}};
    for (const ComparedFinding* each : findings) {
        const Finding& finding = *each->finding;
        table.rows.push_back({finding.message, std::string(severity_text(finding.severity)),
                              territory_name(comparison, each->territory), each->document, place_text(finding.place),
                              finding.code, finding.event.empty() ? DataValue() : DataValue(finding.event)});
    }
    return table;
}

}  // namespace

PageResponse show_findings(const ViewCall& call) {
    const std::shared_ptr<const Comparison> comparison = call.site.comparison(call.state);
    const PageFrame frame{"Замечания", "findings", path, "json csv xlsx"};
    if (comparison->territories.empty() && !call.state.narrowed()) return framed(frame, call.state, empty_archive());
    const std::vector<const ComparedFinding*> findings = ordered(*comparison);
    const DataTable table = findings_table(*comparison, findings);
    Html main = chosen_part(call.state, path);
    if (table.rows.empty())
        return framed(frame, call.state,
                      main << nothing_here("Замечаний нет.", {{Address("/review"), "Проверить понятое неуверенно"}}));
    const PageRange range = range_of_page(call.state, table.rows.size(), findings_a_page);
    main << html_table(table, range.begin, range.end, [&](std::size_t row, std::size_t column) -> Html {
        const std::string* words = std::get_if<std::string>(&table.rows[row][column]);
        if (column == 6 && words) return link(event_address(*words, call.state), "открыть");
        if (column == 3 && words) return link(document_address(findings[row]->report->source.sha256), *words);
        return {};
    }) << pages_part(call.state, path, table.rows.size(), findings_a_page);
    return framed(frame, call.state, main);
}

PageResponse findings_twin(const ViewCall& call, std::string_view format) {
    const std::shared_ptr<const Comparison> comparison = call.site.comparison(call.state);
    return table_twin(findings_table(*comparison, ordered(*comparison)), format);
}

}  // namespace svod
