// Which rows of a table of figures are heads, questions and data, and which columns hold labels, units and values.
#include "extract/figures_layout.h"

#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

using Kind = CellReading::Kind;

bool is_number(const CellReading& reading) {
    return reading.kind == Kind::quantity || reading.kind == Kind::share;
}

/// A bare year («2021»), which in a head is a label and no figure.
bool is_year(const CellReading& reading) {
    return reading.kind == Kind::quantity && reading.unit.empty() && reading.decimals == 0 && !reading.share &&
           reading.value >= 1990 && reading.value <= 2099;
}

/// «Год», «Номер приказа», «Учебный год»: the numbers below name something and count nothing. «2020 год», «за год» say
/// when something was counted.
bool identifies(std::string_view head) {
    const std::string words = fold_words(head.substr(0, std::min<std::size_t>(head.size(), 400)));
    for (const std::string_view word : split(words, ' ')) {
        if (has_figure_word(FigureWord::identity, word)) return true;
        const bool number = !word.empty() && word.front() >= '0' && word.front() <= '9';
        if (number || is_figure_phrase(FigureWord::when, word)) return false;
    }
    return false;
}

/// Names the rows and columns of one grid before it is cut into blocks.
class LayoutReader {
public:
    LayoutReader(const Grid& grid, std::string_view caption) : grid_(grid), caption_(caption) {}

    FigureLayout read() {
        read_places();
        find_number_column();
        if (answers_in_digits()) take_digits_for_marks();
        read_crosses();
        layout_.rows.assign(static_cast<std::size_t>(grid_.rows), FigureRow::outside);
        for (int row = 0; row < grid_.rows; ++row) {
            layout_.rows[index(row)] = row_kind(row);
            data_above_ = data_above_ || layout_.rows[index(row)] == FigureRow::data;
        }
        cut_blocks();
        for (FigureBlock& block : layout_.blocks) read_columns(block);
        return std::move(layout_);
    }

private:
    static std::size_t index(int value) { return static_cast<std::size_t>(value); }
    const CellReading& at(int row, int column) const { return reading_at(layout_, grid_, row, column); }
    bool has_text(int row, int column) const {
        return grid_.at(row, column).first && !grid_.at(row, column).text.empty();
    }

    void read_places() {
        layout_.readings.resize(grid_.places.size());
        for (std::size_t place = 0; place < grid_.places.size(); ++place)
            if (grid_.places[place].first) layout_.readings[place] = read_cell(grid_.places[place].text);
    }

    /// Column 0 numbers the rows when it is headed «№» or counts 1, 2, 3 beside a column of texts.
    void find_number_column() {
        if (grid_.columns < 2) return;
        int counted = 0;
        int texts = 0;
        for (int row = 0; row < grid_.rows; ++row) {
            const CellReading& reading = at(row, 0);
            if (has_text(row, 0) && row < 3 && is_figure_phrase(FigureWord::number, fold(grid_.at(row, 0).text))) {
                first_label_ = 1;
                return;
            }
            if (reading.kind == Kind::quantity && reading.value == counted + 1 && reading.unit.empty()) {
                ++counted;
                if (at(row, 1).kind == Kind::text) ++texts;
            }
        }
        if (counted >= 2 && texts * 2 > counted) first_label_ = 1;
    }

    /// «1» and «0» all over a table of organisations that counts nothing are yes and no.
    bool answers_in_digits() const {
        int ones = 0;
        int zeros = 0;
        int columns = 0;
        int organisations_down = 0;
        int organisations_across = 0;
        if (has_figure_word(FigureWord::measure, caption_.substr(0, std::min<std::size_t>(caption_.size(), 400))))
            return false;
        for (int column = first_label_; column < grid_.columns; ++column) {
            int digits = 0;
            for (int row = 0; row < grid_.rows; ++row) {
                const CellReading& reading = at(row, column);
                if (is_value(reading)) {
                    if (!is_digit_of_answer(reading) || column == first_label_) return false;
                    ++(reading.value > 0 ? ones : zeros);
                    ++digits;
                } else if (reading.kind == Kind::text && grid_.at(row, column).text.size() <= 200) {
                    if (has_figure_word(FigureWord::measure, grid_.at(row, column).text)) return false;
                    if (!has_figure_word(FigureWord::organisation, grid_.at(row, column).text)) continue;
                    ++(column == first_label_ ? organisations_down : organisations_across);
                }
            }
            columns += digits > 1 ? 1 : 0;
        }
        return ones > 0 && zeros > 0 && ones + zeros >= 4 && columns > 1 &&
               std::max(organisations_down, organisations_across) > 1;
    }

