#include "export/docx_template.h"

#include "export/docx_body.h"
#include "export/docx_chart.h"
#include "export/docx_section.h"
#include "export/docx_styles.h"
#include "export/zip_writer.h"
#include "ingest/docx_names.h"
#include "ingest/docx_parts.h"
#include "ingest/xml_input.h"
#include "text/text.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace svod {

namespace {

constexpr std::string_view placeholder = "{{svod}}";
constexpr std::string_view document_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
constexpr std::string_view template_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
constexpr std::uint64_t largest_part = 64u << 20;

struct SectionPlace {
    SourceRange range;
    bool last = false;  ///< the document's own, at the end of its body
};

/// Finds the placeholder's paragraph and the sections.
class PlaceHandler : public XmlHandler {
public:
    void begin(const XmlCursor& cursor) override { cursor_ = &cursor; }

    void start(const XmlElement& element) override {
        if (element.id == w_tbl) ++tables_;
        if (element.id == w_section && sections_open_++ == 0) section_begin_ = cursor_->tag_begin();
        if (element.id == w_t) ++texts_;
        if (element.id != w_p || ++paragraphs_ != 1) return;
        begin_ = cursor_->tag_begin();
        text_.clear();
    }

    void end(int id) override {
        if (id == w_tbl) --tables_;
        if (id == w_t) --texts_;
        if (id == w_section && --sections_open_ == 0)
            sections.push_back({{section_begin_, cursor_->tag_end()}, paragraphs_ == 0});
        if (id == w_p && --paragraphs_ == 0 && tables_ == 0 && trim(text_) == placeholder && !paragraph)
            paragraph = SourceRange{begin_, cursor_->tag_end()};
    }

    void text(std::string_view characters) override {
        if (texts_ > 0 && paragraphs_ == 1) text_ += characters;
    }

    std::optional<SourceRange> paragraph;
    std::vector<SectionPlace> sections;

private:
    const XmlCursor* cursor_ = nullptr;
    int tables_ = 0;
    int paragraphs_ = 0;
    int texts_ = 0;
    int sections_open_ = 0;
    std::uint32_t begin_ = 0;
    std::uint32_t section_begin_ = 0;
    std::string text_;
};

struct TemplateStyle {
    std::string id, type, name;
    bool by_default = false;
    bool numbered = false;
};

class StyleNames : public XmlHandler {
public:
    void start(const XmlElement& element) override {
        const auto attribute = [&](std::string_view name) {
            return std::string(element.attribute(Ns::w, name).value_or(std::string_view()));
        };
        if (element.id == w_style) {
            const std::string by_default = attribute("default");
            styles.push_back({attribute("styleId"), attribute("type"), {}, by_default == "1" || by_default == "true"});
        } else if (styles.empty()) {
            return;
        } else if (element.id == w_name) {
            styles.back().name = lower(docx_value(element));
        } else if (element.id == w_num_id) {
            styles.back().numbered = docx_number(element, 0) > 0;
        }
    }
    void end(int) override {}
    void text(std::string_view) override {}

