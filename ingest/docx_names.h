#pragma once

#include "ingest/xml.h"

#include <span>

namespace svod {

/// The elements of WordprocessingML (ECMA-376 part 1 §17) that the reader hears of; all others are transparent.
enum DocxName : int {
    // story
    w_document = 1,
    w_p,
    w_r,
    w_t,
    w_tab,
    w_ptab,
    w_br,
    w_cr,
    w_no_break_hyphen,
    w_sym,
    w_fld_char,
    w_instr_text,
    w_fld_simple,
    w_hyperlink,
    w_ruby_text,
    w_ins,
    w_del,
    w_move_from,
    w_move_to,
    w_del_text,
    w_text_box,
    w_alt_chunk,
    o_ole_object,
    w_control,
    a_graphic_data,
    dgm_rel_ids,
    w_sdt_properties,
    w_section,
    m_t,
    mc_alternate,
    mc_choice,
    mc_fallback,
    w_note,
    w_endnote,
    w_comment,
    // form fields
    w_check_box,
    w_checked,
    w_default,
    w_drop_list,
    w_result,
    w_list_entry,
    // paragraph and run properties
    w_p_properties,
    w_r_properties,
    w_p_style,
    w_num_pr,
    w_num_id,
    w_ilvl,
    w_outline,
    w_jc,
    w_tabs,
    w_r_style,
    w_bold,
    w_vanish,
    w_fonts,
    // tables
    w_tbl,
    w_tr,
    w_tc,
    w_tr_properties,
    w_tc_properties,
    w_grid_span,
    w_v_merge,
    w_h_merge,
    w_grid_before,
    w_table_header,
    w_hidden_row,
    w_cell_ins,
    w_cell_del,
    w_cell_merge,
    w_tr_exceptions,
    w_tbl_properties,
    w_tbl_grid,
    // earlier states kept by change tracking: §17.13.5
    w_change,
    // styles and numbering
    w_style,
    w_name,
    w_based_on,
    w_abstract_num,
    w_num,
    w_abstract_num_id,
    w_lvl,
    w_lvl_override,
    w_start_override,
    w_start,
    w_num_fmt,
    w_lvl_text,
    w_lvl_restart,
    w_is_lgl,
    w_suff,
    w_num_style_link,
    w_lvl_p_style,
};

std::span<const XmlName> docx_story_names();      ///< document.xml, footnotes.xml, endnotes.xml, comments.xml
std::span<const XmlName> docx_style_names();      ///< styles.xml
std::span<const XmlName> docx_numbering_names();  ///< numbering.xml

/// ST_OnOff (§17.17.4): an element without `w:val` is on.
bool docx_on(const XmlElement& element);

/// `w:val` as a whole number, clamped to ±2 000 000; `otherwise` when absent or no number.
int docx_number(const XmlElement& element, int otherwise);

/// `w:val`, empty when absent.
std::string_view docx_value(const XmlElement& element);

}  // namespace svod
