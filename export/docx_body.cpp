#include "export/docx_body.h"

#include "export/docx_chart.h"
#include "export/markup.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>

namespace svod {

namespace {

constexpr int cell_margin = 70;  // twips, left and right
constexpr int style_size = 20;   // half-points: of the style of cells
constexpr int small_size = 17;
constexpr int smallest_size = 16;      // below it nobody reads on paper: words break instead
constexpr double letter_width = 0.66;  // of the size: bold Cyrillic without serifs, as wide as it comes
constexpr std::size_t longest_word = 15;
constexpr std::size_t longest_upright = 40;

struct ToneColour {
    std::string_view tone, fill;
};
constexpr ToneColour tone_colours[] = {
    {"good", "E2F0D9"}, {"partial", "FFF2CC"}, {"bad", "F8D7DA"}, {"none", "F2F2F2"}, {"doubt", "E4DFEC"}};

/// «85 % (17 из 20)» breaks only before its bracket.
std::string kept_together(const std::string& line) {
    constexpr std::string_view hard = "\u00A0";
    const auto digit = [&](std::size_t at) { return at < line.size() && line[at] >= '0' && line[at] <= '9'; };
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::string_view rest = std::string_view(line).substr(i);
        if (i > 0 && digit(i - 1) && rest.starts_with(" %")) {
            out += hard;
        } else if (i > 0 && digit(i - 1) && rest.starts_with(" из ") && digit(i + std::string_view(" из ").size())) {
            out += std::string(hard) + "из" + std::string(hard);
            i += std::string_view(" из ").size() - 1;
        } else {
            out += line[i];
        }
    }
    return out;
}

std::string run(const std::string& text, int size = 0) {
    return "<w:r>" + (size ? "<w:rPr><w:sz w:val=\"" + std::to_string(size) + "\"/></w:rPr>" : std::string()) +
           "<w:t xml:space=\"preserve\">" + escaped(kept_together(clean_line(text))) + "</w:t></w:r>";
}

int word_width(const std::string& text, int size) {
    std::size_t longest = 0;
    const std::string together = kept_together(text);
    for (const std::string_view part : split(together, ' '))
        longest = std::max(longest, std::min(length(part), longest_word));
    return static_cast<int>(std::ceil(static_cast<double>(longest) * size * 10 * letter_width)) + 2 * cell_margin + 20;
}

std::vector<int> least_widths(const MemoTable& table, int size) {
    std::vector<int> least;
    for (std::size_t i = 0; i < table.head.size(); ++i) {
        int width = i >= table.upright_from ? 2 * cell_margin + size * 10 : word_width(table.head[i], size);
        for (const auto& row : table.rows)
            if (row.size() == table.head.size())
                width = std::max(width, std::min(word_width(row[i].text, size), word_width("абвгдежзиклм", size)));
        least.push_back(width);
    }
    return least;
}

int sum(const std::vector<int>& numbers) {
    int total = 0;
    for (const int number : numbers) total += number;
    return total;
}

/// Every column gets its least width, and of what is left a part by its share of the table.
TableLayout layout(const MemoTable& table, int width) {
    TableLayout made;
    made.size = table.small ? small_size : style_size;
    std::vector<int> least = least_widths(table, made.size);
    while (sum(least) > width && made.size > smallest_size) least = least_widths(table, made.size -= 2);
    if (const int all = sum(least); all > width)
        for (int& each : least) each = static_cast<int>(static_cast<long long>(each) * width / all);
    const int shares = sum(table.widths);
    std::vector<int> wanted;
    for (std::size_t i = 0; i < least.size(); ++i)
        wanted.push_back(std::max(0, width * table.widths[i] / shares - least[i]));
    const int spare = std::max(0, width - sum(least));
    const int wishes = std::max(1, sum(wanted));
    for (std::size_t i = 0; i < least.size(); ++i) made.widths.push_back(least[i] + spare * wanted[i] / wishes);
    made.widths.front() += std::max(0, width - sum(made.widths));
    return made;
}

std::string cell_properties(int width, std::string_view fill, bool upright = false, std::size_t span = 1) {
    return "<w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>" +
           (span > 1 ? "<w:gridSpan w:val=\"" + std::to_string(span) + "\"/>" : std::string()) +
           (fill.empty() ? std::string()
                         : "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + std::string(fill) + "\"/>") +
           (upright ? "<w:textDirection w:val=\"btLr\"/><w:vAlign w:val=\"center\"/>" : "") + "</w:tcPr>";
}

std::string_view fill_of(const std::string& tone) {
    for (const ToneColour& each : tone_colours)
        if (each.tone == tone) return each.fill;
    return {};
}

/// Letters along the longer line of an upright name, broken in two at the best space where the column takes two lines.
std::size_t upright_length(const std::string& name, int width, int size) {
    const int two_lines = 2 * size * 12 + 2 * cell_margin;
    const std::size_t whole = length(name);
    if (width < two_lines) return whole;
    std::size_t best = whole;
    for (std::size_t at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 1)) {
        const std::size_t before = length(std::string_view(name).substr(0, at));
        best = std::min(best, std::max(before, whole - before - 1));
    }
    return best;
}

