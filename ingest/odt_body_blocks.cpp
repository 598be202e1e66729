// Lists and tables of OdtBody.
#include "ingest/odt_body.h"
#include "ingest/odt_names.h"
#include "ingest/odt_style_reader.h"
#include "ingest/trouble.h"

#include <algorithm>
#include <utility>

namespace svod {
namespace {

std::optional<int> start_value(const XmlElement& element) {
    const auto value = element.attribute(Ns::text, "start-value");
    if (!value) return std::nullopt;
    return odt_number(value, 1);
}

constexpr std::uint64_t bytes_of_a_list = 256;  ///< its counters, its keys

std::uint64_t table_count(const XmlElement& element, std::string_view name) {
    return std::max<std::uint64_t>(1, odt_count(element.attribute(Ns::table, name), 1));
}

}  // namespace

void OdtBody::open_list(const XmlElement& element) {
    OpenList opened;
    const std::string style = odt_text_of(element.attribute(Ns::text, "style-name"));
    if (in_list()) {
        const OpenList& outer = lists_open_.back();
        opened.key = outer.key;
        opened.style = style.empty() ? outer.style : style;
        opened.level = std::min(outer.level + 1, odt_list_levels - 1);
    } else {
        budget_.bytes(bytes_of_a_list);
        OdtListStart start;
        start.id = odt_text_of(element.attribute(Ns::xml, "id"));
        start.continue_list = odt_text_of(element.attribute(Ns::text, "continue-list"));
        start.continue_numbering = element.attribute(Ns::text, "continue-numbering") == "true";
        start.style = style;
        opened.key = lists_.open(start);
        opened.style = style;
    }
    lists_open_.push_back(std::move(opened));
}

void OdtBody::open_item(const XmlElement& element) {
    if (!in_list()) return;
    OpenList& list = lists_open_.back();
    list.label_due = true;
    list.start = start_value(element);
    list.style_override = odt_text_of(element.attribute(Ns::text, "style-override"));
}

/// What follows a sublist inside its item is a further paragraph of that item: it has no label.
void OdtBody::close_list() {
    lists_open_.pop_back();
    if (in_list()) lists_open_.back().label_due = false;
}

void OdtBody::open_numbered_paragraph(const XmlElement& element) {
    OpenList opened;
    opened.style = odt_text_of(element.attribute(Ns::text, "style-name"));
    const std::string id = odt_text_of(element.attribute(Ns::text, "list-id"));
    opened.key = "numbered " + (id.empty() ? opened.style : id);
    opened.level = std::clamp(odt_number(element.attribute(Ns::text, "level"), 1), 1, odt_list_levels) - 1;
    opened.label_due = true;
    opened.start = start_value(element);
    lists_open_.push_back(std::move(opened));
}

/// Whether the innermost table may take a row or cell here: nothing but its own elements lie between.
bool OdtBody::at_table_level() const {
    return !tables_.empty() && tables_.back().flows == flows_.size();
}

/// A table inside a note belongs to the note: its text stays there, its grid is not one of the document.
bool OdtBody::act_on_table(const XmlElement& element, OpenElement& open) {
    open.acted = false;
    switch (element.id) {
        case Odt::table_table:
            open.acted = open_table();
            break;
        case Odt::table_header_rows:
            open.acted = at_table_level();
            if (open.acted) tables_.back().header = true;
            break;
        case Odt::table_row:
            open.acted = at_table_level() && !tables_.back().grid.in_row();
            if (open.acted)
                tables_.back().grid.begin_row(tables_.back().header, table_count(element, "number-rows-repeated"));
            break;
        case Odt::table_cell:
            open.acted = at_table_level() && tables_.back().grid.in_row();
            if (open.acted) open_cell(element);
            break;
        case Odt::table_covered:
            if (!at_table_level() || !tables_.back().grid.in_row()) break;
            skip_reason_ = Dropped::covered;
            tables_.back().grid.covered(table_count(element, "number-columns-repeated"));
            return false;
        default:
            break;
    }
    return true;
}

void OdtBody::undo_table(int id) {
    switch (id) {
        case Odt::table_table:
            close_table();
            break;
        case Odt::table_header_rows:
            tables_.back().header = false;
            break;
        case Odt::table_row:
            tables_.back().grid.end_row();
            break;
        case Odt::table_cell:
            close_cell();
            break;
        default:
            break;
    }
}

bool OdtBody::open_table() {
    for (std::size_t i = 0; i < flows_.size(); ++i)
        if (flows_[i].kind == Flow::Kind::note) return false;
    const int most = budget_.limits().table_depth;
    if (tables_.size() >= static_cast<std::size_t>(most)) throw_limit("table_depth", static_cast<std::uint64_t>(most));
    std::optional<TableParent> parent;
    if (flows_.back().kind == Flow::Kind::cell) {
        const OpenTable& outer = tables_.back();
        parent = TableParent{outer.index, outer.grid.row(), outer.grid.column()};
    }
    OpenTable opened{OdtTable(budget_), static_cast<int>(document_.tables.size()), parent, flows_.size(), false};
    budget_.bytes(sizeof(Table));
    document_.tables.emplace_back();
    tables_.push_back(std::move(opened));
    return true;
}

void OdtBody::close_table() {
    OpenTable closed = std::move(tables_.back());
    tables_.pop_back();
    Table& table = document_.tables[static_cast<std::size_t>(closed.index)];
    table = closed.grid.finish();
    table.index = closed.index;
    table.parent = closed.parent;
    Item item;
    item.table = closed.index;
    hand_on(std::move(item));
}

void OdtBody::note_cut_span(std::string_view limit, std::uint64_t wanted, int room) {
    if (wanted <= static_cast<std::uint64_t>(room)) return;
    const OpenTable& table = tables_.back();
    diagnostics_.add("span_cut", {table.index, table.grid.row(), table.grid.column(), -1}, std::string(limit));
}

void OdtBody::open_cell(const XmlElement& element) {
    OdtTable& grid = tables_.back().grid;
    if (element.any_attribute("number-")) {
        const std::uint64_t rows = table_count(element, "number-rows-spanned");
        const std::uint64_t columns = table_count(element, "number-columns-spanned");
        grid.begin_cell(rows, columns, table_count(element, "number-columns-repeated"));
        note_cut_span("grid_rows", rows, budget_.limits().grid_rows - grid.row());
        note_cut_span("grid_columns", columns, budget_.limits().grid_columns - grid.column());
    } else {
        grid.begin_cell(1, 1, 1);
    }
    Flow& flow = flows_.push();
    flow.kind = Flow::Kind::cell;
    flow.begin = cursor_->tag_begin();
    flow.paragraphs = paragraphs_.size();
    flow.lists = lists_open_.size();
}

void OdtBody::close_cell() {
    Flow& flow = flows_.pop();
    tables_.back().grid.end_cell(
        {flow.text, flow.has_bold && !flow.has_plain, std::move(flow.links), {flow.begin, cursor_->tag_end()}});
}

}  // namespace svod
