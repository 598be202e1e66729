// What is wrong with single events: deadlines outside the period, late, without a mark of completion.
#include "normalize/findings_rules.h"

#include "text/text.h"

namespace svod {

namespace {

/// Preparation in the month before the period («до 28.08» of a school year) belongs to it.
constexpr std::chrono::days run_up{31};

std::string shown_event(const Event& event) {
    return (event.number.empty() ? "" : "п. " + event.number + " ") + "«" + shorten(event.activity, 80) + "»";
}

bool is_outside(const Deadline& deadline, const Period& period) {
    if (deadline.kind == Deadline::Kind::recurring || deadline.kind == Deadline::Kind::ongoing ||
        deadline.kind == Deadline::Kind::unspecified)
        return false;
    if (deadline.confidence < doubtful_below || !deadline.end) return false;
    const Date end = *deadline.end;
    const Date start = deadline.start && deadline.kind != Deadline::Kind::by ? *deadline.start : end;
    return start > period.end || end < period.start - run_up;
}

void check_deadline(const Event& event, const Period& period, std::vector<Finding>& findings) {
    if (!event.deadline || !is_outside(*event.deadline, period)) return;
    findings.push_back({"deadline_outside_period", "warning",
                        shown_event(event) + ": срок «" + event.deadline->text + "» (" + russian(*event.deadline->end) +
                            ") выходит за период документа " + russian(period.start) + "–" + russian(period.end),
                        event.place, event.id});
}

void check_completion(const Event& event, std::vector<Finding>& findings) {
    if (!event.completion) return;
    const Completion& completion = *event.completion;
    if (completion.days_late.value_or(0) > 0 && completion.date && event.deadline && event.deadline->end)
        findings.push_back({"completed_late", "warning",
                            shown_event(event) + ": выполнено " + russian(*completion.date) + " при сроке " +
                                russian(*event.deadline->end) + " — позже на " +
                                plural(*completion.days_late, "день", "дня", "дней"),
                            event.place, event.id});
    if (completion.status == Status::no_report && trim(completion.text).empty())
        findings.push_back({"completion_missing", "warning", shown_event(event) + ": отметка о выполнении не заполнена",
                            event.place, event.id});
}

}  // namespace

void find_event_trouble(const FindingSource& source, std::vector<Finding>& findings) {
    const Report& report = source.report;
    // What an analytical report recommends is due after the period that it reports on.
    const bool plan = report.kind == ReportKind::roadmap || report.kind == ReportKind::roadmap_report;
    for (const Event& event : report.events) {
        if (plan && report.period && event.kind == Event::Kind::activity)
            check_deadline(event, *report.period, findings);
        check_completion(event, findings);
    }
}

}  // namespace svod
