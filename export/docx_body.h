#pragma once

#include "export/docx_styles.h"
#include "export/memo.h"

#include <string>
#include <vector>

namespace svod {

/// How a table is laid on the page: no word broken where its letters can be made smaller instead.
struct TableLayout {
    int size = 0;             ///< of letters, in half-points
    std::vector<int> widths;  ///< of columns, in twips
};

/// The blocks of a memo as children of w:body (ECMA-376 Part 1 §17.2.2). Untrusted text is text only: no field, no
/// link, no control character.
class DocxBody {
public:
    /// `typed_dashes`: the style of list items has no list behind it, so the dash is written.
    /// `first_chart`: number of the first chart, where the document has charts of an earlier memo.
    DocxBody(MemoStyleIds styles, bool typed_dashes, int first_chart = 1)
        : styles_(std::move(styles)), typed_dashes_(typed_dashes), first_chart_(first_chart) {}

    /// Twips between the margins of the pages that follow.
    void set_width(int twips) { width_ = twips; }
    void add_title(const Memo& memo);
    void add(const MemoBlock& block);
    /// As `add`, but headings are those of annexes.
    void add_annex(const MemoBlock& block);
    /// Ends a section with `properties`, a w:sectPr.
    void end_section(const std::string& properties);

    const std::string& xml() const { return xml_; }
    /// Those the body refers to, in order: by chart_relation(first_chart), chart_relation(first_chart + 1), …
    const std::vector<BarChart>& charts() const { return charts_; }
    static std::string chart_relation(int number);

private:
    void paragraph(std::string_view style, const std::string& text, const std::string& properties = {});
    void caption(std::string_view style, const std::string& label, int number, const std::string& text);
    void table(const MemoTable& table);
    void table_row(const MemoTable& table, const TableLayout& made, const std::vector<MemoCell>& cells, bool total);
    void chart(const BarChart& chart);
    const std::string& id(std::string_view style) const { return styles_.find(style)->second; }

    MemoStyleIds styles_;
    bool typed_dashes_ = false;
    int first_chart_ = 1;
    int width_ = 9000;
    int tables_ = 0;
    std::vector<BarChart> charts_;
    std::string xml_;
};

}  // namespace svod
