#include "export/json.h"

#include "compare/indicator_rows.h"
#include "compare/ranking.h"
#include "compare/totals.h"
#include "export/json_parts.h"
#include "normalize/json.h"
#include "normalize/json_writer.h"

namespace svod {

namespace {

void write_rate(Json& json, std::string_view key, const Rate& rate) {
    json.key(key);
    json.open();
    json.field("numerator", rate.numerator);
    json.field("denominator", rate.denominator);
    json.field("not_understood", rate.not_understood);
    json.field("value", rate.value());
    json.close();
}

void write_typical_list(Json& json, std::string_view key, const std::vector<TypicalActivity>& activities) {
    json.key(key);
    json.open_list();
    for (const TypicalActivity& each : activities) {
        json.open();
        json.field("id", each.id);
        json.field("title", each.title);
        json.field_or_null("section", each.section);
        json.close();
    }
    json.close_list();
}

/// Null where there is no data: nobody lacks what they were not asked for.
void write_typical(Json& json, const std::optional<TypicalActivities>& typical) {
    json.key("typical");
    if (!typical) return json.null();
    json.open();
    write_rate(json, "planned", typical->planned);
    write_typical_list(json, "missing", typical->missing);
    write_typical_list(json, "doubtful", typical->doubtful);
    json.close();
}

void write_territory(Json& json, const ComparedTerritory& territory, const std::optional<Date>& as_of) {
    json.open();
    json.field("id", territory.id);
    json.field("name", territory.name);
    json.field_or_null("oktmo", territory.oktmo);
    json.field_or_null("region", territory.region);
    write_documents(json, "documents", territory.documents);
    json.field("as_of", territory.as_of ? territory.as_of : as_of);
    json.key("totals");
    write_totals(json, territory.totals);
    write_typical(json, territory.typical);
    json.key("organizations");
    json.open_list();
    for (const OrganizationFigures& each : territory.organizations) {
        json.open();
        json.field("name", each.name);
        write_documents(json, "documents", each.documents);
        json.key("totals");
        write_totals(json, each.totals);
        json.close();
    }
    json.close_list();
    json.close();
}

void write_event(Json& json, const ComparedEvent& compared) {
    json.open();
    json.field("document", compared.document);
    write_event_members(json, *compared.event);
    json.key("due");
    json.boolean(compared.due);
    json.key("overdue");
    json.boolean(compared.overdue);
    json.key("due_soon");
    json.boolean(compared.due_soon);
    json.field_or_null("reason", compared.reason);
    json.confidence("score", compared.score);
    json.close();
}

void write_row(Json& json, const ComparedRow& row, const Comparison& comparison) {
    json.open();
    json.field("id", row.id);
    json.field("title", row.title);
    json.field_or_null("section", row.section);
    json.key("cells");
    json.open_list();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (row.cells[i].empty()) continue;
        json.open();
        json.field("territory", comparison.territories[i].id);
        json.key("events");
        json.open_list();
        for (const ComparedEvent& event : row.cells[i]) write_event(json, event);
        json.close_list();
        json.close();
    }
    json.close_list();
    json.close();
}

/// Points and place of one measure, or of the whole; null where there is no data.
void write_points(Json& json, const std::optional<double>& points, int place) {
    json.field("points", points);
    json.field("place", place ? std::optional<double>(place) : std::nullopt);
}

void write_ranking(Json& json, const Comparison& comparison) {
    json.key("ranking");
    json.open_list();
    for (const RankedTerritory& ranked : rank_territories(comparison)) {
        json.open();
        json.field("territory", comparison.territories[ranked.territory].id);
        write_points(json, ranked.score, ranked.place);
        json.key("measures");
        json.open();
        for (std::size_t i = 0; i < ranked.by.size(); ++i) {
            json.key(ranked_measures()[i].key);
            json.open();
            write_points(json, ranked.by[i].points, ranked.by[i].place);
            json.field("base", ranked.by[i].base);
            json.key("small_base");
            json.boolean(ranked.by[i].small_base);
            json.close();
        }
        json.close();
        json.close();
    }
    json.close_list();
}

void write_parts(Json& json, std::string_view key, const std::vector<PartTotals>& parts) {
    json.key(key);
    json.open_list();
    for (const PartTotals& part : parts) {
        json.open();
        json.field("name", part.name);
        json.key("totals");
        write_totals(json, part.totals);
        json.close();
    }
    json.close_list();
}

void write_outlier_rule(Json& json, const IndicatorRow& row) {
    json.key("outliers");
    if (!row.deviation) return json.null();
    json.open();
    json.field("of", row.judged_per_1000 ? "per_1000" : "value");
    json.field("median_absolute_deviation", row.deviation);
    json.field("n", row.judged);
    json.close();
}

void write_per_thousand(Json& json, const IndicatorRow& row, const Comparison& comparison) {
    json.key("per_1000");
    if (!row.per_1000) return json.null();
    const PerThousand& share = *row.per_1000;
    json.open();
    json.field("base", share.base);
    json.field("numerator", std::optional(share.numerator));
    json.field("denominator", std::optional(share.denominator));
    json.field("territories", share.territories);
    json.field("value", std::optional(share.value()));
    json.key("cells");
    json.open_list();
    for (std::size_t i = 0; i < share.cells.size(); ++i) {
        if (!share.cells[i]) continue;
        json.open();
        json.field("territory", comparison.territories[i].id);
        json.field("value", share.cells[i]);
        json.close();
    }
    json.close_list();
    json.close();
}

void write_indicator_rows(Json& json, const Comparison& comparison) {
    json.key("indicator_rows");
    json.open_list();
    for (const IndicatorRow& row : indicator_rows(comparison)) {
        json.open();
        json.field("measure", row.measure);
        json.field("dimensions", row.dimensions);
        json.field("unit", row.unit);
        json.field("sum", row.sum);
        json.field("median", row.median);
        json.field("reported", row.reported);
        json.field("without_data", static_cast<int>(row.cells.size()) - row.reported);
        write_outlier_rule(json, row);
        write_per_thousand(json, row, comparison);
        json.key("cells");
        json.open_list();
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (!row.cells[i]) continue;
            json.open();
            json.field("territory", comparison.territories[i].id);
            json.field("document", row.cells[i]->source->document);
            json.field("value", std::optional(row.cells[i]->value));
            json.key("outlier");
            json.boolean(row.cells[i]->outlier);
            json.field("other_values", row.cells[i]->others);
            json.close();
        }
        json.close_list();
        json.close();
    }
    json.close_list();
}

