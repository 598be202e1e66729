#pragma once

#include "app/server/html.h"
#include "app/server/message.h"
#include "export/data_table.h"

#include <functional>
#include <string_view>

namespace svod {

/// The table as written_table() writes it, saved under its name.
PageResponse table_twin(const DataTable& table, std::string_view format);

/// The rows [begin, end) as an HTML table whose first column names the row. `cell` may give a cell's content, or an
/// empty Html for its value as it is.
Html html_table(const DataTable& table, std::size_t begin, std::size_t end,
                const std::function<Html(std::size_t row, std::size_t column)>& cell = {});

}  // namespace svod
