#pragma once

#include "text/date.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace svod {

/// How a cell looks; tones are those of StatusMark.
enum class Look { plain, head, title, note, wrap, good, partial, bad, none, doubt, link };
Look look_of_tone(const std::string& tone);

/// One workbook under construction (libxlsxwriter). The same calls give the same bytes. Each sheet is written from top
/// to bottom, and its rows leave the memory as they are finished.
class XlsxBook {
public:
    XlsxBook();
    ~XlsxBook();
    XlsxBook(const XlsxBook&) = delete;
    XlsxBook& operator=(const XlsxBook&) = delete;

    /// Starts a sheet; the following calls write to it. `widths` in characters, one a column.
    void sheet(const std::string& name, const std::vector<double>& widths);

    /// Freezes everything above `head_row` + 1 and left of `column`, repeats the head in print, filters its columns
    /// down to `last_row`. A3 landscape, one page wide, or as many
    /// as it takes to be read, the frozen columns on each. Rows get the height their wrapped texts need: not every
    /// program finds it by itself when it opens the file.
    /// `printed`: how many of the columns go to paper, where the rest serve programs only; 0 for all.
    void finish_sheet(int head_row, int frozen_columns, int last_row, int columns, int printed = 0);

    /// Of the current sheet, as its columns are wide.
    int pages_across() const;

    /// Texts never become formulas, numbers or links. Longer than Excel's 32 767 characters: cut with «…».
    void text(int row, int column, const std::string& value, Look look = Look::plain);
    void number(int row, int column, double value, Look look = Look::plain);
    void decimal(int row, int column, const std::optional<double>& value);  ///< one digit after the comma; «—» for none
    void number_or(int row, int column, const std::optional<double>& value, const std::string& otherwise = "—");
    void percent(int row, int column, const std::optional<double>& share);  ///< 0–1; «—» when there is none
    void date(int row, int column, const std::optional<Date>& value);       ///< empty when there is none

    /// `value` as a link to a cell of this workbook.
    void link(int row, int column, const std::string& sheet, int target_row, const std::string& value, Look look);

    /// A bar chart on the current sheet, its corner at (row, column): the values of `value_column` by the names of
    /// `name_column` in the rows first..last of `sheet`, the first on top.
    void bar_chart(const std::string& sheet, const std::string& title, int first, int last, int name_column,
                   int value_column, int row, int column);

    /// The finished file; the book cannot be used afterwards. Throws std::runtime_error when the temporary file fails.
    std::string bytes();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace svod