/// {"territory":…,"document":…,"KEY":{…}}
void write_part(Json& json, const std::string& territory, const std::string& document, std::string_view key,
                const std::string& value) {
    json.open();
    json.field("territory", territory);
    json.field("document", document);
    json.key(key);
    json.raw(value);
    json.close();
}

}  // namespace

void write_totals(Json& json, const Totals& totals) {
    json.open();
    json.field("events", totals.events);
    for (const auto& [status, count] : totals.by_status) json.field(name(status), count);
    json.field("due", totals.due);
    json.field("done_of_due", totals.done_of_due);
    json.field("overdue", totals.overdue);
    json.field("overdue_unclear", totals.overdue_unclear);
    json.field("late", totals.late);
    json.field("due_soon", totals.due_soon);
    json.field("days_late_median", median(totals.days_late));
    const auto most = worst(totals.days_late);
    json.field("days_late_worst", most ? std::optional<double>(*most) : std::nullopt);
    json.field("completion_rate", totals.completion.value());
    json.field("on_time_rate", totals.on_time.value());
    json.field("evidence_rate", totals.evidenced.value());
    json.key("rates");
    json.open();
    write_rate(json, "completion", totals.completion);
    write_rate(json, "on_time", totals.on_time);
    write_rate(json, "evidenced", totals.evidenced);
    json.close();
    json.close();
}

void write_documents(Json& json, std::string_view key, const std::vector<ComparedDocument>& documents) {
    json.key(key);
    json.open_list();
    for (const ComparedDocument& document : documents) {
        json.open();
        json.field("name", document.name);
        json.field("sha256", document.sha256);
        json.field("kind", name(document.kind));
        json.key("period");
        document.period ? json.raw(period_json(*document.period)) : json.null();
        json.field("status_date", document.status_date);
        json.close();
    }
    json.close_list();
}

std::string write_comparison_json(const Comparison& comparison, const WriteOptions&) {
    Json json;
    json.open();
    json.field("schema", "svod.comparison/1");
    json.field("as_of", comparison.as_of);
    json.key("filters");
    json.open_list();
    for (const std::string& each : comparison.filters) json.text(each);
    json.close_list();
    json.key("cautions");
    json.open_list();
    for (const std::string& each : comparison.cautions) json.text(each);
    json.close_list();
    json.key("territories");
    json.open_list();
    for (const ComparedTerritory& territory : comparison.territories)
        write_territory(json, territory, comparison.as_of);
    json.close_list();
    json.key("region");
    write_totals(json, comparison.region);
    write_ranking(json, comparison);
    write_parts(json, "by_section", comparison.by_section);
    write_parts(json, "by_responsible", comparison.by_responsible);
    json.key("expected");
    comparison.expected ? json.integer(static_cast<int>(comparison.expected)) : json.null();
    json.key("not_received");
    json.open_list();
    for (const std::string& each : comparison.not_received) json.text(each);
    json.close_list();
    json.key("rows");
    json.open_list();
    for (const ComparedRow& row : comparison.rows) write_row(json, row, comparison);
    json.close_list();
    write_movement(json, "movement", comparison);
    write_indicator_rows(json, comparison);
    json.key("indicators");
    json.open_list();
    for (const ComparedIndicator& each : comparison.indicators)
        write_part(json, each.territory, each.document, "indicator", indicator_json(*each.indicator));
    json.close_list();
    json.key("findings");
    json.open_list();
    for (const ComparedFinding& each : comparison.findings)
        write_part(json, each.territory, each.document, "finding", finding_json(*each.finding));
    json.close_list();
    json.close();
    return json.take() + "\n";
}

std::string write_reports_json(const std::vector<Report>& reports, const WriteOptions&) {
    std::string lines;
    for (const Report& report : reports) lines += report_json(report) + "\n";
    return lines;
}

}  // namespace svod
