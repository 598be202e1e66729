#pragma once

#include "extract/tables.h"
#include "tests/support/document_notation.h"

#include <string>
#include <vector>

namespace svod {

inline std::vector<LogicalTable> tables_of(std::string_view notation) {
    return read_tables(document_of(notation));
}

inline std::string text_of(const Record& record, HeaderField field) {
    const auto found = record.fields.find(field);
    return found == record.fields.end() ? "—" : found->second.text;
}

/// «section > number activity», a line a record.
inline std::string outline(const LogicalTable& table) {
    std::string lines;
    for (const Record& record : table.records) {
        for (const SectionTitle& title : record.section)
            lines += (title.number ? *title.number + " " : "") + title.title + " > ";
        const std::string number = text_of(record, HeaderField::number);
        lines += (number.empty() || number == "—" ? "" : number + " ") + text_of(record, HeaderField::activity) + "\n";
    }
    return lines;
}

/// The fields of the columns, «-» for none: «number activity - deadline».
inline std::string columns_of(const LogicalTable& table) {
    std::string fields;
    for (const SchemaColumn& column : table.schema.columns)
        fields += (fields.empty() ? "" : " ") + (column.field ? std::string(name(*column.field)) : "-");
    return fields;
}

inline std::string role_of(std::string_view notation, std::size_t table = 0) {
    return std::string(name(tables_of(notation).at(table).role));
}

}  // namespace svod
