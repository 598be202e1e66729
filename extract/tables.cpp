#include "extract/tables.h"

#include "extract/figures.h"
#include "extract/join.h"
#include "extract/records.h"
#include "extract/role.h"
#include "extract/same_heads.h"
#include "extract/surroundings.h"
#include "text/text.h"

#include <algorithm>
#include <map>

namespace svod {

namespace {

bool readable(const Table& table) {
    return table.rows > 0 && table.columns > 0;
}

void add_rows(Place& place, const Table& table) {
    Place::Rows rows;
    rows.table = table.index;
    for (int row = 0; row < table.rows; ++row) rows.rows.push_back(row);
    place.tables.push_back(std::move(rows));
}

/// A head that stands over the first of several tables only serves the others too.
void inherit_head(Whole& whole, const Whole* before) {
    if (!before || !reads_as_rows_of(*before, whole.grid, whole.head)) return;
    const int first_row = !whole.head.known && whole.head.numbers_row ? whole.head.rows : 0;
    whole.head = {0, first_row, false, first_row > 0};
    whole.schema = before->schema;
    whole.schema.header_rows = first_row;
}

std::string caption_of(const Whole& whole, const Surroundings& around) {
    for (int row = 0; row < whole.head.title_rows; ++row) {
        const std::vector<int> columns = filled_columns(whole.grid, row);
        if (columns.empty()) continue;
        const std::string& title = whole.grid.at(row, columns.front()).text;
        const bool section = whole.titled_parts || read_heading({}, title, 0).form != Heading::Form::plain;
        if (!section || is_title_text(title)) return title;
    }
    return around.caption;
}

bool holds_records(TableRole role) {
    return role == TableRole::roadmap || role == TableRole::events || role == TableRole::documents;
}

class TableReader {
public:
    explicit TableReader(const Document& document)
        : document_(document), vocabulary_(document), surroundings_(surroundings_of(document)) {}

    std::vector<LogicalTable> read() {
        for (std::size_t i = 0; i < document_.tables.size(); ++i) take(i);
        finish_all();
        return std::move(tables_);
    }

private:
    struct Open {
        Whole whole;
        std::size_t table = 0;  ///< into tables_
    };

    void take(std::size_t i) {
        const Table& table = document_.tables[i];
        Whole whole;
        if (readable(table)) {
            whole.grid = make_grid(table);
            straighten(whole.grid);
            whole.head = find_head(whole.grid, table.header_rows);
            const Surroundings& around = surroundings_[i];
            if (around.before >= 0 && around.may_continue) {
                Open& before = wholes_[logical_of_[static_cast<std::size_t>(around.before)]];
                if (join_part(before.whole, whole.grid, whole.head, around.announced, vocabulary_)) {
                    add_rows(tables_[before.table].place, table);
                    logical_of_.push_back(logical_of_[static_cast<std::size_t>(around.before)]);
                    return;
                }
            }
            whole.schema = match_schema(whole.grid, whole.head);
        }
        LogicalTable logical;
        logical.index = table.index;
        add_rows(logical.place, table);
        tables_.push_back(std::move(logical));
        logical_of_.push_back(wholes_.size());
        wholes_.push_back({std::move(whole), tables_.size() - 1});
    }

    /// What the cells of one table leave open the cells of another under the same heads may tell.
    void match_schemas() {
        std::vector<Whole*> wholes;
        for (std::size_t i = 0; i < wholes_.size(); ++i) {
            Whole& whole = wholes_[i].whole;
            if (tables_[i].place.tables.size() > 1) whole.schema = match_schema(whole.grid, whole.head);
            wholes.push_back(&whole);
        }
        share_schemas(wholes);
    }

    void finish_all() {
        match_schemas();
        const Whole* before = nullptr;
        for (std::size_t i = 0; i < wholes_.size(); ++i) {
            LogicalTable& logical = tables_[i];
            Whole& whole = wholes_[i].whole;
            const Table& table = document_.tables[static_cast<std::size_t>(logical.place.tables.front().table)];
            const bool in_plan = table.parent && is_plan_table(table.parent->table);
            if (!table.parent) inherit_head(whole, before);
            finish(logical, whole, in_plan);
            if (logical.role == TableRole::roadmap && !table.parent) before = &whole;
        }
        read_all_records();
    }

    bool is_plan_table(int table) const {
        const auto logical = logical_of_[static_cast<std::size_t>(table)];
        return holds_records(tables_[logical].role);
    }

    void finish(LogicalTable& logical, Whole& whole, bool in_plan) {
        const Surroundings& around = surroundings_[static_cast<std::size_t>(logical.index)];
        logical.caption = caption_of(whole, around);
        logical.role = whole.grid.rows == 0 ? TableRole::other : find_role(whole, logical.caption, in_plan);
        if (logical.role == TableRole::events && reports_done(whole.schema)) take_results_as_completion(whole.schema);
        if (logical.role == TableRole::events && !whole.schema.has(HeaderField::completion_date))
            for (SchemaColumn& column : whole.schema.columns)
                if (column.field == HeaderField::deadline && names_day(column.header))
                    column.field = HeaderField::completion_date;
        logical.schema = whole.schema;
        if (logical.role == TableRole::matrix || logical.role == TableRole::indicators ||
            logical.role == TableRole::documents) {
            Grid grid = whole.grid;
            grid.header_rows = whole.head.rows;
            logical.figures = read_figures(grid, logical.role, logical.caption, figure_bytes_);
        }
    }

    /// Headings over the tables first, as one run through the document: a plan cut into a table a section.
    void read_all_records() {
        Sections headings;
        std::vector<std::size_t> plans;
        for (std::size_t i = 0; i < tables_.size(); ++i)
            if (holds_records(tables_[i].role)) plans.push_back(i);
        for (std::size_t k = 0; k < plans.size(); ++k) {
            LogicalTable& logical = tables_[plans[k]];
            const Surroundings& around = surroundings_[static_cast<std::size_t>(logical.index)];
            const std::vector<Heading> over = headings_over(
                around,
                k == 0 && plans.size() > 1 ? &surroundings_[static_cast<std::size_t>(tables_[plans[1]].index)]
                                           : nullptr,
                k == 0);
            for (const Heading& heading : over) headings.add(heading);
            Sections sections = headings;
            logical.records = read_records(wholes_[plans[k]].whole, sections);
            if (!logical.records.empty()) headings.path();
        }
    }

    const Document& document_;
    Vocabulary vocabulary_;
    std::vector<Surroundings> surroundings_;
    std::uint64_t figure_bytes_ = 0;  ///< of all tables
    std::vector<LogicalTable> tables_;
    std::vector<Open> wholes_;
    std::vector<std::size_t> logical_of_;  ///< for every table of the document its place in tables_
};

}  // namespace

std::vector<LogicalTable> read_tables(const Document& document) {
    return TableReader(document).read();
}

}  // namespace svod
