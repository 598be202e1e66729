#include "compare/review.h"

#include "compare/activity_rows.h"
#include "compare/review_alternatives.h"
#include "compare/short_names.h"
#include "compare/totals.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace svod {

namespace {

struct KindWords {
    std::string_view name;
    std::string_view russian;
};

/// In the order of ReviewKind.
constexpr std::array kinds{
    KindWords{"territory", "муниципалитет"}, KindWords{"table", "таблица"},
    KindWords{"period", "период документа"}, KindWords{"completion", "отметка о выполнении"},
    KindWords{"deadline", "срок"},           KindWords{"figure", "показатель"},
    KindWords{"row", "строка сводной"},      KindWords{"responsible", "ответственные"},
    KindWords{"approval", "утверждение"},    KindWords{"order", "реквизиты документа"},
};

constexpr double whole_document = 1000;
constexpr double whole_table = 500;
constexpr double status_of_overdue = 100;
constexpr double status_of_due = 80;
constexpr double status_not_due_yet = 40;
constexpr double deadline_unfinished = 70;
constexpr double deadline_of_plan = 40;
constexpr double deadline_finished = 20;
constexpr double unknown_period = 200;
constexpr double contradicted = 30;
constexpr double misplaced = 15;
constexpr double nobody_named = 10;
constexpr double undated_approval = 8;
constexpr double bare_order = 6;
constexpr double without_unit = 5;
constexpr double for_doubt = 9;          ///< keeps kinds apart: less than between two of the above
constexpr double loose_match = 0.8;      ///< a score in the catalogue below which little speaks for the row
constexpr std::size_t one_decision = 3;  ///< marks read by one rule that are one item
constexpr double rivals = 0.9;           ///< of the score of its row that makes another as likely

/// A text of nothing but dashes and dots says that nothing is said.
bool says_something(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= '0' && byte <= '9') || (byte >= 0xD0 && byte <= 0xD1) || (byte | 0x20) == 'x';
    });
}

/// The column of `field` in the table the place is in.
void find_column(ReviewItem& item, HeaderField field) {
    if (item.place.tables.empty()) return;
    const int table = item.place.tables.front().table;
    for (const ReportTable& each : item.report->tables) {
        const bool here = std::any_of(each.place.tables.begin(), each.place.tables.end(),
                                      [&](const Place::Rows& rows) { return rows.table == table; });
        if (!here) continue;
        for (const SchemaColumn& column : each.columns)
            if (column.field == field) {
                item.column = column.column;
                item.header = column.header;
                return;
            }
    }
}

class ReviewReader {
public:
    explicit ReviewReader(const Comparison& comparison) : comparison_(comparison) {
        for (const Report& report : comparison.reports) reports_.emplace(report.source.sha256, &report);
        for (const Report& report : comparison.reports) {
            for (const Event& event : report.events) of_event_.emplace(&event, &report);
            names_.emplace(&report, short_names(report));
        }
    }

    std::vector<ReviewItem> take() {
        for (const ComparedTerritory& territory : comparison_.territories)
            for (const ComparedDocument& document : territory.documents) {
                const auto found = reports_.find(document.sha256);
                if (found != reports_.end()) add_document(territory.name, *found->second);
            }
        for (const ComparedRow& row : comparison_.rows)
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                for (const ComparedEvent& event : row.cells[i]) add_event(comparison_.territories[i].name, event);
        gather();
        std::stable_sort(items_.begin(), items_.end(), [](const ReviewItem& a, const ReviewItem& b) {
            const auto key = [](const ReviewItem& item) {
                return std::tuple(-item.consequence, std::string_view(item.report->source.name),
                                  std::string_view(item.report->source.sha256), first_row(item), item.kind);
            };
            return key(a) < key(b);
        });
        return std::move(items_);
    }

private:
    static std::tuple<int, int, int> first_row(const ReviewItem& item) {
        if (item.place.tables.empty()) return {-1, -1, item.place.paragraph.value_or(-1)};
        const Place::Rows& rows = item.place.tables.front();
        return {rows.table, rows.rows.empty() ? -1 : rows.rows.front(), -1};
    }

