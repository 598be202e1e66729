// What a document carries inside it and this reader does not open: told of with its place.
#include "ingest/docx_story.h"

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

/// Charts and SmartArt live in parts of their own; pictures and shapes need no word.
void DocxStory::start_graphic(const XmlElement& element) {
    const std::string_view kind = last_segment(element.attribute(Ns::none, "uri").value_or(std::string_view()));
    if (kind == "chart" || kind == "chartex") note_embedded("chart");
    if (kind == "diagram") note_embedded("SmartArt");
}

}  // namespace svod
