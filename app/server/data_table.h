#pragma once

#include "app/server/html.h"
#include "app/server/message.h"
#include "text/date.h"

#include <functional>
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

/// The table as `format`: json {"caption","columns","rows":[{key:value}]}, csv, xlsx.
PageResponse table_twin(const DataTable& table, std::string_view format);

/// The rows [begin, end) as an HTML table whose first column names the row. `cell` may give a cell's content, or an
/// empty Html for its value as it is.
Html html_table(const DataTable& table, std::size_t begin, std::size_t end,
                const std::function<Html(std::size_t row, std::size_t column)>& cell = {});

}  // namespace svod
