#include "extract/rows.h"

#include "extract/letters.h"
#include "extract/role.h"
#include "extract/sections.h"
#include "ingest/time_limit.h"
#include "text/text.h"

#include <algorithm>
#include <set>

namespace svod {

namespace {

constexpr std::size_t longest_title = 2500;  // bytes; a longer text across the table is a remark

enum Shape { across = 1, number_and_title_across = 2, number_and_title = 3, title_alone = 4 };

/// The columns the judging looks at.
struct Key {
    int number = -1;
    int activity = -1;
    int section = -1;
};

bool empty_but(const Grid& grid, int row, const std::vector<int>& columns, int ignored) {
    for (int column = 0; column < grid.columns; ++column) {
        if (column == ignored || grid.at(row, column).text.empty()) continue;
        if (std::find(columns.begin(), columns.end(), column) == columns.end() &&
            !is_covered_from_left(grid, row, column))
            return false;
    }
    return true;
}

/// The folded texts of the head, to know it again in the body.
std::set<std::string> head_words(const Whole& whole) {
    std::set<std::string> words;
    for (int row = whole.head.title_rows; row < whole.head.rows; ++row)
        for (const int column : filled_columns(whole.grid, row)) words.insert(fold(whole.grid.at(row, column).text));
    return words;
}

bool repeats_head(const Whole& whole, const std::set<std::string>& head, int row) {
    if (head.empty()) return false;
    const std::vector<int> columns = filled_columns(whole.grid, row);
    if (columns.size() < 2) return false;
    if (whole.grid.columns > 2 && is_numbers_row(whole.grid, row)) return true;
    return std::all_of(columns.begin(), columns.end(),
                       [&](int column) { return head.contains(fold(whole.grid.at(row, column).text)); });
}

/// The form of a row, before its neighbours are asked.
RowKind first_look(const Whole& whole, const Key& key, const std::set<std::string>& head, int row) {
    const Grid& grid = whole.grid;
    std::vector<int> columns = filled_columns(grid, row);
    RowKind look;
    if (columns.empty()) {
        look.kind = RowKind::Kind::blank;
        return look;
    }
    const GridPlace& first = grid.at(row, columns.front());
    const GridPlace& last = grid.at(row, columns.back());
    const int wide = std::max(2, grid.columns / 2);
    if (columns.size() == 1 && first.column_span >= wide) {
        look.title = first.lines;
        look.shape = across;
        look.kind = is_total_text(first.text)                                         ? RowKind::Kind::total
                    : is_remark_text(first.text) || first.text.size() > longest_title ? RowKind::Kind::remark
                                                                                      : RowKind::Kind::section;
        return look;
    }
    if (is_total_text(first.text) ||
        (columns.size() > 1 && columns.front() == key.number && is_total_text(grid.at(row, columns[1]).text))) {
        look.kind = RowKind::Kind::total;
        return look;
    }
    if (repeats_head(whole, head, row)) {
        look.kind = RowKind::Kind::repeated_head;
        return look;
    }
    if (columns.size() == 2 && last.column_span >= wide && whole_label(first.text)) {
        look = {RowKind::Kind::section, first.text, last.lines, number_and_title_across};
        return look;
    }
    if (columns.size() == 2 && columns[0] == key.number && is_worded_number(first.text)) {
        look = {RowKind::Kind::section, {}, first.text + " " + last.text, number_and_title_across};
        return look;
    }
    const bool alone = empty_but(grid, row, columns, key.section);
    if (columns.size() == 2 && columns[0] == key.number && columns[1] == key.activity && alone &&
        whole_label(first.text))
        look = {RowKind::Kind::record, first.text, last.lines, number_and_title};
    if (columns.size() == 1 && alone && (columns[0] == key.activity || columns[0] == key.number) &&
        !whole_label(first.text))
        look = {RowKind::Kind::record, {}, first.lines, title_alone};
    return look;
}

/// What the neighbours of a row without dates and names say of it.
struct Neighbours {
    std::optional<Label> before;   ///< number of the last row that is surely a record
    std::optional<Label> after;    ///< of the next row with a number, doubtful or not
    bool after_is_filled = false;  ///< the next row that is not blank has more than a title
};

bool follows(const Label& left, const Label& right) {
    if (left.values.size() != right.values.size() || left.form != right.form) return false;
    return std::equal(left.values.begin(), left.values.end() - 1, right.values.begin()) &&
           right.values.back() == left.values.back() + 1;
}

/// A row of number and title alone: a section, unless it stands in the run of its neighbours' numbers.
bool number_and_title_is_section(const Label& label, bool bold, const Neighbours& near) {
    if (label.form == Label::Form::roman || bold) return true;
    if (!near.after) return !near.before || !follows(*near.before, label);
    if (is_below(*near.after, label)) return true;
    if (near.before && is_below(*near.before, label)) return false;
    const bool restarts = near.after->values.size() == label.values.size() && near.after->values.back() == 1;
    if (restarts) return true;
    if (follows(label, *near.after) && (!near.before || follows(*near.before, label))) return false;
    return !(near.before && follows(*near.before, label));
}

bool title_is_section(const GridPlace& place, const Neighbours& near, bool bold_tells) {
    if (bold_tells && place.bold) return true;
    if (const auto label = read_label(place.text); label && label->form == Label::Form::roman) return true;
    return !begins_mid_sentence(place.text) && near.after_is_filled;
}

class Judge {
public:
    explicit Judge(const Whole& whole) : whole_(whole) {
        key_ = {column_of(whole.schema, HeaderField::number), column_of(whole.schema, HeaderField::activity),
                column_of(whole.schema, HeaderField::section)};
        const std::set<std::string> head = head_words(whole);
        for (int row = whole.head.rows; row < whole.grid.rows; ++row) {
            check_time();
            rows_.push_back(first_look(whole, key_, head, row));
        }
        measure_bold();
    }

