#include "compare/comparison.h"

#include "archive/store.h"
#include "compare/activity_rows.h"
#include "compare/align.h"
#include "compare/breakdown.h"
#include "compare/catalogue.h"
#include "compare/cautions.h"
#include "compare/movement_finder.h"
#include "compare/section_filter.h"
#include "compare/selection.h"
#include "compare/short_names.h"
#include "compare/totals.h"
#include "compare/typical.h"
#include "text/text.h"

#include <algorithm>
#include <deque>
#include <map>
#include <tuple>
#include <unordered_map>

namespace svod {

namespace {

/// One event that counts, with the document it is of.
struct CountedEvent {
    const Report* report = nullptr;
    bool passes = true;      ///< the filter of sections lets it through
    bool by_heading = true;  ///< in whatever row it stands
};

std::vector<std::string> filter_words(const CompareOptions& options) {
    std::vector<std::string> words;
    for (const std::string& territory : options.territories) words.push_back("муниципалитет: " + territory);
    if (options.period)
        words.push_back("период: " + russian(options.period->start) + " – " + russian(options.period->end));
    for (const std::string& section : options.sections) words.push_back(wanted_section_text(section));
    for (const Status status : options.statuses)
        words.push_back("статус: " + std::string(russian(status)) + " (итоги — по всем статусам)");
    return words;
}

struct SelectedReports {
    std::vector<Report> reports;
    std::optional<Date> latest;  ///< day that any document names, of territories that are not asked for, too
    std::vector<SelectedTerritory> territories;
    std::vector<std::vector<OrganizationFigures>> organizations;     ///< by territory
    std::unordered_map<const DocumentHead*, std::size_t> report_of;  ///< of the documents of `territories`
};

/// The date that the figures of these documents are as of.
std::optional<Date> date_of(const std::vector<SelectedDocument>& documents, const std::optional<Date>& common,
                            const CompareOptions& options) {
    if (!options.own_dates) return common;
    std::optional<Date> own;
    for (const SelectedDocument& document : documents)
        if (document.counts) own = std::max(own, status_date(*document.head));
    return own ? own : common;
}

OrganizationFigures figures_of(const SelectedOrganization& organization, const std::optional<Date>& as_of) {
    OrganizationFigures figures{organization.name, {}, no_totals()};
    for (const SelectedDocument& document : organization.documents) {
        figures.documents.push_back(compared_document(*document.head));
        if (!document.counts) continue;
        for (const ActivityDigest& digest : document.head->activities) count_activity(figures.totals, digest, as_of);
    }
    return figures;
}

/// Of every territory those of its organisations; none with a filter of sections, which heads do not know.
std::vector<std::vector<OrganizationFigures>> organization_figures(const std::vector<SelectedTerritory>& territories,
                                                                   const std::optional<Date>& common,
                                                                   const CompareOptions& options) {
    std::vector<std::vector<OrganizationFigures>> all(territories.size());
    if (!options.sections.empty()) return all;
    for (std::size_t i = 0; i < territories.size(); ++i)
        for (const SelectedOrganization& each : territories[i].organizations)
            all[i].push_back(figures_of(each, date_of(each.documents, common, options)));
    return all;
}

class Comparer {
public:
    Comparer(SelectedReports input, const CompareOptions& options)
        : input_(std::move(input)), options_(options), sections_(options.sections) {
        for (Report& report : input_.reports) show_names(report, options.names);
        comparison_.reports = std::move(input_.reports);
        comparison_.catalogue = options.catalogue ? options.catalogue : Catalogue::built_in();
    }

