#include "ingest/docx_story.h"

#include "ingest/docx_symbols.h"
#include "ingest/docx_text.h"

#include <cstdlib>

namespace svod {

bool DocxStory::is_hidden_run() const {
    if (run_.vanish) return *run_.vanish;
    return (run_.style != nullptr && run_.style->vanish) || (!paragraphs_.empty() && paragraphs_.back().style->vanish);
}

bool DocxStory::is_bold_run() const {
    if (run_.bold) return *run_.bold;
    if (run_.style != nullptr && run_.style->bold) return *run_.style->bold;
    return paragraphs_.back().style->bold.value_or(false);
}

bool DocxStory::visible() const {
    return deleted_ == 0 && fields_.visible() && !paragraphs_.empty() && !is_hidden_run();
}

Dropped DocxStory::why_invisible() const {
    return deleted_ > 0 ? Dropped::deleted : !fields_.visible() ? Dropped::field_code : Dropped::hidden;
}

Dropped DocxStory::why_dropped(std::string_view characters) const {
    if (skip_ > 0) return skip_reason_;
    if (deleted_ > 0) return Dropped::deleted;
    if (text_mode_ == TextMode::none) return is_blank(characters) ? Dropped::space : Dropped::layout;
    if (text_mode_ == TextMode::deleted) return Dropped::deleted;
    if (text_mode_ == TextMode::code) return Dropped::field_code;
    return paragraphs_.empty() ? Dropped::layout : why_invisible();
}

/// Only a w:t shows what the source holds as text; a tab or a symbol is an element.
void DocxStory::account_shown(std::string_view shown, std::string_view got) {
    const std::int64_t count = Account::characters_in(got);
    if (text_mode_ == TextMode::visible)
        context_.account->change(Dropped::mark, Account::characters_in(shown), count);
    else
        context_.account->add(count);
}

void DocxStory::count_bytes(std::size_t more) {
    model_bytes_ += more;
    if (model_bytes_ > context_.limits.model_bytes) throw_limit("model_bytes", context_.limits.model_bytes);
}

void DocxStory::set_run_font(const XmlElement& element) {
    for (const std::string_view slot : {"ascii", "hAnsi"}) {
        const auto font = element.attribute(Ns::w, slot);
        if (font && is_symbol_font(*font)) run_.font = *font;
    }
}

void DocxStory::open_text(const XmlElement& element, TextMode mode) {
    text_mode_ = mode;
    const auto space = element.attribute(Ns::xml, "space");
    trim_text_ = space ? *space != "preserve" : !preserve_space_;
    text_from_ = paragraphs_.empty() ? 0 : paragraphs_.back().model.text.size();
}

void DocxStory::text(std::string_view characters) {
    const bool shown = skip_ == 0 && text_mode_ == TextMode::visible && visible();
    if (!shown) {
        if (skip_ > 0 && in_kept_text_) append_visible_text(kept_, characters, {});
        if (skip_ == 0 && text_mode_ == TextMode::code) fields_.add_code(characters);
        if (skip_ == 0 && deleted_ > 0 && text_mode_ != TextMode::none && text_mode_ != TextMode::code)
            note_deleted(characters);
        if (context_.account != nullptr) context_.account->drop(why_dropped(characters), characters);
        return;
    }
    if (trim_text_ && paragraphs_.back().model.text.size() <= text_from_) {
        const std::size_t given = characters.size();
        characters = trim_start(characters);
        account_space(given - characters.size());
    }
    show(characters);
}

void DocxStory::close_text() {
    if (text_mode_ == TextMode::visible && trim_text_ && !paragraphs_.empty()) {
        std::string& text = paragraphs_.back().model.text;
        const std::size_t given = text.size();
        trim_end(text, text_from_);
        account_space(given - text.size());
    }
    text_mode_ = TextMode::none;
}

void DocxStory::show(std::string_view shown) {
    if (shown.empty()) return;
    if (!visible()) return deleted_ > 0 ? note_deleted(shown) : void();
    OpenParagraph& paragraph = paragraphs_.back();
    std::string& text = paragraph.model.text;
    if (paragraph.page_break && !text.empty()) {
        text.push_back('\n');
        account_added(1);
    }
    paragraph.page_break = false;
    count_bytes(shown.size());
    const std::size_t from = text.size();
    if (text_mode_ == TextMode::visible)
        paragraph.needs_nfc |= append_visible_text(text, shown, run_.font);
    else
        text += shown;
    if (context_.account != nullptr) account_shown(shown, std::string_view(text).substr(from));
    note_shown(std::string_view(text).substr(from));
    if (trim_start(shown).empty()) return;
    paragraph.has_text = true;
    paragraph.all_bold = paragraph.all_bold && is_bold_run();
}

/// A page or column break parts two lines only when there is text on both sides of it.
void DocxStory::show_break(const XmlElement& element) {
    const std::string_view type = element.attribute(Ns::w, "type").value_or("textWrapping");
    if (type == "textWrapping")
        show("\n");
    else if (visible())
        paragraphs_.back().page_break = true;
}

void DocxStory::show_symbol(const XmlElement& element) {
    const std::string digits(element.attribute(Ns::w, "char").value_or(std::string_view()));
    if (digits.empty() || digits.size() > 6) return;
    const auto code = static_cast<char32_t>(std::strtoul(digits.c_str(), nullptr, 16));
    show(symbol(code, element.attribute(Ns::w, "font").value_or(std::string_view())));
}

DocxStory::OpenLink DocxStory::link_here(std::string target) const {
    if (paragraphs_.empty()) return {std::move(target), 0, 0};
    return {std::move(target), paragraphs_.back().serial, paragraphs_.back().model.text.size()};
}

void DocxStory::keep_link(OpenLink&& link) {
    if (link.target.empty() || paragraphs_.empty()) return;
    Paragraph& paragraph = paragraphs_.back().model;
    const std::size_t from = link.paragraph == paragraphs_.back().serial ? link.from : 0;
    if (from >= paragraph.text.size()) return;
    count_bytes(sizeof(Link) + paragraph.text.size() - from + link.target.size());
    paragraph.links.push_back({paragraph.text.substr(from), std::move(link.target)});
}

void DocxStory::close_link() {
    if (links_.empty()) return;
    OpenLink link = std::move(links_.back());
    links_.pop_back();
    keep_link(std::move(link));
}

void DocxStory::end_field_character() {
    show(fields_.shown());
    DocxFields::Ended ended = fields_.end_character();
    if (ended.began) {
        check_limit(field_links_.size(), "field_depth", context_.limits.field_depth);
        field_links_.push_back(link_here({}));
    }
    if (ended.separated) field_links_.back() = link_here({});
    if (ended.ended) {
        OpenLink link = std::move(field_links_.back());
        field_links_.pop_back();
        link.target = std::move(ended.link);
        keep_link(std::move(link));
    }
}

}  // namespace svod
