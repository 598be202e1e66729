#include "export/ndjson.h"

#include "compare/each_event.h"
#include "normalize/json.h"
#include "normalize/json_writer.h"

#include <map>
#include <utility>

namespace svod {

namespace {

/// What every line of one document begins with: the object stays open.
void open_line(Json& json, std::string_view territory, std::string_view oktmo, std::string_view region,
               const Report& report) {
    json.open();
    json.field("schema", "svod.event/1");
    json.field_or_null("territory", territory);
    json.field_or_null("oktmo", oktmo);
    json.field_or_null("region", region);
    json.field_or_null("organization", report.organization ? report.organization->name : std::string());
    json.key("document");
    json.open();
    json.field("name", report.source.name);
    json.field("sha256", report.source.sha256);
    json.field("kind", name(report.kind));
    json.key("period");
    report.period ? json.raw(period_json(*report.period)) : json.null();
    json.close();
}

}  // namespace

std::string write_comparison_ndjson(const Comparison& comparison, const WriteOptions&) {
    std::map<const Event*, const Report*> reports;
    for (const Report& report : comparison.reports)
        for (const Event& event : report.events) reports[&event] = &report;
    std::string lines;
    for (const PlacedEvent& each : each_event_by_territory(comparison)) {
        const ComparedTerritory& territory = comparison.territories[each.territory];
        Json json;
        open_line(json, territory.name, territory.oktmo, territory.region, *reports.at(each.compared->event));
        json.key("row");
        json.open();
        json.field("id", each.row->id);
        json.field("title", each.row->title);
        json.field_or_null("section", each.row->section);
        json.field_or_null("reason", each.compared->reason);
        json.confidence("score", each.compared->score);
        json.close();
        for (const auto& [key, value] :
             {std::pair("due", each.compared->due), std::pair("overdue", each.compared->overdue),
              std::pair("due_soon", each.compared->due_soon)}) {
            json.key(key);
            json.boolean(value);
        }
        json.key("event");
        json.raw(event_json(*each.compared->event));
        json.close();
        lines += json.take() + "\n";
    }
    return lines;
}

std::string write_reports_ndjson(const std::vector<Report>& reports, const WriteOptions&) {
    std::string lines;
    for (const Report& report : reports)
        for (const Event& event : report.events) {
            Json json;
            const Territory none;
            const Territory& territory = report.territory ? *report.territory : none;
            open_line(json, territory.name, territory.oktmo, territory.region, report);
            json.key("event");
            json.raw(event_json(event));
            json.close();
            lines += json.take() + "\n";
        }
    return lines;
}

}  // namespace svod