    ReviewItem item(ReviewKind kind, const std::string& territory, const Report& report) const {
        ReviewItem made;
        made.kind = kind;
        made.territory = territory;
        made.report = &report;
        return made;
    }

    /// `weight` is halved for a value that is understood well enough to be shown.
    void weigh(ReviewItem item, double weight, double confidence) {
        item.consequence = (confidence < doubtful_below ? weight : weight / 2) + for_doubt * (1 - confidence);
        items_.push_back(std::move(item));
    }

    void add_document(const std::string& territory, const Report& report) {
        add_territory(territory, report);
        add_period(territory, report);
        add_figures(territory, report);
        add_papers(territory, report);
        for (const Finding& finding : report.findings) {
            if (finding.code != "schema_unrecognised") continue;
            ReviewItem made = item(ReviewKind::table, territory, report);
            made.place = finding.place;
            made.raw = finding.message;
            made.rule = finding.code;
            made.events = 0;
            for (const Place::Rows& part : finding.place.tables) made.events += static_cast<int>(part.rows.size());
            made.consequence = whole_table + made.events;
            items_.push_back(std::move(made));
        }
    }

    /// A document that holds nothing to count does no harm wherever it stands.
    void add_territory(const std::string& territory, const Report& report) {
        if (report.events.empty() && report.indicators.empty()) return;
        if (!report.territory && report.organization) return;
        if (report.territory && report.territory->confidence >= reviewed_below) return;
        ReviewItem made = item(ReviewKind::territory, territory, report);
        made.raw = report.territory ? report.territory->mention : report.title;
        made.events = static_cast<int>(report.events.size());
        if (report.territory) {
            if (!is_doubtful(*report.territory)) made.taken = report.territory->name;
            made.confidence = report.territory->confidence;
            made.alternatives = territory_alternatives(*report.territory);
        }
        made.consequence = (made.taken.empty() ? whole_document : whole_table) + made.events;
        items_.push_back(std::move(made));
    }

    /// A plan whose period no text tells: its deadlines have no years to lean on.
    void add_period(const std::string& territory, const Report& report) {
        const bool plan = report.kind == ReportKind::roadmap || report.kind == ReportKind::roadmap_report;
        if (!plan || report.events.empty()) return;
        std::size_t outside = 0;
        for (const Finding& finding : report.findings) outside += finding.code == "deadline_outside_period" ? 1U : 0U;
        const bool contradicted_by_deadlines = report.period && outside * 2 > report.events.size();
        if (report.period && !contradicted_by_deadlines) return;
        ReviewItem made = item(ReviewKind::period, territory, report);
        made.raw = report.title;
        made.events = static_cast<int>(report.events.size());
        if (report.period) {
            made.rule = "deadline_outside_period";
            made.alternatives.push_back("сроков вне периода: " + std::to_string(outside));
            made.taken = "с " + russian(report.period->start) + " по " + russian(report.period->end);
            made.confidence = doubtful_below;
        }
        made.consequence = unknown_period + made.events;
        items_.push_back(std::move(made));
    }

    /// Numbers that another number of the document contradicts, and those that do not say what they count.
    void add_figures(const std::string& territory, const Report& report) {
        for (const Finding& finding : report.findings) {
            if (finding.code != "total_mismatch" && finding.code != "share_mismatch" &&
                finding.code != "cross_table_mismatch")
                continue;
            ReviewItem made = item(ReviewKind::figure, territory, report);
            made.place = finding.place;
            made.raw = finding.message;
            made.rule = finding.code;
            made.events = 0;
            made.consequence = contradicted + for_doubt;
            items_.push_back(std::move(made));
        }
        ReviewItem made = item(ReviewKind::figure, territory, report);
        made.events = 0;
        for (const Indicator& indicator : report.indicators) {
            if (indicator.is_mark || !indicator.unit.empty()) continue;
            add_place(made, {territory, &report, nullptr, indicator.place, indicator.measure});
        }
        if (made.place.tables.empty() && !made.place.paragraph) return;
        made.rule = "единица измерения не названа";
        made.consequence = without_unit;
        items_.push_back(std::move(made));
    }

