#include "extract/extraction.h"

#include <algorithm>
#include <array>

namespace svod {

namespace {

constexpr std::array<std::string_view, 21> field_names{
    "number",       "activity", "deadline", "responsible",  "result", "completion", "completion_date",
    "evidence",     "note",     "funding",  "indicator",    "unit",   "plan_value", "fact_value",
    "organisation", "count",    "share",    "participants", "place",  "level",      "section",
};

}  // namespace

std::string_view name(HeaderField field) {
    return field_names[static_cast<std::size_t>(field)];
}

std::optional<HeaderField> header_field(std::string_view name) {
    const auto found = std::find(field_names.begin(), field_names.end(), name);
    if (found == field_names.end()) return std::nullopt;
    return static_cast<HeaderField>(found - field_names.begin());
}

std::string_view name(TableRole role) {
    switch (role) {
        case TableRole::roadmap:
            return "roadmap";
        case TableRole::indicators:
            return "indicators";
        case TableRole::matrix:
            return "matrix";
        case TableRole::documents:
            return "documents";
        case TableRole::events:
            return "events";
        case TableRole::layout:
            return "layout";
        case TableRole::other:
            break;
    }
    return "other";
}

bool Schema::has(HeaderField field) const {
    return std::any_of(columns.begin(), columns.end(),
                       [field](const SchemaColumn& column) { return column.field == field; });
}

}  // namespace svod
