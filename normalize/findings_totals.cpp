// Printed totals of tables against the sum of their parts, down the rows and across the columns.
#include "normalize/findings_rules.h"

#include "extract/figures_cell.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

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
};

/// Percentages and averages are not summed.
bool sums(const CheckedFigure& figure) {
    if (figure.value.unit == "%") return false;
    for (const Figure::Label& label : figure.figure->labels)
        for (const std::string& word : stems(label.value.substr(0, std::min<std::size_t>(label.value.size(), 200))))
            if (word == "средн" || word == "дол" || word == "процент" || word == "коэффициент" || word == "рейтинг" ||
                word == "балл")
                return false;
    return true;
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
        TotalCheck check{&total, since_last.count > 1 ? since_last : all, true, false};
        if (check.parts.count < 2) return std::nullopt;
        for (const Parts* parts : {&since_last, &all, &subtotals})
            if (parts->count > 1 && parts->equal(total.value.value)) check.fits = true;
        if (!check.fits && may_overlap(total, check.parts)) return std::nullopt;
        return check;
    }

    void check_across() {
        std::map<Key, std::vector<TotalCheck>> by_column;
        for (auto& [key, row] : rows_) {
            std::stable_sort(row.begin(), row.end(), [](const CheckedFigure* left, const CheckedFigure* right) {
                return left->figure->column < right->figure->column;
            });
            const PartsOfRow parts(row);
            for (const CheckedFigure* total : row) {
                if (!total->figure->sums_columns || total->value.is_mark || !sums(*total)) continue;
                if (auto check = across(parts, *total))
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
            for (const CheckedFigure* part : row) {
                if (part->figure->sums_columns || part->value.is_mark != marked_) continue;
                if (marked_ || sums(*part)) by_unit_[marked_ ? "" : part->value.unit].add(*part);
            }
        }

        const Parts* of(const CheckedFigure& total) const {
            const auto found = by_unit_.find(marked_ ? "" : total.value.unit);
            return found == by_unit_.end() ? nullptr : &found->second;
        }

    private:
        bool marked_ = false;
        std::map<std::string, Parts> by_unit_;
    };

    static std::optional<TotalCheck> across(const PartsOfRow& row, const CheckedFigure& total) {
        const Parts* parts = row.of(total);
        if (parts == nullptr || parts->count < 2) return std::nullopt;
        TotalCheck check{&total, *parts, false, false};
        check.fits = check.parts.equal(total.value.value);
        return check;
    }

    void keep_believable(std::vector<TotalCheck>& checks) {
        const auto fitting =
            std::count_if(checks.begin(), checks.end(), [](const TotalCheck& check) { return check.fits; });
        const auto wrong = static_cast<std::ptrdiff_t>(checks.size()) - fitting;
        const bool close = std::all_of(checks.begin(), checks.end(), [](const TotalCheck& check) {
            return std::abs(check.total->value.value - check.parts.sum) <= 0.15 * std::max(check.parts.sum, 1.0);
        });
        const bool alone = checks.size() == 1 && checks.front().down;
        if (wrong > fitting && !close && !alone) return;
        for (TotalCheck& check : checks)
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
        if (std::any_of(table.figures.begin(), table.figures.end(), [](const Figure& figure) { return figure.total; }))
            TotalsOfTable(table).check(findings);
}

}  // namespace svod
