// Matrices and tables of counts: every number and mark with all that says what it counts.
#include "extract/figures.h"

#include "extract/caption.h"
#include "extract/figures_layout.h"
#include "ingest/limits.h"
#include "text/text.h"

#include <algorithm>
#include <optional>
#include <set>

namespace svod {

namespace {

using Kind = CellReading::Kind;

/// «Таблица 1 - », «Таблица № 2.» before a caption is not part of what is counted; neither is the colon after it.
std::string measure_text(std::string_view caption) {
    std::string text(trim(caption));
    if (const std::size_t label = caption_label_length(text); label < text.size()) text.erase(0, label);
    while (!text.empty() && (text.back() == ':' || text.back() == '.' || text.back() == ' ')) text.pop_back();
    return text;
}

HeadUnit measure_and_unit(const std::string& head) {
    HeadUnit split = split_head_unit(head);
    split.text = measure_text(split.text);
    return split;
}

/// Heads over one value column, outermost first, without those that are only units or numbers.
struct ColumnHead {
    std::vector<std::string> levels;
    std::string unit;
    bool sums = false;  ///< «Всего», «Итого»: the column sums the others of its row
};

class FigureReader {
public:
    FigureReader(const Grid& grid, TableRole role, const std::string& caption, std::uint64_t& bytes)
        : grid_(grid),
          role_(role),
          bytes_(bytes),
          caption_(measure_and_unit(caption)),
          layout_(read_layout(grid, caption)) {}

    std::vector<Figure> read() {
        for (const FigureBlock& block : layout_.blocks) read_block(block);
        return std::move(figures_);
    }

private:
    static std::size_t index(int value) { return static_cast<std::size_t>(value); }
    const CellReading& at(int row, int column) const { return reading_at(layout_, grid_, row, column); }
    FigureColumn use(int column) const { return block_->columns[index(column)]; }

    bool repeats_above(int row, int column) const {
        return row > 0 && !grid_.at(row, column).first &&
               grid_.at(row - 1, column).origin == grid_.at(row, column).origin;
    }

    void read_block(const FigureBlock& block) {
        block_ = &block;
        label_column_ = first_column(FigureColumn::label);
        unit_column_ = first_column(FigureColumn::unit);
        read_heads();
        find_corner();
        corner_measure_ = measure_corner();
        find_differing_levels();
        find_marks();
        question_.clear();
        group_.clear();
        part_ = false;
        ++ordinal_;
        read_totals_in_heads();
        for (const int row : block.rows) {
            const std::string& text = grid_.at(row, label_column_.value_or(0)).text;
            switch (layout_.rows[index(row)]) {
                case FigureRow::question:
                    read_question(row);
                    break;
                case FigureRow::group:
                    read_group(text);
                    break;
                case FigureRow::data:
                    read_row(row);
                    break;
                default:
                    break;
            }
        }
    }

    std::optional<int> first_column(FigureColumn wanted) const {
        for (int column = 0; column < grid_.columns; ++column)
            if (use(column) == wanted) return column;
        return std::nullopt;
    }

    void read_heads() {
        heads_.assign(index(grid_.columns), {});
        for (int column = 0; column < grid_.columns; ++column) {
            ColumnHead& head = heads_[index(column)];
            for (const int row : block_->heads) {
                const GridPlace& place = grid_.at(row, column);
                if (place.text.empty() || repeats_above(row, column)) continue;
                const CellReading reading = read_cell(place.text);
                if (reading.kind == Kind::quantity && !reading.unit.empty()) {
                    head.unit = reading.unit;
                    continue;
                }
                HeadUnit split = measure_and_unit(place.text);
                if (!split.unit.empty()) head.unit = split.unit;
                if (!split.text.empty()) head.levels.push_back(std::move(split.text));
            }
        }
        settle_totals();
    }

