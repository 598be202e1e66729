#pragma once

#include <string>

namespace svod {

/// The OpenAPI 3.1 description of /api/v1, made from the table of views and the schemas of export/.
std::string openapi_text();

/// How the API tells of trouble: {"error":{"status":404,"message":"…"}}.
std::string trouble_json(int status, const std::string& message);

}  // namespace svod