    Comparison run() {
        comparison_.filters = filter_words(options_);
        comparison_.as_of = options_.as_of ? options_.as_of : input_.latest;
        comparison_.own_dates = options_.own_dates;
        for (const SelectedTerritory& territory : input_.territories) take(territory);
        const std::vector<AlignedRow> rows = align_rows(items_, {*comparison_.catalogue, options_.links});
        filter_sections(rows);
        count();
        comparison_.cautions = date_cautions(input_.territories, comparison_);
        find_typical(rows);
        for (const AlignedRow& row : rows) add_row(row);
        group_by_section();
        comparison_.by_section = totals_by_section(comparison_);
        comparison_.by_responsible = totals_by_responsible(comparison_);
        filter_statuses();
        compare_versions(rows);
        return std::move(comparison_);
    }

private:
    const Report& report_of(const DocumentHead& head) const { return comparison_.reports[input_.report_of.at(&head)]; }

    void take(const SelectedTerritory& selected) {
        const int number = static_cast<int>(comparison_.territories.size());
        ComparedTerritory territory{selected.id, selected.name, selected.oktmo, selected.region, {}, no_totals()};
        territory.as_of = date_of(selected.documents, comparison_.as_of, options_);
        territory.organizations = std::move(input_.organizations[static_cast<std::size_t>(number)]);
        for (const SelectedDocument& document : selected.documents) {
            const Report& report = report_of(*document.head);
            territory.documents.push_back(compared_document(*document.head));
            for (const Indicator& indicator : report.indicators)
                comparison_.indicators.push_back({selected.id, report.source.name, &indicator, &report});
            for (const Finding& finding : report.findings)
                comparison_.findings.push_back({selected.id, report.source.name, &finding, &report});
            if (!document.counts) continue;
            const ShortNames names = short_names(report);
            for (const Event& event : report.events) {
                items_.push_back({number, written_out_event(event, names), selected.organization, &event});
                counted_.push_back({&report, true, true});
            }
        }
        comparison_.territories.push_back(std::move(territory));
    }

    /// The event itself where it has no short name that its document explains.
    const Event* written_out_event(const Event& event, const ShortNames& names) {
        if (names.empty()) return &event;
        std::string activity = written_out(event.activity, names);
        if (activity == event.activity) return &event;
        written_out_.push_back(event);
        written_out_.back().activity = std::move(activity);
        return &written_out_.back();
    }

    /// A section is asked for by a part of its title, as written above the event or as the programme names it.
    void filter_sections(const std::vector<AlignedRow>& rows) {
        if (!sections_.asks()) return;
        for (std::size_t i = 0; i < items_.size(); ++i)
            counted_[i].passes = counted_[i].by_heading = sections_.passes_headings(headings(items_[i].as_written()));
        for (const AlignedRow& row : rows) {
            if (!sections_.passes_row(row.section)) continue;
            for (const AlignedMember& member : row.members)
                counted_[static_cast<std::size_t>(member.item)].passes = true;
        }
    }

    void count() {
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (counted_[i].passes)
                count_event(comparison_.territories[static_cast<std::size_t>(items_[i].territory)].totals,
                            items_[i].as_written(), as_of(i));
        comparison_.region = no_totals();
        for (const ComparedTerritory& territory : comparison_.territories)
            add_totals(comparison_.region, territory.totals);
    }

    /// A filter of statuses hides activities, it takes none out of a plan: all that are aligned count.
    void find_typical(const std::vector<AlignedRow>& rows) {
        std::vector<std::map<std::string, double>> standing(comparison_.territories.size());
        for (const AlignedRow& row : rows)
            for (const AlignedMember& member : row.members) {
                const auto territory =
                    static_cast<std::size_t>(items_[static_cast<std::size_t>(member.item)].territory);
                const auto stands = [&](const std::string& id, double score) {
                    double& best = standing[territory][id];
                    best = std::max(best, score);
                };
                stands(row.id, member.score);
                if (!member.besides.empty()) stands(member.besides, member.besides_score);
            }
        for (std::size_t i = 0; i < standing.size(); ++i) {
            const SelectedTerritory& selected = input_.territories[i];
            if (selected.organization || !has_roadmap(selected)) continue;
            comparison_.territories[i].typical = typical_activities(
                *comparison_.catalogue, standing[i],
                [this](const std::string& section) { return !sections_.asks() || sections_.passes_row(section); });
        }
    }

