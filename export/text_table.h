#pragma once

#include <string>
#include <vector>

namespace svod {

/// A table for the terminal: columns padded to their widest cell by display width (wide and combining characters
/// right), long cells wrapped at spaces when `width` > 0: the widest columns give way first, none below its longest
/// word (or 24 columns) while another can give. Lines end without spaces.
class TextTable {
public:
    enum class Align { left, right };

    explicit TextTable(std::vector<std::string> heads, std::vector<Align> aligns = {});
    void add(std::vector<std::string> cells);

    /// The width at which no cell is wrapped.
    int widest() const;

    /// The table with a line under its head. `colour`: the head in bold (ANSI).
    std::string text(int width, bool colour) const;

private:
    std::vector<int> column_widths(int width) const;
    std::vector<int> least_widths() const;

    std::vector<std::vector<std::string>> rows_;  ///< the first is the head
    std::vector<Align> aligns_;
};

/// `text` in lines of at most `width` columns, cut at spaces where there are any.
std::vector<std::string> wrap_text(const std::string& text, int width);

/// Columns that `utf8` takes on a terminal.
int display_width(const std::string& utf8);

}  // namespace svod
