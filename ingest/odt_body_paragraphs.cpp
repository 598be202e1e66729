// Paragraphs of OdtBody and what stands inside them.
#include "ingest/odt_body.h"
#include "ingest/odt_names.h"
#include "ingest/odt_style_reader.h"

#include <algorithm>
#include <utility>

namespace svod {
namespace {

constexpr int deepest_outline = 9;

std::string trimmed(std::string_view text) {
    const auto blank = [](char character) { return character == ' ' || character == '\n' || character == '\t'; };
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    return std::string(text);
}

}  // namespace

void OdtBody::open_paragraph(const XmlElement& element) {
    const OdtResolvedStyle& style =
        styles_.resolve(OdtFamily::paragraph, element.attribute(Ns::text, "style-name").value_or(""));
    const std::size_t lists = list_base();
    OpenParagraph& opened = paragraphs_.push();
    opened.model.centered = style.centered;
    opened.hidden_by_style = style.hidden.value_or(false);
    opened.lists = lists;
    opened.model.source.begin = flows_.back().kind == Flow::Kind::body ? cursor_->tag_begin() : 0;
    number_paragraph(element, style);
    opened.lists = lists_open_.size();
    formats_.push_back({style.bold.value_or(false), style.hidden.value_or(false),
                        style.symbol_font ? std::string_view(*style.symbol_font) : std::string_view()});
}

/// The label and the outline level. A heading outside lists counts in the outline; so does, in LibreOffice, a text:p
/// whose style has an outline level.
void OdtBody::number_paragraph(const XmlElement& element, const OdtResolvedStyle& style) {
    Paragraph& model = paragraphs_.back().model;
    int outline = style.outline_level;
    if (element.id == Odt::heading) outline = std::max(1, odt_number(element.attribute(Ns::text, "outline-level"), 1));
    model.outline_level = std::min(outline == 0 && style.title ? 1 : outline, deepest_outline);
    const std::size_t base = paragraphs_.back().lists;
    if (lists_open_.size() > base) {
        OpenList& list = lists_open_.back();
        model.list_level = list.level;
        if (!list.label_due) return;
        list.label_due = false;
        const std::string& own = list.style_override.empty() ? list.style : list.style_override;
        set_label(lists_.next(list.key, own.empty() ? style.list_style : own, list.level, list.start));
        list.start.reset();
    } else if (outline > 0 && lists_.has_outline() && !style.no_number &&
               element.attribute(Ns::text, "is-list-header") != "true") {
        std::optional<int> start;
        if (element.attribute(Ns::text, "restart-numbering") == "true")
            start = odt_number(element.attribute(Ns::text, "start-value"), 1);
        set_label(lists_.next(std::string(OdtLists::outline_key), "Outline", outline - 1, start));
        if (!model.number.empty()) model.list_level = std::min(outline, odt_list_levels) - 1;
    }
}

void OdtBody::set_label(OdtLabel label) {
    paragraphs_.back().model.number = std::move(label.text);
    paragraphs_.back().gap = label.gap;
    paragraphs_.back().bullet = label.bullet;
}

void OdtBody::close_paragraph() {
    formats_.pop_back();
    OpenParagraph& closed = paragraphs_.pop();
    closed.model.source.end = cursor_->tag_end();
    note_paragraph_end();
    closed.model.bold = closed.text.bold();
    if (closed.bullet && closed.text.text().empty()) closed.model.number.clear();
    if (!closed.shown()) {
        if (budget_.account() != nullptr) {
            budget_.account()->add(-closed.added);
            budget_.account()->drop(Dropped::hidden, Account::characters_in(closed.text.text()) - closed.added);
        }
    } else if (paragraph_open() || flows_.back().kind == Flow::Kind::body) {
        hand_on(finished(closed));
    } else {
        Flow& flow = flows_.back();
        begin_line(flow);
        if (!closed.model.number.empty()) flow.text += label(closed);
        flow.text += closed.text.text();
        end_line(flow, closed.model, !closed.text.text().empty());
    }
    for (Item& item : closed.pending) hand_on(std::move(item));
}

/// The number and what parts it from the text.
std::string OdtBody::label(const OpenParagraph& closed) const {
    if (closed.model.number.empty()) return {};
    std::string label = closed.model.number + (closed.gap && !closed.text.text().empty() ? " " : "");
    if (budget_.account() != nullptr) budget_.account()->add(Account::characters_in(label));
    return label;
}

OdtBody::Item OdtBody::finished(OpenParagraph& closed) {
    Item item;
    item.has_text = !closed.text.text().empty();
    const std::string before = label(closed);
    item.paragraph = std::move(closed.model);
    item.paragraph.text = closed.text.take();
    if (!before.empty()) item.paragraph.text.insert(0, before);
    return item;
}

/// Every shape of a drawing holds a paragraph; an empty one is no text.
void OdtBody::hand_on(Item item) {
    if (!paragraph_open()) return emit(std::move(item));
    if (item.table >= 0 || !item.paragraph.text.empty()) paragraphs_.back().pending.push_back(std::move(item));
}

void OdtBody::emit(Item item) {
    Flow& flow = flows_.back();
    if (flow.kind != Flow::Kind::body) {
        if (item.table >= 0) return;
        begin_line(flow);
        flow.text += item.paragraph.text;
        return end_line(flow, item.paragraph, item.has_text);
    }
    if (item.table >= 0) {
        document_.blocks.push_back({Block::Kind::table, item.table});
        return;
    }
    budget_.bytes(sizeof(Paragraph) + item.paragraph.text.size());
    document_.blocks.push_back({Block::Kind::paragraph, static_cast<int>(document_.paragraphs.size())});
    document_.paragraphs.push_back(std::move(item.paragraph));
}

void OdtBody::begin_line(Flow& flow) {
    if (flow.has_paragraph) flow.text += '\n';
    account_added(flow.has_paragraph ? 1 : 0);
    flow.has_paragraph = true;
}

void OdtBody::end_line(Flow& flow, const Paragraph& paragraph, bool has_text) {
    if (has_text) (paragraph.bold ? flow.has_bold : flow.has_plain) = true;
    flow.links.insert(flow.links.end(), paragraph.links.begin(), paragraph.links.end());
}

void OdtBody::open_format(const XmlElement& element) {
    Format format = formats_.empty() ? Format{} : formats_.back();
    if (const auto name = element.attribute(Ns::text, "style-name")) {
        const OdtResolvedStyle& style = styles_.resolve(OdtFamily::text, *name);
        format.bold = style.bold.value_or(format.bold);
        format.hidden = style.hidden.value_or(format.hidden);
        if (style.symbol_font) format.symbol_font = *style.symbol_font;
    }
    formats_.push_back(format);
}

void OdtBody::open_link(const XmlElement& element) {
    open_format(element);
    if (!paragraph_open()) return;
    OpenParagraph& paragraph = paragraphs_.back();
    paragraph.links.push_back({odt_text_of(element.attribute(Ns::xlink, "href")), paragraph.text.text().size()});
}

void OdtBody::close_link() {
    formats_.pop_back();
    if (!paragraph_open() || paragraphs_.back().links.empty()) return;
    OpenParagraph& paragraph = paragraphs_.back();
    OpenLink link = std::move(paragraph.links.back());
    paragraph.links.pop_back();
    if (link.target.empty() || link.target.front() == '#') return;
    budget_.bytes(sizeof(Link) + link.target.size());
    paragraph.model.links.push_back(
        {trimmed(std::string_view(paragraph.text.text()).substr(link.begin)), std::move(link.target)});
}

void OdtBody::insert_glyph(std::string_view glyph) {
    if (!visible()) return;
    const std::size_t from = paragraphs_.back().text.text().size();
    paragraphs_.back().text.glyph(glyph, formats_.back().bold);
    if (budget_.account() != nullptr) account_text(0, Account::characters_in(glyph), from);
    note_shown(from, glyph);
}

/// text:s, text:tab, text:line-break.
void OdtBody::insert_space(const XmlElement& element) {
    OdtText& text = paragraphs_.back().text;
    const std::size_t from = text.text().size();
    std::uint64_t count = 1;
    if (element.id == Odt::space) {
        count = odt_count(element.attribute(Ns::text, "c"), 1);
        budget_.bytes(count);
        text.spaces(count);
    } else if (element.id == Odt::tab) {
        text.tab();
    } else {
        text.line_break();
    }
    if (budget_.account() != nullptr) account_text(0, static_cast<std::int64_t>(count), from);
    note_shown(from, " ");
}

}  // namespace svod
