#include "compare/comparison.h"

#include "compare/activity_rows.h"
#include "compare/align.h"
#include "compare/movement_finder.h"
#include "compare/selection.h"
#include "compare/totals.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace svod {

namespace {

void later(std::optional<Date>& date, const std::optional<Date>& other) {
    if (other && (!date || *date < *other)) date = other;
}

/// The latest as_of, approval or period end of the documents compared.
std::optional<Date> latest_date(const std::vector<SelectedTerritory>& selected) {
    std::optional<Date> date;
    for (const SelectedTerritory& territory : selected)
        for (const SelectedDocument& document : territory.documents) {
            later(date, document.report->as_of);
            for (const Approval& approval : document.report->approvals) later(date, approval.date);
            if (document.report->period) later(date, document.report->period->end);
        }
    return date;
}

/// One event that counts, with the document it is of.
struct Counted {
    const Report* report = nullptr;
    bool passes = true;  ///< the filter of sections lets it through
};

std::vector<std::string> filter_words(const CompareOptions& options) {
    std::vector<std::string> words;
    for (const std::string& territory : options.territories) words.push_back("муниципалитет: " + territory);
    if (options.period)
        words.push_back("период: " + russian(options.period->start) + " – " + russian(options.period->end));
    for (const std::string& section : options.sections) words.push_back("раздел: " + section);
    for (const Status status : options.statuses)
        words.push_back("статус: " + std::string(russian(status)) + " (итоги — по всем статусам)");
    return words;
}

class Comparer {
public:
    Comparer(std::vector<Report> reports, const CompareOptions& options) : options_(options) {
        std::sort(reports.begin(), reports.end(), [](const Report& a, const Report& b) {
            return std::tie(a.source.name, a.source.sha256) < std::tie(b.source.name, b.source.sha256);
        });
        comparison_.reports = std::move(reports);
    }

    Comparison run() {
        const std::vector<SelectedTerritory> selected = select_documents(comparison_.reports, options_);
        comparison_.filters = filter_words(options_);
        comparison_.as_of = options_.as_of ? options_.as_of : latest_date(selected);
        for (const SelectedTerritory& territory : selected) take(territory);
        const std::vector<AlignedRow> rows = align_rows(items_);
        filter_sections(rows);
        count();
        for (const AlignedRow& row : rows) add_row(row);
        group_by_section();
        compare_versions(selected, rows);
        return std::move(comparison_);
    }

private:
    void take(const SelectedTerritory& selected) {
        const int number = static_cast<int>(comparison_.territories.size());
        ComparedTerritory territory{selected.id, selected.name, selected.oktmo, selected.region, {}, no_totals()};
        for (const SelectedDocument& document : selected.documents) {
            const Report& report = *document.report;
            territory.documents.push_back(compared_document(report));
            for (const Indicator& indicator : report.indicators)
                comparison_.indicators.push_back({selected.id, report.source.name, &indicator});
            for (const Finding& finding : report.findings)
                comparison_.findings.push_back({selected.id, report.source.name, &finding});
            if (!document.counts) continue;
            for (const Event& event : report.events) {
                items_.push_back({number, &event, selected.organization});
                counted_.push_back({&report, true});
            }
        }
        comparison_.territories.push_back(std::move(territory));
    }

    /// A section is asked for by a part of its title, as written above the event or as the programme names it.
    void filter_sections(const std::vector<AlignedRow>& rows) {
        if (options_.sections.empty()) return;
        for (std::size_t i = 0; i < items_.size(); ++i) counted_[i].passes = names_section(headings(*items_[i].event));
        for (const AlignedRow& row : rows) {
            if (!names_section(row.section)) continue;
            for (const AlignedMember& member : row.members)
                counted_[static_cast<std::size_t>(member.item)].passes = true;
        }
    }

    bool names_section(const std::string& title) const {
        const std::string folded = fold_words(title);
        return std::any_of(options_.sections.begin(), options_.sections.end(), [&](const std::string& wanted) {
            const std::string part = fold_words(wanted);
            return !part.empty() && folded.find(part) != std::string::npos;
        });
    }

    void count() {
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (counted_[i].passes)
                count_event(comparison_.territories[static_cast<std::size_t>(items_[i].territory)].totals,
                            *items_[i].event, comparison_.as_of);
        comparison_.region = no_totals();
        for (const ComparedTerritory& territory : comparison_.territories)
            add_totals(comparison_.region, territory.totals);
    }

    bool shown(std::size_t item) const {
        if (!counted_[item].passes) return false;
        if (options_.statuses.empty()) return true;
        const auto& completion = items_[item].event->completion;
        return completion && std::find(options_.statuses.begin(), options_.statuses.end(),
                                       counted_status(*completion)) != options_.statuses.end();
    }

    void add_row(const AlignedRow& aligned) {
        ComparedRow row{aligned.id, aligned.title, aligned.section, {}};
        row.cells.resize(comparison_.territories.size());
        bool any = false;
        for (const AlignedMember& member : aligned.members) {
            const auto item = static_cast<std::size_t>(member.item);
            if (!shown(item)) continue;
            const Event& event = *items_[item].event;
            ComparedEvent compared{counted_[item].report->source.name,    &event,
                                   is_due(event, comparison_.as_of),      is_overdue(event, comparison_.as_of),
                                   is_due_soon(event, comparison_.as_of), member.reason};
            row.cells[static_cast<std::size_t>(items_[item].territory)].push_back(std::move(compared));
            any = true;
        }
        if (any) comparison_.rows.push_back(std::move(row));
    }

    /// Rows of one section stand together, sections in the order of their first row; rows without one come last.
    void group_by_section() {
        std::map<std::string, std::size_t> place;
        for (const ComparedRow& row : comparison_.rows)
            if (!row.section.empty()) place.emplace(row.section, place.size());
        place.emplace("", place.size());
        std::stable_sort(
            comparison_.rows.begin(), comparison_.rows.end(),
            [&](const ComparedRow& a, const ComparedRow& b) { return place.at(a.section) < place.at(b.section); });
    }

    void compare_versions(const std::vector<SelectedTerritory>& selected, const std::vector<AlignedRow>& rows) {
        std::vector<TerritoryVersions> versions(selected.size());
        for (std::size_t i = 0; i < selected.size(); ++i) {
            const ComparedTerritory& territory = comparison_.territories[i];
            versions[i] = {i, selected[i].organization, selected[i].previous, {}, &territory.totals, comparison_.as_of};
        }
        for (const AlignedRow& row : rows)
            for (const AlignedMember& member : row.members) {
                const auto item = static_cast<std::size_t>(member.item);
                versions[static_cast<std::size_t>(items_[item].territory)].after.push_back(
                    {items_[item].event, row.id, counted_[item].passes});
            }
        comparison_.movement = find_movement(versions, [this](const Event& event) {
            return options_.sections.empty() || names_section(headings(event));
        });
    }

    const CompareOptions& options_;
    Comparison comparison_;
    std::vector<AlignItem> items_;
    std::vector<Counted> counted_;  ///< parallel to items_
};

}  // namespace

Comparison compare(std::vector<Report> reports, const CompareOptions& options) {
    return Comparer(std::move(reports), options).run();
}

}  // namespace svod
