#pragma once

#include "compare/comparison.h"
#include "normalize/json_writer.h"

namespace svod {

/// Parts of the comparison's JSON; each writes one value or, with `key`, one member of the object that is open.
void write_totals(Json& json, const Totals& totals);
void write_documents(Json& json, std::string_view key, const std::vector<ComparedDocument>& documents);
void write_movement(Json& json, std::string_view key, const Comparison& comparison);

}  // namespace svod
