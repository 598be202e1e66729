#include "normalize/tables_json.h"

#include "ingest/fill.h"
#include "normalize/json.h"
#include "normalize/json_writer.h"

namespace svod {
namespace {

void write_grid_cell(Json& json, const Cell& cell) {
    json.open();
    json.field("row", cell.row);
    json.field("column", cell.column);
    json.field("row_span", cell.row_span);
    json.field("column_span", cell.column_span);
    json.field("text", cell.text);
    json.close();
}

void write_filled(Json& json, const FilledPlace& place) {
    json.open();
    json.field("row", place.row);
    json.field("column", place.column);
    json.field("row_span", 1);
    json.field("column_span", 1);
    json.field("text", place.cell->text);
    json.key("filled");
    json.boolean(true);
    json.close();
}

void write_cells(Json& json, const Table& table, bool fill) {
    json.key("cells");
    json.open_list();
    if (!fill) {
        for (const Cell& cell : table.cells) write_grid_cell(json, cell);
    } else {
        for (const FilledPlace& place : fill_grid(table))
            place.filled ? write_filled(json, place) : write_grid_cell(json, *place.cell);
    }
    json.close_list();
}

void write_parent(Json& json, const std::optional<TableParent>& parent) {
    json.key("parent");
    if (!parent) return json.null();
    json.open();
    json.field("table", parent->table);
    json.field("row", parent->row);
    json.field("column", parent->column);
    json.close();
}

void write_grid(Json& json, const Table& table, bool fill) {
    json.open();
    json.field("index", table.index);
    write_parent(json, table.parent);
    json.field("rows", table.rows);
    json.field("columns", table.columns);
    json.field("header_rows", table.header_rows);
    write_cells(json, table, fill);
    json.close();
}

void write_count(Json& json, std::string_view key, std::int64_t count) {
    json.key(key);
    json.integer(count);
}

void write_account(Json& json, const Account& account) {
    json.key("account");
    json.open();
    json.key("parts");
    json.open_list();
    for (const std::string& part : account.parts()) json.text(part);
    json.close_list();
    write_count(json, "total", account.total());
    write_count(json, "kept", account.kept());
    json.key("dropped");
    json.open();
    for (std::size_t i = 0; i < dropped_reasons; ++i) {
        const auto reason = static_cast<Dropped>(i);
        if (account.dropped(reason) != 0) write_count(json, name(reason), account.dropped(reason));
    }
    json.close();
    write_count(json, "unaccounted", account.unaccounted());
    write_count(json, "added", account.added());
    json.close();
}

}  // namespace

std::string tables_json(const Document& document, const TablesView& view) {
    Json json;
    json.open();
    json.key("source");
    json.raw(source_json(document.source));
    json.key("tables");
    json.open_list();
    for (const Table& table : document.tables) write_grid(json, table, view.fill);
    json.close_list();
    if (view.account != nullptr) write_account(json, *view.account);
    json.close();
    return json.take();
}

}  // namespace svod
