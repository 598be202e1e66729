#pragma once

#include "compare/comparison.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// What is doubtful.
enum class ReviewKind { territory, table, period, completion, deadline, figure, row, responsible, approval, order };
std::string_view name(ReviewKind kind);
std::string_view russian(ReviewKind kind);  ///< «муниципалитет», «отметка о выполнении», …

/// A value is looked at by a person below this confidence; below `doubtful_below` it is no fact until then.
constexpr double reviewed_below = 0.8;

/// Where else the same doubt stands.
struct ReviewPlace {
    std::string territory;
    const Report* report = nullptr;
    const Event* event = nullptr;
    Place place;
    std::string raw;
};

/// One thing for the analyst to look at, with its source and what it may be.
struct ReviewItem {
    ReviewKind kind = ReviewKind::completion;
    double consequence = 0;          ///< see review_queue
    std::string territory;           ///< as the comparison calls it
    const Report* report = nullptr;  ///< into Comparison::reports
    const Event* event = nullptr;    ///< nullptr: the whole document or table
    Place place;                     ///< of the cell's rows or of the paragraph; empty: the whole document
    std::optional<int> column;       ///< of the grid, where the document has a column for the value
    std::string header;              ///< the head of that column
    std::string raw;                 ///< the words of the document
    std::string taken;               ///< in words, what the program took them for; empty: for nothing
    std::string rule;
    double confidence = 0;
    std::vector<std::string> alternatives;  ///< in words, the likelier first
    int events = 1;                         ///< activities that stand or fall with it
    std::vector<ReviewPlace> also;          ///< of a doubt that one decision settles everywhere
};

/// What is doubtful in the documents compared, the most consequential first; of equal consequence in the order of the
/// files and of the rows in them. The consequence counts what would be told wrongly, in activities of one region's
/// summary:
///   territory    1000, and 1 for each activity of the document: all of them stand under a wrong name
///   table        500, and 1 for each of its rows: none of them is counted
///   completion   overdue 100, due 80, not due yet 40; half of it when shown as a fact (0.6 and more)
///   period       200, and 1 for each activity: no deadline without a year can be read, no period can be compared
///   deadline     of an unfinished activity 70 (nobody is reminded of it), of a plan 40, of a finished one 20; the same
///   figure       30: a number contradicts another one; 5 for the numbers of a document that have no unit
///   row          15: the activity may be compared with others than it should
///   responsible  10
///   approval     8: who approved the document is told without the day
///   order        6: documents cited with neither number nor date
/// and up to 9 more for a lower confidence. Marks of completion that one rule took for one status are one item when
/// there are three of them, and so are those of one document whose equal words are not understood: one decision settles
/// them all.
std::vector<ReviewItem> review_queue(const Comparison& comparison);

}  // namespace svod
