// Tracked changes of OdtBody: the record of those in table cells. The text itself needs no care: what was inserted
// stands in it, and what was deleted stands apart.
#include "ingest/odt_body.h"
#include "ingest/odt_names.h"

#include <algorithm>

namespace svod {

std::optional<Location> OdtBody::changed_cell() const {
    if (flows_.back().kind != Flow::Kind::cell) return std::nullopt;
    const OpenTable& table = tables_.back();
    return Location{table.index, table.grid.row(), table.grid.column(), -1};
}

/// draw:object holds a chart, a formula or a document of its own, draw:object-ole one of another program.
void OdtBody::note_embedded(const XmlElement& element) {
    if (element.ns != Ns::draw) return;
    const int paragraph = flows_.back().kind == Flow::Kind::body ? static_cast<int>(document_.paragraphs.size()) : -1;
    const std::string what = element.name == "object" ? "object" : "OLE";
    diagnostics_.add("embedded_not_read", changed_cell().value_or(Location{-1, -1, -1, paragraph}), what,
                     Severity::info);
}

/// text:change is the place of a deletion, text:change-start and -end stand around an insertion.
void OdtBody::change_mark(const XmlElement& element) {
    const OdtChanges::Region* region =
        changes_.find(element.attribute(Ns::text, "change-id").value_or(std::string_view()));
    if (region == nullptr || !region->of_text) return;
    if (element.id == Odt::change_start) {
        inserting_.push_back(region);
        insertion_begun_ = true;
    } else if (element.id == Odt::change_end) {
        const auto found = std::find(inserting_.rbegin(), inserting_.rend(), region);
        if (found != inserting_.rend()) inserting_.erase(found.base() - 1);
    } else if (const auto cell = changed_cell(); cell && region->mark.kind == Revision::Kind::deleted) {
        budget_.bytes(revisions_.add(region->mark, region->deleted, *cell));
    }
}

/// The open paragraph has grown since it was `from` bytes long, by `given`. A space that waited before it is not part
/// of an insertion that does not begin with one.
void OdtBody::note_shown(std::size_t from, std::string_view given) {
    std::string_view shown = std::string_view(paragraphs_.back().text.text()).substr(from);
    if (shown.empty()) return;
    if (inserting_.empty()) return revisions_.interrupt();
    const auto cell = changed_cell();
    if (!cell) return;
    const bool begins_with_space = given.find_first_not_of(" \t\r\n") != 0;
    if (insertion_begun_ && shown.front() == ' ' && !begins_with_space) shown.remove_prefix(1);
    insertion_begun_ = false;
    budget_.bytes(revisions_.add(inserting_.back()->mark, shown, *cell));
}

void OdtBody::note_paragraph_end() {
    if (inserting_.empty()) return revisions_.interrupt();
    if (const auto cell = changed_cell()) budget_.bytes(revisions_.add(inserting_.back()->mark, "\n", *cell));
}

}  // namespace svod