    /// «Всего» over every value column heads no total: it stands over the total printed in the head, or over units.
    void settle_totals() {
        std::set<std::string> tops;
        int values = 0;
        for (int column = 0; column < grid_.columns; ++column) {
            if (use(column) != FigureColumn::value) continue;
            ++values;
            const ColumnHead& head = heads_[index(column)];
            tops.insert(head.levels.empty() ? "" : head.levels.front());
        }
        const bool over_all = values > 1 && tops.size() == 1;
        for (int column = 0; column < grid_.columns; ++column) {
            ColumnHead& head = heads_[index(column)];
            if (use(column) != FigureColumn::value) continue;
            const bool total_printed = total_in_head(column) != nullptr;
            if ((over_all || total_printed) && !head.levels.empty() && is_total_label(head.levels.front()))
                head.levels.erase(head.levels.begin());
            for (const std::string& level : head.levels) head.sums = head.sums || (values > 1 && is_total_label(level));
        }
    }

    const GridPlace* total_in_head(int column) const {
        for (std::size_t level = 1; level < block_->heads.size(); ++level) {
            const GridPlace& place = grid_.at(block_->heads[level], column);
            if (!place.first) continue;
            const CellReading& reading = at(block_->heads[level], column);
            if (reading.kind == Kind::quantity &&
                (!reading.unit.empty() || is_total_label(grid_.at(block_->heads[level - 1], column).text)))
                return &place;
        }
        return nullptr;
    }

    void find_corner() {
        corner_.clear();
        row_name_.clear();
        column_name_.clear();
        subject_ = false;
        if (!label_column_) return;
        const ColumnHead& head = heads_[index(*label_column_)];
        for (const std::string& level : head.levels) corner_ += (corner_.empty() ? "" : " ") + level;
        subject_ = has_figure_word(FigureWord::subject, corner_) && corner_.size() <= 120;
        const auto slash = corner_.find_first_of("/\\");
        if (slash != std::string::npos && corner_.find_first_of("/\\", slash + 1) == std::string::npos &&
            corner_.size() <= 80) {
            row_name_ = trim(std::string_view(corner_).substr(0, slash));
            column_name_ = trim(std::string_view(corner_).substr(slash + 1));
        } else
            row_name_ = corner_;
    }

    /// In which rows and columns of the block «-» means no.
    void find_marks() {
        marked_columns_.assign(index(grid_.columns), false);
        marked_rows_.assign(index(grid_.rows), false);
        std::vector<bool> counted(index(grid_.columns), false);
        for (const int row : block_->rows)
            for (int column = 0; column < grid_.columns; ++column) {
                if (use(column) != FigureColumn::value) continue;
                const CellReading& reading = at(row, column);
                if (reading.kind == Kind::mark) marked_columns_[index(column)] = marked_rows_[index(row)] = true;
                if (reading.kind == Kind::quantity && !may_be_total_label(row_label(row)))
                    counted[index(column)] = true;
            }
        for (int column = 0; column < grid_.columns; ++column)
            if (counted[index(column)] || heads_[index(column)].sums) marked_columns_[index(column)] = false;
        counted_ = std::move(counted);
    }

    bool is_no(int row, int column) const {
        if (at(row, column).kind != Kind::nothing ||
            !is_figure_phrase(FigureWord::no, fold(grid_.at(row, column).text)))
            return false;
        if (counted_[index(column)] || heads_[index(column)].sums) return false;
        return role_ == TableRole::matrix || marked_columns_[index(column)] || marked_rows_[index(row)];
    }

    std::string row_label(int row) const { return label_column_ ? grid_.at(row, *label_column_).text : std::string(); }

    void read_question(int row) {
        const std::string text = measure_text(grid_.at(row, 0).text);
        group_.clear();
        part_ = false;
        ++ordinal_;
        bool columns_say = false;
        for (int column = 0; column < grid_.columns; ++column)
            columns_say = columns_say || (use(column) == FigureColumn::value && !heads_[index(column)].levels.empty());
        if (is_figure_question(grid_.at(row, 0).text) || (caption_.text.empty() && !columns_say))
            question_ = text;
        else
            group_ = text;
    }

    static bool is_figure_question(std::string_view text) {
        return has_figure_word(FigureWord::measure, text) || text.back() == '?' || text.back() == ':' ||
               (text.front() >= '0' && text.front() <= '9');
    }

    void read_group(const std::string& text) {
        part_ = is_part_label(text);
        if (!part_) group_ = measure_text(text);
    }

