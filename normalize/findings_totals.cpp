// Printed totals of tables against the sum of their parts, down the rows and across the columns.
#include "normalize/findings_rules.h"

#include "extract/figures_cell.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

namespace svod {

namespace {

using Figures = std::vector<const CheckedFigure*>;

/// Some head of the row is an organisation or names organisations («Тип учреждения»).
bool names_organisation(const Figure& figure) {
    return std::any_of(figure.labels.begin(), figure.labels.begin() + figure.row_labels,
                       [](const Figure::Label& label) {
                           return has_figure_word(FigureWord::organisation, label.value) ||
                                  has_figure_word(FigureWord::organisation, label.name);
                       });
}

/// What a total may be the sum of: added up as the rows go by, so that a table of nothing but totals stays linear.
struct Parts {
    Figures first;  ///< for the message, at most `shown`
    std::size_t count = 0;
    std::size_t organisations = 0;  ///< parts that are organisations or their kinds, each counted once
    double sum = 0;
    double largest = 0;
    int decimals = 0;

    static constexpr std::size_t shown = 12;

    void add(const CheckedFigure& part) {
        if (first.size() < shown) first.push_back(&part);
        ++count;
        organisations += names_organisation(*part.figure) ? 1U : 0U;
        sum += part.value.value;
        largest = std::max(largest, part.value.value);
        decimals = std::max(decimals, part.value.decimals);
    }

    bool equal(double total) const {
        return std::abs(total - sum) <
               0.5 * std::pow(10.0, -decimals) * (decimals > 0 ? static_cast<double>(count + 1) : 1.0);
    }
};

/// One printed total and what its parts give.
struct TotalCheck {
    const CheckedFigure* total = nullptr;
    Parts parts;
    bool down = false;
    bool fits = false;
    /// Only the other totals of its line can tell that it is a sum of these parts.
    bool weak = false;
};

/// One total of a line that disagrees among two and more that agree.
bool outnumbered(std::ptrdiff_t wrong, std::ptrdiff_t fitting) {
    return fitting >= 2 && wrong * 2 <= fitting;
}

std::ptrdiff_t fitting(const std::vector<TotalCheck>& checks) {
    return std::count_if(checks.begin(), checks.end(), [](const TotalCheck& check) { return check.fits; });
}

/// Percentages, averages and running totals are not summed.
bool sums(const CheckedFigure& figure) {
    if (figure.value.unit == "%") return false;
    const auto& labels = figure.figure->labels;
    return std::none_of(labels.begin(), labels.end(), [](const Figure::Label& label) {
        return has_figure_word(FigureWord::unsummed,
                               std::string_view(label.value).substr(0, std::min<std::size_t>(label.value.size(), 200)));
    });
}

bool may_sum_rows(const Figure& figure) {
    if (figure.sums_rows) return true;
    return figure.row_labels > 0 &&
           may_be_total_label(figure.labels[static_cast<std::size_t>(figure.row_labels) - 1].value);
}

bool has_column_label(const Figure& figure) {
    return figure.labels.size() > static_cast<std::size_t>(figure.row_labels);
}

bool may_sum_columns(const Figure& figure) {
    return figure.sums_columns || (has_column_label(figure) && may_be_total_label(figure.labels.back().value));
}

/// «из них: молодых»: the column breaks another one down.
bool is_part_column(const Figure& figure) {
    return std::any_of(figure.labels.begin() + figure.row_labels, figure.labels.end(), [](const Figure::Label& label) {
        return is_part_label(label.value) || is_part_label(label.name);
    });
}

/// The heads over a column's own: of «2021: сады, школы, всего» the total sums what stands under the same head.
std::string outer_heads(const Figure& figure) {
    std::string heads;
    for (auto at = static_cast<std::size_t>(figure.row_labels); at < figure.labels.size(); ++at) {
        const bool last = at + 1 == figure.labels.size();
        heads += figure.labels[at].name + "/" + (last ? "" : figure.labels[at].value) + "|";
    }
    return heads;
}

bool counts_organisations(const CheckedFigure& figure) {
    if (figure.value.unit == "ед. (ОО)") return true;
    const auto& labels = figure.figure->labels;
    return labels.size() > static_cast<std::size_t>(figure.figure->row_labels) &&
           has_figure_word(FigureWord::organisation, labels.back().value);
}

/// An organisation may be counted in several rows («формы наставничества»): then the total lies between the largest
/// part and the sum.
bool may_overlap(const CheckedFigure& total, const Parts& parts) {
    if (!counts_organisations(total) || parts.organisations * 2 > parts.count) return false;
    return total.value.value >= parts.largest && total.value.value <= parts.sum;
}

class TotalsOfTable {
public:
    explicit TotalsOfTable(const LogicalTable& table) : checked_(checked_figures(table)) {
        for (const CheckedFigure& figure : checked_) {
            columns_[{figure.figure->question, figure.figure->column}].push_back(&figure);
            rows_[{figure.figure->question, figure.figure->row}].push_back(&figure);
        }
    }

