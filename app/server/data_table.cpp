#include "app/server/data_table.h"

#include "export/writer.h"

namespace svod {

PageResponse table_twin(const DataTable& table, std::string_view format) {
    const std::string_view type = media_type_of(format);
    if (format == "json") return {200, std::string(type), written_table(table, format)};
    return attachment(type, written_table(table, format), table.name + "." + std::string(format));
}

Html html_table(const DataTable& table, std::size_t begin, std::size_t end,
                const std::function<Html(std::size_t, std::size_t)>& cell) {
    Html out;
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\"" << attribute("aria-label", table.caption)
        << "><table>" << element("caption", table.caption) << "<thead><tr>";
    for (const DataColumn& column : table.columns) out << "<th scope=\"col\">" << text(column.head) << "</th>";
    out << "</tr></thead><tbody>\n";
    for (std::size_t i = begin; i < end; ++i) {
        out << "<tr>";
        for (std::size_t j = 0; j < table.columns.size(); ++j) {
            const DataValue& value = table.rows[i][j];
            Html inside = cell ? cell(i, j) : Html();
            if (inside.empty()) inside = text(value_text(value));
            if (j == 0)
                out << "<th scope=\"row\">" << inside << "</th>";
            else if (std::holds_alternative<double>(value))
                out << "<td class=\"number\">" << inside << "</td>";
            else
                out << "<td>" << inside << "</td>";
        }
        out << "</tr>\n";
    }
    return out << "</tbody></table></div>\n";
}

}  // namespace svod
