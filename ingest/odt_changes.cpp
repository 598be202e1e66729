#include "ingest/odt_changes.h"

#include "ingest/odt_names.h"

namespace svod {

void OdtChanges::begin_change(Revision::Kind kind) {
    region_.mark = {kind, {}, {}};
    region_.of_text = true;
}

void OdtChanges::start(const XmlElement& element) {
    open_.push_back(element.id);
    switch (element.id) {
        case Odt::changed_region:
            region_ = {};
            deleted_ = {};
            ids_.clear();
            for (const Ns ns : {Ns::xml, Ns::text})
                if (const auto id = element.attribute(ns, "id")) ids_.emplace_back(*id);
            break;
        case Odt::insertion:
            begin_change(Revision::Kind::inserted);
            break;
        case Odt::deletion:
            begin_change(Revision::Kind::deleted);
            break;
        case Odt::office_annotation:
            ++notes_;
            break;
        case Odt::paragraph:
        case Odt::heading:
            if (paragraphs_++ == 0 && !deleted_.text().empty()) deleted_.line_break();
            break;
        case Odt::tab:
            deleted_.tab();
            break;
        case Odt::space:
            deleted_.spaces(1);
            break;
        case Odt::line_break:
            deleted_.line_break();
            break;
        default:
            break;
    }
}

void OdtChanges::end() {
    const int id = open_.back();
    open_.pop_back();
    if (id == Odt::paragraph || id == Odt::heading) --paragraphs_;
    if (id == Odt::office_annotation) --notes_;
    if (id != Odt::changed_region) return;
    region_.deleted = deleted_.take();
    for (const std::string& each : ids_) regions_.insert_or_assign(each, region_);
}

void OdtChanges::text(std::string_view characters) {
    if (notes_ > 0) return;
    if (paragraphs_ > 0)
        deleted_.append(characters, false);
    else if (open_.back() == Odt::creator)
        region_.mark.author += characters;
    else if (open_.back() == Odt::date)
        region_.mark.date += characters;
}

const OdtChanges::Region* OdtChanges::find(std::string_view id) const {
    const auto found = regions_.find(id);
    return found == regions_.end() ? nullptr : &found->second;
}

}  // namespace svod