    void check(std::vector<Finding>& findings) {
        check_down();
        check_unsure_rows();
        check_across();
        report(findings);
    }

private:
    using Key = std::pair<int, int>;

    /// Totals of one row stand or fall together: a row of which most totals fit is one of sums, and those that do not
    /// are wrong.
    void check_down() {
        std::map<Key, std::vector<TotalCheck>> by_row;
        for (auto& [key, column] : columns_) {
            std::stable_sort(column.begin(), column.end(), [](const CheckedFigure* left, const CheckedFigure* right) {
                return left->figure->row < right->figure->row;
            });
            check_column(column, by_row);
        }
        for (auto& [row, checks] : by_row) keep_believable(checks);
    }

    /// Parts stand above the total back to the total before it, or below it when the total comes first.
    static void check_column(const Figures& column, std::map<Key, std::vector<TotalCheck>>& by_row) {
        Parts since_last;
        Parts all;
        Parts subtotals;
        for (std::size_t at = 0; at < column.size(); ++at) {
            const CheckedFigure& figure = *column[at];
            if (figure.figure->part) continue;
            if (!figure.figure->sums_rows) {
                since_last.add(figure);
                all.add(figure);
                continue;
            }
            if (at == 0) all = rows_below(column);
            if (!figure.value.is_mark && sums(figure))
                if (auto check = down(figure, since_last, all, subtotals))
                    by_row[{figure.figure->question, figure.figure->row}].push_back(std::move(*check));
            if (at == 0)
                all = {};
            else
                subtotals.add(figure);
            since_last = {};
        }
    }

    static Parts rows_below(const Figures& column) {
        Parts parts;
        for (std::size_t below = 1; below < column.size() && !column[below]->figure->sums_rows; ++below)
            if (!column[below]->figure->part) parts.add(*column[below]);
        return parts;
    }

    static std::optional<TotalCheck> down(const CheckedFigure& total, const Parts& since_last, const Parts& all,
                                          const Parts& subtotals) {
        TotalCheck check{&total, since_last.count > 1 ? since_last : all, true, false, false};
        if (check.parts.count == 0) return std::nullopt;
        check.weak = check.parts.count == 1;  // the other rows are empty there
        for (const Parts* parts : {&since_last, &all, &subtotals})
            if ((parts->count > 1 || check.weak) && parts->equal(total.value.value)) check.fits = true;
        if (!check.fits && may_overlap(total, check.parts)) return std::nullopt;
        return check;
    }