    /// Approvals without a day; cited documents with neither number nor date.
    void add_papers(const std::string& territory, const Report& report) {
        for (const Approval& approval : report.approvals) {
            if (approval.date || approval.text.empty()) continue;
            ReviewItem made = item(ReviewKind::approval, territory, report);
            made.raw = approval.text;
            made.rule = "дата не названа";
            made.events = 0;
            made.consequence = undated_approval;
            items_.push_back(std::move(made));
        }
        ReviewItem made = item(ReviewKind::order, territory, report);
        made.events = 0;
        for (const OrderReference& order : report.orders)
            if (order.number.empty() && !order.date)
                add_place(made,
                          {territory, &report, nullptr, order.place, order.title.empty() ? order.type : order.title});
        if (made.raw.empty()) return;
        made.rule = "нет ни номера, ни даты";
        made.consequence = bare_order;
        items_.push_back(std::move(made));
    }

    /// The first place is the item's own.
    static void add_place(ReviewItem& item, ReviewPlace place) {
        if (item.raw.empty() && item.place.tables.empty() && !item.place.paragraph) {
            item.place = std::move(place.place);
            item.raw = std::move(place.raw);
        } else
            item.also.push_back(std::move(place));
    }

    /// What one decision settles: marks that one rule took for one status; those of one document that say
    /// nothing clear in equal words.
    static std::optional<std::pair<std::string, std::string>> decision_on(const ReviewItem& item) {
        if (item.kind != ReviewKind::completion) return std::nullopt;
        if (item.taken.empty() || item.event->completion->status == Status::unclear)
            return std::pair("words " + item.report->source.sha256, fold_words(item.raw));
        return std::pair("rule " + item.rule, item.taken);
    }

