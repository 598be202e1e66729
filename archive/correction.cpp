#include "archive/correction.h"

#include "archive/document_head.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <set>

namespace svod {
namespace {

struct FieldName {
    CorrectedField field;
    std::string_view name;
    std::string_view russian;
};

constexpr std::array field_names{
    FieldName{CorrectedField::status, "status", "статус"},
    FieldName{CorrectedField::deadline, "deadline", "срок"},
    FieldName{CorrectedField::territory, "territory", "муниципалитет"},
    FieldName{CorrectedField::period, "period", "период"},
    FieldName{CorrectedField::supersedes, "supersedes", "заменяет"},
};

std::string folded_heading(const Event& event) {
    std::string titles;
    for (const SectionTitle& section : event.section) titles += section.title + " ";
    return fold_words(titles);
}

std::optional<DateRange> dates_of(std::string_view value) {
    if (const auto range = parse_iso_range(value)) return range;
    if (const auto day = parse_iso(value)) return DateRange{*day, *day};
    return std::nullopt;
}

/// The two parts of a value before and behind its tab.
std::pair<std::string, std::string> parts_of(std::string_view value) {
    const std::size_t tab = value.find('\t');
    if (tab == std::string_view::npos) return {std::string(value), {}};
    return {std::string(value.substr(0, tab)), std::string(value.substr(tab + 1))};
}

/// A deadline without dates is told by its kind.
std::optional<Deadline::Kind> kind_of(std::string_view value) {
    for (const auto kind : {Deadline::Kind::ongoing, Deadline::Kind::recurring, Deadline::Kind::conditional})
        if (name(kind) == value) return kind;
    return std::nullopt;
}

std::string value_of(const Deadline& deadline) {
    if (!deadline.end) return kind_of(name(deadline.kind)) ? std::string(name(deadline.kind)) : std::string();
    const bool range = deadline.start && *deadline.start != *deadline.end;
    return range ? iso(*deadline.start) + ".." + iso(*deadline.end) : iso(*deadline.end);
}

std::string with_label(const std::string& value, const std::string& label) {
    return label.empty() ? value : value + "\t" + label;
}

void drop_findings(Report& report, const std::string& event, std::initializer_list<std::string_view> codes) {
    std::erase_if(report.findings, [&](const Finding& finding) {
        return finding.event == event && std::find(codes.begin(), codes.end(), finding.code) != codes.end();
    });
}

void count_days_late(Event& event) {
    if (!event.completion) return;
    Completion& completion = *event.completion;
    completion.days_late.reset();
    if (completion.date && event.deadline && event.deadline->end)
        completion.days_late = std::max(0, static_cast<int>((*completion.date - *event.deadline->end).count()));
}

void correct_status(Report& report, Event& event, const std::string& value) {
    const auto status = status_by_name(value);
    if (!status) return;
    const bool confirmed = event.completion && event.completion->status == *status;
    if (!event.completion) event.completion = Completion{};
    event.completion->status = *status;
    event.completion->rule = corrected_rule;
    event.completion->confidence = 1;
    if (!confirmed && *status != Status::done && *status != Status::substituted) {
        event.completion->date.reset();
        drop_findings(report, event.id, {"completed_late"});
    }
    drop_findings(report, event.id, {"completion_missing"});
    count_days_late(event);
}

Deadline deadline_of(const std::string& value, const std::string& text) {
    Deadline deadline;
    deadline.text = text;
    if (const auto kind = kind_of(value)) {
        deadline.kind = *kind;
    } else if (const auto dates = dates_of(value)) {
        deadline.kind = parse_iso(value) ? Deadline::Kind::by : Deadline::Kind::within;
        if (deadline.kind == Deadline::Kind::within) deadline.start = dates->start;
        deadline.end = dates->end;
    }
    return deadline;
}

void correct_deadline(Report& report, Event& event, const std::string& value) {
    if (!is_correction_value(CorrectedField::deadline, value)) return;
    if (!event.deadline || value_of(*event.deadline) != value)
        event.deadline = deadline_of(value, event.deadline ? event.deadline->text : std::string());
    event.deadline->rule = corrected_rule;
    event.deadline->confidence = 1;
    count_days_late(event);
    drop_findings(report, event.id, {"deadline_outside_period"});
    if (!event.completion || event.completion->days_late.value_or(0) == 0)
        drop_findings(report, event.id, {"completed_late"});
}

void correct_territory(Report& report, const std::string& value) {
    const auto [place, oktmo] = parts_of(value);
    if (!report.territory || report.territory->name != place || report.territory->oktmo != oktmo) {
        Territory territory;
        if (report.territory) territory.mention = report.territory->mention;
        territory.name = place;
        territory.oktmo = oktmo;
        report.territory = territory;
    }
    report.territory->confidence = 1;
    drop_findings(report, "", {"territory_unknown"});
}

/// No day of the deadline need be told as outside the period any more.
bool meets(const Deadline& deadline, const DateRange& period) {
    if (!deadline.end) return true;
    const Date start = deadline.start && deadline.kind != Deadline::Kind::by ? *deadline.start : *deadline.end;
    return start <= period.end && *deadline.end >= period.start;
}

void correct_period(Report& report, const std::string& value) {
    const auto [dates, label] = parts_of(value);
    const auto range = dates_of(dates);
    if (!range) return;
    report.period = Period{range->start, range->end, label};
    std::erase_if(report.findings, [&](const Finding& finding) {
        if (finding.code != "deadline_outside_period") return false;
        const auto event = std::find_if(report.events.begin(), report.events.end(),
                                        [&](const Event& each) { return each.id == finding.event; });
        return event != report.events.end() && event->deadline && meets(*event->deadline, *range);
    });
}

}  // namespace

std::string_view name(CorrectedField field) {
    return field_names[static_cast<std::size_t>(field)].name;
}

std::string_view russian(CorrectedField field) {
    return field_names[static_cast<std::size_t>(field)].russian;
}

std::optional<CorrectedField> corrected_field_by_name(std::string_view asked) {
    for (const FieldName& each : field_names)
        if (each.name == asked) return each.field;
    return std::nullopt;
}

CorrectionTarget correction_target(const Report& report, const Event* event) {
    CorrectionTarget target;
    target.sha256 = report.source.sha256;
    target.content = document_head(report).content;
    if (!event) return target;
    target.activity = fold_words(event->activity);
    target.heading = folded_heading(*event);
    for (const Event& each : report.events) {
        if (&each == event || each.id == event->id) break;
        target.occurrence +=
            fold_words(each.activity) == target.activity && folded_heading(each) == target.heading ? 1 : 0;
    }
    return target;
}

bool concerns(const Correction& correction, const Report& report, std::uint64_t content) {
    if (correction.target.sha256 == report.source.sha256) return true;
    return correction.target.content == content && !report.events.empty();
}

/// Ones worded alike, under one heading first, then wherever they stand if there is only one.
std::optional<std::size_t> corrected_event(const Report& report, const CorrectionTarget& target) {
    if (target.activity.empty()) return std::nullopt;
    std::vector<std::size_t> alike;
    std::vector<std::size_t> here;
    for (std::size_t i = 0; i < report.events.size(); ++i) {
        if (fold_words(report.events[i].activity) != target.activity) continue;
        alike.push_back(i);
        if (folded_heading(report.events[i]) == target.heading) here.push_back(i);
    }
    const auto occurrence = static_cast<std::size_t>(target.occurrence);
    if (occurrence < here.size()) return here[occurrence];
    return alike.size() == 1 ? std::optional(alike.front()) : std::nullopt;
}

std::string confirming_value(const Report& report, const Event* event, CorrectedField field) {
    switch (field) {
        case CorrectedField::status: {
            if (!event || !event->completion || is_doubtful(*event->completion)) return {};
            const Status status = event->completion->status;
            return status == Status::unclear ? std::string() : std::string(name(status));
        }
        case CorrectedField::deadline:
            if (!event || !event->deadline || is_doubtful(*event->deadline)) return {};
            return value_of(*event->deadline);
        case CorrectedField::territory:
            if (!report.territory || is_doubtful(*report.territory)) return {};
            return with_label(report.territory->name, report.territory->oktmo);
        case CorrectedField::period:
            if (!report.period) return {};
            return with_label(iso(report.period->start) + ".." + iso(report.period->end), report.period->label);
        case CorrectedField::supersedes:
            break;
    }
    return {};
}

std::vector<long long> apply_corrections(Report& report, const std::vector<Correction>& corrections) {
    std::vector<long long> orphans;
    if (corrections.empty()) return orphans;
    const std::uint64_t content = document_head(report).content;
    for (const Correction& correction : corrections) {
        if (!correction.holds() || !concerns(correction, report, content)) continue;
        if (correction.field == CorrectedField::territory) {
            correct_territory(report, correction.value);
        } else if (correction.field == CorrectedField::period) {
            correct_period(report, correction.value);
        } else if (correction.field == CorrectedField::supersedes) {
            continue;  // is of the head: see Store::heads
        } else if (const auto index = corrected_event(report, correction.target)) {
            if (correction.field == CorrectedField::status)
                correct_status(report, report.events[*index], correction.value);
            else
                correct_deadline(report, report.events[*index], correction.value);
        } else {
            orphans.push_back(correction.id);
        }
    }
    return orphans;
}

bool is_correction_value(CorrectedField field, std::string_view value) {
    switch (field) {
        case CorrectedField::status:
            return status_by_name(value).has_value();
        case CorrectedField::deadline:
            return dates_of(value).has_value() || kind_of(value).has_value();
        case CorrectedField::period:
            return dates_of(parts_of(value).first).has_value();
        case CorrectedField::supersedes:
        case CorrectedField::territory:
            break;
    }
    return !parts_of(value).first.empty();
}

std::string correction_text(CorrectedField field, const std::string& value) {
    const auto [first, second] = parts_of(value);
    switch (field) {
        case CorrectedField::status:
            if (const auto status = status_by_name(value)) return std::string(russian(*status));
            return value;
        case CorrectedField::territory:
            return first + (second.empty() ? "" : " (ОКТМО " + second + ")");
        case CorrectedField::supersedes:
            return first.substr(0, 12);
        case CorrectedField::deadline:
            if (const auto kind = kind_of(value)) return std::string(russian(*kind));
            break;
        case CorrectedField::period:
            break;
    }
    if (!second.empty()) return second;
    const auto dates = dates_of(first);
    if (!dates) return first;
    return dates->start == dates->end ? "по " + russian(dates->end)
                                      : "с " + russian(dates->start) + " по " + russian(dates->end);
}

}  // namespace svod
