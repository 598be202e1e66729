#include "normalize/json.h"

#include "normalize/json_writer.h"
#include "text/text.h"

namespace svod {

namespace {

template <class Value>
std::string one(void (*write)(Json&, const Value&), const Value& value) {
    Json json;
    write(json, value);
    return json.take();
}

template <class Value>
void list(Json& json, std::string_view key, const std::vector<Value>& values, void (*write)(Json&, const Value&)) {
    json.key(key);
    json.open_list();
    for (const Value& value : values) write(json, value);
    json.close_list();
}

/// A list that may be long.
template <class Value>
void list(Json& json, std::string_view key, const std::vector<Value>& values, void (*write)(Json&, const Value&),
          const JsonSink& sink) {
    json.key(key);
    json.open_list();
    for (const Value& value : values) {
        write(json, value);
        json.let_go(sink);
    }
    json.close_list();
}

template <class Value>
void object_or_null(Json& json, std::string_view key, const std::optional<Value>& value,
                    void (*write)(Json&, const Value&)) {
    json.key(key);
    value ? write(json, *value) : json.null();
}

void write_source_object(Json& json, const Source& source) {
    json.open();
    json.field("name", to_nfc(source.name));
    json.field("format", source.format);
    json.key("bytes");
    json.integer(static_cast<std::int64_t>(source.bytes));
    json.field("sha256", source.sha256);
    json.close();
}

void write_source(Json& json, const Source& source) {
    json.key("source");
    write_source_object(json, source);
}

void write_rows(Json& json, const Place::Rows& rows) {
    json.open();
    json.field("table", rows.table);
    json.key("rows");
    json.open_list();
    for (const int row : rows.rows) json.integer(row);
    json.close_list();
    json.close();
}

void write_place(Json& json, const Place& place) {
    json.key("where");
    if (place.paragraph) {
        json.open();
        json.field("paragraph", *place.paragraph);
        json.close();
    } else if (place.tables.empty()) {
        json.null();
    } else if (place.tables.size() == 1) {
        write_rows(json, place.tables.front());
    } else {
        json.open_list();
        for (const auto& rows : place.tables) write_rows(json, rows);
        json.close_list();
    }
}

void write_interval(Json& json, const DateRange& range) {
    json.open();
    json.field("start", std::optional(range.start));
    json.field("end", std::optional(range.end));
    json.close();
}

void write_text(Json& json, const std::string& text) {
    json.text(text);
}

void write_deadline(Json& json, const Deadline& deadline) {
    json.open();
    json.field("text", deadline.text);
    json.field("kind", name(deadline.kind));
    json.field("start", deadline.start);
    json.field("end", deadline.end);
    list(json, "intervals", deadline.intervals, write_interval);
    json.field_or_null("rrule", deadline.rrule);
    json.field_or_null("occurrence", deadline.occurrence);
    if (!deadline.anchor.empty()) json.field("anchor", deadline.anchor);
    if (!deadline.offset.empty()) {
        json.field("offset", deadline.offset);
        json.field("offset_days", deadline.business_days ? "business" : "calendar");
    }
    list(json, "flags", deadline.flags, write_text);
    json.confidence("confidence", deadline.confidence);
    json.field_or_null("rule", deadline.rule);
    json.close();
}

void write_party(Json& json, const Party& party) {
    json.open();
    json.field("kind", name(party.kind));
    json.field("name", party.name);
    json.field_or_null("role", party.role);
    json.close();
}

void write_responsible(Json& json, const Responsible& responsible) {
    json.open();
    json.field("text", responsible.text);
    list(json, "parties", responsible.parties, write_party);
    json.confidence("confidence", responsible.confidence);
    json.close();
}

void write_order_fields(Json& json, const OrderReference& order) {
    json.field_or_null("type", order.type);
    json.field_or_null("issuer", order.issuer);
    json.field_or_null("number", order.number);
    json.field("date", order.date);
    json.field_or_null("title", order.title);
    json.confidence("confidence", order.confidence);
    if (!order.date_text.empty()) json.field("date_text", order.date_text);
    if (order.cancelled) {
        json.key("cancelled");
        json.boolean(true);
    }
}

void write_order(Json& json, const OrderReference& order) {
    json.open();
    write_order_fields(json, order);
    write_place(json, order.place);
    json.close();
}

void write_evidence(Json& json, const Evidence& evidence) {
    json.open();
    if (evidence.kind == Evidence::Kind::order) {
        json.field("kind", "order");
        write_order_fields(json, evidence.order);
    } else {
        json.field("kind", "url");
        json.field("url", evidence.url);
    }
    json.close();
}

void write_completion(Json& json, const Completion& completion) {
    json.open();
    json.field("text", completion.text);
    json.field("status", name(completion.status));
    json.confidence("confidence", completion.confidence);
    json.field_or_null("rule", completion.rule);
    json.field("date", completion.date);
    json.key("days_late");
    completion.days_late ? json.integer(*completion.days_late) : json.null();
    json.field("percent", completion.percent);
    json.close();
}

void write_section(Json& json, const SectionTitle& section) {
    json.open();
    json.field_or_null("number", section.number.value_or(""));
    json.field("title", section.title);
    json.close();
}

void write_event(Json& json, const Event& event) {
    json.open();
    write_event_members(json, event);
    json.close();
}

void write_dimension(Json& json, const Indicator::Dimension& dimension) {
    json.open();
    json.field("name", dimension.name);
    json.field("value", dimension.value);
    json.close();
}

void write_indicator(Json& json, const Indicator& indicator) {
    json.open();
    json.field("measure", indicator.measure);
    list(json, "dimensions", indicator.dimensions, write_dimension);
    json.key("value");
    indicator.is_mark ? json.boolean(indicator.value != 0) : json.number(indicator.value);
    json.field_or_null("unit", indicator.unit);
    json.field("share", indicator.share);
    json.field("as_of", indicator.as_of);
    write_place(json, indicator.place);
    json.close();
}

void write_finding(Json& json, const Finding& finding) {
    json.open();
    json.field("code", finding.code);
    json.field("severity", finding.severity);
    json.field("message", finding.message);
    write_place(json, finding.place);
    json.field_or_null("event", finding.event);
    json.close();
}

void write_candidate(Json& json, const Territory::Candidate& candidate) {
    json.open();
    json.field("name", candidate.name);
    json.field_or_null("region", candidate.region);
    json.field_or_null("oktmo", candidate.oktmo);
    json.close();
}

void write_index(Json& json, std::string_view key, int index) {
    json.key(key);
    index < 0 ? json.null() : json.integer(index);
}

void write_revision(Json& json, const ReportRevision& revision) {
    const Revision& change = revision.change;
    json.open();
    json.field("kind", name(change.kind));
    json.field("author", change.author);
    json.field_or_null("date", change.date);
    json.field("before", change.before);
    json.field("after", change.after);
    json.key("location");
    json.open();
    write_index(json, "table", change.location.table);
    write_index(json, "row", change.location.row);
    write_index(json, "column", change.location.column);
    json.close();
    json.field_or_null("field", revision.field ? name(*revision.field) : std::string_view());
    json.field_or_null("event", revision.event);
    json.close();
}

void write_territory(Json& json, const Territory& territory) {
    json.open();
    json.field("name", territory.name);
    json.field_or_null("type", territory.type);
    json.field_or_null("region", territory.region);
    json.field_or_null("oktmo", territory.oktmo);
    json.field("mention", territory.mention);
    json.confidence("confidence", territory.confidence);
    list(json, "candidates", territory.candidates, write_candidate);
    json.close();
}

void write_organization(Json& json, const Organization& organization) {
    json.open();
    json.field("name", organization.name);
    json.field("mention", organization.mention);
    json.close();
}

void write_period(Json& json, const Period& period) {
    json.open();
    json.field("start", std::optional(period.start));
    json.field("end", std::optional(period.end));
    json.field("label", period.label);
    json.close();
}

void write_approval(Json& json, const Approval& approval) {
    json.open();
    json.field("role", approval.role);
    json.field("date", approval.date);
    json.field_or_null("number", approval.number);
    json.field_or_null("issuer", approval.issuer);
    json.field("text", approval.text);
    json.close();
}

void write_column(Json& json, const SchemaColumn& column) {
    json.open();
    json.field("column", column.column);
    json.field_or_null("field", column.field ? name(*column.field) : std::string_view());
    json.field("header", column.header);
    json.confidence("score", column.score);
    json.close();
}

void write_report_table(Json& json, const ReportTable& table) {
    json.open();
    json.field("index", table.index);
    json.field("role", name(table.role));
    list(json, "columns", table.columns, write_column);
    write_place(json, table.place);
    json.close();
}

}  // namespace

void write_report_json(const Report& report, const JsonSink& sink) {
    Json json;
    json.open();
    json.field("schema", "svod.report/1");
    write_source(json, report.source);
    json.field("kind", name(report.kind));
    json.field("title", report.title);
    object_or_null(json, "territory", report.territory, write_territory);
    object_or_null(json, "organization", report.organization, write_organization);
    object_or_null(json, "period", report.period, write_period);
    json.field("as_of", report.as_of);
    list(json, "approvals", report.approvals, write_approval);
    list(json, "orders", report.orders, write_order);
    list(json, "tables", report.tables, write_report_table);
    list(json, "events", report.events, write_event, sink);
    list(json, "indicators", report.indicators, write_indicator, sink);
    list(json, "findings", report.findings, write_finding, sink);
    list(json, "revisions", report.revisions, write_revision);
    json.close();
    json.let_go(sink, 0);
}

std::string report_json(const Report& report) {
    std::string text;
    write_report_json(report, [&](std::string_view piece) { text += piece; });
    return text;
}

void write_event_members(Json& json, const Event& event) {
    json.field("id", event.id);
    json.field("kind", name(event.kind));
    list(json, "section", event.section, write_section);
    json.field_or_null("number", event.number);
    json.field("activity", event.activity);
    object_or_null(json, "deadline", event.deadline, write_deadline);
    object_or_null(json, "responsible", event.responsible, write_responsible);
    object_or_null(json, "result", event.result, write_text);
    object_or_null(json, "completion", event.completion, write_completion);
    list(json, "evidence", event.evidence, write_evidence);
    write_place(json, event.place);
    json.confidence("confidence", event.confidence);
}

std::string event_json(const Event& event) {
    return one(write_event, event);
}

std::string completion_json(const Completion& completion) {
    return one(write_completion, completion);
}

std::string indicator_json(const Indicator& indicator) {
    return one(write_indicator, indicator);
}

std::string finding_json(const Finding& finding) {
    return one(write_finding, finding);
}

std::string period_json(const Period& period) {
    return one(write_period, period);
}

std::string deadline_json(const Deadline& deadline) {
    return one(write_deadline, deadline);
}

std::string responsible_json(const Responsible& responsible) {
    return one(write_responsible, responsible);
}

std::string territory_json(const Territory& territory) {
    return one(write_territory, territory);
}

std::string orders_json(const std::vector<OrderReference>& orders) {
    Json json;
    json.open();
    list(json, "orders", orders, write_order);
    json.close();
    return json.take();
}

std::string source_json(const Source& source) {
    return one(write_source_object, source);
}

std::string error_json(const std::string& source_name, std::string_view code, std::string_view message) {
    Json json;
    json.open();
    json.key("source");
    json.open();
    json.field("name", to_nfc(source_name));
    json.close();
    json.key("error");
    json.open();
    json.field("code", code);
    json.field("message", message);
    json.close();
    json.close();
    return json.take();
}

}  // namespace svod
