#include "archive/database.h"

namespace svod {

const std::string& text(const SqlValue& value) {
    return std::get<std::string>(value);
}
std::int64_t number(const SqlValue& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return *integer;
    return std::stoll(text(value));
}
const std::string& bytes(const SqlValue& value) {
    return std::get<Bytes>(value).content;
}

void Database::consistently(const std::function<void()>& work) {
    run(std::string(dialect().begin_reading));
    try {
        work();
        run("COMMIT");
    } catch (...) {
        roll_back();
        throw;
    }
}

void Database::transaction(const std::function<void()>& work) {
    run(std::string(dialect().begin_writing));
    try {
        if (!dialect().lock_writers.empty()) run(std::string(dialect().lock_writers));
        work();
        run("COMMIT");
    } catch (...) {
        roll_back();
        throw;
    }
}

}  // namespace svod
