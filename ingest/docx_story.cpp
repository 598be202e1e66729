#include "ingest/docx_story.h"

#include "ingest/docx_text.h"
#include "ingest/xml_names.h"

#include <algorithm>

namespace svod {

DocxStory::DocxStory(const DocxContext& context, Document& document, Diagnostics& diagnostics)
    : context_(context), document_(document), diagnostics_(diagnostics), revisions_(document.revisions) {
    flows_.emplace_back();
}

void DocxStory::start(const XmlElement& element) {
    if (skip_ > 0) {
        ++skip_;
        if (keep_skipped_) start_kept(element.id);
        return;
    }
    if (element.id == 0) return;
    if (element.id == mc_alternate || element.id == mc_choice || element.id == mc_fallback)
        start_alternate(element);
    else if (in_tc_properties_ || in_tr_properties_)
        start_table_property(element);
    else if (in_p_properties_ || in_r_properties_)
        start_property(element);
    else
        start_structure(element);
}

void DocxStory::start_structure(const XmlElement& element) {
    switch (element.id) {
        case w_p:
            open_paragraph();
            break;
        case w_r:
            run_ = {};
            break;
        case w_p_properties:
            in_p_properties_ = true;
            break;
        case w_r_properties:
            in_r_properties_ = true;
            break;
        case w_t:
        case m_t:
            open_text(element, TextMode::visible);
            break;
        case w_instr_text:
            open_text(element, TextMode::code);
            break;
        case w_del_text:
            open_text(element, TextMode::deleted);
            break;
        case w_tab:
        case w_ptab:
            show("\t");
            break;
        case w_cr:
            show("\n");
            break;
        case w_br:
            show_break(element);
            break;
        case w_no_break_hyphen:
            show("‑");
            break;
        case w_sym:
            show_symbol(element);
            break;
        case w_fld_char:
            fields_.start_character(element);
            break;
        case w_check_box:
        case w_drop_list:
        case w_checked:
        case w_default:
        case w_result:
        case w_list_entry:
            fields_.form_data(element);
            break;
        case w_hyperlink: {
            const auto link = context_.parts.links.find(element.attribute(Ns::r, "id").value_or(std::string_view()));
            const auto anchor = element.attribute(Ns::w, "anchor");
            std::string target = link == context_.parts.links.end() ? std::string() : link->second;
            if (!target.empty() && anchor) target.append("#").append(*anchor);
            links_.push_back(link_here(std::move(target)));
            break;
        }
        case w_fld_simple:
            links_.push_back(
                link_here(hyperlink_of_field(element.attribute(Ns::w, "instr").value_or(std::string_view()))));
            break;
        case w_ins:
            open_change(Revision::Kind::inserted, element);
            break;
        case w_move_to:
            open_change(Revision::Kind::moved_to, element);
            break;
        case w_del:
            open_change(Revision::Kind::deleted, element);
            break;
        case w_move_from:
            open_change(Revision::Kind::moved_from, element);
            break;
        case w_text_box:
            if (deleted_ > 0 || is_hidden_run() || !fields_.visible()) return skip(why_invisible());
            if (flows_.back().kind == Flow::Kind::cell) {  // no paragraph anchors it: broken, but Word shows it
                place_cell(flows_.back());
                if (flows_.back().covered) return skip_covered(flows_.back());
            }
            open_flow(Flow::Kind::text_box);
            break;
        case w_tbl:
            open_table();
            break;
        case w_tr:
            open_row();
            break;
        case w_tc:
            open_cell();
            break;
        case w_tr_properties:
            in_tr_properties_ = true;
            break;
        case w_tc_properties:
            in_tc_properties_ = true;
            break;
        case w_note:
        case w_endnote:
        case w_comment:
            open_note(element);
            break;
        case w_document:
            is_document_ = true;
            preserve_space_ = element.attribute(Ns::xml, "space") == "preserve";
            break;
        case w_alt_chunk:
            note_embedded("altChunk");
            break;
        case o_ole_object:
            note_embedded(element.attribute(Ns::none, "ProgID").value_or("OLE"));
            break;
        case w_control:
            note_embedded("ActiveX");
            break;
        case a_graphic_data:
            start_graphic(element);
            break;
        case dgm_rel_ids:
            open_diagram(element);
            break;
        case w_ruby_text:
            skip(Dropped::ruby);
            break;
        case w_sdt_properties:
        case w_section:
        case w_tbl_properties:
        case w_tbl_grid:
        case w_tr_exceptions:
        case w_change:
            skip();
            break;
        default:
            break;
    }
}

/// Inside properties nothing else may stand: what does is skipped, or its end would be taken for that of content.
void DocxStory::start_property(const XmlElement& element) {
    if (in_r_properties_) return start_run_property(element);
    if (element.id == w_r_properties) {
        in_r_properties_ = true;
        return;
    }
    if (paragraphs_.empty()) return skip();
    OpenParagraph& paragraph = paragraphs_.back();
    switch (element.id) {
        case w_p_style:
            paragraph.style = context_.styles.paragraph(docx_value(element));
            break;
        case w_num_pr:
            break;
        case w_num_id:
            paragraph.num_id = docx_number(element, 0);
            break;
        case w_ilvl:
            paragraph.ilvl = docx_number(element, 0);
            break;
        case w_outline:
            paragraph.outline = docx_number(element, 9);
            break;
        case w_jc:
            paragraph.centered = docx_value(element) == "center";
            break;
        default:
            skip();
    }
}

/// Of a run, or of the paragraph's mark when they stand in the paragraph's properties.
void DocxStory::start_run_property(const XmlElement& element) {
    const bool of_mark = in_p_properties_;
    switch (element.id) {
        case w_ins:
            set_mark_change(Revision::Kind::inserted, element);
            break;
        case w_move_to:
            set_mark_change(Revision::Kind::moved_to, element);
            break;
        case w_del:
            set_mark_change(Revision::Kind::deleted, element);
            break;
        case w_move_from:
            set_mark_change(Revision::Kind::moved_from, element);
            break;
        case w_vanish:
            if (!of_mark)
                run_.vanish = docx_on(element);
            else if (!paragraphs_.empty())
                paragraphs_.back().mark_hidden = docx_on(element);
            break;
        case w_bold:
            if (!of_mark) run_.bold = docx_on(element);
            break;
        case w_r_style:
            if (!of_mark) run_.style = context_.styles.character(docx_value(element));
            break;
        case w_fonts:
            if (!of_mark) set_run_font(element);
            break;
        default:
            skip();
    }
}

void DocxStory::end(int id) {
    if (skip_ > 0) {
        if (keep_skipped_) end_kept(id);
        --skip_;
        return;
    }
    switch (id) {
        case w_p:
            close_paragraph();
            break;
        case w_r:
            run_ = {};
            break;
        case w_p_properties:
            in_p_properties_ = false;
            if (!paragraphs_.empty()) count_number(paragraphs_.back());
            break;
        case w_r_properties:
            in_r_properties_ = false;
            break;
        case w_t:
        case m_t:
        case w_instr_text:
        case w_del_text:
            close_text();
            break;
        case w_fld_char:
            end_field_character();
            break;
        case w_hyperlink:
        case w_fld_simple:
            close_link();
            break;
        case w_ins:
        case w_move_to:
        case w_del:
        case w_move_from:
            close_change();
            break;
        case w_text_box:
            close_flow();
            break;
        case a_graphic_data:
            close_graphic();
            break;
        case dgm_rel_ids:
            close_diagram();
            break;
        case w_tbl:
            close_table();
            break;
        case w_tr:
            close_row();
            break;
        case w_tc:
            close_cell();
            break;
        case w_tr_properties:
            in_tr_properties_ = false;
            break;
        case w_tc_properties:
            in_tc_properties_ = false;
            if (flows_.back().kind == Flow::Kind::cell) place_cell(flows_.back());
            break;
        case w_note:
            close_note("footnote");
            break;
        case w_endnote:
            close_note("endnote");
            break;
        case w_comment:
            close_note("comment");
            break;
        case mc_alternate:
            if (!alternates_.empty()) alternates_.pop_back();
            break;
        default:
            break;
    }
}

/// The first Choice whose namespaces are understood, else the Fallback (ECMA-376 part 3 §9.3). Those of Microsoft's
/// own extensions count: of what they add only text boxes hold text, and those are read.
void DocxStory::start_alternate(const XmlElement& element) {
    if (element.id == mc_alternate) return alternates_.push_back(false);
    if (alternates_.empty()) return;
    if (alternates_.back()) return skip(Dropped::alternate);
    if (element.id == mc_choice) {
        std::string_view rest = trim_start(element.attribute(Ns::none, "Requires").value_or(std::string_view()));
        while (!rest.empty()) {
            const std::size_t size = std::min(rest.find(' '), rest.size());
            const std::string_view uri = element.namespace_uri(rest.substr(0, size));
            const bool understood =
                uri.substr(0, 32) == "http://schemas.microsoft.com/offi" || namespace_of(uri) > Ns::other;
            if (!understood) return skip(Dropped::alternate);
            rest = trim_start(rest.substr(size));
        }
    }
    alternates_.back() = true;
}

bool DocxStory::finish() {
    finish_begun();
    revisions_.finish();
    return is_document_;
}

void DocxStory::open_note(const XmlElement& element) {
    const auto type = element.attribute(Ns::w, "type");
    if (type && *type != "normal") return skip(Dropped::note);
    if (context_.account != nullptr) context_.account->open_note();
    open_flow(Flow::Kind::note);
}

void DocxStory::close_note(std::string_view kind) {
    finish_begun();
    std::string text = std::move(flows_.back().note);
    close_flow();
    count_bytes(sizeof(Note));
    document_.notes.push_back({std::string(kind), std::move(text)});
    if (context_.account != nullptr) context_.account->close_note(document_.notes.back());
}

}  // namespace svod
