// What a document carries inside it and this reader does not open: told of with its place.
#include "ingest/docx_story.h"

#include <iterator>
#include <utility>

namespace svod {
namespace {

std::string_view last_segment(std::string_view uri) {
    return uri.substr(uri.rfind('/') + 1);
}

}  // namespace

/// The cell around, or the paragraph that is open or comes next; of a note, none.
Location DocxStory::here() const {
    if (const Flow* cell = changed_cell()) return location_of(*cell);
    for (const Flow& flow : flows_)
        if (flow.kind == Flow::Kind::note) return {};
    return {-1, -1, -1, static_cast<int>(document_.paragraphs.size())};
}

void DocxStory::note_embedded(std::string_view what) {
    if (deleted_ == 0) diagnostics_.add("embedded_not_read", here(), std::string(what), Severity::info);
}

void DocxStory::note_cut_span(const Location& location) {
    diagnostics_.add("span_cut", location, "grid_columns");
}

/// A chart lives in a part of its own; pictures and shapes need no word.
void DocxStory::start_graphic(const XmlElement& element) {
    const std::string_view kind = last_segment(element.attribute(Ns::none, "uri").value_or(std::string_view()));
    if (kind == "chart" || kind == "chartex") note_embedded("chart");
    diagram_due_ = kind == "diagram";
}

void DocxStory::close_graphic() {
    if (diagram_due_) note_embedded("SmartArt");
    diagram_due_ = false;
}

void DocxStory::open_diagram(const XmlElement& element) {
    if (!is_document_) return;  // its relationships are those of another part
    const auto part = context_.parts.diagrams.find(element.attribute(Ns::r, "dm").value_or(std::string_view()));
    if (part == context_.parts.diagrams.end()) return;
    const auto read = context_.diagrams.find(part->second);
    if (read == context_.diagrams.end()) return;
    diagram_due_ = false;
    if (flows_.back().kind == Flow::Kind::cell) {  // no paragraph anchors it
        place_cell(flows_.back());
        if (flows_.back().covered) return;
    }
    diagram_begin_ = cursor_->tag_begin();
    if (deleted_ == 0 && !is_hidden_run() && fields_.visible()) diagram_ = &read->second;
}

/// The text follows the paragraph that anchors the diagram, as that of a text box does.
void DocxStory::close_diagram() {
    if (diagram_ == nullptr) return;
    DocxDiagram& diagram = *std::exchange(diagram_, nullptr);
    std::vector<Waiting> waiting;
    for (const std::string& text : diagram.paragraphs) {
        count_bytes(sizeof(Paragraph) + text.size());
        Waiting& each = waiting.emplace_back();
        each.paragraph.text = text;
        each.paragraph.source = {diagram_begin_, cursor_->tag_end()};
    }
    if (diagram.shown) account_added(diagram.characters);
    diagram.shown = true;
    if (paragraphs_.empty()) return emit_waiting(std::move(waiting));
    std::move(waiting.begin(), waiting.end(), std::back_inserter(paragraphs_.back().after));
}

}  // namespace svod
