#include "archive/seal.h"

#include "ingest/reader.h"

namespace svod {

std::string row_seal(const std::vector<SqlRow>& found) {
    if (found.empty()) return {};
    std::vector<std::string> fields;
    for (const SqlValue& value : found.front())
        fields.push_back(std::holds_alternative<std::int64_t>(value) ? std::to_string(number(value)) : text(value));
    return seal_of(fields);
}

std::string seal_of(const std::vector<std::string>& fields) {
    std::string whole;
    for (const std::string& field : fields) whole += std::to_string(field.size()) + ":" + field;
    return sha256_hex(whole);
}

std::string document_seal(Database& database, const std::string& sha256) {
    return row_seal(database.rows(
        "SELECT name, sha256, format, bytes, error_code, error_message, report_sha256, prose FROM document"
        " WHERE sha256 = ?",
        {sha256}));
}

std::string link_seal(Database& database, std::int64_t id) {
    return row_seal(
        database.rows("SELECT id, same, left_key, left_organization, left_text, right_key, right_organization,"
                      " right_text, author, time, reason FROM activity_link WHERE id = ?",
                      {id}));
}

std::string seal_detail(const std::string& seal) {
    return "{\"seal\":\"" + seal + "\"}";
}

}  // namespace svod
