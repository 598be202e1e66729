#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svod::test {

/// Holds a JSON document against a schema (2020-12: the keywords that svod's own schemas use; another one in the schema
/// throws std::logic_error). Every error begins with the place, «/rows/0/title: …». A member that the schema does not
/// describe is an error too: what is written is to be published.
std::vector<std::string> schema_errors(std::string_view schema, std::string_view json);

}  // namespace svod::test
