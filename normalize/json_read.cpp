#include "normalize/json.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <array>
#include <stdexcept>

namespace svod {

namespace {

using Value = rapidjson::Value;

[[noreturn]] void refuse(std::string_view key, std::string_view wanted) {
    throw std::runtime_error("report JSON: «" + std::string(key) + "» is not " + std::string(wanted));
}

const Value& member(const Value& object, const char* key) {
    if (!object.IsObject()) refuse(key, "inside an object");
    const auto found = object.FindMember(key);
    if (found == object.MemberEnd()) refuse(key, "there");
    return found->value;
}

std::string string_of(const Value& value, const char* key) {
    if (!value.IsString()) refuse(key, "a string");
    return {value.GetString(), value.GetStringLength()};
}

std::string text(const Value& object, const char* key) {
    return string_of(member(object, key), key);
}

/// The inverse of a `null` for what is not given.
std::string text_or_empty(const Value& object, const char* key) {
    const Value& value = member(object, key);
    return value.IsNull() ? std::string() : string_of(value, key);
}

int integer_of(const Value& value, const char* key) {
    if (!value.IsInt()) refuse(key, "an integer");
    return value.GetInt();
}

int integer(const Value& object, const char* key) {
    return integer_of(member(object, key), key);
}

double number(const Value& object, const char* key) {
    const Value& value = member(object, key);
    if (!value.IsNumber()) refuse(key, "a number");
    return value.GetDouble();
}

std::optional<double> number_or_none(const Value& object, const char* key) {
    return member(object, key).IsNull() ? std::nullopt : std::optional(number(object, key));
}

std::optional<Date> date_or_none(const Value& object, const char* key) {
    const Value& value = member(object, key);
    if (value.IsNull()) return std::nullopt;
    const auto date = parse_iso(string_of(value, key));
    if (!date) refuse(key, "a date");
    return date;
}

Date date(const Value& object, const char* key) {
    const auto found = date_or_none(object, key);
    if (!found) refuse(key, "a date");
    return *found;
}

template <class Read>
auto list(const Value& object, const char* key, Read read) {
    const Value& values = member(object, key);
    if (!values.IsArray()) refuse(key, "a list");
    std::vector<decltype(read(values))> result;
    result.reserve(values.Size());
    for (const Value& value : values.GetArray()) result.push_back(read(value));
    return result;
}

template <class Read>
auto object_or_none(const Value& object, const char* key, Read read) {
    const Value& value = member(object, key);
    return value.IsNull() ? std::nullopt : std::optional(read(value));
}

/// The enumerator whose contract name stands under `key`.
template <class Enum, std::size_t count>
Enum named(const Value& object, const char* key, const std::array<Enum, count>& values) {
    const std::string wanted = text(object, key);
    for (const Enum value : values) {
        if (name(value) == wanted) return value;
    }
    refuse(key, "a known name");
}

constexpr std::array deadline_kinds{Deadline::Kind::by,         Deadline::Kind::on,        Deadline::Kind::within,
                                    Deadline::Kind::ongoing,    Deadline::Kind::recurring, Deadline::Kind::conditional,
                                    Deadline::Kind::unspecified};
constexpr std::array party_kinds{Party::Kind::person, Party::Kind::role, Party::Kind::org};
constexpr std::array event_kinds{Event::Kind::activity, Event::Kind::recommendation, Event::Kind::accomplishment};
constexpr std::array report_kinds{ReportKind::roadmap, ReportKind::roadmap_report, ReportKind::analytical_report,
                                  ReportKind::other};
constexpr std::array revision_kinds{Revision::Kind::inserted,     Revision::Kind::deleted,
                                    Revision::Kind::replaced,     Revision::Kind::moved_from,
                                    Revision::Kind::moved_to,     Revision::Kind::row_inserted,
                                    Revision::Kind::row_deleted,  Revision::Kind::cell_inserted,
                                    Revision::Kind::cell_deleted, Revision::Kind::cell_merged};
constexpr std::array table_roles{TableRole::roadmap, TableRole::indicators, TableRole::matrix, TableRole::documents,
                                 TableRole::events,  TableRole::layout,     TableRole::other};

Source read_source(const Value& json) {
    Source source;
    source.name = text(json, "name");
    source.format = text(json, "format");
    const Value& bytes = member(json, "bytes");
    if (!bytes.IsUint64()) refuse("bytes", "a size");
    source.bytes = bytes.GetUint64();
    source.sha256 = text(json, "sha256");
    return source;
}

Place::Rows read_rows(const Value& json) {
    return {integer(json, "table"), list(json, "rows", [](const Value& row) { return integer_of(row, "rows"); })};
}

Place read_place(const Value& json) {
    const Value& where = member(json, "where");
    Place place;
    if (where.IsNull()) return place;
    if (where.IsArray()) {
        place.tables = list(json, "where", read_rows);
    } else if (where.IsObject() && where.HasMember("paragraph")) {
        place.paragraph = integer(where, "paragraph");
    } else {
        place.tables.push_back(read_rows(where));
    }
    return place;
}

DateRange read_interval(const Value& json) {
    return {date(json, "start"), date(json, "end")};
}

Deadline read_deadline(const Value& json) {
    Deadline deadline;
    deadline.text = text(json, "text");
    deadline.kind = named(json, "kind", deadline_kinds);
    deadline.start = date_or_none(json, "start");
    deadline.end = date_or_none(json, "end");
    deadline.intervals = list(json, "intervals", read_interval);
    deadline.rrule = text_or_empty(json, "rrule");
    deadline.occurrence = text_or_empty(json, "occurrence");
    if (json.HasMember("anchor")) deadline.anchor = text(json, "anchor");
    if (json.HasMember("offset")) {
        deadline.offset = text(json, "offset");
        deadline.business_days = text(json, "offset_days") == "business";
    }
    deadline.flags = list(json, "flags", [](const Value& flag) { return string_of(flag, "flags"); });
    deadline.confidence = number(json, "confidence");
    deadline.rule = text_or_empty(json, "rule");
    return deadline;
}

Party read_party(const Value& json) {
    return {named(json, "kind", party_kinds), text(json, "name"), text_or_empty(json, "role")};
}

Responsible read_responsible(const Value& json) {
    return {text(json, "text"), list(json, "parties", read_party), number(json, "confidence")};
}

OrderReference read_order_fields(const Value& json) {
    OrderReference order;
    order.type = text_or_empty(json, "type");
    order.issuer = text_or_empty(json, "issuer");
    order.number = text_or_empty(json, "number");
    order.date = date_or_none(json, "date");
    order.title = text_or_empty(json, "title");
    // Reports archived before these were known lack them.
    if (json.HasMember("confidence")) order.confidence = number(json, "confidence");
    if (json.HasMember("date_text")) order.date_text = text(json, "date_text");
    order.cancelled = json.HasMember("cancelled");
    return order;
}

OrderReference read_order(const Value& json) {
    OrderReference order = read_order_fields(json);
    order.place = read_place(json);
    return order;
}

Evidence read_evidence(const Value& json) {
    const std::string kind = text(json, "kind");
    if (kind == "order") return {Evidence::Kind::order, read_order_fields(json), {}};
    if (kind == "url") return {Evidence::Kind::url, {}, text(json, "url")};
    refuse("evidence", "of a known kind");
}

Completion read_completion(const Value& json) {
    Completion completion;
    completion.text = text(json, "text");
    const auto status = status_by_name(text(json, "status"));
    if (!status) refuse("status", "a known name");
    completion.status = *status;
    completion.confidence = number(json, "confidence");
    completion.rule = text_or_empty(json, "rule");
    completion.date = date_or_none(json, "date");
    if (!member(json, "days_late").IsNull()) completion.days_late = integer(json, "days_late");
    completion.percent = number_or_none(json, "percent");
    return completion;
}

SectionTitle read_section(const Value& json) {
    SectionTitle section;
    const std::string number = text_or_empty(json, "number");
    if (!number.empty()) section.number = number;
    section.title = text(json, "title");
    return section;
}

Event read_event(const Value& json) {
    Event event;
    event.id = text(json, "id");
    event.kind = named(json, "kind", event_kinds);
    event.section = list(json, "section", read_section);
    event.number = text_or_empty(json, "number");
    event.activity = text(json, "activity");
    event.deadline = object_or_none(json, "deadline", read_deadline);
    event.responsible = object_or_none(json, "responsible", read_responsible);
    event.result = object_or_none(json, "result", [](const Value& value) { return string_of(value, "result"); });
    event.completion = object_or_none(json, "completion", read_completion);
    event.evidence = list(json, "evidence", read_evidence);
    event.place = read_place(json);
    event.confidence = number(json, "confidence");
    return event;
}

Indicator read_indicator(const Value& json) {
    Indicator indicator;
    indicator.measure = text(json, "measure");
    indicator.dimensions = list(json, "dimensions", [](const Value& dimension) {
        return Indicator::Dimension{text(dimension, "name"), text(dimension, "value")};
    });
    const Value& value = member(json, "value");
    indicator.is_mark = value.IsBool();
    indicator.value = indicator.is_mark ? (value.GetBool() ? 1 : 0) : number(json, "value");
    indicator.unit = text_or_empty(json, "unit");
    indicator.share = number_or_none(json, "share");
    indicator.as_of = date_or_none(json, "as_of");
    indicator.place = read_place(json);
    return indicator;
}

Finding read_finding(const Value& json) {
    return {text(json, "code"), text(json, "severity"), text(json, "message"), read_place(json),
            text_or_empty(json, "event")};
}

int index_or_none(const Value& object, const char* key) {
    return member(object, key).IsNull() ? -1 : integer(object, key);
}

ReportRevision read_revision(const Value& json) {
    ReportRevision revision;
    Revision& change = revision.change;
    change.kind = named(json, "kind", revision_kinds);
    change.author = text(json, "author");
    change.date = text_or_empty(json, "date");
    change.before = text(json, "before");
    change.after = text(json, "after");
    const Value& location = member(json, "location");
    change.location = {index_or_none(location, "table"), index_or_none(location, "row"),
                       index_or_none(location, "column"), -1};
    const std::string field = text_or_empty(json, "field");
    revision.field = header_field(field);
    if (!field.empty() && !revision.field) refuse("field", "a known name");
    revision.event = text_or_empty(json, "event");
    return revision;
}

Territory read_territory(const Value& json) {
    Territory territory;
    territory.name = text(json, "name");
    territory.type = text_or_empty(json, "type");
    territory.region = text_or_empty(json, "region");
    territory.oktmo = text_or_empty(json, "oktmo");
    territory.mention = text(json, "mention");
    territory.confidence = number(json, "confidence");
    territory.candidates = list(json, "candidates", [](const Value& value) {
        return Territory::Candidate{text(value, "name"), text_or_empty(value, "region"), text_or_empty(value, "oktmo")};
    });
    return territory;
}

Organization read_organization(const Value& json) {
    return {text(json, "name"), text(json, "mention")};
}

Period read_period(const Value& json) {
    return {date(json, "start"), date(json, "end"), text(json, "label")};
}

Approval read_approval(const Value& json) {
    return {text(json, "role"), date_or_none(json, "date"), text_or_empty(json, "number"),
            text_or_empty(json, "issuer"), text(json, "text")};
}

SchemaColumn read_column(const Value& json) {
    SchemaColumn column;
    column.column = integer(json, "column");
    const std::string field = text_or_empty(json, "field");
    if (!field.empty()) {
        column.field = header_field(field);
        if (!column.field) refuse("field", "a known name");
    }
    column.header = text(json, "header");
    column.score = number(json, "score");
    return column;
}

ReportTable read_report_table(const Value& json) {
    return {integer(json, "index"), named(json, "role", table_roles), list(json, "columns", read_column),
            read_place(json)};
}

Report read_report(const Value& json) {
    if (text(json, "schema") != "svod.report/1") refuse("schema", "svod.report/1");
    Report report;
    report.source = read_source(member(json, "source"));
    report.kind = named(json, "kind", report_kinds);
    report.title = text(json, "title");
    report.territory = object_or_none(json, "territory", read_territory);
    report.organization = object_or_none(json, "organization", read_organization);
    report.period = object_or_none(json, "period", read_period);
    report.as_of = date_or_none(json, "as_of");
    report.approvals = list(json, "approvals", read_approval);
    report.orders = list(json, "orders", read_order);
    report.tables = list(json, "tables", read_report_table);
    report.events = list(json, "events", read_event);
    report.indicators = list(json, "indicators", read_indicator);
    report.findings = list(json, "findings", read_finding);
    // Reports archived before revisions were told have none.
    if (json.HasMember("revisions")) report.revisions = list(json, "revisions", read_revision);
    return report;
}

}  // namespace

Report read_report_json(std::string_view json) {
    rapidjson::Document document;
    constexpr unsigned flags =
        rapidjson::kParseFullPrecisionFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    document.Parse<flags>(json.data(), json.size());
    if (document.HasParseError()) {
        throw std::runtime_error("report JSON: byte " + std::to_string(document.GetErrorOffset()) + ": " +
                                 rapidjson::GetParseError_En(document.GetParseError()));
    }
    return read_report(document);
}

}  // namespace svod
