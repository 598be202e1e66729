#include "extract/join.h"

#include "extract/cut.h"
#include "text/text.h"

#include <algorithm>
#include <optional>

namespace svod {

namespace {

constexpr double least_fit = 0.4;
constexpr double least_fit_under_head = 0.5;     // of a part that seems to have a head of its own
constexpr double least_fit_against_head = 0.6;   // of a part whose head the lexicon knows
constexpr double least_likeness = 0.7;           // of a repeated head
constexpr double most_likeness_by_chance = 0.2;  // of a body row that reads like a head
constexpr double most_likeness_of_rest = 0.5;    // of the rest of a cut row, whose number is empty

constexpr int most_rows_searched = 500;  // of the whole, for every part anew

/// For every column of the part the column of the whole it stands under; −1: a slip, to be left out.
using Mapping = std::vector<int>;

bool is_empty_column(const Grid& grid, int column) {
    for (int row = std::max(0, grid.rows - most_rows_searched); row < grid.rows; ++row) {
        const GridPlace& place = grid.at(row, column);
        if (!place.text.empty() && place.column_span == 1) return false;
    }
    return true;
}

Mapping mapping_without(int part_columns, int dropped, int skipped) {
    Mapping mapping;
    int target = 0;
    for (int column = 0; column < part_columns; ++column) {
        if (column == dropped) {
            mapping.push_back(-1);
            continue;
        }
        if (target == skipped) ++target;
        mapping.push_back(target++);
    }
    return mapping;
}

/// Every way the columns may correspond, likeliest first.
std::vector<Mapping> mappings(const Whole& whole, const Grid& part) {
    std::vector<Mapping> ways;
    if (part.columns == whole.grid.columns) ways.push_back(mapping_without(part.columns, -1, -1));
    if (part.columns == whole.grid.columns + 1)
        for (int column = part.columns - 1; column > 0; --column)
            if (is_empty_column(part, column)) ways.push_back(mapping_without(part.columns, column, -1));
    if (part.columns + 1 == whole.grid.columns)
        for (int column = whole.grid.columns - 1; column > 0; --column)
            if (is_empty_column(whole.grid, column)) ways.push_back(mapping_without(part.columns, -1, column));
    return ways;
}

bool is_plan(const Schema& schema) {
    return schema.has(HeaderField::activity) &&
           (schema.has(HeaderField::number) || schema.has(HeaderField::deadline) ||
            schema.has(HeaderField::responsible) || schema.has(HeaderField::result) ||
            schema.has(HeaderField::completion));
}

bool begins_with_digit(const std::string& text) {
    return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

/// The next page of a table of figures: words in the first column, figures where the row above has figures.
bool figures_go_on(const Whole& whole, const Grid& part) {
    const int last = whole.grid.rows - 1;
    if (part.rows == 0 || last < whole.head.rows || begins_with_digit(part.at(0, 0).text) || part.at(0, 0).text.empty())
        return false;
    const std::string above = fold_words(whole.grid.at(last, 0).text);
    if (above.starts_with("итог") || above.starts_with("всего")) return false;
    int figures = 0;
    for (int column = 1; column < part.columns; ++column) {
        if (begins_with_digit(part.at(0, column).text) != begins_with_digit(whole.grid.at(last, column).text))
            return false;
        figures += begins_with_digit(part.at(0, column).text);
    }
    return figures > 0;
}

/// A part of a few cells that only finish the last row has nothing to fit by.
bool only_finishes(const Whole& whole, const Grid& part, int first_row) {
    if (part.rows - first_row != 1 || first_row >= part.rows) return false;
    const int number = column_of(whole.schema, HeaderField::number);
    const std::vector<int> columns = filled_columns(part, first_row);
    return number >= 0 && part.columns == whole.grid.columns && !columns.empty() && columns.front() != number;
}

/// The part begins with what reads like a head, but not like the head of the whole, and would fit under it as a row:
/// the words of a plan are those of heads («ответственный исполнитель», «план мероприятий»).
bool is_body_by_chance(const Whole& whole, const Grid& part, const Mapping& way, double likeness) {
    const int number = column_of(whole.schema, HeaderField::number);
    const auto under_number = std::find(way.begin(), way.end(), number);
    const bool rest = number >= 0 && under_number != way.end() &&
                      part.at(0, static_cast<int>(under_number - way.begin())).text.empty();
    const double fit = content_fit(whole.schema, way, part, 0);
    return rest ? likeness <= most_likeness_of_rest && fit >= least_fit
                : likeness <= most_likeness_by_chance && fit >= least_fit_against_head;
}

/// Tables of figures often follow each other under heads of one form («Формы … | Всего», «Модели … | Всего»): only the
/// very same words repeat a head there.
bool same_words(const Whole& whole, const Mapping& way, const Grid& part, const Head& part_head) {
    const auto words = [](const Grid& grid, const Head& head, int column) {
        std::string joined;
        for (const std::string& text : head_texts(grid, head, column)) joined += text + " ";
        return fold_words(joined);
    };
    for (std::size_t column = 0; column < way.size(); ++column)
        if (way[column] >= 0 &&
            words(whole.grid, whole.head, way[column]) != words(part, part_head, static_cast<int>(column)))
            return false;
    return true;
}

struct Decision {
    Mapping mapping;
    int first_row = 0;   ///< of the part's body
    int title_rows = 0;  ///< before a repeated head
};

std::optional<Decision> decide(const Whole& whole, const Grid& part, const Head& part_head, bool announced) {
    std::optional<Decision> best;
    double best_fit = -1;
    for (Mapping& way : mappings(whole, part)) {
        const double likeness =
            part_head.rows > 0 && whole.head.rows > 0 ? head_likeness(whole.grid, whole.head, way, part, part_head) : 0;
        const bool repeated = likeness >= least_likeness;
        const bool numbers_alone = part_head.numbers_row && part_head.rows == 1;
        if (part_head.known && !repeated && !is_body_by_chance(whole, part, way, likeness)) continue;
        const int first_row = repeated || numbers_alone ? part_head.rows : 0;
        double fit = 0;
        if (is_plan(whole.schema)) {
            fit = content_fit(whole.schema, way, part, first_row);
            if (repeated || numbers_alone) fit += 1;
            if (announced || only_finishes(whole, part, first_row)) fit += 0.5;
            if (fit < (part_head.rows > 0 ? least_fit_under_head : least_fit)) continue;
        } else {
            const bool same_width = part.columns == whole.grid.columns;
            if (!same_width || !((repeated && same_words(whole, way, part, part_head)) || announced ||
                                 (part_head.rows == 0 && figures_go_on(whole, part))))
                continue;
        }
        if (fit > best_fit + 1e-9) {
            best_fit = fit;
            best = Decision{std::move(way), first_row, repeated ? part_head.title_rows : 0};
        }
    }
    return best;
}

/// Row `row` of the part as a row of the whole.
std::vector<GridPlace> mapped_row(const Grid& part, int row, const Mapping& mapping, int columns) {
    std::vector<GridPlace> places(static_cast<std::size_t>(columns));
    for (int column = 0; column < part.columns; ++column) {
        const int target = mapping[static_cast<std::size_t>(column)];
        if (target < 0) continue;
        GridPlace& place = places[static_cast<std::size_t>(target)];
        place = part.at(row, column);
        const bool in_row_above = is_inherited(part, row, column);
        place.first =
            !in_row_above && (target == 0 || places[static_cast<std::size_t>(target) - 1].origin != place.origin ||
                              place.origin.table < 0);
    }
    for (GridPlace& place : places) {
        if (place.origin.table < 0) continue;
        place.column_span = static_cast<int>(std::count_if(
            places.begin(), places.end(), [&](const GridPlace& other) { return other.origin == place.origin; }));
    }
    return places;
}

/// A cell merged downwards that the page cut goes on as an empty merged cell: it says what the cell before it says.
void fill_cut_merges(const Whole& whole, Grid& part, int first_row, const Mapping& mapping) {
    if (first_row >= part.rows || whole.grid.rows <= whole.head.rows) return;
    for (int column = 0; column < part.columns; ++column) {
        const int target = mapping[static_cast<std::size_t>(column)];
        if (target < 0) continue;
        const GridPlace& above = whole.grid.at(whole.grid.rows - 1, target);
        const GridPlace here = part.at(first_row, column);
        if (!here.text.empty() || here.row_span < 2 || here.column_span != 1 || above.row_span < 2 ||
            above.text.empty())
            continue;
        for (int row = first_row; row < part.rows && part.at(row, column).origin == here.origin; ++row) {
            part.at(row, column) = above;
            part.at(row, column).first = false;
        }
    }
}

void append_row(Grid& grid, std::vector<GridPlace> row, Place source) {
    grid.places.insert(grid.places.end(), std::make_move_iterator(row.begin()), std::make_move_iterator(row.end()));
    grid.sources.push_back(std::move(source));
    ++grid.rows;
}

bool is_title_of_whole(const Whole& whole, const std::string& text) {
    for (int row = 0; row < whole.head.title_rows; ++row)
        for (const int column : filled_columns(whole.grid, row))
            if (fold_words(whole.grid.at(row, column).text) == fold_words(text)) return true;
    return false;
}

/// A title over the repeated head that is not the table's own heads a section.
void append_titles(Whole& whole, const Grid& part, const Decision& decision) {
    for (int row = 0; row < decision.title_rows; ++row) {
        const std::vector<int> columns = filled_columns(part, row);
        if (columns.empty() || is_title_of_whole(whole, part.at(row, columns.front()).text)) continue;
        append_row(whole.grid, mapped_row(part, row, decision.mapping, whole.grid.columns),
                   part.sources[static_cast<std::size_t>(row)]);
        whole.titled_parts = true;
    }
}

}  // namespace

bool reads_as_rows_of(const Whole& whole, const Grid& part, const Head& part_head) {
    if (part.columns != whole.grid.columns || part.rows == 0 || !is_plan(whole.schema)) return false;
    const Mapping way = mapping_without(part.columns, -1, -1);
    if (part_head.known)
        return is_body_by_chance(whole, part, way, head_likeness(whole.grid, whole.head, way, part, part_head));
    return content_fit(whole.schema, way, part, part_head.numbers_row ? part_head.rows : 0) >= least_fit_under_head;
}

bool join_part(Whole& whole, const Grid& part, const Head& part_head, bool announced, const Vocabulary& vocabulary) {
    if (part.rows == 0 || part.columns == 0 || whole.grid.columns == 0) return false;
    const auto decision = decide(whole, part, part_head, announced);
    if (!decision) return false;
    Grid rows = part;
    fill_cut_merges(whole, rows, decision->first_row, decision->mapping);
    append_titles(whole, rows, *decision);
    bool first = true;
    for (int row = decision->first_row; row < rows.rows; ++row) {
        std::vector<GridPlace> places = mapped_row(rows, row, decision->mapping, whole.grid.columns);
        const Place& source = rows.sources[static_cast<std::size_t>(row)];
        if (first && is_plan(whole.schema) && !is_blank_row(rows, row)) {
            first = false;
            if (judge_first_row(whole.grid, whole.head.rows, whole.schema, places) != FirstRow::new_row) {
                continue_last_row(whole.grid, places, source, vocabulary);
                continue;
            }
            move_spilt_beginning(whole.grid, whole.head.rows, whole.schema, places, vocabulary);
        }
        append_row(whole.grid, std::move(places), source);
    }
    return true;
}

}  // namespace svod
