#pragma once

#include "extract/grid.h"

#include <optional>
#include <string_view>
#include <vector>

namespace svod {

/// What the filled cells of one column look like: the share of them that reads so, each 0–1.
struct ColumnContent {
    int filled = 0;  ///< cells with text, among those looked at
    int looked_at = 0;
    double number = 0;  ///< a printed row number
    double deadline = 0;
    double responsible = 0;
    double completion = 0;
    double report = 0;  ///< says that the thing planned was done or not, and nothing that could be expected of it
    double mark = 0;    ///< is a mark of completion and no more: «да», «+», «не выполнено», «50 %»
    double activity = 0;  ///< begins as an activity does: a verbal noun or an infinitive
    double words = 0;     ///< mean number of words
};

/// Reads the columns of a grid from `first_row` on when they are asked for: most tables have heads that say all. Looks
/// at `rows` rows; cells merged across columns are left out. The grid must outlive it.
class Content {
public:
    Content(const Grid& grid, int first_row, int rows = 40)
        : grid_(grid), first_row_(first_row), rows_(rows), columns_(static_cast<std::size_t>(grid.columns)) {}
    const ColumnContent& operator[](int column) const;

private:
    const Grid& grid_;
    int first_row_;
    int rows_;
    mutable std::vector<std::optional<ColumnContent>> columns_;
};

bool reads_as_deadline(std::string_view text);
bool reads_as_responsible(std::string_view text);
bool reads_as_completion(std::string_view text);
/// «Выполнено», «Не проведен», «Проведено 12.05.2024»: not «Назначены кураторы», which a plan may expect as well.
bool reads_as_report(std::string_view text);
bool reads_as_activity(std::string_view text);

}  // namespace svod
