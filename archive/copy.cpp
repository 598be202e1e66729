#include "archive/copy.h"

#include "archive/database.h"
#include "archive/schema.h"
#include "archive/search_index.h"
#include "archive/table_shapes.h"

#include <functional>

namespace svod {
namespace {

constexpr std::int64_t rows_a_page = 32;

std::string columns_of(const TableShape& table) {
    std::string list;
    for (const ColumnShape& column : table.columns) list += (list.empty() ? "" : ", ") + std::string(column.name);
    return list;
}

std::string marks_of(const TableShape& table) {
    std::string list;
    for (std::size_t i = 0; i < table.columns.size(); ++i) list += i ? ", ?" : "?";
    return list;
}

/// An empty value is NULL to Poco's drivers: a document that failed has no head.
bool left_out(const TableShape& table, const SqlRow& row) {
    for (std::size_t i = 0; i < row.size(); ++i)
        if (table.columns[i].type == 'b' && bytes(row[i]).empty()) return true;
    return false;
}

void insert_row(Database& to, const TableShape& table, const SqlRow& row) {
    if (!left_out(table, row)) {
        to.run(
            "INSERT INTO " + std::string(table.name) + " (" + columns_of(table) + ") VALUES (" + marks_of(table) + ")",
            row);
        return;
    }
    std::string names;
    std::string marks;
    std::vector<SqlValue> values;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (table.columns[i].type == 'b' && bytes(row[i]).empty()) continue;
        names += (names.empty() ? "" : ", ") + std::string(table.columns[i].name);
        marks += marks.empty() ? "?" : ", ?";
        values.push_back(row[i]);
    }
    to.run("INSERT INTO " + std::string(table.name) + " (" + names + ") VALUES (" + marks + ")", values);
}

/// The rows of a table in the order of its key, a page at a time: originals are large.
void copy_table(Database& from, Database& to, const TableShape& table) {
    const std::string key(table.columns.front().name);
    SqlValue last = table.columns.front().type == 'n' ? SqlValue(std::int64_t{0}) : SqlValue(std::string());
    for (bool more = true; more;) {
        const std::vector<SqlRow> page = from.rows("SELECT " + columns_of(table) + " FROM " + std::string(table.name) +
                                                       " WHERE " + key + " > ? ORDER BY " + key + " LIMIT ?",
                                                   {last, rows_a_page});
        for (const SqlRow& row : page) insert_row(to, table, row);
        more = page.size() == static_cast<std::size_t>(rows_a_page);
        if (more) last = page.back().front();
    }
    if (table.numbered) to.number_on(std::string(table.name), key);
}

}  // namespace

void copy_archive(const std::string& from, const std::string& to) {
    open_archive(from, OpenMode::read);  // brings an earlier version's tables up to date
    const std::unique_ptr<Database> source = open_database(from, OpenMode::read);
    const std::unique_ptr<Database> target = open_database(to, OpenMode::create);
    const std::string shown = shown_address(to);
    if (target->schema_version() != 0 &&
        (target->schema_version() < 0 || !target->rows("SELECT sequence FROM journal LIMIT 1").empty()))
        throw ArchiveError("«" + shown + "» уже занят: для копии нужно новое имя файла или пустая база.");
    prepare_schema(*target, OpenMode::create, shown);
    source->consistently([&] {
        target->transaction([&] {
            for (const TableShape& table : table_shapes()) copy_table(*source, *target, table);
        });
    });
    index_new_documents(*target);
}

}  // namespace svod
