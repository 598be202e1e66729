#include "ingest/docx_names.h"

#include <array>
#include <charconv>

namespace svod {
namespace {

constexpr std::array story{
    XmlName{Ns::w, "document", w_document},
    XmlName{Ns::w, "p", w_p},
    XmlName{Ns::w, "r", w_r},
    XmlName{Ns::w, "t", w_t},
    XmlName{Ns::w, "tab", w_tab},
    XmlName{Ns::w, "ptab", w_ptab},
    XmlName{Ns::w, "br", w_br},
    XmlName{Ns::w, "cr", w_cr},
    XmlName{Ns::w, "noBreakHyphen", w_no_break_hyphen},
    XmlName{Ns::w, "sym", w_sym},
    XmlName{Ns::w, "fldChar", w_fld_char},
    XmlName{Ns::w, "instrText", w_instr_text},
    XmlName{Ns::w, "fldSimple", w_fld_simple},
    XmlName{Ns::w, "hyperlink", w_hyperlink},
    XmlName{Ns::w, "rt", w_ruby_text},
    XmlName{Ns::w, "ins", w_ins},
    XmlName{Ns::w, "del", w_del},
    XmlName{Ns::w, "moveFrom", w_move_from},
    XmlName{Ns::w, "moveTo", w_move_to},
    XmlName{Ns::w, "delText", w_del_text},
    XmlName{Ns::w, "txbxContent", w_text_box},
    XmlName{Ns::w, "altChunk", w_alt_chunk},
    XmlName{Ns::other, "OLEObject", o_ole_object},
    XmlName{Ns::w, "control", w_control},
    XmlName{Ns::a, "graphicData", a_graphic_data},
    XmlName{Ns::other, "relIds", dgm_rel_ids},
    XmlName{Ns::w, "sdtPr", w_sdt_properties},
    XmlName{Ns::w, "sdtEndPr", w_sdt_properties},
    XmlName{Ns::w, "sectPr", w_section},
    XmlName{Ns::math, "t", m_t},
    XmlName{Ns::mc, "AlternateContent", mc_alternate},
    XmlName{Ns::mc, "Choice", mc_choice},
    XmlName{Ns::mc, "Fallback", mc_fallback},
    XmlName{Ns::w, "footnote", w_note},
    XmlName{Ns::w, "endnote", w_endnote},
    XmlName{Ns::w, "comment", w_comment},
    XmlName{Ns::w, "checkBox", w_check_box},
    XmlName{Ns::w, "checked", w_checked},
    XmlName{Ns::w, "default", w_default},
    XmlName{Ns::w, "ddList", w_drop_list},
    XmlName{Ns::w, "result", w_result},
    XmlName{Ns::w, "listEntry", w_list_entry},
    XmlName{Ns::w, "pPr", w_p_properties},
    XmlName{Ns::w, "rPr", w_r_properties},
    XmlName{Ns::w, "pStyle", w_p_style},
    XmlName{Ns::w, "numPr", w_num_pr},
    XmlName{Ns::w, "numId", w_num_id},
    XmlName{Ns::w, "ilvl", w_ilvl},
    XmlName{Ns::w, "outlineLvl", w_outline},
    XmlName{Ns::w, "jc", w_jc},
    XmlName{Ns::w, "tabs", w_tabs},
    XmlName{Ns::w, "rStyle", w_r_style},
    XmlName{Ns::w, "b", w_bold},
    XmlName{Ns::w, "vanish", w_vanish},
    XmlName{Ns::w, "rFonts", w_fonts},
    XmlName{Ns::w, "tbl", w_tbl},
    XmlName{Ns::w, "tr", w_tr},
    XmlName{Ns::w, "tc", w_tc},
    XmlName{Ns::w, "trPr", w_tr_properties},
    XmlName{Ns::w, "tcPr", w_tc_properties},
    XmlName{Ns::w, "gridSpan", w_grid_span},
    XmlName{Ns::w, "vMerge", w_v_merge},
    XmlName{Ns::w, "hMerge", w_h_merge},
    XmlName{Ns::w, "gridBefore", w_grid_before},
    XmlName{Ns::w, "tblHeader", w_table_header},
    XmlName{Ns::w, "hidden", w_hidden_row},
    XmlName{Ns::w, "cellIns", w_cell_ins},
    XmlName{Ns::w, "cellDel", w_cell_del},
    XmlName{Ns::w, "cellMerge", w_cell_merge},
    XmlName{Ns::w, "tblPrEx", w_tr_exceptions},
    XmlName{Ns::w, "tblPr", w_tbl_properties},
    XmlName{Ns::w, "tblGrid", w_tbl_grid},
    XmlName{Ns::w, "pPrChange", w_change},
    XmlName{Ns::w, "rPrChange", w_change},
    XmlName{Ns::w, "tcPrChange", w_change},
    XmlName{Ns::w, "trPrChange", w_change},
    XmlName{Ns::w, "tblPrChange", w_change},
    XmlName{Ns::w, "tblPrExChange", w_change},
    XmlName{Ns::w, "sectPrChange", w_change},
    XmlName{Ns::w, "numberingChange", w_change},
};

constexpr std::array style{
    XmlName{Ns::w, "style", w_style},
    XmlName{Ns::w, "name", w_name},
    XmlName{Ns::w, "basedOn", w_based_on},
    XmlName{Ns::w, "pPr", w_p_properties},
    XmlName{Ns::w, "rPr", w_r_properties},
    XmlName{Ns::w, "numId", w_num_id},
    XmlName{Ns::w, "ilvl", w_ilvl},
    XmlName{Ns::w, "outlineLvl", w_outline},
    XmlName{Ns::w, "jc", w_jc},
    XmlName{Ns::w, "b", w_bold},
    XmlName{Ns::w, "vanish", w_vanish},
    XmlName{Ns::w, "tblStylePr", w_change},
    XmlName{Ns::w, "pPrChange", w_change},
    XmlName{Ns::w, "rPrChange", w_change},
};

constexpr std::array numbering{
    XmlName{Ns::w, "abstractNum", w_abstract_num},
    XmlName{Ns::w, "num", w_num},
    XmlName{Ns::w, "abstractNumId", w_abstract_num_id},
    XmlName{Ns::w, "lvl", w_lvl},
    XmlName{Ns::w, "lvlOverride", w_lvl_override},
    XmlName{Ns::w, "startOverride", w_start_override},
    XmlName{Ns::w, "start", w_start},
    XmlName{Ns::w, "numFmt", w_num_fmt},
    XmlName{Ns::w, "lvlText", w_lvl_text},
    XmlName{Ns::w, "lvlRestart", w_lvl_restart},
    XmlName{Ns::w, "isLgl", w_is_lgl},
    XmlName{Ns::w, "suff", w_suff},
    XmlName{Ns::w, "numStyleLink", w_num_style_link},
    XmlName{Ns::w, "pStyle", w_lvl_p_style},
    XmlName{Ns::w, "rFonts", w_fonts},
    XmlName{Ns::w, "vanish", w_vanish},
    XmlName{Ns::mc, "AlternateContent", mc_alternate},
    XmlName{Ns::mc, "Choice", mc_choice},
    XmlName{Ns::mc, "Fallback", mc_fallback},
};

}  // namespace

std::span<const XmlName> docx_story_names() {
    return story;
}
std::span<const XmlName> docx_style_names() {
    return style;
}
std::span<const XmlName> docx_numbering_names() {
    return numbering;
}

std::string_view docx_value(const XmlElement& element) {
    return element.attribute(Ns::w, "val").value_or(std::string_view());
}

bool docx_on(const XmlElement& element) {
    const auto value = element.attribute(Ns::w, "val");
    return !value || (*value != "0" && *value != "false" && *value != "off");
}

int docx_number(const XmlElement& element, int otherwise) {
    constexpr long most = 2'000'000;
    const std::string_view text = docx_value(element);
    long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range) return text.front() == '-' ? -most : most;
    if (error != std::errc() || end == text.data()) return otherwise;
    return static_cast<int>(value > most ? most : value < -most ? -most : value);
}

}  // namespace svod