    void read_totals_in_heads() {
        for (int column = 0; column < grid_.columns; ++column) {
            if (use(column) != FigureColumn::value) continue;
            const GridPlace* place = total_in_head(column);
            if (place == nullptr) continue;
            Figure figure = make(*place, 0, column);
            for (const int row : block_->heads)
                if (&grid_.at(row, column) == place) figure.row = row;
            figure.measure = measure("", column);
            figure.unit = heads_[index(column)].unit;
            figure.labels.push_back({"", total_word(column)});
            figure.row_labels = 1;
            figure.total = figure.sums_rows = true;
            keep(std::move(figure));
        }
    }

    std::string total_word(int column) const {
        const std::string& top = grid_.at(block_->heads.front(), column).text;
        return top.empty() ? "Всего" : measure_text(top);
    }

    void read_row(int row) {
        std::vector<Figure::Label> labels = row_labels(row);
        const std::string label = labels.empty() ? "" : labels.back().value;
        const bool total = !labels.empty() && std::any_of(labels.begin(), labels.end(), [](const Figure::Label& l) {
            return is_total_label(l.value);
        });
        const bool part = is_part_label(label) || (part_ && !total);
        if (total) part_ = false;
        for (int column = 0; column < grid_.columns; ++column) {
            if (use(column) != FigureColumn::value || !grid_.at(row, column).first) continue;
            const CellReading& reading = at(row, column);
            const bool no = is_no(row, column);
            if (!is_value(reading) && !no) continue;
            Figure figure = make(grid_.at(row, column), row, column);
            figure.measure = measure(label, column);
            figure.mark = reading.kind == Kind::mark || no;
            figure.ticked = reading.kind == Kind::mark && reading.mark;
            figure.unit = unit(row, column);
            figure.labels = labels;
            figure.row_labels = static_cast<int>(labels.size());
            for (Figure::Label& head : column_labels(column)) figure.labels.push_back(std::move(head));
            figure.sums_rows = total;
            figure.sums_columns = heads_[index(column)].sums;
            figure.total = figure.sums_rows || figure.sums_columns;
            figure.part = part;
            attach_share(figure, row, column);
            keep(std::move(figure));
        }
    }

    void keep(Figure&& figure) {
        bytes_ += figure.measure.size() + figure.unit.size() + figure.cell.text.size();
        for (const Figure::Label& label : figure.labels) bytes_ += label.name.size() + label.value.size();
        const std::uint64_t most = Limits{}.model_bytes;
        if (bytes_ > most) throw_limit("model_bytes", most);
        figures_.push_back(std::move(figure));
    }

    Figure make(const GridPlace& place, int row, int column) const {
        Figure figure;
        figure.question = ordinal_;
        figure.cell.text = place.text;
        figure.cell.lines = place.lines;
        figure.cell.location = place.origin;
        figure.cell.links = place.links;
        figure.row = row;
        figure.column = column;
        return figure;
    }

    /// Labels of all label columns; an empty one but the last takes the text above it. A repeated text is said once.
    std::vector<Figure::Label> row_labels(int row) {
        std::vector<Figure::Label> labels;
        if (!group_.empty() && !is_total_label(row_label(row))) labels.push_back({"", group_});
        above_.resize(index(grid_.columns));
        bool first = true;
        for (int column = 0; column < grid_.columns; ++column) {
            if (use(column) != FigureColumn::label) continue;
            std::string text = grid_.at(row, column).text;
            const bool more = later_label(column);
            if (text.empty() && more) text = above_[index(column)];
            above_[index(column)] = text;
            if (!text.empty() && (labels.empty() || labels.back().value != text)) {
                std::string name = first ? row_name_ : joined(heads_[index(column)].levels);
                if (name == corner_measure_) name.clear();
                labels.push_back({std::move(name), measure_text(text)});
            }
            first = false;
        }
        return labels;
    }

    bool later_label(int column) const {
        for (int later = column + 1; later < grid_.columns; ++later)
            if (use(later) == FigureColumn::label) return true;
        return false;
    }

    static std::string joined(const std::vector<std::string>& levels) {
        std::string text;
        for (const std::string& level : levels) text += (text.empty() ? "" : " / ") + level;
        return text;
    }