    std::vector<TemplateStyle> styles;
};

void parse_text(const std::string& xml, const std::string& part, const Limits& limits, std::span<const XmlName> names,
                XmlHandler& handler) {
    parse_xml([&](const auto& take) { take(xml); }, part, limits, names, handler);
}

/// `children` at the end of the root element; they declare their own namespaces.
std::string with_children(std::string xml, const std::string& children) {
    const std::size_t close = xml.rfind("</");
    if (close != std::string::npos) return xml.insert(close, children);
    const std::size_t empty = xml.rfind("/>");
    const std::size_t open = xml.rfind('<');
    if (empty == std::string::npos || open == std::string::npos) return xml;
    const std::size_t name_end = std::min(xml.find_first_of(" \t\r\n/", open), empty);
    const std::string name = xml.substr(open + 1, name_end - open - 1);
    return xml.replace(empty, 2, ">" + children + "</" + name + ">");
}

/// Which of the template's styles the memo is set in, and those to be added to it.
struct ChosenStyles {
    MemoStyleIds ids;
    std::string added;
    bool typed_dashes = false;
};

std::string without_numbering(std::string xml) {
    constexpr std::string_view open = "<w:numPr>";
    constexpr std::string_view close = "</w:numPr>";
    const std::size_t begin = xml.find(open);
    if (begin == std::string::npos || xml.find("<w:numId w:val=\"0\"/>") != std::string::npos) return xml;
    return xml.erase(begin, xml.find(close) + close.size() - begin);
}

ChosenStyles choose_styles(const std::vector<TemplateStyle>& found) {
    ChosenStyles chosen;
    std::string normal;
    for (const TemplateStyle& style : found)
        if (style.type == "paragraph" && style.by_default) normal = style.id;
    std::vector<const MemoStyle*> missing;
    for (const MemoStyle& wanted : memo_styles()) {
        const auto same = std::find_if(found.begin(), found.end(), [&](const TemplateStyle& style) {
            return style.type == wanted.type && style.name == lower(wanted.name);
        });
        std::string& id = chosen.ids[std::string(wanted.key)];
        if (wanted.key == "item") chosen.typed_dashes = same == found.end() || !same->numbered;
        if (same != found.end()) {
            id = same->id;
        } else if (!normal.empty() && (wanted.key == "normal" || wanted.key == "body")) {
            id = normal;
        } else {
            id = wanted.id;
            while (std::any_of(found.begin(), found.end(), [&](const TemplateStyle& style) { return style.id == id; }))
                id = "Svod" + id;
            missing.push_back(&wanted);
        }
    }
    for (const MemoStyle* style : missing)
        chosen.added += without_numbering(style_xml(*style, chosen.ids, style->key == "normal" ? "" : normal));
    return chosen;
}

std::string section_at(const std::string& document, const std::vector<SectionPlace>& sections, std::size_t place) {
    for (const SectionPlace& each : sections)
        if (each.range.end > place) return document.substr(each.range.begin, each.range.end - each.range.begin);
    return {};
}

void write_annex(DocxBody& body, const Memo& memo) {
    for (const MemoBlock& block : memo.annex) body.add_annex(block);
}

/// The document with the memo in it.
std::string filled_document(std::string document, const PlaceHandler& places, const Memo& memo, DocxBody& body) {
    const std::size_t end = document.rfind("</w:body>");
    if (end == std::string::npos) throw TemplateError("в шаблоне нет тела документа: сохраните его в Word заново.");
    const auto last = std::find_if(places.sections.begin(), places.sections.end(),
                                   [](const SectionPlace& each) { return each.last; });
    const std::size_t own_end = last == places.sections.end() ? end : last->range.begin;
    const std::size_t place = places.paragraph ? places.paragraph->begin : own_end;
    const std::size_t after = places.paragraph ? places.paragraph->end : own_end;
    const std::string section = section_at(document, places.sections, place);
    body.set_width(text_width(section));
    body.add_title(memo);
    for (const MemoBlock& block : memo.body) body.add(block);
    if (memo.annex.empty()) return document.replace(place, after - place, body.xml());
    const std::string lying = lying_section(section);
    body.end_section(section);
    body.set_width(text_width(lying));
    write_annex(body, memo);
    const bool nothing_follows = trim(std::string_view(document).substr(after, own_end - after)).empty();
    if (nothing_follows && last != places.sections.end())
        document.replace(last->range.begin, last->range.end - last->range.begin, lying);
    else
        body.end_section(lying);
    return document.replace(place, after - place, body.xml());
}

void require_usable(const Package& package, const MainPart& main, const std::string& document) {
    if (main.content_type != document_type && main.content_type != template_type)
        throw TemplateError("шаблон — не документ Word: нужен .docx или .dotx без макросов.");
    if (find_docx_parts(package, main.name).macros)
        throw TemplateError("в шаблоне есть макросы: сохраните его как .docx.");
    const std::string root = document.substr(0, document.find("<w:body"));
    if (utf16_order(document) != Utf16Order::none ||
        root.find("xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"") == std::string::npos)
        throw TemplateError("шаблон записан в редкой разновидности формата: сохраните его как обычный документ Word.");
}

/// Above the numbers of the charts that an earlier memo has left in the document.
int free_chart_number(const Package& package) {
    constexpr std::string_view stem = "/svod_chart";
    int number = 1;
    for (const std::string& name : package.part_names()) {
        const std::size_t at = name.rfind(stem);
        if (at != std::string::npos) number = std::max(number, std::atoi(name.c_str() + at + stem.size()) + 1);
    }
    return number;
}

std::string relations_name(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    const std::size_t folder = slash == std::string::npos ? 0 : slash + 1;
    return part.substr(0, folder) + "_rels/" + part.substr(folder) + ".rels";
}

}  // namespace

ChartParts chart_parts(const std::vector<BarChart>& charts, const std::string& folder, int first) {
    ChartParts made;
    const auto type = [&](const std::string& part, const std::string& name) {
        made.content_types +=
            "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" PartName=\"/" + part +
            "\" ContentType=\"application/vnd.openxmlformats-officedocument." + name + "\"/>";
    };
    const std::string relation =
        "<Relationship xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\" Id=\"";
    const std::string kinds = "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    for (std::size_t i = 0; i < charts.size(); ++i) {
        const int number = first + static_cast<int>(i);
        const std::string name = "svod_chart" + std::to_string(number);
        const std::string part = folder + "charts/" + name + ".xml";
        const std::string book = folder + "embeddings/" + name + ".xlsx";
        made.parts.emplace_back(part, chart_part(charts[i]));
        made.parts.emplace_back(relations_name(part),
                                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
                                "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                                    relation + "rId1" + kinds + "package\" Target=\"/" + book + "\"/></Relationships>");
        made.parts.emplace_back(book, chart_workbook(charts[i]));
        type(part, "drawingml.chart+xml");
        type(book, "spreadsheetml.sheet");
        made.relations += relation + DocxBody::chart_relation(number) + kinds + "chart\" Target=\"/" + part + "\"/>";
    }
    return made;
}

std::string fill_template(std::string_view bytes, const Memo& memo) {
    const Limits limits;
    const Package package(bytes, limits);
    const MainPart main = find_main_part(package);
    if (main.name.empty()) throw TemplateError("шаблон — не документ Word: нужен .docx или .dotx без макросов.");
    std::string document = package.read(main.name, largest_part);
    require_usable(package, main, document);
    const std::string styles_name = find_docx_parts(package, main.name).styles;
    if (styles_name.empty()) throw TemplateError("в шаблоне нет стилей: сохраните его в Word заново.");

    PlaceHandler places;
    parse_text(document, main.name, limits, docx_story_names(), places);
    StyleNames names;
    const std::string styles = package.read(styles_name, largest_part);
    parse_text(styles, styles_name, limits, docx_style_names(), names);
    const ChosenStyles chosen = choose_styles(names.styles);
    const int first_chart = free_chart_number(package);
    DocxBody body(chosen.ids, chosen.typed_dashes, first_chart);
    document = filled_document(std::move(document), places, memo, body);
    const ChartParts charts = chart_parts(body.charts(), main.name.substr(0, main.name.rfind('/') + 1), first_chart);

    std::vector<std::pair<std::string, std::string>> parts;
    bool related = false;
    for (const std::string& name : package.part_names()) {
        std::string part = name == main.name ? document : package.read(name, largest_part);
        if (name == styles_name) part = with_children(part, chosen.added);
        if (name == relations_name(main.name)) {
            part = with_children(part, charts.relations);
            related = true;
        }
        if (name == "[Content_Types].xml") {
            if (const std::size_t at = part.find(template_type); at != std::string::npos)
                part.replace(at, template_type.size(), document_type);
            part = with_children(part, charts.content_types);
        }
        parts.emplace_back(name, std::move(part));
    }
    if (!related) throw TemplateError("шаблон не связан со своими стилями: сохраните его в Word заново.");
    parts.insert(parts.end(), charts.parts.begin(), charts.parts.end());
    return write_zip(parts);
}

}  // namespace svod
