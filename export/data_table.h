#pragma once

#include "text/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace svod {

/// A figure, a text, a day, or nothing — which is no zero.
using DataValue = std::variant<std::monostate, std::string, double, Date>;

struct DataColumn {
    std::string key;   ///< in JSON
    std::string head;  ///< for people
};

/// A view's figures, of which its page and its JSON, CSV and XLSX are all written: they cannot differ.
struct DataTable {
    std::string name;     ///< of the file: «показатели»
    std::string caption;  ///< what the table shows, with its date
    std::vector<DataColumn> columns;
    std::vector<std::vector<DataValue>> rows;
};

/// «12,5», «01.06.2022»; «—» for nothing.
std::string value_text(const DataValue& value);

inline DataValue value_or_nothing(const std::optional<double>& value) {
    return value ? DataValue(*value) : DataValue();
}
inline DataValue value_or_nothing(const std::optional<Date>& value) {
    return value ? DataValue(*value) : DataValue();
}

/// The table as «json» {"caption","columns","rows":[{key:value}]}, «csv» or «xlsx»; empty for any other format.
std::string written_table(const DataTable& table, std::string_view format);

}  // namespace svod