std::string head_row(const MemoTable& table, const TableLayout& made, const std::string& style) {
    std::string height;
    if (table.upright_from < table.head.size()) {
        std::size_t longest = 0;
        for (std::size_t i = table.upright_from; i < table.head.size(); ++i)
            longest =
                std::max(longest, std::min(upright_length(table.head[i], made.widths[i], made.size), longest_upright));
        const double twips = static_cast<double>(longest) * made.size * 10 * 0.56 + 240;
        height = "<w:trHeight w:val=\"" + std::to_string(std::lround(twips)) + "\" w:hRule=\"exact\"/>";
    }
    std::string xml = "<w:tr><w:trPr><w:cantSplit/>" + height + "<w:tblHeader/></w:trPr>";
    for (std::size_t i = 0; i < table.head.size(); ++i) {
        const bool upright = i >= table.upright_from;
        xml += "<w:tc>" + cell_properties(made.widths[i], "D9E2F3", upright) + "<w:p><w:pPr><w:pStyle w:val=\"" +
               style + "\"/>" + (upright ? "<w:jc w:val=\"left\"/>" : "") + "</w:pPr>" +
               run(table.head[i], made.size == style_size ? 0 : made.size) + "</w:p></w:tc>";
    }
    return xml + "</w:tr>\n";
}

}  // namespace

std::string DocxBody::chart_relation(int number) {
    return "rIdSvodChart" + std::to_string(number);
}

void DocxBody::paragraph(std::string_view style, const std::string& text, const std::string& properties) {
    xml_ += "<w:p><w:pPr><w:pStyle w:val=\"" + id(style) + "\"/>" + properties + "</w:pPr>" + run(text) + "</w:p>\n";
}

void DocxBody::add_title(const Memo& memo) {
    paragraph("title", memo.title);
    for (const std::string& line : memo.below_title) paragraph("subtitle", line);
}

void DocxBody::add(const MemoBlock& block) {
    switch (block.kind) {
        case MemoBlock::Kind::heading:
            return paragraph("heading", block.text);
        case MemoBlock::Kind::subheading:
            return paragraph("subheading", block.text);
        case MemoBlock::Kind::paragraph:
            return paragraph("body", block.text);
        case MemoBlock::Kind::lead:
            return paragraph("lead", block.text);
        case MemoBlock::Kind::item:
            return paragraph("item", (typed_dashes_ ? "– " : "") + block.text);
        case MemoBlock::Kind::table:
            return table(block.table);
        case MemoBlock::Kind::chart:
            return chart(block.chart);
    }
}

void DocxBody::add_annex(const MemoBlock& block) {
    if (block.kind == MemoBlock::Kind::paragraph)
        return paragraph("body", block.text, "<w:keepNext/>");  // by its table
    if (block.kind != MemoBlock::Kind::heading) return add(block);
    paragraph("annex", block.text);
}

void DocxBody::end_section(const std::string& properties) {
    xml_ += "<w:p><w:pPr><w:pStyle w:val=\"" + id("cell") + "\"/>" + properties + "</w:pPr></w:p>\n";
}

/// «Таблица 1. …»: the number is a SEQ field, so that it follows when a person moves or adds tables.
void DocxBody::caption(std::string_view style, const std::string& label, int number, const std::string& text) {
    xml_ += "<w:p><w:pPr><w:pStyle w:val=\"" + id(style) + "\"/></w:pPr>" + "<w:r><w:t xml:space=\"preserve\">" +
            label + " </w:t></w:r><w:fldSimple w:instr=\" SEQ " + label + " \\* ARABIC \"><w:r><w:t>" +
            std::to_string(number) + "</w:t></w:r></w:fldSimple>" + "<w:r><w:t xml:space=\"preserve\">. </w:t></w:r>" +
            run(text) + "</w:p>\n";
}

void DocxBody::table_row(const MemoTable& table, const TableLayout& made, const std::vector<MemoCell>& cells,
                         bool total) {
    const int size = made.size == style_size ? 0 : made.size;
    const bool part = cells.size() == 1 && table.head.size() > 1;
    xml_ += std::string("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const char* side = i >= table.centred_from ? "center" : total || part ? "left" : nullptr;
        xml_ += "<w:tc>" +
                (part ? cell_properties(sum(made.widths), "F2F2F2", false, table.head.size())
                      : cell_properties(made.widths[i], total ? "F2F2F2" : fill_of(cells[i].tone))) +
                "<w:p><w:pPr><w:pStyle w:val=\"" + id(total || part ? "head" : "cell") + "\"/>" +
                (side ? "<w:jc w:val=\"" + std::string(side) + "\"/>" : std::string()) + "</w:pPr>" +
                run(cells[i].text, size) + "</w:p></w:tc>";
    }
    xml_ += "</w:tr>\n";
}

void DocxBody::table(const MemoTable& table) {
    caption("caption", "Таблица", ++tables_, table.caption);
    const TableLayout made = layout(table, width_);
    const std::string margin = " w:w=\"" + std::to_string(cell_margin) + "\" w:type=\"dxa\"/>";
    xml_ += "<w:tbl><w:tblPr><w:tblStyle w:val=\"" + id("grid") + "\"/><w:tblW w:w=\"" +
            std::to_string(sum(made.widths)) +
            "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left" + margin + "<w:right" + margin +
            "</w:tblCellMar><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" "
            "w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>";
    for (const int width : made.widths) xml_ += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    xml_ += "</w:tblGrid>" + head_row(table, made, id("head"));
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        table_row(table, made, table.rows[r], table.total && r + 1 == table.rows.size());
    xml_ += "</w:tbl>\n";
    end_section({});  // a paragraph between two tables, or they become one
}

void DocxBody::chart(const BarChart& chart) {
    charts_.push_back(chart);
    const auto number = static_cast<int>(charts_.size());
    const int part = first_chart_ + number - 1;
    xml_ += "<w:p><w:pPr><w:pStyle w:val=\"" + id("picture") + "\"/></w:pPr><w:r>" +
            chart_drawing(chart, chart_relation(part), part, width_) + "</w:r></w:p>\n";
    caption("under", "Рисунок", number, chart.title);
}

}  // namespace svod