    /// «Всего обучающихся» over or under the rows it may sum.
    void check_unsure_rows() {
        std::map<Key, std::vector<TotalCheck>> above;
        std::map<Key, std::vector<TotalCheck>> below;
        for (auto& [key, column] : columns_) {
            check_unsure_rows(column.begin(), column.end(), above);
            check_unsure_rows(column.rbegin(), column.rend(), below);
        }
        for (auto& [row, checks] : above) {
            auto& other = below[row];
            keep_believable(fitting(other) > fitting(checks) ? other : checks);
            other.clear();
        }
        for (auto& [row, checks] : below) keep_believable(checks);
    }

    template <class Iterator>
    static void check_unsure_rows(Iterator at, Iterator end, std::map<Key, std::vector<TotalCheck>>& by_row) {
        Parts parts;
        Parts broken_down;  // rows after «в том числе»
        for (; at != end; ++at) {
            const CheckedFigure& figure = **at;
            if (!may_sum_rows(*figure.figure)) {
                (figure.figure->part ? broken_down : parts).add(figure);
                continue;
            }
            const Parts& summed = parts.count > 0 ? parts : broken_down;
            if (!figure.figure->sums_rows && !figure.value.is_mark && sums(figure) && summed.count > 0)
                by_row[{figure.figure->question, figure.figure->row}].push_back(
                    {&figure, summed, true, summed.equal(figure.value.value), true});
            parts = broken_down = {};
        }
    }

    void check_across() {
        std::map<Key, std::vector<TotalCheck>> by_column;
        for (auto& [key, row] : rows_) {
            std::stable_sort(row.begin(), row.end(), [](const CheckedFigure* left, const CheckedFigure* right) {
                return left->figure->column < right->figure->column;
            });
            const PartsOfRow parts(row);
            for (const CheckedFigure* total : row) {
                if (!may_sum_columns(*total->figure) || total->value.is_mark || !sums(*total)) continue;
                if (auto check = parts.check(*total))
                    by_column[{key.first, total->figure->column}].push_back(std::move(*check));
            }
        }
        for (auto& [column, checks] : by_column) keep_believable(checks);
    }

    /// What the totals of one row may be sums of, added up once for all of them. Marks count as one each; numbers only
    /// with those of the same unit.
    class PartsOfRow {
    public:
        explicit PartsOfRow(const Figures& row) {
            marked_ =
                std::any_of(row.begin(), row.end(), [](const CheckedFigure* figure) { return figure->value.is_mark; });
            int totals = 0;
            for (const CheckedFigure* part : row) {
                if (may_sum_columns(*part->figure)) {
                    before_.emplace(part, totals++);
                    if (part->figure->sums_columns) continue;
                }
                if (part->value.is_mark == marked_ && (marked_ || sums(*part))) add(*part, totals);
            }
        }

        std::optional<TotalCheck> check(const CheckedFigure& total) const {
            const Figure& figure = *total.figure;
            const std::string unit = unit_of(total);
            const int before = before_.at(&total);
            const Parts* under = find({unit, outer_heads(figure), -1, false});
            const Parts* left = find({unit, "", before, false});
            const Parts* right = find({unit, "", before + 1, false});
            const Parts* all = find({unit, "", -1, false});
            const Parts* broken_down = find({unit, "", before + 1, true});
            const bool strong = figure.sums_columns;
            TotalCheck made{&total, {}, false, false, !strong};
            for (const Parts* parts : {under, strong ? all : nullptr, left, right, broken_down}) {
                if (parts == nullptr) continue;
                if (made.parts.count < 2 && parts->count > made.parts.count) {
                    made.parts = *parts;
                    made.weak = !strong || parts == broken_down || parts->count < 2;
                }
                made.fits = made.fits || (parts->count > 1 && parts->equal(total.value.value));
            }
            if (made.parts.count == 0) return std::nullopt;
            made.fits = made.fits || made.parts.equal(total.value.value);
            return made;
        }

    private:
        /// Unit, heads over the column, totals to the left (−1: wherever), whether the columns break another one down.
        using Part = std::tuple<std::string, std::string, int, bool>;

        std::string unit_of(const CheckedFigure& figure) const { return marked_ ? "" : figure.value.unit; }

