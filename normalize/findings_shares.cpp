// Printed percentages of tables against the numbers they are made of.
#include "normalize/findings_rules.h"

#include "extract/figures_cell.h"

#include <algorithm>
#include <map>
#include <optional>

namespace svod {

namespace {

constexpr int farthest_base = 12;  // columns between a number and what it may be a share of

struct Ratio {
    const CheckedFigure* part = nullptr;
    const CheckedFigure* whole = nullptr;
    bool fits = false;
};

/// What the percentages of one column may be percentages of: a table does not say, the numbers do.
class SharesOfTable {
public:
    explicit SharesOfTable(const LogicalTable& table) : checked_(checked_figures(table)) {
        for (const CheckedFigure& figure : checked_) {
            if (figure.value.is_mark || figure.value.unit == "%") continue;
            by_place_[{figure.figure->question, figure.figure->row, figure.figure->column}] = &figure;
            if (figure.figure->sums_rows) totals_[{figure.figure->question, figure.figure->column}] = &figure;
            if (figure.value.share) with_share_[{figure.figure->question, figure.figure->column}].push_back(&figure);
        }
    }

    void check(std::vector<Finding>& findings) const {
        for (const auto& [column, figures] : with_share_)
            for (const Ratio& ratio : best_reading(column.first, column.second, figures))
                if (!ratio.fits) findings.push_back(finding(ratio));
    }

private:
    using Figures = std::vector<const CheckedFigure*>;

    /// The reading under which most percentages fit; empty when none explains at least two of them and twice as many as
    /// not.
    std::vector<Ratio> best_reading(int question, int column, const Figures& figures) const {
        std::vector<Ratio> best;
        std::ptrdiff_t most = 0;
        const auto consider = [&](std::vector<Ratio> ratios) {
            const auto fitting =
                std::count_if(ratios.begin(), ratios.end(), [](const Ratio& ratio) { return ratio.fits; });
            const bool two_rows = fitting == 1 && ratios.size() == 2 && is_whole(*ratios.front().whole);
            if (two_rows && most == 0) best = ratios;
            if (fitting <= most || fitting < 2 || (static_cast<std::ptrdiff_t>(ratios.size()) - fitting) * 2 > fitting)
                return;
            most = fitting;
            best = std::move(ratios);
        };
        for (int base = column - farthest_base; base <= column + farthest_base; ++base) {
            if (base == column) continue;
            consider(
                ratios(figures, [&](const CheckedFigure& figure) { return at(question, figure.figure->row, base); }));
        }
        const auto totals = totals_.find({question, column});
        if (totals != totals_.end()) consider(ratios(figures, [&](const CheckedFigure&) { return totals->second; }));
        return best;
    }

    /// «Всего детей»: a column that says that others are shares of it.
    static bool is_whole(const CheckedFigure& figure) {
        const auto& labels = figure.figure->labels;
        return labels.size() > static_cast<std::size_t>(figure.figure->row_labels) &&
               may_be_total_label(labels.back().value);
    }

    template <class Base>
    static std::vector<Ratio> ratios(const Figures& figures, const Base& base) {
        std::vector<Ratio> ratios;
        for (const CheckedFigure* figure : figures) {
            const CheckedFigure* whole = base(*figure);
            if (whole == nullptr || whole->value.value <= 0 || whole == figure) continue;
            ratios.push_back({figure, whole,
                              share_fits(*figure->value.share, figure->value.share_decimals, figure->value.value,
                                         whole->value.value)});
        }
        return ratios;
    }

    const CheckedFigure* at(int question, int row, int column) const {
        const auto found = by_place_.find({question, row, column});
        return found == by_place_.end() ? nullptr : found->second;
    }

    static Finding finding(const Ratio& ratio) {
        const double part = ratio.part->value.value;
        const double whole = ratio.whole->value.value;
        const Figure& figure = *ratio.part->figure;
        const Location& printed = figure.share.text.empty() ? figure.cell.location : figure.share.location;
        return {"share_mismatch", "error",
                "доля не сходится: «" + shown_labels(figure) + "» — напечатано " +
                    shown_number(*ratio.part->value.share) + " % (" + shown_place(printed) + "), а " +
                    shown_number(part) + " из " + shown_number(whole) + " (" +
                    shown_place(ratio.whole->figure->cell.location) + ") — это " +
                    shown_number(static_cast<double>(static_cast<long long>(1000 * part / whole + 0.5)) / 10) + " %",
                place_of(printed), ""};
    }

    std::vector<CheckedFigure> checked_;
    std::map<std::tuple<int, int, int>, const CheckedFigure*> by_place_;
    std::map<std::pair<int, int>, const CheckedFigure*> totals_;  // the last of each column
    std::map<std::pair<int, int>, Figures> with_share_;
};

}  // namespace

void find_wrong_shares(const FindingSource& source, std::vector<Finding>& findings) {
    for (const LogicalTable& table : source.extraction.tables) SharesOfTable(table).check(findings);
}

}  // namespace svod
