#pragma once

#include "extract/extraction.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// The label a list item or heading starts with.
struct ListLabel {
    enum class Kind { none, number, letter, bullet };
    Kind kind = Kind::none;
    std::string number;    ///< without brackets and the trailing dot: «1.2», «II», «а»; empty for a bullet
    int depth = 0;         ///< parts of the number: «1.2» → 2; 1 for letters and bullets
    std::size_t size = 0;  ///< bytes of the line that are label, spaces after it included
};

/// The label typed at the start of `line` (a clean line). A date («01.06.2022»), a count («68 дошкольных») or a year is
/// none; a number without dot or bracket counts before a capital letter only («3 Руководителям»).
ListLabel typed_label(std::string_view line);

/// One visual line of the text outside data tables: a paragraph, or a piece of it between line breaks, or a line of a
/// layout cell.
struct ProseLine {
    enum class Use { free, approval, title, item };
    std::string raw;    ///< as written, tabs and runs of spaces kept
    std::string text;   ///< clean_line of it
    std::string words;  ///< fold_words of it
    ListLabel label;    ///< automatic or typed
    Location location;
    int cell = -1;             ///< ordinal of the layout cell it stands in; -1 for paragraphs
    bool starts = true;        ///< first line of its paragraph
    bool front = false;        ///< before the first data table
    bool after_table = false;  ///< a data table stands between it and the line before
    bool bold = false;
    bool centered = false;
    int outline_level = 0;
    std::vector<Link> links;
    Use use = Use::free;

    bool blank() const { return text.empty(); }
    /// The text after the label.
    std::string_view body() const { return std::string_view(text).substr(label.size); }
};

/// Lines of all paragraphs and layout cells in reading order. `tables` tells which tables hold data.
std::vector<ProseLine> read_prose_lines(const Document& document, const std::vector<LogicalTable>& tables);

/// The line as a field that says where it stands.
RawField field_of(const ProseLine& line);

/// First word of folded `words`; empty when there is none.
std::string_view first_word(std::string_view words);

/// `text` is written in capitals only (digits and signs aside) and has at least `least` letters.
bool in_capitals(std::string_view text, std::size_t least);

}  // namespace svod