        void add(const CheckedFigure& part, int totals) {
            const std::string unit = unit_of(part);
            const bool broken_down = is_part_column(*part.figure);
            const bool unsure = may_sum_columns(*part.figure);
            if (!broken_down) parts_[{unit, "", -1, false}].add(part);
            if (unsure) return;
            parts_[{unit, "", totals, broken_down}].add(part);
            if (!broken_down) parts_[{unit, outer_heads(*part.figure), -1, false}].add(part);
        }

        const Parts* find(const Part& part) const {
            const auto found = parts_.find(part);
            return found == parts_.end() ? nullptr : &found->second;
        }

        bool marked_ = false;
        std::map<Part, Parts> parts_;
        std::map<const CheckedFigure*, int> before_;
    };

    void keep_believable(std::vector<TotalCheck>& checks) {
        const auto all = static_cast<std::ptrdiff_t>(checks.size());
        const bool weak_count = outnumbered(all - fitting(checks), fitting(checks));
        std::vector<TotalCheck> strong;
        for (TotalCheck& check : checks)
            if (!check.weak)
                strong.push_back(check);
            else if (!check.fits && weak_count)
                wrong_.push_back(check);
        const auto wrong = static_cast<std::ptrdiff_t>(strong.size()) - fitting(strong);
        const bool close = std::all_of(strong.begin(), strong.end(), [](const TotalCheck& check) {
            return std::abs(check.total->value.value - check.parts.sum) <= 0.15 * std::max(check.parts.sum, 1.0);
        });
        const bool alone = strong.size() == 1 && strong.front().down;
        if (wrong > fitting(strong) && !close && !alone) return;
        for (TotalCheck& check : strong)
            if (!check.fits) wrong_.push_back(std::move(check));
    }

    static std::string shown_sum(const TotalCheck& check) {
        std::string text;
        if (check.parts.count <= Parts::shown)
            for (const CheckedFigure* part : check.parts.first)
                text += (text.empty() ? "" : " + ") + shown_number(part->value.value);
        else
            text = "сумма " + std::to_string(check.parts.count) + " чисел";
        return text + " = " + shown_number(check.parts.sum) + " (" + (check.down ? "по строкам" : "по столбцам") +
               ", начиная с места: " + shown_place(check.parts.first.front()->figure->cell.location) + ")";
    }

    /// A total that differs both down and across is one finding.
    void report(std::vector<Finding>& findings) {
        std::stable_sort(wrong_.begin(), wrong_.end(), [](const TotalCheck& left, const TotalCheck& right) {
            return std::pair{left.total->figure->row, left.total->figure->column} <
                   std::pair{right.total->figure->row, right.total->figure->column};
        });
        for (std::size_t at = 0; at < wrong_.size(); ++at) {
            const TotalCheck& check = wrong_[at];
            if (at > 0 && wrong_[at - 1].total == check.total) {
                findings.back().message += "; " + shown_sum(check);
                continue;
            }
            const Figure& total = *check.total->figure;
            findings.push_back({"total_mismatch", "error",
                                "итог не сходится: «" + shown_labels(total) + "» — напечатано " +
                                    shown_number(check.total->value.value) + " (" + shown_place(total.cell.location) +
                                    "), а " + shown_sum(check),
                                place_of(total.cell.location), ""});
        }
    }

    std::vector<CheckedFigure> checked_;
    std::map<Key, Figures> columns_;
    std::map<Key, Figures> rows_;
    std::vector<TotalCheck> wrong_;
};

}  // namespace

void find_wrong_totals(const FindingSource& source, std::vector<Finding>& findings) {
    for (const LogicalTable& table : source.extraction.tables)
        if (std::any_of(table.figures.begin(), table.figures.end(), [](const Figure& figure) {
                return figure.total || may_sum_rows(figure) || may_sum_columns(figure);
            }))
            TotalsOfTable(table).check(findings);
}

}  // namespace svod
