#include "export/docx_chart.h"

#include "export/markup.h"
#include "export/xlsx_book.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace svod {

namespace {

constexpr long emu_a_twip = 635;
constexpr long emu_a_centimetre = 360'000;
constexpr std::string_view text_look =
    R"(<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="ru-RU"/></a:p></c:txPr>)";

std::string number_code(const BarChart& chart) {
    return chart.share ? "0%" : "General";
}

std::string cached_number(double value) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.10g", value);
    return buffer;
}

/// «'Данные'!$A$2:$A$13»
std::string cells(char column, std::size_t count) {
    const std::string letter(1, column);
    return "'Данные'!$" + letter + "$2:$" + letter + "$" + std::to_string(count + 1);
}

std::string series(const BarChart& chart) {
    const std::string count = std::to_string(chart.bars.size());
    std::string names;
    std::string values;
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        const std::string at = "<c:pt idx=\"" + std::to_string(i) + "\"><c:v>";
        names += at + escaped(clean_line(chart.bars[i].name)) + "</c:v></c:pt>";
        values += at + cached_number(chart.bars[i].value) + "</c:v></c:pt>";
    }
    return "<c:ser><c:idx val=\"0\"/><c:order "
           "val=\"0\"/><c:tx><c:strRef><c:f>'Данные'!$B$1</c:f><c:strCache><c:ptCount "
           "val=\"1\"/><c:pt idx=\"0\"><c:v>" +
           escaped(chart.axis) +
           "</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr "
           "val=\"2F5597\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/><c:dLbls><c:numFmt formatCode=\"" +
           number_code(chart) + "\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" +
           std::string(text_look) +
           "<c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName "
           "val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>"
           "<c:cat><c:strRef><c:f>" +
           cells('A', chart.bars.size()) + "</c:f><c:strCache><c:ptCount val=\"" + count + "\"/>" + names +
           "</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>" + cells('B', chart.bars.size()) +
           "</c:f><c:numCache><c:formatCode>" + number_code(chart) + "</c:formatCode><c:ptCount val=\"" + count +
           "\"/>" + values + "</c:numCache></c:numRef></c:val></c:ser>";
}

std::string axes(const BarChart& chart) {
    return R"(<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>)" +
           std::string(text_look) +
           R"(<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>)" +
           (chart.share ? R"(<c:max val="1"/>)" : "") +
           R"(<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode=")" +
           number_code(chart) +
           R"(" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>)" +
           std::string(text_look) +
           R"(<c:crossAx val="111111111"/><c:crosses val="max"/><c:crossBetween val="between"/>)" +
           (chart.share ? R"(<c:majorUnit val="0.2"/>)" : "") + "</c:valAx>";
}

}  // namespace

std::string chart_part(const BarChart& chart) {
    return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="ru-RU"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>)" +
           series(chart) + R"(<c:gapWidth val="45"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>)" +
           axes(chart) +
           R"(</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>)";
}

std::string chart_workbook(const BarChart& chart) {
    XlsxBook book;
    book.sheet("Данные", {50, 20});
    book.text(0, 0, "");
    book.text(0, 1, chart.axis);
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        const int row = static_cast<int>(i) + 1;
        book.text(row, 0, clean_line(chart.bars[i].name));
        if (chart.share)
            book.percent(row, 1, chart.bars[i].value);
        else
            book.number(row, 1, chart.bars[i].value);
    }
    return book.bytes();
}

std::string chart_drawing(const BarChart& chart, const std::string& relation, int number, int width) {
    const double needed = 1.6 + 0.62 * static_cast<double>(chart.bars.size());
    const long height = std::lround(std::clamp(needed, 3.2, 20.0) * emu_a_centimetre);
    const std::string id = std::to_string(number);
    return "<w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
           "distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"" +
           std::to_string(width * emu_a_twip) + "\" cy=\"" + std::to_string(height) + "\"/><wp:docPr id=\"" +
           std::to_string(9000 + number) + "\" name=\"Диаграмма " + id + "\" descr=\"" +
           escaped(clean_line(chart.title + ". " + chart.description)) +
           "\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
           "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart "
           "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"" +
           relation + "\"/></a:graphicData></a:graphic></wp:inline></w:drawing>";
}

}  // namespace svod
