#pragma once

#include "normalize/report.h"

#include <functional>
#include <string>
#include <string_view>

namespace svod {

class Json;

/// The canonical JSON object of `svod extract` (schema svod.report/1): fixed key order, no white space, UTF-8.
std::string report_json(const Report& report);

using JsonSink = std::function<void(std::string_view)>;

/// The same, handed to `sink` in pieces of about 64 KB: of a long report it takes as much memory as the report.
void write_report_json(const Report& report, const JsonSink& sink);

/// The inverse of report_json: read(write(r)) writes the same bytes. Throws std::runtime_error on anything else.
Report read_report_json(std::string_view json);

/// Parts of a report as they stand in report_json.
std::string event_json(const Event& event);
/// The members of event_json, into the object that is open.
void write_event_members(Json& json, const Event& event);
std::string completion_json(const Completion& completion);
std::string indicator_json(const Indicator& indicator);
std::string finding_json(const Finding& finding);
std::string period_json(const Period& period);

/// Single values, for `svod normalize`.
std::string deadline_json(const Deadline& deadline);
std::string responsible_json(const Responsible& responsible);
std::string territory_json(const Territory& territory);
std::string orders_json(const std::vector<OrderReference>& orders);

/// The `source` of every JSON object about a document.
std::string source_json(const Source& source);

/// {"source":{"name":…},"error":{"code":…,"message":…}}
std::string error_json(const std::string& source_name, std::string_view code, std::string_view message);

}  // namespace svod