    std::vector<RowKind> decided() {
        collect_after();
        std::optional<Label> before;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            RowKind& look = rows_[i];
            if (look.kind == RowKind::Kind::record && look.shape != 0) settle(look, i, before);
            if (look.kind == RowKind::Kind::section) before.reset();
            if (look.kind == RowKind::Kind::record) {
                const auto label = number_at(i);
                if (label) before = label;
            }
        }
        return std::move(rows_);
    }

private:
    void settle(RowKind& look, std::size_t i, const std::optional<Label>& before) {
        const Neighbours near{before, after_[i], after_filled_[i]};
        bool section = false;
        if (look.shape == number_and_title) {
            const auto label = whole_label(look.number);
            section = label && number_and_title_is_section(*label, bold_tells_ && place(i, key_.activity).bold, near);
        } else {
            const GridPlace& title = place(i, place(i, key_.activity).text.empty() ? key_.number : key_.activity);
            section = title_is_section(title, near, bold_tells_) && (key_.number >= 0 || bold_tells_ || rare_titles_);
        }
        if (section) {
            look.kind = RowKind::Kind::section;
        } else {
            look = {};
        }
    }

    const GridPlace& place(std::size_t i, int column) const {
        return whole_.grid.at(whole_.head.rows + static_cast<int>(i), std::max(0, column));
    }

    std::optional<Label> number_at(std::size_t i) const {
        if (key_.number < 0) return std::nullopt;
        return whole_label(place(i, key_.number).text);
    }

    /// Bold says «section» only where most activities are not bold.
    void measure_bold() {
        int bold = 0;
        int plain = 0;
        int titles = 0;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (rows_[i].kind != RowKind::Kind::record || key_.activity < 0) continue;
            titles += rows_[i].shape == title_alone;
            if (rows_[i].shape != 0) continue;
            (place(i, key_.activity).bold ? bold : plain) += 1;
        }
        bold_tells_ = plain > bold * 3;
        rare_titles_ = titles * 3 <= bold + plain;
    }

    void collect_after() {
        after_.assign(rows_.size(), std::nullopt);
        after_filled_.assign(rows_.size(), false);
        std::optional<Label> next;
        bool filled = false;
        for (std::size_t i = rows_.size(); i-- > 0;) {
            after_[i] = next;
            after_filled_[i] = filled;
            if (rows_[i].kind == RowKind::Kind::section) {
                next.reset();
                filled = false;
            }
            if (rows_[i].kind != RowKind::Kind::record) continue;
            if (auto label = number_at(i)) next = std::move(label);
            filled = rows_[i].shape == 0 || (rows_[i].shape == title_alone && filled);
        }
    }

    const Whole& whole_;
    Key key_;
    std::vector<RowKind> rows_;
    std::vector<std::optional<Label>> after_;
    std::vector<bool> after_filled_;
    bool bold_tells_ = false;
    bool rare_titles_ = false;
};

}  // namespace

std::vector<RowKind> judge_rows(const Whole& whole) {
    return Judge(whole).decided();
}

}  // namespace svod
