#include "ingest/docx_story.h"

#include <algorithm>

namespace svod {
namespace {

DocxCellProperties::Merge merge_of(const XmlElement& element) {
    return docx_value(element) == "restart" ? DocxCellProperties::Merge::restart : DocxCellProperties::Merge::continued;
}

}  // namespace

void DocxStory::open_table() {
    Flow& flow = flows_.back();
    if (flow.kind == Flow::Kind::cell) place_cell(flow);
    const bool in_note =
        std::any_of(flows_.begin(), flows_.end(), [](const Flow& each) { return each.kind == Flow::Kind::note; });
    if (in_note) return skip(Dropped::note);
    if (flow.covered) return skip_covered(flow);
    finish_begun();  // a table parts what its neighbour's deleted mark would have joined
    if (tables_.size() >= static_cast<std::size_t>(context_.limits.table_depth))
        throw_limit("table_depth", static_cast<std::uint64_t>(context_.limits.table_depth));
    tables_.emplace_back().revisions = revisions_.size();
}

void DocxStory::close_table() {
    if (tables_.back().row.laid) close_row();
    if (!tables_.back().grid) revisions_.forget_table(tables_.back().revisions);
    tables_.pop_back();
}

void DocxStory::open_row() {
    if (tables_.empty()) return skip();
    tables_.back().row = {};
}

/// The first row that is laid makes the table part of the model: one whose rows are all deleted never is.
void DocxStory::lay_row() {
    OpenTable& open = tables_.back();
    if (open.row.laid) return;
    open.row.laid = true;
    if (!open.grid) {
        const int index = static_cast<int>(document_.tables.size());
        open.grid = std::make_unique<DocxTable>(index, context_.limits, grid_cells_);
        count_bytes(sizeof(Table));
        Table& table = document_.tables.emplace_back();
        table.index = index;
        const auto holder = std::find_if(flows_.rbegin(), flows_.rend(),
                                         [](const Flow& each) { return each.kind == Flow::Kind::cell; });
        if (holder != flows_.rend()) {
            const Cell& cell = document_.tables[static_cast<std::size_t>(holder->table)].cells[holder->cell];
            document_.tables.back().parent = TableParent{holder->table, cell.row, cell.column};
        }
        if (tables_.size() > 1) tables_[tables_.size() - 2].row.shown = true;
        emit_block(index);
    }
    open.grid->open_row(open.row.grid_before, open.row.header);
}

/// A row whose mark is hidden is gone only when all that stands in it is hidden too (§17.4.20).
void DocxStory::close_row() {
    OpenTable& open = tables_.back();
    if (open.row.deleted) return note_row(open);
    lay_row();
    Table& table = document_.tables[static_cast<std::size_t>(open.grid->index())];
    if (open.row.hidden && !open.row.shown) {
        open.grid->drop_row(table);
    } else {
        note_row(open);
        open.grid->close_row(table);
    }
    open.row.laid = false;
}

void DocxStory::open_cell() {
    if (tables_.empty()) return skip(Dropped::deleted);
    if (tables_.back().row.deleted) {
        if (!kept_.empty()) kept_.push_back('\t');
        return skip_and_keep(Dropped::deleted);
    }
    lay_row();
    open_flow(Flow::Kind::cell);
    flows_.back().table = tables_.back().grid->index();
    flows_.back().begin = cursor_->tag_begin();
    cell_ = {};
    cell_change_.reset();
}

void DocxStory::place_cell(Flow& flow) {
    if (flow.placed) return;
    flow.placed = true;
    Table& table = document_.tables[static_cast<std::size_t>(flow.table)];
    flow.column = tables_.back().grid->column();
    if (cell_.grid_span > context_.limits.grid_columns - flow.column)
        note_cut_span({flow.table, tables_.back().grid->row(), flow.column, -1});
    flow.change = std::move(cell_change_);
    const Cell* cell = cell_.deleted ? nullptr : tables_.back().grid->open_cell(table, cell_);
    flow.covered = cell == nullptr;
    if (cell != nullptr) flow.cell = table.cells.size() - 1;
}

void DocxStory::skip_covered(const Flow& flow) {
    const Dropped reason = cell_.deleted ? Dropped::deleted : Dropped::covered;
    flow.change != nullptr ? skip_and_keep(reason) : skip(reason);
}

void DocxStory::close_cell() {
    Flow& flow = flows_.back();
    place_cell(flow);
    note_cell(flow);
    if (!flow.covered)
        document_.tables[static_cast<std::size_t>(flow.table)].cells[flow.cell].source = {flow.begin,
                                                                                          cursor_->tag_end()};
    close_flow();
}

/// The revision's own outcome: «cont», «rest» (§17.13.5.1).
void DocxStory::merge_by_revision(const XmlElement& element) {
    const bool covered = element.attribute(Ns::w, "vMerge") == "cont";
    cell_.vertical = covered ? DocxCellProperties::Merge::continued : DocxCellProperties::Merge::restart;
    if (covered) set_cell_change(Revision::Kind::cell_merged, element);
}

/// As inside all properties, what does not belong there is skipped.
void DocxStory::start_table_property(const XmlElement& element) {
    OpenRow* row = tables_.empty() ? nullptr : &tables_.back().row;
    switch (element.id) {
        case w_grid_span:
            cell_.grid_span = docx_number(element, 1);
            break;
        case w_v_merge:
            cell_.vertical = merge_of(element);
            break;
        case w_h_merge:
            cell_.horizontal = merge_of(element);
            break;
        case w_cell_ins:
            set_cell_change(Revision::Kind::cell_inserted, element);
            break;
        case w_cell_del:
            cell_.deleted = true;
            set_cell_change(Revision::Kind::cell_deleted, element);
            break;
        case w_cell_merge:
            merge_by_revision(element);
            break;
        case w_grid_before:
            if (row != nullptr) row->grid_before = docx_number(element, 0);
            break;
        case w_table_header:
            if (row != nullptr) row->header = docx_on(element);
            break;
        case w_ins:
        case w_move_to:
            set_row_change(Revision::Kind::row_inserted, element);
            break;
        case w_hidden_row:
            if (row != nullptr) row->hidden = docx_on(element);
            break;
        case w_del:
        case w_move_from:
            set_row_change(Revision::Kind::row_deleted, element);
            break;
        default:
            skip();
    }
}

}  // namespace svod
