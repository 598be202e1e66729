#include "extract/grid.h"

#include <algorithm>
#include <map>

namespace svod {

namespace {

using Starts = std::vector<int>;

Starts starts_of(const Grid& grid, int row) {
    Starts starts;
    for (int column = 0; column < grid.columns; ++column)
        if (!is_covered_from_left(grid, row, column)) starts.push_back(column);
    return starts;
}

/// The way most rows are divided, when it is that of most rows and no row but a few has more cells.
Starts usual_starts(const std::vector<Starts>& rows, int columns) {
    std::map<std::size_t, int> by_count;
    int divided = 0;
    for (const Starts& starts : rows)
        if (starts.size() > 1) {
            ++by_count[starts.size()];
            ++divided;
        }
    if (divided < 2) return {};
    const auto usual = std::max_element(by_count.begin(), by_count.end(),
                                        [](const auto& left, const auto& right) { return left.second < right.second; });
    int more = 0;
    for (const auto& [count, number] : by_count) more += count > usual->first ? number : 0;
    if (usual->first >= static_cast<std::size_t>(columns) || usual->second * 10 < divided * 6 || more * 10 > divided)
        return {};
    std::map<Starts, int> layouts;
    for (const Starts& starts : rows)
        if (starts.size() == usual->first) ++layouts[starts];
    return std::max_element(layouts.begin(), layouts.end(),
                            [](const auto& left, const auto& right) { return left.second < right.second; })
        ->first;
}

/// The new column of a cell that begins at `start` in a row divided otherwise.
int nearest(const Starts& usual, int start) {
    return static_cast<int>(std::upper_bound(usual.begin(), usual.end(), start) - usual.begin()) - 1;
}

void add_text(GridPlace& place, const GridPlace& addition) {
    if (place.origin.table < 0) {
        place = addition;
        return;
    }
    if (addition.text.empty()) return;
    place.text += (place.text.empty() ? "" : " ") + addition.text;
    place.lines += (place.lines.empty() ? "" : "\n") + addition.lines;
    place.links.insert(place.links.end(), addition.links.begin(), addition.links.end());
}

std::vector<GridPlace> straightened_row(const Grid& grid, int row, const Starts& starts, const Starts& usual) {
    const int columns = static_cast<int>(usual.size());
    std::vector<GridPlace> places(usual.size());
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const bool same_count = starts.size() == usual.size();
        const int target = same_count ? static_cast<int>(i) : nearest(usual, starts[i]);
        const int next = i + 1 == starts.size() ? columns
                         : same_count           ? target + 1
                                                : std::max(target + 1, nearest(usual, starts[i + 1]));
        for (int column = target; column < next; ++column) {
            const bool first = column == target && grid.at(row, starts[i]).first;
            GridPlace place = grid.at(row, starts[i]);
            place.column_span = next - target;
            place.first = first;
            add_text(places[static_cast<std::size_t>(column)], place);
        }
    }
    return places;
}

}  // namespace

void straighten(Grid& grid) {
    std::vector<Starts> rows;
    for (int row = 0; row < grid.rows; ++row) rows.push_back(starts_of(grid, row));
    const Starts usual = usual_starts(rows, grid.columns);
    if (usual.empty()) return;
    std::vector<GridPlace> places;
    for (int row = 0; row < grid.rows; ++row) {
        auto straight = straightened_row(grid, row, rows[static_cast<std::size_t>(row)], usual);
        places.insert(places.end(), std::make_move_iterator(straight.begin()), std::make_move_iterator(straight.end()));
    }
    grid.places = std::move(places);
    grid.columns = static_cast<int>(usual.size());
}

}  // namespace svod
