#include "app/correcting.h"

#include "app/correction_value.h"
#include "app/stored_document.h"
#include "app/usage_error.h"
#include "archive/corrections.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <memory>

namespace svod {

namespace {

bool of_event(CorrectedField field) {
    return field == CorrectedField::status || field == CorrectedField::deadline;
}

const Event* event_with(const Report& report, const std::string& id) {
    for (const Event& event : report.events)
        if (event.id == id) return &event;
    return nullptr;
}

/// A report as it counts and as it was read.
struct BothReports {
    Report counted;
    Report raw;
};

/// The reports that what is said is of, each read once.
class SaidReports {
public:
    explicit SaidReports(Store& store) : store_(store) {}

    const BothReports& of(const std::string& subject, CorrectedField field) {
        for (const auto& [sha256, reports] : read_)
            if (event_with(reports->counted, subject)) return *reports;
        if (std::optional<Report> report = store_.report_of_event(subject)) return keep(std::move(*report));
        if (of_event(field))
            throw UsageError("мероприятия «" + subject +
                             "» в архиве нет. Номера мероприятий есть в сводной: svod compare --format json, csv, "
                             "xlsx.");
        return keep(report_named(store_, subject));
    }

private:
    const BothReports& keep(Report counted) {
        std::unique_ptr<BothReports>& kept = read_[counted.source.sha256];
        if (kept) return *kept;
        std::optional<Report> raw = uncorrected_report(store_, counted.source.sha256);
        kept = std::make_unique<BothReports>(BothReports{counted, raw ? std::move(*raw) : counted});
        return *kept;
    }

    Store& store_;
    std::map<std::string, std::unique_ptr<BothReports>> read_;  ///< by SHA-256
};

bool given_by_a_person(const Report& report, const Event* event, CorrectedField field) {
    if (field == CorrectedField::status) return event->completion && event->completion->rule == corrected_rule;
    if (field == CorrectedField::deadline) return event->deadline && event->deadline->rule == corrected_rule;
    return field == CorrectedField::territory && report.territory && report.territory->confidence >= 1;
}

}  // namespace

Correction correction_on(const Report& raw, const Report& counted, const Event* event, CorrectedField field,
                         const std::string& kept_value, const CorrectionGround& ground) {
    const Event* as_read = event ? event_with(raw, event->id) : nullptr;
    Correction correction;
    correction.field = field;
    correction.value = kept_value;
    correction.target = correction_target(raw, as_read);
    correction.shown = as_read ? clean_line(as_read->activity) : counted.source.name;
    correction.was = value_before(counted, event, field);
    correction.author = clean_line(ground.author);
    correction.time = journal_time();
    correction.reason = clean_line(ground.reason);
    return correction;
}

std::vector<Correction> corrections_of_said(Store& store, const std::vector<SaidValue>& said,
                                            const CorrectionGround& ground) {
    SaidReports reports(store);
    std::vector<Correction> corrections;
    for (const SaidValue& each : said) {
        const BothReports& found = reports.of(each.subject, each.field);
        const Event* event = of_event(each.field) ? event_with(found.counted, each.subject) : nullptr;
        corrections.push_back(correction_on(found.raw, found.counted, event, each.field,
                                            correction_value(each.field, each.value, store), ground));
    }
    return corrections;
}

std::vector<Correction> confirmations(Store& store, const std::vector<std::string>& subjects, CorrectedField field,
                                      const CorrectionGround& ground) {
    SaidReports reports(store);
    std::vector<Correction> corrections;
    for (const std::string& subject : subjects) {
        const BothReports& found = reports.of(subject, field);
        const Event* event = of_event(field) ? event_with(found.counted, subject) : nullptr;
        const std::string value = confirming_value(found.counted, event, field);
        if (value.empty() || given_by_a_person(found.counted, event, field)) continue;
        corrections.push_back(correction_on(found.raw, found.counted, event, field, value, ground));
    }
    return corrections;
}

void undo_entry(Store& store, std::int64_t entry, const std::string& author) {
    const std::vector<JournalEntry> entries = store.journal();
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const JournalEntry& each) { return each.sequence == entry; });
    const std::string number = std::to_string(entry);
    if (found == entries.end()) throw UsageError("записи № " + number + " в журнале нет. Все записи: svod log.");
    if (found->action != "correct" && found->action != "link")
        throw UsageError("запись № " + number +
                         " не отменить: отменяются исправления (svod correct) и указания (svod link).");
    const long long id = std::stoll(found->subject);
    const bool undone = found->action == "link" ? store.undo_link(id, author, journal_time())
                                                : undo_correction(store, id, author, journal_time());
    if (!undone) throw UsageError("запись № " + number + " уже отменена.");
}

}  // namespace svod