    /// Marks that one decision settles become one item, the most consequential of them first.
    void gather() {
        std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> groups;
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (const auto decision = decision_on(items_[i])) groups[*decision].push_back(i);
        std::vector<bool> gathered(items_.size(), false);
        for (auto& [key, members] : groups) {
            if (members.size() < one_decision) continue;
            std::stable_sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
                return items_[a].consequence > items_[b].consequence;
            });
            ReviewItem& first = items_[members.front()];
            first.events = static_cast<int>(members.size());
            for (std::size_t k = 1; k < members.size(); ++k) {
                ReviewItem& other = items_[members[k]];
                first.also.push_back({other.territory, other.report, other.event, other.place, other.raw});
                gathered[members[k]] = true;
            }
        }
        std::size_t kept = 0;
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (!gathered[i]) {
                if (kept != i) items_[kept] = std::move(items_[i]);
                ++kept;
            }
        items_.resize(kept);
    }

    void add_event(const std::string& territory, const ComparedEvent& compared) {
        const Event& event = *compared.event;
        const Report& report = *of_event_.at(&event);
        const auto made = [&](ReviewKind kind) {
            ReviewItem one = item(kind, territory, report);
            one.event = &event;
            one.place = event.place;
            return one;
        };
        const bool first = seen_.insert(&event).second;  // it may stand in two rows
        if (first && event.completion) add_completion(made(ReviewKind::completion), compared);
        if (first && event.deadline) add_deadline(made(ReviewKind::deadline), event);
        if (first && event.responsible) add_responsible(made(ReviewKind::responsible), *event.responsible);
        add_row(made(ReviewKind::row), compared, report.organization.has_value());
    }

    void add_completion(ReviewItem made, const ComparedEvent& compared) {
        const Completion& completion = *compared.event->completion;
        const bool unclear = completion.status == Status::unclear;
        if (completion.status == Status::no_report || (completion.confidence >= reviewed_below && !unclear)) return;
        made.raw = completion.text;
        made.rule = completion.rule;
        if (!is_doubtful(completion)) made.taken = russian(completion.status);
        made.alternatives = completion_alternatives(completion);
        find_column(made, HeaderField::completion);
        const double weight = compared.overdue ? status_of_overdue : compared.due ? status_of_due : status_not_due_yet;
        made.confidence = completion.confidence;
        weigh(std::move(made), weight, unclear ? 0 : completion.confidence);  // nothing is told, however surely
    }

    void add_deadline(ReviewItem made, const Event& event) {
        const Deadline& deadline = *event.deadline;
        if (deadline.confidence >= reviewed_below || !says_something(deadline.text)) return;
        made.raw = deadline.text;
        made.confidence = deadline.confidence;
        made.rule = deadline.rule;
        if (!is_doubtful(deadline)) made.taken = deadline_in_words(deadline);
        made.alternatives = deadline_alternatives(deadline);
        find_column(made, HeaderField::deadline);
        const double weight = !event.completion                ? deadline_of_plan
                              : is_finished(*event.completion) ? deadline_finished
                                                               : deadline_unfinished;
        weigh(std::move(made), weight, deadline.confidence);
    }

    void add_responsible(ReviewItem made, const Responsible& responsible) {
        if (responsible.confidence >= reviewed_below || !says_something(responsible.text)) return;
        made.raw = responsible.text;
        made.confidence = responsible.confidence;
        if (!is_doubtful(responsible))
            for (const Party& party : responsible.parties) made.taken += (made.taken.empty() ? "" : "; ") + party.name;
        find_column(made, HeaderField::responsible);
        weigh(std::move(made), nobody_named, responsible.confidence);
    }

    /// Activities that the catalogue took with little to go by, or that it could have put elsewhere as well.
    void add_row(ReviewItem made, const ComparedEvent& compared, bool organization) {
        Event event = *compared.event;
        event.activity = written_out(event.activity, names_.at(made.report));
        const RowChoices choices = choose_rows(event, organization, *comparison_.catalogue);
        if (choices.own.empty()) return;
        const double score = choices.own.front().score;
        const double rival = choices.own.size() > 1 || choices.others.empty() ? 0 : choices.others.front().score;
        if (score >= loose_match && rival < rivals * score) return;
        const auto& entries = comparison_.catalogue->entries();
        const auto title = [&](const RowChoice& choice) {
            return entries[static_cast<std::size_t>(choice.entry)].title;
        };
        made.raw = compared.event->activity;
        made.taken = title(choices.own.front());
        made.rule = compared.reason;
        for (const RowChoice& other : choices.others)
            if (title(other) != made.taken) made.alternatives.push_back(title(other));
        find_column(made, HeaderField::activity);
        made.confidence = std::min(score, 1.0) * score / (score + rival);
        made.consequence = misplaced + for_doubt * (1 - made.confidence);
        items_.push_back(std::move(made));
    }

    const Comparison& comparison_;
    std::map<std::string_view, const Report*> reports_;  ///< by SHA-256
    std::map<const Event*, const Report*> of_event_;
    std::map<const Report*, ShortNames> names_;
    std::set<const Event*> seen_;
    std::vector<ReviewItem> items_;
};

}  // namespace

std::string_view name(ReviewKind kind) {
    return kinds[static_cast<std::size_t>(kind)].name;
}

std::string_view russian(ReviewKind kind) {
    return kinds[static_cast<std::size_t>(kind)].russian;
}

std::vector<ReviewItem> review_queue(const Comparison& comparison) {
    return ReviewReader(comparison).take();
}

}  // namespace svod