    static bool is_digit_of_answer(const CellReading& reading) {
        return reading.kind == Kind::quantity && reading.unit.empty() && !reading.share && reading.decimals == 0 &&
               (reading.value == 0 || reading.value == 1);
    }

    void take_digits_for_marks() {
        for (CellReading& reading : layout_.readings) {
            if (!is_digit_of_answer(reading)) continue;
            reading.kind = Kind::mark;
            reading.mark = reading.value > 0;
        }
    }

    /// A lone letter «Х» is a tick in a form where nothing else is ticked, a cross beside ticks, and closes a cell that
    /// is not to be filled in a table of numbers.
    void read_crosses() {
        std::vector<std::size_t> crosses;
        bool ticks = false;
        bool numbers = false;
        int crossed_rows = 0;
        for (int row = 0; row < grid_.rows; ++row) {
            const std::size_t before = crosses.size();
            for (int column = first_label_; column < grid_.columns; ++column) {
                const CellReading& reading = at(row, column);
                ticks = ticks || (reading.kind == Kind::mark && reading.mark);
                numbers = numbers || is_number(reading);
                if (reading.kind == Kind::text && is_figure_phrase(FigureWord::cross, fold(grid_.at(row, column).text)))
                    crosses.push_back(index(row) * index(grid_.columns) + index(column));
            }
            crossed_rows += crosses.size() > before ? 1 : 0;
        }
        if (crossed_rows < 2 && !ticks && !numbers) return;
        for (const std::size_t place : crosses) {
            CellReading& reading = layout_.readings[place];
            reading.kind = numbers && !ticks ? Kind::nothing : Kind::mark;
            reading.mark = !ticks;
        }
    }

    int texts(int row) const {
        int count = 0;
        for (int column = first_label_; column < grid_.columns; ++column)
            count += at(row, column).kind == Kind::text ? 1 : 0;
        return count;
    }

    bool has_value(int row) const {
        for (int column = first_label_; column < grid_.columns; ++column)
            if (is_value(at(row, column))) return true;
        return false;
    }

    bool all_years(int row) const {
        bool year = false;
        for (int column = first_label_; column < grid_.columns; ++column) {
            if (is_value(at(row, column)) && !is_year(at(row, column))) return false;
            year = year || is_year(at(row, column));
        }
        return year;
    }

    /// «1 | 2 | 3 | 4» in every column.
    bool is_numbering(int row) const {
        if (grid_.columns < 3) return false;
        int expected = 1;
        for (int column = 0; column < grid_.columns; ++column) {
            if (!has_text(row, column)) continue;
            const CellReading& reading = at(row, column);
            if (reading.kind != Kind::quantity || reading.value != expected || !reading.unit.empty()) return false;
            ++expected;
        }
        return expected > 3;
    }

    /// The row's label cell comes down from a head row above: «Всего» over «1 542 чел.» beside a merged corner.
    bool corner_continues(int row) const {
        if (row == 0 || first_label_ >= grid_.columns) return false;
        const GridPlace& corner = grid_.at(row, first_label_);
        if (corner.first || corner.row_span < 2 || !(corner.origin == grid_.at(row - 1, first_label_).origin))
            return false;
        return layout_.rows[index(row - 1)] == FigureRow::head;
    }

    bool spans_all(int row) const {
        const GridPlace& place = grid_.at(row, 0);
        return grid_.columns > 1 && place.first && place.column_span >= grid_.columns && !place.text.empty();
    }

    /// Nothing but units stands beside an empty label: a second head row.
    bool only_units(int row) const {
        if (!grid_.at(row, first_label_).text.empty()) return false;
        bool unit = false;
        for (int column = first_label_ + 1; column < grid_.columns; ++column) {
            if (at(row, column).kind == Kind::text) return false;
            unit = unit || at(row, column).kind == Kind::unit;
        }
        return unit;
    }

    int next_row(int row) const {
        for (int next = row + 1; next < grid_.rows; ++next)
            if (!spans_all(next) && !is_numbering(next)) return next;
        return grid_.rows;
    }

    /// A row of texts that can head the values below it.
    bool heads_values(int row) const {
        if (has_value(row)) return false;
        int below = next_row(row);
        while (below < grid_.rows && !has_value(below) && below < row + 4) below = next_row(below);
        if (below >= grid_.rows || !has_value(below)) return false;
        for (int column = first_label_; column < grid_.columns; ++column) {
            if (!is_value(at(below, column))) continue;
            const GridPlace& head = grid_.at(row, column);
            if (!head.text.empty() && read_cell(head.text).kind != Kind::nothing) return true;
        }
        return false;
    }

