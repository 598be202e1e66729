#include "export/docx.h"

#include "export/markup.h"
#include "export/words.h"
#include "export/zip_writer.h"
#include "text/text.h"

namespace svod {

namespace {

constexpr std::string_view content_types = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>)";

constexpr std::string_view package_relations = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)";

constexpr std::string_view document_relations = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)";

constexpr std::string_view styles = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Текст таблицы"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr></w:style>
</w:styles>)";

constexpr int page_width = 14570;  // twentieths of a point: A4 landscape without its margins

std::string run(const std::string& text, bool bold = false) {
    return std::string("<w:r>") + (bold ? "<w:rPr><w:b/></w:rPr>" : "") + "<w:t xml:space=\"preserve\">" +
           escaped(clean_line(text)) + "</w:t></w:r>";
}

std::string paragraph(const std::string& text, const char* style = "Normal", bool bold = false) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/></w:pPr>" + run(text, bold) + "</w:p>\n";
}

/// A table; `widths` are shares of the page's width.
class DocxTable {
public:
    DocxTable(std::vector<int> widths, const std::vector<std::string>& heads) : widths_(std::move(widths)) {
        int sum = 0;
        for (const int width : widths_) sum += width;
        for (int& width : widths_) width = width * page_width / sum;
        xml_ = "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"" + std::to_string(page_width) +
               "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
        for (const int width : widths_) xml_ += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
        xml_ += "</w:tblGrid>";
        add(heads, true);
    }

    void add(const std::vector<std::string>& cells, bool head = false) {
        xml_ += head ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        for (std::size_t i = 0; i < widths_.size(); ++i)
            xml_ += "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(widths_[i]) + "\" w:type=\"dxa\"/>" +
                    (head ? "<w:shd w:val=\"clear\" w:fill=\"D9E2F3\"/>" : "") + "</w:tcPr>" +
                    paragraph(cells[i], "TableText", head) + "</w:tc>";
        xml_ += "</w:tr>\n";
    }

    std::string take() const { return xml_ + "</w:tbl><w:p/>\n"; }

private:
    std::vector<int> widths_;
    std::string xml_;
};

std::string coverage(const Comparison& comparison) {
    int documents = 0;
    for (const ComparedTerritory& territory : comparison.territories)
        documents += static_cast<int>(territory.documents.size());
    const auto municipalities = static_cast<long long>(comparison.territories.size());
    std::string out = paragraph("1. Охват", "Heading1");
    out += paragraph(
        "Сведения " + as_of_text(comparison) + "." + filter_text(comparison) + " В сравнение " +
        (documents % 10 == 1 && documents % 100 != 11 ? "вошёл " : "вошли ") +
        plural(documents, "документ", "документа", "документов") + " из " +
        plural(municipalities, "муниципального образования", "муниципальных образований", "муниципальных образований") +
        ".");
    if (const std::string missing = not_received_text(comparison); !missing.empty()) out += paragraph(missing);
    DocxTable table({4, 6, 4, 4}, {"Муниципальное образование", "Документ", "Вид", "Период"});
    for (const ComparedTerritory& territory : comparison.territories)
        for (const ComparedDocument& document : territory.documents)
            table.add({territory.name, document.name, std::string(russian(document.kind)),
                       document.period ? russian(document.period->start) + " – " + russian(document.period->end)
                                       : "не указан"});
    return out + table.take();
}

std::string completion(const Comparison& comparison) {
    std::string out = paragraph("2. Исполнение", "Heading1");
    out += paragraph("По региону выполнено из подлежащих исполнению: " + rate_text(comparison.region.completion) +
                     "; выполнено в срок: " + rate_text(comparison.region.on_time) +
                     "; просрочено: " + std::to_string(comparison.region.overdue) + ".");
    DocxTable table({5, 2, 2, 3, 2, 3}, {"Муниципальное образование", "Мероприятий", "Подлежат исполнению",
                                         "Выполнено из подлежащих", "Просрочено", "Выполнено в срок"});
    const auto add = [&](const std::string& name, const Totals& totals) {
        table.add({name, std::to_string(totals.events), std::to_string(totals.due), rate_text(totals.completion),
                   std::to_string(totals.overdue), rate_text(totals.on_time)});
    };
    for (const ComparedTerritory& territory : comparison.territories) add(territory.name, territory.totals);
    if (comparison.territories.size() > 1) add("Всего", comparison.region);
    return out + table.take();
}

std::string deviations(const Comparison& comparison) {
    std::string out = paragraph("3. Отклонения", "Heading1");
    DocxTable table({4, 7, 3, 4, 5}, {"Муниципальное образование", "Мероприятие", "Срок", "Статус", "Источник"});
    int count = 0;
    for (std::size_t i = 0; i < comparison.territories.size(); ++i)
        for (const ComparedRow& row : comparison.rows)
            for (const ComparedEvent& event : row.cells[i]) {
                const StatusMark mark = status_mark(event);
                if (mark.tone != "bad") continue;
                ++count;
                table.add({comparison.territories[i].name, event.event->activity, deadline_text(*event.event),
                           mark.symbol + " " + mark.words, event.document + ": " + place_text(event.event->place)});
            }
    if (count == 0) return out + paragraph("Невыполненных и просроченных мероприятий нет.");
    return out +
           paragraph("Не выполнено или просрочено: " + plural(count, "мероприятие", "мероприятия", "мероприятий") +
                     ".") +
           table.take();
}

std::string findings(const Comparison& comparison) {
    std::string out = paragraph("4. Замечания к документам", "Heading1");
    if (comparison.findings.empty()) return out + paragraph("Замечаний нет.");
    DocxTable table({5, 4, 10}, {"Документ", "Место", "Замечание"});
    for (const ComparedFinding& each : comparison.findings)
        table.add({each.document, place_text(each.finding->place), each.finding->message});
    return out + table.take();
}

std::string about() {
    std::string out = paragraph("5. Как считается", "Heading1");
    for (const auto& [term, meaning] : definitions()) out += paragraph(term + ": " + meaning + ".");
    return out;
}

}  // namespace

std::string write_comparison_docx(const Comparison& comparison, const WriteOptions&) {
    std::string body = paragraph("Аналитическая справка об исполнении планов мероприятий", "Title");
    body += coverage(comparison) + completion(comparison) + deviations(comparison) + findings(comparison) + about();
    const std::string document =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document "
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\n" +
        body +
        "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1134\" "
        "w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"708\" w:footer=\"708\" "
        "w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    return write_zip({{"[Content_Types].xml", std::string(content_types)},
                      {"_rels/.rels", std::string(package_relations)},
                      {"word/_rels/document.xml.rels", std::string(document_relations)},
                      {"word/document.xml", document},
                      {"word/styles.xml", std::string(styles)}});
}

}  // namespace svod
