#include "export/data_table.h"

#include "export/words.h"
#include "export/writer.h"
#include "export/xlsx_book.h"
#include "export/xlsx_sheets.h"
#include "normalize/json_writer.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

void write_value(Json& json, const DataValue& value) {
    if (const auto* words = std::get_if<std::string>(&value))
        json.text(*words);
    else if (const auto* figure = std::get_if<double>(&value))
        json.number(*figure);
    else if (const auto* day = std::get_if<Date>(&value))
        json.text(iso(*day));
    else
        json.null();
}

std::string written_json(const DataTable& table) {
    Json json;
    json.open();
    json.field("caption", table.caption);
    json.key("columns");
    json.open_list();
    for (const DataColumn& column : table.columns) {
        json.open();
        json.field("key", column.key);
        json.field("head", column.head);
        json.close();
    }
    json.close_list();
    json.key("rows");
    json.open_list();
    for (const std::vector<DataValue>& row : table.rows) {
        json.open();
        for (std::size_t i = 0; i < row.size(); ++i) {
            json.key(table.columns[i].key);
            write_value(json, row[i]);
        }
        json.close();
    }
    json.close_list();
    json.close();
    return json.take() + "\n";
}

std::string written_csv(const DataTable& table) {
    std::vector<std::string> fields;
    for (const DataColumn& column : table.columns) fields.push_back(column.head);
    std::string csv = "\xEF\xBB\xBF" + csv_line(fields);
    for (const std::vector<DataValue>& row : table.rows) {
        fields.clear();
        for (const DataValue& value : row)
            fields.push_back(std::holds_alternative<std::monostate>(value) ? "" : value_text(value));
        csv += csv_line(fields);
    }
    return csv;
}

std::vector<double> xlsx_widths(const DataTable& table) {
    std::vector<double> widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        std::size_t longest = length(table.columns[i].head);
        for (const std::vector<DataValue>& row : table.rows) longest = std::max(longest, length(value_text(row[i])));
        widths.push_back(static_cast<double>(std::clamp<std::size_t>(longest + 2, 8, 50)));
    }
    return widths;
}

std::string written_xlsx(const DataTable& table) {
    XlsxBook book;
    book.sheet(capitalize(table.name), xlsx_widths(table));
    xlsx_title(book, capitalize(table.name), table.caption);
    std::vector<std::string> heads;
    for (const DataColumn& column : table.columns) heads.push_back(column.head);
    xlsx_heads(book, heads);
    int line = xlsx_head_row;
    for (const std::vector<DataValue>& row : table.rows) {
        ++line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const int column = static_cast<int>(i);
            if (const auto* words = std::get_if<std::string>(&row[i])) book.text(line, column, *words, Look::wrap);
            if (const auto* figure = std::get_if<double>(&row[i])) book.number(line, column, *figure);
            if (const auto* day = std::get_if<Date>(&row[i])) book.date(line, column, *day);
        }
    }
    book.finish_sheet(xlsx_head_row, 1, line, static_cast<int>(table.columns.size()));
    return book.bytes();
}

}  // namespace

std::string value_text(const DataValue& value) {
    if (const auto* words = std::get_if<std::string>(&value)) return *words;
    if (const auto* figure = std::get_if<double>(&value)) return number_text(*figure);
    if (const auto* day = std::get_if<Date>(&value)) return russian(*day);
    return "—";
}

std::string written_table(const DataTable& table, std::string_view format) {
    if (format == "json") return written_json(table);
    if (format == "csv") return written_csv(table);
    return format == "xlsx" ? written_xlsx(table) : std::string();
}

}  // namespace svod
