#include "ingest/odt_body.h"

#include "ingest/docx_symbols.h"
#include "ingest/odt_names.h"
#include "ingest/odt_style_reader.h"
#include "ingest/trouble.h"

#include <algorithm>
#include <utility>

namespace svod {
namespace {

constexpr std::size_t large_buffer = 64 * 1024;
constexpr std::string_view ticked = "☒";
constexpr std::string_view unticked = "☐";

bool is_true(const XmlElement& element, Ns ns, std::string_view name) {
    return element.attribute(ns, name) == "true";
}

/// text:display="none" of a section or a field; a conditional one is hidden when its producer found it so.
bool is_hidden(const XmlElement& element) {
    const auto display = element.attribute(Ns::text, "display");
    return display == "none" || (display == "condition" && is_true(element, Ns::text, "is-hidden"));
}

/// Elements whose own characters are layout, even inside a paragraph.
bool holds_no_characters(const XmlElement& element) {
    switch (element.id) {
        case Odt::list:
        case Odt::list_item:
        case Odt::list_header:
        case Odt::numbered_paragraph:
        case Odt::note:
        case Odt::section:
        case Odt::container:
            return true;
        default:
            return element.ns == Ns::draw || element.ns == Ns::table || element.ns == Ns::office;
    }
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

Dropped reason_of_skipped(std::string_view name) {
    if (name == "note-citation") return Dropped::note;
    if (name == "number") return Dropped::number;
    if (name == "ruby-text") return Dropped::ruby;
    if (name == "title" || name == "desc") return Dropped::description;
    if (name == "object" || name == "object-ole" || name == "math") return Dropped::object;
    return ends_with(name, "-source") ? Dropped::field_code : Dropped::layout;
}

}  // namespace

void OdtBody::Flow::clear() {
    if (text.capacity() > large_buffer) text = {};
    kind = Kind::body;
    paragraphs = 0;
    lists = 0;
    begin = 0;
    note_kind = {};
    text.clear();
    links.clear();
    has_paragraph = false;
    has_bold = false;
    has_plain = false;
}

void OdtBody::OpenParagraph::clear() {
    text.clear();
    model.text.clear();
    model.number.clear();
    model.list_level = -1;
    model.outline_level = 0;
    model.links.clear();
    lists = 0;
    added = 0;
    gap = true;
    bullet = false;
    hidden = false;
    hidden_by_style = false;
    links.clear();
    pending.clear();
}

OdtBody::OdtBody(OdtStyles& styles, OdtLists& lists, const Limits& limits, Document& document, Diagnostics& diagnostics,
                 Account* account)
    : styles_(styles),
      lists_(lists),
      budget_(limits, account),
      document_(document),
      diagnostics_(diagnostics),
      revisions_(document.revisions) {
    flows_.push();
}

bool OdtBody::start(const XmlElement& element) {
    if (changes_.reading() || element.id == Odt::tracked_changes) {
        if (element.id == Odt::changed_region)
            check_limit(changes_.size(), "definitions", budget_.limits().definitions);
        changes_.start(element);
        return true;
    }
    OpenElement open;
    open.id = element.id;
    open.characters = !holds_no_characters(element) && !elements_.empty() && elements_.back().characters;
    if (!act(element, open)) return false;
    elements_.push_back(open);
    return true;
}

void OdtBody::end() {
    if (changes_.reading()) return changes_.end();
    const OpenElement closed = elements_.back();
    elements_.pop_back();
    if (closed.acted) undo(closed.id);
}

void OdtBody::text(std::string_view characters) {
    if (changes_.reading()) {
        if (budget_.account() != nullptr) budget_.account()->drop(Dropped::deleted, characters);
        budget_.bytes(characters.size());
        return changes_.text(characters);
    }
    if (elements_.empty() || !elements_.back().characters || !visible()) {
        if (budget_.account() != nullptr) budget_.account()->drop(why_dropped(characters), characters);
        return;
    }
    const Format& format = formats_.back();
    const std::size_t from = paragraphs_.back().text.text().size();
    if (format.symbol_font.empty())
        paragraphs_.back().text.append(characters, format.bold);
    else
        paragraphs_.back().text.append(symbol_text(characters, format.symbol_font), format.bold);
    if (budget_.account() != nullptr) account_text(Account::characters_in(characters), 0, from);
    note_shown(from, characters);
}

Dropped OdtBody::why_dropped(std::string_view characters) const {
    if (is_blank(characters)) return Dropped::space;
    const bool in_text = !elements_.empty() && elements_.back().characters && paragraph_open();
    return in_text ? Dropped::hidden : Dropped::layout;
}

void OdtBody::account_added(std::int64_t count) {
    if (budget_.account() != nullptr) budget_.account()->add(count);
}

/// The open paragraph has grown since it was `from` bytes long, by `given` characters of the source and `own` of the
/// reader. White space that waited for a next word comes back out of what was dropped.
void OdtBody::account_text(std::int64_t given, std::int64_t own, std::size_t from) {
    OpenParagraph& paragraph = paragraphs_.back();
    const std::int64_t got = Account::characters_in(std::string_view(paragraph.text.text()).substr(from));
    paragraph.added += own;
    budget_.account()->add(own);
    budget_.account()->drop(Dropped::space, given + own - got);
}

bool OdtBody::act(const XmlElement& element, OpenElement& open) {
    open.acted = true;
    switch (element.id) {
        case Odt::paragraph:
        case Odt::heading:
            open_paragraph(element);
            open.characters = true;
            return true;
        case Odt::span:
            open_format(element);
            return true;
        case Odt::link:
            open_link(element);
            return true;
        case Odt::list:
            open_list(element);
            return true;
        case Odt::numbered_paragraph:
            open_numbered_paragraph(element);
            return true;
        case Odt::note:
            open_note(element.attribute(Ns::text, "note-class") == "endnote" ? "endnote" : "footnote");
            return true;
        case Odt::office_annotation:
            open_note("comment");
            return true;
        case Odt::field_mark:
            field_mark_.emplace().type = odt_text_of(element.attribute(Ns::other, "type"));
            return true;
        default:
            break;
    }
    if (element.ns == Ns::table) return act_on_table(element, open);
    open.acted = false;
    switch (element.id) {
        case Odt::skipped:
        case Odt::office_skipped:
            skip_reason_ = reason_of_skipped(element.name);
            note_embedded(element);
            return false;
        case Odt::hidden_text:
            skip_reason_ = Dropped::hidden;
            return !is_true(element, Ns::text, "is-hidden");
        case Odt::list_item:
            open_item(element);
            break;
        case Odt::list_header:
            if (in_list()) lists_open_.back().label_due = false;
            break;
        case Odt::hidden_paragraph:
            if (paragraph_open() && is_true(element, Ns::text, "is-hidden")) paragraphs_.back().hidden = true;
            break;
        case Odt::space:
        case Odt::tab:
        case Odt::line_break:
            if (visible()) insert_space(element);
            break;
        case Odt::form_checkbox: {
            const bool checked = element.attribute(Ns::other, "current-state")
                                     .value_or(element.attribute(Ns::other, "state").value_or("")) == "checked";
            check_limit(checkboxes_.size(), "definitions", budget_.limits().definitions);
            for (const Ns ns : {Ns::other, Ns::xml})
                if (const auto id = element.attribute(ns, "id"))
                    checkboxes_.insert_or_assign(std::string(*id), checked);
            break;
        }
        case Odt::change:
        case Odt::change_start:
        case Odt::change_end:
            change_mark(element);
            break;
        case Odt::draw_control:
            if (const auto found = checkboxes_.find(element.attribute(Ns::draw, "control").value_or(""));
                found != checkboxes_.end())
                insert_glyph(found->second ? ticked : unticked);
            break;
        case Odt::field_parameter:
            field_parameter(element);
            break;
        default:
            skip_reason_ = element.ns == Ns::dc ? Dropped::comment : Dropped::hidden;
            return element.ns == Ns::dc ? false : element.ns != Ns::text || !is_hidden(element);
    }
    return true;
}

void OdtBody::undo(int id) {
    switch (id) {
        case Odt::paragraph:
        case Odt::heading:
            close_paragraph();
            break;
        case Odt::span:
            formats_.pop_back();
            break;
        case Odt::link:
            close_link();
            break;
        case Odt::list:
        case Odt::numbered_paragraph:
            close_list();
            break;
        case Odt::note:
        case Odt::office_annotation:
            close_note();
            break;
        case Odt::field_mark:
            close_field_mark();
            break;
        default:
            undo_table(id);
            break;
    }
}

// Legacy form fields of Word, as LibreOffice writes them

void OdtBody::field_parameter(const XmlElement& element) {
    if (!field_mark_) return;
    const std::string_view name = element.attribute(Ns::other, "name").value_or("");
    const std::string_view value = element.attribute(Ns::other, "value").value_or("");
    if (ends_with(name, "Checked")) field_mark_->checked = value == "true" || value == "1";
    if (ends_with(name, "Selected")) field_mark_->selected = static_cast<std::size_t>(odt_count(value, 0));
    if (!ends_with(name, "ListEntry")) return;
    budget_.bytes(sizeof(std::string) + value.size());
    field_mark_->choices.emplace_back(value);
}

void OdtBody::close_field_mark() {
    if (!field_mark_) return;
    const OdtFieldMark mark = *std::exchange(field_mark_, std::nullopt);
    if (ends_with(mark.type, "FORMCHECKBOX")) insert_glyph(mark.checked ? ticked : unticked);
    if (!ends_with(mark.type, "FORMDROPDOWN") || mark.selected >= mark.choices.size() || !visible()) return;
    const std::size_t from = paragraphs_.back().text.text().size();
    const std::string& choice = mark.choices[mark.selected];
    paragraphs_.back().text.append(choice, formats_.back().bold);
    if (budget_.account() != nullptr) account_text(0, Account::characters_in(choice), from);
    note_shown(from, choice);
}

// Notes

void OdtBody::open_note(std::string_view kind) {
    Flow& flow = flows_.push();
    flow.kind = Flow::Kind::note;
    flow.paragraphs = paragraphs_.size();
    flow.lists = lists_open_.size();
    flow.note_kind = kind;
    if (budget_.account() != nullptr) budget_.account()->open_note();
}

void OdtBody::close_note() {
    Flow& flow = flows_.pop();
    budget_.bytes(sizeof(Note) + flow.text.size());
    document_.notes.push_back({std::string(flow.note_kind), std::move(flow.text)});
    if (budget_.account() != nullptr) budget_.account()->close_note(document_.notes.back());
}

}  // namespace svod