    static bool has_roadmap(const SelectedTerritory& selected) {
        return std::any_of(selected.documents.begin(), selected.documents.end(), [](const SelectedDocument& document) {
            const ReportKind kind = document.head->kind;
            return document.counts && !document.head->activities.empty() &&
                   (kind == ReportKind::roadmap || kind == ReportKind::roadmap_report);
        });
    }

    const std::optional<Date>& as_of(std::size_t item) const {
        return comparison_.territories[static_cast<std::size_t>(items_[item].territory)].as_of;
    }

    bool has_asked_status(const Event& event) const {
        return event.completion && std::find(options_.statuses.begin(), options_.statuses.end(),
                                             counted_status(*event.completion)) != options_.statuses.end();
    }

    void filter_statuses() {
        if (options_.statuses.empty()) return;
        for (ComparedRow& row : comparison_.rows)
            for (std::vector<ComparedEvent>& cell : row.cells)
                std::erase_if(cell, [this](const ComparedEvent& each) { return !has_asked_status(*each.event); });
        std::erase_if(comparison_.rows, [](const ComparedRow& row) {
            return std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.empty(); });
        });
    }

    void add_row(const AlignedRow& aligned) {
        ComparedRow row{aligned.id, aligned.title, aligned.section, {}};
        row.cells.resize(comparison_.territories.size());
        const bool whole_row = !sections_.asks() || sections_.passes_row(aligned.section);
        bool any = false;
        for (const AlignedMember& member : aligned.members) {
            const auto item = static_cast<std::size_t>(member.item);
            if (!whole_row && !counted_[item].by_heading) continue;
            const Event& event = items_[item].as_written();
            ComparedEvent compared{
                counted_[item].report->source.name,
                &event,
                is_due(event, as_of(item)),
                is_overdue(event, as_of(item)),
                is_due_soon(event, as_of(item)),
                member.reason + (&event == items_[item].event ? "" : "; сокращения раскрыты по документу"),
                member.score};
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

    void compare_versions(const std::vector<AlignedRow>& rows) {
        std::vector<TerritoryVersions> versions(input_.territories.size());
        for (std::size_t i = 0; i < versions.size(); ++i) {
            const SelectedTerritory& selected = input_.territories[i];
            const ComparedTerritory& territory = comparison_.territories[i];
            versions[i] = {i, selected.organization, selected.previous, {}, {}, {}, territory.as_of};
            for (const SelectedDocument& document : selected.documents)
                if (document.counts) versions[i].now.push_back(document.head);
            for (const DocumentHead* head : selected.previous) versions[i].reports.push_back(&report_of(*head));
        }
        std::vector<bool> seen(items_.size(), false);  // an activity that stands in two rows is one
        for (const AlignedRow& row : rows)
            for (const AlignedMember& member : row.members) {
                const auto item = static_cast<std::size_t>(member.item);
                if (seen[item]) continue;
                seen[item] = true;
                versions[static_cast<std::size_t>(items_[item].territory)].after.push_back(
                    {&items_[item].as_written(), row.id, counted_[item].passes});
            }
        comparison_.movement = find_movement(versions, *comparison_.catalogue, [this](const Event& event) {
            return !sections_.asks() || sections_.passes_without_row(headings(event));
        });
    }

    SelectedReports input_;
    const CompareOptions& options_;
    SectionFilter sections_;
    Comparison comparison_;
    std::deque<Event> written_out_;  ///< copies whose activities are aligned without short names
    std::vector<AlignItem> items_;
    std::vector<CountedEvent> counted_;  ///< parallel to items_
};

/// From here on the heads bear the names of files that may be shown. A territory that is called by its file gets an id
/// of its own: two files may be told apart by nothing but the person.
void hide_file_names(std::vector<DocumentHead>& heads, std::vector<SelectedTerritory>& territories, PersonNames names) {
    for (SelectedTerritory& territory : territories) {
        if (territory.documents.empty()) continue;
        const DocumentHead& first = *territory.documents.front().head;
        if (!first.territory.empty() || territory.organization) continue;
        std::string shown = file_with_names(territory.name, names);
        if (shown == territory.name) continue;
        territory.name = std::move(shown);
        territory.id = fold_words(territory.name) + " " + first.sha256.substr(0, 12);
    }
    for (DocumentHead& head : heads) head.name = file_with_names(head.name, names);
}

/// The documents that are compared, the figures of organisations, and the latest day of all that would be if no
/// territory were asked for.
void select_into(SelectedReports& input, std::vector<DocumentHead>& heads, const CompareOptions& options) {
    input.territories = select_documents(heads, options);
    const auto take_latest = [&input](const std::vector<SelectedTerritory>& territories) {
        for (const SelectedTerritory& territory : territories)
            input.latest = std::max(input.latest, latest_date(territory.documents));  // no date is before every date
    };
    take_latest(input.territories);
    if (!options.territories.empty() && !options.as_of) {
        CompareOptions everywhere = options;
        everywhere.territories.clear();
        take_latest(select_documents(heads, everywhere));
    }
    hide_file_names(heads, input.territories, options.names);
    input.organizations =
        organization_figures(input.territories, options.as_of ? options.as_of : input.latest, options);
}

/// Of documents whose reports are not read only names and dates are asked for from now on: what was counted of them
/// takes as much room as the reports that are.
void forget_activities(std::vector<DocumentHead>& heads, const std::vector<const DocumentHead*>& read) {
    auto next = read.begin();  // sorted by place in `heads`
    for (DocumentHead& head : heads) {
        if (next != read.end() && *next == &head)
            ++next;
        else
            head.activities = {};
    }
}

}  // namespace

Comparison compare(std::vector<Report> reports, const CompareOptions& options) {
    std::sort(reports.begin(), reports.end(), [](const Report& a, const Report& b) {
        return std::tie(a.source.name, a.source.sha256) < std::tie(b.source.name, b.source.sha256);
    });
    std::vector<DocumentHead> heads;
    heads.reserve(reports.size());
    for (const Report& report : reports) heads.push_back(document_head(report));
    SelectedReports input;
    for (std::size_t i = 0; i < heads.size(); ++i) input.report_of[&heads[i]] = i;
    input.reports = std::move(reports);
    select_into(input, heads, options);
    return Comparer(std::move(input), options).run();
}

Comparison compare_archive(Store& store, CompareOptions options) {
    std::vector<DocumentHead> heads = store.heads({{}, options.period});
    SelectedReports input;
    select_into(input, heads, options);
    std::vector<const DocumentHead*> needed;
    for (const SelectedTerritory& territory : input.territories) {
        for (const SelectedDocument& document : territory.documents) needed.push_back(document.head);
        needed.insert(needed.end(), territory.previous.begin(), territory.previous.end());
    }
    std::sort(needed.begin(), needed.end());  // by place in `heads`: by name
    needed.erase(std::unique(needed.begin(), needed.end()), needed.end());
    std::vector<std::string> hashes;
    for (const DocumentHead* head : needed) hashes.push_back(head->sha256);
    forget_activities(heads, needed);
    input.reports = store.reports_of(hashes);
    if (input.reports.size() != needed.size())
        throw ArchiveError("Архив изменился во время чтения. Повторите команду.");
    for (std::size_t i = 0; i < needed.size(); ++i) input.report_of[needed[i]] = i;
    if (!options.catalogue) options.catalogue = catalogue_of(store);
    const std::vector<ActivityLink> links = store.links();
    options.links.insert(options.links.end(), links.begin(), links.end());
    return Comparer(std::move(input), options).run();
}

}  // namespace svod