    /// The heads of one column: the leaf is a label named by the heads over it, unless those differ between columns.
    std::vector<Figure::Label> column_labels(int column) const {
        const std::vector<std::string>& levels = heads_[index(column)].levels;
        std::vector<Figure::Label> labels;
        if (levels.empty()) return labels;
        std::string name = column_name_;
        for (std::size_t level = 0; level + 1 < levels.size(); ++level) {
            if (differing_levels_[level])
                labels.push_back({column_name_, levels[level]});
            else
                name = levels[level];
        }
        labels.push_back({name, levels.back()});
        return labels;
    }

    /// Which head levels above the leaves differ between the value columns: those are labels, the others only names.
    void find_differing_levels() {
        std::vector<std::set<std::string>> texts;
        for (int column = 0; column < grid_.columns; ++column) {
            const std::vector<std::string>& levels = heads_[index(column)].levels;
            if (use(column) != FigureColumn::value || levels.empty()) continue;
            if (texts.size() < levels.size()) texts.resize(levels.size());
            for (std::size_t level = 0; level + 1 < levels.size(); ++level) texts[level].insert(levels[level]);
        }
        differing_levels_.clear();
        for (const std::set<std::string>& level : texts) differing_levels_.push_back(level.size() > 1);
    }

    /// The corner titles the figures when the columns say only units: «Используемые модели: | Всего | ед. | чел.».
    std::string measure_corner() const {
        if (corner_.empty() || subject_ || !column_name_.empty()) return "";
        if (block_->inner) return corner_;
        for (int column = 0; column < grid_.columns; ++column)
            if (use(column) == FigureColumn::value && !heads_[index(column)].levels.empty()) return "";
        return corner_;
    }

    std::string measure(const std::string& row_label, int column) const {
        if (!question_.empty()) return question_;
        if (subject_ && !row_label.empty()) return row_label;
        if (!corner_measure_.empty()) return corner_measure_;
        if (!caption_.text.empty()) return caption_.text;
        const std::vector<std::string>& levels = heads_[index(column)].levels;
        if (!levels.empty()) return levels.front();
        return row_label;
    }

    std::string unit(int row, int column) const {
        if (unit_column_ && !grid_.at(row, *unit_column_).text.empty()) return grid_.at(row, *unit_column_).text;
        if (!heads_[index(column)].unit.empty()) return heads_[index(column)].unit;
        if (!caption_.unit.empty()) return caption_.unit;
        return split_head_unit(row_label(row)).unit;  // «Доля школ, %»
    }

    /// The percentage of the nearest share column to the right, unless another value column stands between; else to the
    /// left when no value column precedes it.
    void attach_share(Figure& figure, int row, int column) const {
        if (figure.mark) return;
        int found = -1;
        for (int right = column + 1; right < grid_.columns && found < 0; ++right) {
            if (use(right) == FigureColumn::share) found = right;
            if (use(right) == FigureColumn::value) break;
        }
        if (found < 0 && column > 0 && use(column - 1) == FigureColumn::share) {
            bool counted = false;
            for (int left = 0; left < column - 1; ++left) counted = counted || use(left) == FigureColumn::value;
            if (!counted) found = column - 1;
        }
        if (found < 0 || !is_value(at(row, found))) return;
        const GridPlace& place = grid_.at(row, found);
        figure.share.text = place.text;
        figure.share.lines = place.lines;
        figure.share.location = place.origin;
    }

    const Grid& grid_;
    TableRole role_;
    std::uint64_t& bytes_;
    HeadUnit caption_;
    FigureLayout layout_;
    const FigureBlock* block_ = nullptr;
    std::optional<int> label_column_;
    std::optional<int> unit_column_;
    std::vector<ColumnHead> heads_;
    std::vector<std::string> above_;
    std::vector<bool> marked_columns_;
    std::vector<bool> marked_rows_;
    std::vector<bool> counted_;
    std::vector<bool> differing_levels_;
    std::string corner_;
    std::string corner_measure_;
    std::string row_name_;
    std::string column_name_;
    bool subject_ = false;  // the labels themselves are what is counted
    std::string question_;
    int ordinal_ = 0;  // of the question, over all blocks
    std::string group_;
    bool part_ = false;
    std::vector<Figure> figures_;
};

}  // namespace

std::vector<Figure> read_figures(const Grid& grid, TableRole role, const std::string& caption, std::uint64_t& bytes) {
    return FigureReader(grid, role, caption, bytes).read();
}

}  // namespace svod
