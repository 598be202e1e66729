#pragma once

#include "export/bar_chart.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace svod {

struct MemoCell {
    std::string text;
    std::string tone{};  ///< of StatusMark; empty = plain
};

struct MemoTable {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::string caption;
    std::vector<std::string> head;
    std::vector<int> widths;                  ///< shares of the page's width, one a column
    std::vector<std::vector<MemoCell>> rows;  ///< as long as the head, or one cell that heads the rows below it
    std::size_t centred_from = none;          ///< columns of figures or marks, from this one on
    std::size_t upright_from = none;          ///< heads written upwards, from this column on
    bool total = false;                       ///< the last row sums up the others
    bool small = false;                       ///< in smaller letters than the text
};

struct MemoBlock {
    enum class Kind { heading, subheading, paragraph, lead, item, table, chart };
    Kind kind = Kind::paragraph;
    std::string text{};  ///< of all but tables and charts; `lead`: a line above items, kept with them
    MemoTable table{};
    BarChart chart{};
};

/// «Аналитическая справка» before any format: what it says, in the order in which it says it. The sentences are
/// generated, neutral, and hold only figures of the comparison.
struct Memo {
    std::string title;
    std::vector<std::string> below_title;
    std::vector<MemoBlock> body;
    std::vector<MemoBlock> annex;  ///< wide tables and lists: for pages that lie
};

Memo make_memo(const Comparison& comparison);

}  // namespace svod
