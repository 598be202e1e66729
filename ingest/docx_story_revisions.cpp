// Tracked changes (ECMA-376 part 1 §17.13.5): what they do to the text, and the record of those in table cells.
#include "ingest/docx_story.h"

#include "ingest/docx_text.h"

#include <algorithm>

namespace svod {
namespace {

using Kind = Revision::Kind;

RevisionMark mark_of(Kind kind, const XmlElement& element) {
    return {kind, std::string(element.attribute(Ns::w, "author").value_or(std::string_view())),
            std::string(element.attribute(Ns::w, "date").value_or(std::string_view()))};
}

bool takes_away(const RevisionMark& mark) {
    return mark.kind == Kind::deleted || mark.kind == Kind::moved_from;
}

}  // namespace

/// Around runs. Nothing is recorded outside tables, so nothing is copied there.
void DocxStory::open_change(Kind kind, const XmlElement& element) {
    changes_.push_back(tables_.empty() ? RevisionMark{kind, {}, {}} : mark_of(kind, element));
    if (takes_away(changes_.back())) ++deleted_;
}

/// The same elements stand in properties, where they mean the paragraph's mark or the row.
void DocxStory::close_change() {
    const bool property = in_p_properties_ || in_r_properties_ || in_tr_properties_ || in_tc_properties_;
    if (property || changes_.empty()) return;
    if (takes_away(changes_.back())) --deleted_;
    changes_.pop_back();
}

void DocxStory::set_mark_change(Kind kind, const XmlElement& element) {
    if (!in_p_properties_ || paragraphs_.empty()) return;
    OpenParagraph& paragraph = paragraphs_.back();
    const bool removed = kind == Kind::deleted || kind == Kind::moved_from;
    if (paragraph.mark_deleted && !removed) return;
    paragraph.mark_deleted = removed;
    if (!tables_.empty()) paragraph.mark_change = std::make_unique<RevisionMark>(mark_of(kind, element));
}

void DocxStory::set_row_change(Kind kind, const XmlElement& element) {
    if (tables_.empty() || !in_tr_properties_) return;
    OpenRow& row = tables_.back().row;
    if (row.deleted && kind != Kind::row_deleted) return;
    row.deleted = kind == Kind::row_deleted;
    row.change = std::make_unique<RevisionMark>(mark_of(kind, element));
    kept_.clear();
}

void DocxStory::set_cell_change(Kind kind, const XmlElement& element) {
    cell_change_ = std::make_unique<RevisionMark>(mark_of(kind, element));
    kept_.clear();
}

/// The innermost cell around, text boxes inside it included; null in a note, in a covered cell and outside tables.
const DocxStory::Flow* DocxStory::changed_cell() const {
    for (auto flow = flows_.rbegin(); flow != flows_.rend(); ++flow) {
        if (flow->kind == Flow::Kind::text_box) continue;
        return flow->kind == Flow::Kind::cell && flow->placed && !flow->covered ? &*flow : nullptr;
    }
    return nullptr;
}

Location DocxStory::location_of(const Flow& flow) const {
    const Cell& cell = document_.tables[static_cast<std::size_t>(flow.table)].cells[flow.cell];
    return {flow.table, cell.row, cell.column, -1};
}

/// Producers mark the text of an inserted row or cell too; it is told once, with the whole.
bool DocxStory::is_new_as_a_whole(const Flow& cell, const RevisionMark& mark) const {
    const auto covers = [&](const std::unique_ptr<RevisionMark>& whole, Kind kind) {
        return whole != nullptr && whole->kind == kind && whole->author == mark.author && !takes_away(mark);
    };
    return covers(cell.change, Kind::cell_inserted) || covers(tables_.back().row.change, Kind::row_inserted);
}

void DocxStory::note_shown(std::string_view text) {
    if (changes_.empty()) return revisions_.interrupt();
    const Flow* cell = changed_cell();
    if (cell == nullptr || is_new_as_a_whole(*cell, changes_.back())) return;
    count_bytes(revisions_.add(changes_.back(), text, location_of(*cell)));
}

void DocxStory::note_deleted(std::string_view characters) {
    const Flow* cell = changed_cell();
    if (cell == nullptr || paragraphs_.empty() || !fields_.visible() || is_hidden_run()) return;
    const auto change = std::find_if(changes_.rbegin(), changes_.rend(), takes_away);
    if (change == changes_.rend()) return;
    std::string text;
    if (text_mode_ == TextMode::none)
        text = characters;
    else
        append_visible_text(text, characters, run_.font);
    count_bytes(revisions_.add(*change, text, location_of(*cell)));
}

void DocxStory::note_paragraph_mark(const OpenParagraph& paragraph) {
    if (paragraph.mark_change == nullptr) return revisions_.interrupt();
    const Flow* cell = changed_cell();
    if (cell == nullptr || is_new_as_a_whole(*cell, *paragraph.mark_change)) return;
    count_bytes(revisions_.add(*paragraph.mark_change, "\n", location_of(*cell)));
}

void DocxStory::note_row(OpenTable& open) {
    if (open.row.change == nullptr) return;
    if (open.row.deleted) {
        const int table = open.grid ? open.grid->index() : static_cast<int>(document_.tables.size());
        const int row = open.grid ? open.grid->row() + 1 : 0;
        count_bytes(revisions_.add_whole(*open.row.change, std::move(kept_), {}, {table, row, -1, -1}));
        kept_.clear();
        return;
    }
    const CellList& cells = document_.tables[static_cast<std::size_t>(open.grid->index())].cells;
    std::size_t first = cells.size();
    while (first > 0 && cells[first - 1].row == open.grid->row()) --first;
    std::string text;
    for (std::size_t i = first; i < cells.size(); ++i) text.append(i == first ? "" : "\t").append(cells[i].text);
    count_bytes(
        revisions_.add_whole(*open.row.change, {}, std::move(text), {open.grid->index(), open.grid->row(), -1, -1}));
}

void DocxStory::note_cell(const Flow& flow) {
    if (flow.change == nullptr) return;
    if (flow.change->kind == Kind::cell_inserted) {
        if (flow.covered) return;
        const Cell& cell = document_.tables[static_cast<std::size_t>(flow.table)].cells[flow.cell];
        count_bytes(revisions_.add_whole(*flow.change, {}, std::string(cell.text), location_of(flow)));
    } else {
        count_bytes(revisions_.add_whole(*flow.change, std::move(kept_), {},
                                         {flow.table, tables_.back().grid->row(), flow.column, -1}));
        kept_.clear();
    }
}

/// What is skipped leaves the text but is told of as what stood there before.
void DocxStory::skip_and_keep(Dropped reason) {
    skip(reason);
    keep_skipped_ = true;
    kept_fallback_ = 0;
    break_kept();
}

void DocxStory::break_kept() {
    if (!kept_.empty() && kept_.back() != '\n' && kept_.back() != '\t') kept_.push_back('\n');
}

void DocxStory::start_kept(int id) {
    switch (id) {
        case w_t:
        case w_del_text:
            in_kept_text_ = kept_fallback_ == 0;
            break;
        case w_p:
        case w_br:
        case w_cr:
            break_kept();
            break;
        case w_tab:
            if (!kept_.empty()) kept_.push_back(' ');
            break;
        case mc_fallback:
            if (kept_fallback_ == 0) kept_fallback_ = skip_;
            break;
        default:
            break;
    }
}

void DocxStory::end_kept(int id) {
    if (id == w_t || id == w_del_text) in_kept_text_ = false;
    if (id == mc_fallback && kept_fallback_ == skip_) kept_fallback_ = 0;
    if (skip_ == 1) keep_skipped_ = false;
}

}  // namespace svod
