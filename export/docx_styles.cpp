#include "export/docx_styles.h"

#include <array>

namespace svod {

namespace {

constexpr std::string_view namespace_attribute =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";

constexpr std::array styles{
    MemoStyle{"normal", "Normal", "paragraph", "Normal", "", R"(<w:qFormat/>)"},
    MemoStyle{
        "title", "Title", "paragraph", "Title", "",
        R"(<w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>)"},
    MemoStyle{
        "subtitle", "Subtitle", "paragraph", "Subtitle", "",
        R"(<w:qFormat/><w:pPr><w:spacing w:after="120"/><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr>)"},
    MemoStyle{
        "heading", "Heading1", "paragraph", "heading 1", "",
        R"(<w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>)"},
    MemoStyle{
        "subheading", "Heading2", "paragraph", "heading 2", "",
        R"(<w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr>)"},
    MemoStyle{
        "body", "BodyText", "paragraph", "Body Text", "",
        R"(<w:qFormat/><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:ind w:firstLine="709"/><w:jc w:val="both"/></w:pPr>)"},
    MemoStyle{
        "item", "ListBullet", "paragraph", "List Bullet", "",
        R"(<w:qFormat/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:spacing w:after="60"/><w:jc w:val="both"/></w:pPr>)"},
    MemoStyle{
        "caption", "Caption", "paragraph", "caption", "",
        R"(<w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="180" w:after="80"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr>)"},
    MemoStyle{
        "grid", "TableGrid", "table", "Table Grid", "",
        R"(<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:left w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:right w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="808080"/></w:tblBorders></w:tblPr>)"},
    MemoStyle{
        "lead", "SvodLead", "paragraph", "Справка: кому", "body",
        R"(<w:next w:val="ListBullet"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="160" w:after="60"/></w:pPr><w:rPr><w:b/></w:rPr>)"},
    MemoStyle{
        "annex", "SvodAnnex", "paragraph", "Справка: приложение", "heading",
        R"(<w:qFormat/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>)"},
    MemoStyle{
        "picture", "SvodPicture", "paragraph", "Справка: рисунок", "",
        R"(<w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="0"/><w:jc w:val="center"/></w:pPr>)"},
    MemoStyle{
        "under", "SvodUnder", "paragraph", "Справка: подпись рисунка", "caption",
        R"(<w:qFormat/><w:pPr><w:keepNext w:val="0"/><w:spacing w:before="60" w:after="240"/><w:jc w:val="center"/></w:pPr>)"},
    MemoStyle{
        "cell", "SvodCell", "paragraph", "Справка: текст таблицы", "",
        R"(<w:qFormat/><w:pPr><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>)"},
    MemoStyle{"head", "SvodHead", "paragraph", "Справка: шапка таблицы", "cell",
              R"(<w:qFormat/><w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>)"},
};

constexpr std::string_view numbering = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/><w:suff w:val="space"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading2"/><w:suff w:val="space"/><w:lvlText w:val="%1.%2."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="1066"/></w:tabs><w:ind w:left="1066" w:hanging="357"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>)";

}  // namespace

std::span<const MemoStyle> memo_styles() {
    return styles;
}

MemoStyleIds own_style_ids() {
    MemoStyleIds ids;
    for (const MemoStyle& style : styles) ids[std::string(style.key)] = style.id;
    return ids;
}

std::string style_xml(const MemoStyle& style, const MemoStyleIds& ids, const std::string& normal) {
    const bool own = style.id.starts_with("Svod");
    std::string xml = "<w:style " + std::string(namespace_attribute) + " w:type=\"" + std::string(style.type) + "\"" +
                      (style.key == "normal" ? " w:default=\"1\"" : "") + (own ? " w:customStyle=\"1\"" : "") +
                      " w:styleId=\"" + ids.find(style.key)->second + "\"><w:name w:val=\"" + std::string(style.name) +
                      "\"/>";
    const std::string base = style.based_on.empty() ? normal : ids.find(style.based_on)->second;
    if (!base.empty() && style.type == "paragraph") xml += "<w:basedOn w:val=\"" + base + "\"/>";
    std::string inside(style.inside);
    for (const MemoStyle& other : styles) {  // «next» names a style by the id it has in our own documents
        const std::string from = "<w:next w:val=\"" + std::string(other.id) + "\"/>";
        if (const std::size_t at = inside.find(from); at != std::string::npos)
            inside.replace(at, from.size(), "<w:next w:val=\"" + ids.find(other.key)->second + "\"/>");
    }
    return xml + inside + "</w:style>\n";
}

std::string own_styles_part() {
    const MemoStyleIds ids = own_style_ids();
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles " + std::string(namespace_attribute) +
        R"(><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>)"
        "\n";
    for (const MemoStyle& style : styles) xml += style_xml(style, ids, style.key == "normal" ? "" : "Normal");
    return xml + "</w:styles>";
}

std::string_view own_numbering_part() {
    return numbering;
}

}  // namespace svod