    /// Below the first data row a row of texts is a head only when it says what is counted.
    bool says_what_is_counted(int row) const {
        bool measure = false;
        for (int column = first_label_; column < grid_.columns; ++column) {
            if (!has_text(row, column) && grid_.at(row, column).text.empty()) return false;
            measure = measure || (column > first_label_ && has_text(row, column) &&
                                  has_figure_word(FigureWord::measure, grid_.at(row, column).text));
        }
        return measure;
    }

    FigureRow row_kind(int row) const {
        if (spans_all(row)) return FigureRow::question;
        if (is_numbering(row) && !data_above_) return FigureRow::numbering;
        if (corner_continues(row) || only_units(row)) return FigureRow::head;
        if (!data_above_ && all_years(row) && row < std::max(2, grid_.header_rows)) return FigureRow::head;
        if (has_value(row)) return FigureRow::data;
        if (row < grid_.header_rows && !data_above_) return FigureRow::head;
        if (texts(row) + units(row) > 1 || (first_text(row) > first_label_)) {
            if (heads_values(row) && (data_above_ ? says_what_is_counted(row) : heads_from_top(row)))
                return FigureRow::head;
        }
        if (data_above_ && texts(row) == 1 && first_text(row) == first_label_) return only_label_kind(row);
        return data_above_
                   ? FigureRow::data
                   : (texts(row) == 1 && first_text(row) == first_label_ ? only_label_kind(row) : FigureRow::outside);
    }

    int units(int row) const {
        int count = 0;
        for (int column = first_label_; column < grid_.columns; ++column)
            count += at(row, column).kind == Kind::unit ? 1 : 0;
        return count;
    }

    int first_text(int row) const {
        for (int column = first_label_; column < grid_.columns; ++column)
            if (at(row, column).kind == Kind::text || at(row, column).kind == Kind::unit) return column;
        return grid_.columns;
    }

    /// Above the first value only the last row of texts is a head, with those it hangs together with by spans.
    bool heads_from_top(int row) const {
        const int below = next_row(row);
        if (below < grid_.rows && has_value(below)) return true;
        for (int column = first_label_; column < grid_.columns; ++column) {
            const GridPlace& place = grid_.at(row, column);
            if (place.first && (place.column_span > 1 || place.row_span > 1)) return true;
        }
        return false;
    }

    /// A label with nothing beside it: a group when dashes do not stand for its values and it reads like a title.
    FigureRow only_label_kind(int row) const {
        for (int column = first_label_ + 1; column < grid_.columns; ++column)
            if (at(row, column).kind == Kind::nothing) return FigureRow::data;
        const GridPlace& label = grid_.at(row, first_label_);
        const bool title = label.bold || label.text.back() == ':' || is_part_label(label.text);
        return title && row + 1 < grid_.rows ? FigureRow::group : FigureRow::data;
    }

    void cut_blocks() {
        bool in_head = false;
        bool had_rows = false;
        std::vector<int> pending;
        for (int row = 0; row < grid_.rows; ++row) {
            const FigureRow kind = layout_.rows[index(row)];
            if (kind == FigureRow::outside) had_rows = true;
            if (kind == FigureRow::outside || kind == FigureRow::numbering) continue;
            if (kind == FigureRow::head) {
                if (!in_head) {
                    layout_.blocks.emplace_back();
                    layout_.blocks.back().inner = had_rows;
                }
                layout_.blocks.back().heads.push_back(row);
                in_head = true;
                continue;
            }
            if (layout_.blocks.empty()) {
                if (kind == FigureRow::question) {
                    pending.push_back(row);
                    continue;
                }
                layout_.blocks.emplace_back();
            }
            in_head = in_head && kind == FigureRow::question && row + 1 < grid_.rows &&
                      layout_.rows[index(row + 1)] == FigureRow::head;
            layout_.blocks.back().rows.push_back(row);
            had_rows = had_rows || kind == FigureRow::data;
        }
        if (!layout_.blocks.empty())
            layout_.blocks.front().rows.insert(layout_.blocks.front().rows.begin(), pending.begin(), pending.end());
    }

    struct ColumnCount {
        int text = 0;
        int unit = 0;
        int number = 0;
        int share = 0;
        int mark = 0;
        int nothing = 0;
        int both = 0;  ///< numbers with their share beside them
        int values() const { return number + share + mark; }
    };

    ColumnCount count(const FigureBlock& block, int column) const {
        ColumnCount counted;
        for (const int row : block.rows) {
            if (layout_.rows[index(row)] != FigureRow::data) continue;
            switch (at(row, column).kind) {
                case Kind::text:
                    ++counted.text;
                    break;
                case Kind::unit:
                    ++counted.unit;
                    break;
                case Kind::quantity:
                    ++counted.number;
                    counted.both += at(row, column).share ? 1 : 0;
                    break;
                case Kind::share:
                    ++counted.share;
                    break;
                case Kind::mark:
                    ++counted.mark;
                    break;
                case Kind::nothing:
                    ++counted.nothing;
                    break;
                case Kind::empty:
                    break;
            }
        }
        return counted;
    }

