#include "ingest/docx_story.h"

#include "text/text.h"

#include <algorithm>
#include <iterator>

namespace svod {

void DocxStory::open_paragraph() {
    Flow& flow = flows_.back();
    if (flow.kind == Flow::Kind::cell) {
        place_cell(flow);
        if (flow.covered) return skip_covered(flow);
    }
    OpenParagraph& paragraph = paragraphs_.emplace_back();
    paragraph.serial = ++serial_;
    paragraph.model.text = std::move(spare_text_);
    paragraph.model.text.clear();
    paragraph.model.source.begin = cursor_->tag_begin();
    paragraph.style = context_.styles.paragraph({});
}

void DocxStory::close_paragraph() {
    OpenParagraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    paragraph.model.source.end = cursor_->tag_end();
    note_paragraph_mark(paragraph);
    count_number(paragraph);
    finish_paragraph(std::move(paragraph));
}

/// A hidden mark joins as a deleted one does: Word runs the next paragraph on in the same line.
bool DocxStory::joins_next(const OpenParagraph& paragraph) const {
    return paragraph.mark_deleted || paragraph.mark_hidden.value_or(paragraph.style->vanish);
}

/// Numbers are counted when the paragraph's properties end, before any text box inside it counts its own. One whose
/// mark is deleted takes no number: what is left of it belongs to the next paragraph.
void DocxStory::count_number(OpenParagraph& paragraph) {
    if (paragraph.numbered) return;
    paragraph.numbered = true;
    if (joins_next(paragraph)) return;
    const ResolvedStyle& style = *paragraph.style;
    const int num_id = paragraph.num_id.value_or(style.num_id);
    if (num_id == 0) return;
    std::optional<int> level = paragraph.ilvl;
    if (!level && paragraph.num_id) level = style.ilvl.value_or(0);
    const std::optional<DocxListLabel> label = context_.numbering.next(num_id, level, style);
    if (!label) return;
    paragraph.model.number = label->text;
    paragraph.model.list_level = label->level;
    paragraph.separator = label->separator;
    paragraph.bullet = label->bullet;
}

void DocxStory::finish_paragraph(OpenParagraph&& paragraph) {
    std::optional<OpenParagraph>& begun = flows_.back().begun;
    if (begun) {
        OpenParagraph first = std::move(*begun);
        begun.reset();
        first.model.text += paragraph.model.text;
        paragraph.model.text = std::move(first.model.text);
        paragraph.model.source.begin = first.model.source.begin;
        std::vector<Link>& links = paragraph.model.links;
        std::move(links.begin(), links.end(), std::back_inserter(first.model.links));
        links = std::move(first.model.links);
        std::move(paragraph.after.begin(), paragraph.after.end(), std::back_inserter(first.after));
        paragraph.after = std::move(first.after);
        paragraph.all_bold = paragraph.all_bold && first.all_bold;
        paragraph.has_text = paragraph.has_text || first.has_text;
        paragraph.needs_nfc = paragraph.needs_nfc || first.needs_nfc;
    }
    if (joins_next(paragraph)) {
        begun = std::move(paragraph);
        return;
    }
    Paragraph& model = paragraph.model;
    if (paragraph.needs_nfc) {
        std::string composed = to_nfc(model.text);
        if (context_.account != nullptr)
            context_.account->change(Dropped::composed, Account::characters_in(model.text),
                                     Account::characters_in(composed));
        model.text = std::move(composed);
        for (Link& link : model.links) link.text = to_nfc(link.text);
    }
    if (paragraph.bullet && model.text.empty()) model.number.clear();
    if (!model.number.empty()) {
        account_added(Account::characters_in(model.number) +
                      (model.text.empty() ? 0 : Account::characters_in(paragraph.separator)));
        if (model.text.empty())
            model.text = model.number;
        else
            model.text.insert(0, model.number + std::string(paragraph.separator));
        count_bytes(2 * model.number.size());
    }
    const int outline = paragraph.outline.value_or(-1);
    model.outline_level = outline < 0 ? paragraph.style->outline_level : outline < 9 ? outline + 1 : 0;
    model.bold = paragraph.has_text && paragraph.all_bold;
    model.centered = paragraph.centered.value_or(paragraph.style->centered);
    std::vector<Waiting> after = std::move(paragraph.after);
    emit(std::move(model));
    emit_waiting(std::move(after));
}

void DocxStory::emit(Paragraph&& paragraph) {
    Flow& flow = flows_.back();
    switch (flow.kind) {
        case Flow::Kind::story:
            count_bytes(sizeof(Paragraph));
            document_.blocks.push_back({Block::Kind::paragraph, static_cast<int>(document_.paragraphs.size())});
            document_.paragraphs.push_back(std::move(paragraph));
            break;
        case Flow::Kind::cell:
            emit_to_cell(flow, std::move(paragraph));
            break;
        case Flow::Kind::text_box:
            flow.waiting.push_back({std::move(paragraph), -1});
            break;
        case Flow::Kind::note:
            if (!flow.first) flow.note.push_back('\n');
            account_added(flow.first ? 0 : 1);
            flow.note += paragraph.text;
            break;
    }
    flow.first = false;
}

void DocxStory::emit_to_cell(Flow& flow, Paragraph&& paragraph) {
    Table& table = document_.tables[static_cast<std::size_t>(flow.table)];
    Cell& cell = table.cells[flow.cell];
    if (!trim(paragraph.text).empty()) {
        flow.all_bold = flow.all_bold && paragraph.bold;
        cell.bold = flow.all_bold;
    }
    tables_.back().row.shown = true;
    account_added(flow.first ? 0 : 1);
    if (!flow.first) cell.text = table.texts.extend(cell.text, "\n");
    cell.text = table.texts.extend(cell.text, paragraph.text);
    spare_text_ = std::move(paragraph.text);
    if (paragraph.links.empty()) return;
    const bool more =
        !table.links.empty() && table.links.back().row == cell.row && table.links.back().column == cell.column;
    CellLinks& to = more ? table.links.back() : table.links.emplace_back(CellLinks{cell.row, cell.column, {}});
    std::move(paragraph.links.begin(), paragraph.links.end(), std::back_inserter(to.links));
}

/// A nested table is a block of what holds the outermost table.
void DocxStory::emit_block(int table) {
    for (auto flow = flows_.rbegin(); flow != flows_.rend(); ++flow) {
        if (flow->kind == Flow::Kind::cell) continue;
        if (flow->kind == Flow::Kind::text_box)
            flow->waiting.push_back({{}, table});
        else
            document_.blocks.push_back({Block::Kind::table, table});
        return;
    }
}

void DocxStory::emit_waiting(std::vector<Waiting>&& waiting) {
    for (Waiting& each : waiting) {
        if (each.table >= 0)
            emit_block(each.table);
        else
            emit(std::move(each.paragraph));
    }
}

void DocxStory::open_flow(Flow::Kind kind) {
    Flow& flow = flows_.emplace_back();
    flow.kind = kind;
    flow.fields = fields_.open();
    flow.run = std::move(run_);
    run_ = {};
}

/// What waits for a next paragraph when there is none is a paragraph itself, if anything of it is left.
void DocxStory::finish_begun() {
    std::optional<OpenParagraph> begun = std::move(flows_.back().begun);
    flows_.back().begun.reset();
    if (!begun || (begun->model.text.empty() && begun->after.empty())) return;
    begun->mark_deleted = false;
    begun->mark_hidden = false;
    finish_paragraph(std::move(*begun));
}

/// What a text box held waits for the end of the paragraph that anchors it.
void DocxStory::close_flow() {
    finish_begun();
    Flow flow = std::move(flows_.back());
    fields_.close_to(flow.fields);
    field_links_.resize(fields_.open());
    run_ = std::move(flow.run);
    flows_.pop_back();
    if (paragraphs_.empty())
        emit_waiting(std::move(flow.waiting));
    else
        std::move(flow.waiting.begin(), flow.waiting.end(), std::back_inserter(paragraphs_.back().after));
}

}  // namespace svod