    std::string head_text(const FigureBlock& block, int column) const {
        std::string text;
        for (const int row : block.heads) {
            const GridPlace& place = grid_.at(row, column);
            if (place.text.empty() || (row != block.heads.front() && grid_.at(row - 1, column).origin == place.origin))
                continue;
            text += (text.empty() ? "" : " ") + place.text;
        }
        return text;
    }

    FigureColumn value_column(const FigureBlock& block, int column, const ColumnCount& counted) const {
        const std::string head = head_text(block, column);
        if (counted.unit > counted.values() && counted.unit >= counted.text) return FigureColumn::unit;
        if (is_figure_phrase(FigureWord::unit, fold(head.substr(0, std::min<std::size_t>(head.size(), 120)))))
            return FigureColumn::unit;
        if (counted.values() == 0 && counted.nothing == 0) return FigureColumn::text;
        if (counted.mark * 2 <= counted.values() && identifies(head) && !has_figure_word(FigureWord::measure, head))
            return FigureColumn::text;
        if (counted.share * 2 > counted.number + counted.share && counted.mark == 0) return FigureColumn::share;
        if (split_head_unit(head).unit == "%" ||
            (has_figure_word(FigureWord::share, head) && counted.mark == 0 && counted.both * 2 <= counted.number))
            return FigureColumn::share;
        return FigureColumn::value;
    }

    void read_columns(FigureBlock& block) {
        block.columns.assign(index(grid_.columns), FigureColumn::text);
        int column = 0;
        for (; column < first_label_; ++column) block.columns[index(column)] = FigureColumn::number;
        bool counts = false;
        for (bool labels = true; column < grid_.columns; ++column) {
            const ColumnCount counted = count(block, column);
            const bool answers =
                (column == first_label_ || has_figure_word(FigureWord::answer, head_text(block, column))) &&
                counted.number + counted.share == 0 && numbers_later(block, column);  // «Да», «Нет» as labels
            const bool texts =
                (answers || counted.text + counted.unit > counted.values()) && column + 1 < grid_.columns;
            const FigureColumn use = value_column(block, column, counted);
            labels = labels &&
                     (texts || (column == first_label_ &&
                                (counted.values() == 0 || use == FigureColumn::text || heads_years(block, column)))) &&
                     later_values(block, column);
            block.columns[index(column)] = use == FigureColumn::unit && column > first_label_ ? use
                                           : labels                                           ? FigureColumn::label
                                                                                              : use;
            if (use == FigureColumn::unit) continue;
            counts = counts || (!labels && use == FigureColumn::value);
        }
        if (counts) return;
        for (FigureColumn& use : block.columns)
            if (use == FigureColumn::share) use = FigureColumn::value;
    }

    /// Nothing but years, one a row: they say when the rest was counted, headed or not.
    bool heads_years(const FigureBlock& block, int column) const {
        int years = 0;
        for (const int row : block.rows) {
            if (layout_.rows[index(row)] != FigureRow::data || at(row, column).kind == Kind::empty) continue;
            if (is_year(at(row, column)))
                ++years;
            else if (at(row, column).kind != Kind::text)
                return false;
        }
        return years > 1;
    }

    bool numbers_later(const FigureBlock& block, int column) const {
        for (int later = column + 1; later < grid_.columns; ++later)
            if (const ColumnCount counted = count(block, later); counted.number + counted.share > 0) return true;
        return false;
    }

    bool later_values(const FigureBlock& block, int column) const {
        for (int later = column + 1; later < grid_.columns; ++later) {
            const ColumnCount counted = count(block, later);
            if (counted.values() + counted.nothing > 0) return true;
        }
        return false;
    }

    const Grid& grid_;
    std::string_view caption_;
    FigureLayout layout_;
    int first_label_ = 0;
    bool data_above_ = false;
};

}  // namespace

const CellReading& reading_at(const FigureLayout& layout, const Grid& grid, int row, int column) {
    return layout.readings[static_cast<std::size_t>(row) * static_cast<std::size_t>(grid.columns) +
                           static_cast<std::size_t>(column)];
}

bool is_value(const CellReading& reading) {
    return is_number(reading) || reading.kind == Kind::mark;
}

FigureLayout read_layout(const Grid& grid, std::string_view caption) {
    return LayoutReader(grid, caption).read();
}

}  // namespace svod
