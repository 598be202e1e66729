#include "normalize/assemble.h"

#include "ingest/time_limit.h"
#include "normalize/assemble_cells.h"
#include "normalize/confidence.h"
#include "normalize/deadline.h"
#include "normalize/order.h"
#include "normalize/status.h"
#include "text/text.h"

#include <algorithm>
#include <set>

namespace svod {

namespace {

constexpr std::size_t id_digits = 12;

bool whole_year(const Period& period) {
    return period.start == *make_date(year_of(period.start), 1, 1) &&
           period.end == *make_date(year_of(period.start), 12, 31);
}

bool overlap(const Period& left, const Period& right) {
    return left.start <= right.end && right.start <= left.end;
}

/// A section or column head that speaks of a part of the document's period narrows it for what stands under it.
void narrow(DeadlineContext& context, std::string_view head, const std::optional<Period>& document) {
    const auto period = find_period(head);
    if (!period || (document && !overlap(*period, *document))) return;
    if (whole_year(*period)) {
        context.year = year_of(period->start);
    } else {
        context.period = DateRange{period->start, period->end};
        context.year.reset();
    }
}

DeadlineContext context_of(const std::optional<Period>& period) {
    DeadlineContext context;
    if (period) context.period = DateRange{period->start, period->end};
    return context;
}

const RawField* field(const Record& record, HeaderField name) {
    const auto found = record.fields.find(name);
    return found == record.fields.end() ? nullptr : &found->second;
}

std::string_view text_of(const Record& record, HeaderField name) {
    const RawField* raw = field(record, name);
    return raw ? std::string_view(raw->text) : std::string_view();
}

std::string without_last_dot(std::string_view number) {
    while (!number.empty() && (number.back() == '.' || number.back() == ')' || number.back() == ' '))
        number.remove_suffix(1);
    return std::string(number);
}

/// Orders and addresses in the order they stand in the cell; a link is evidence though its address is not printed.
void add_evidence(std::vector<Evidence>& evidence, const RawField& raw) {
    for (OrderReference& order : find_orders(raw.text)) {
        if (order.cancelled || (order.number.empty() && !order.date && order.date_text.empty())) continue;
        const bool known = std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& other) {
            return other.kind == Evidence::Kind::order && other.order.number == order.number &&
                   other.order.date == order.date && other.order.type == order.type;
        });
        if (!known) evidence.push_back({Evidence::Kind::order, std::move(order), {}});
    }
    std::vector<std::string> urls = find_urls(raw.text);
    for (const Link& link : raw.links)
        for (std::string& url : find_urls(link.target)) urls.push_back(std::move(url));
    std::set<std::string> seen;
    for (const Evidence& other : evidence) seen.insert(other.url);
    for (std::string& url : urls)
        if (seen.insert(url).second) evidence.push_back({Evidence::Kind::url, {}, std::move(url)});
}

/// The day in the column of dates: the last one of a cell that names several.
std::optional<Date> column_date(const Record& record) {
    const std::vector<Date> dates = find_dates(text_of(record, HeaderField::completion_date));
    return dates.empty() ? std::nullopt : std::optional(*std::max_element(dates.begin(), dates.end()));
}

void set_days_late(Event& event) {
    if (!event.completion || !event.completion->date || !event.deadline || !event.deadline->end) return;
    event.completion->days_late =
        std::max(0, static_cast<int>((*event.completion->date - *event.deadline->end).count()));
}

/// The note, the remark and the column of dates beside it. A date alone says that the thing was done.
Completion completion_of(const Record& record, std::string_view note, std::string_view activity) {
    Completion completion = refine_status(read_note_cell(note, activity), text_of(record, HeaderField::note), activity);
    if (completion.status == Status::not_done)
        completion = refine_status(std::move(completion), text_of(record, HeaderField::evidence), activity);
    const auto date = column_date(record);
    if (!date) return completion;
    if (note.empty() && completion.status == Status::no_report) {
        completion.text = text_of(record, HeaderField::completion_date);
        completion.status = Status::done;
        completion.rule = "status.date-column";
        completion.confidence = sure::convention;
    }
    if (happened(completion.status)) completion.date = date;
    return completion;
}

/// The least sure of the parts that the document gives.
double confidence_of(const Event& event) {
    double least = 1;
    if (event.deadline && !event.deadline->text.empty()) least = std::min(least, event.deadline->confidence);
    if (event.responsible && !event.responsible->text.empty()) least = std::min(least, event.responsible->confidence);
    if (event.completion && !event.completion->text.empty()) least = std::min(least, event.completion->confidence);
    return least;
}

class Assembler {
public:
    Assembler(const Extraction& extraction, const Report& report) : extraction_(extraction), report_(report) {}

    std::vector<Event> take() {
        for (const LogicalTable& table : extraction_.tables) {
            if (table.role != TableRole::roadmap && table.role != TableRole::events) continue;
            const DeadlineContext head = head_context(table);
            const Record* last = nullptr;
            DeadlineContext context = head;
            for (const Record& record : table.records) {
                check_time();
                if (!last || last->section != record.section) context = section_context(head, record);
                last = &record;
                add_row(table, record, context);
            }
        }
        for (const ProseItem& item : extraction_.prose) add_prose(item);
        return std::move(events_);
    }

private:
    DeadlineContext head_context(const LogicalTable& table) const {
        DeadlineContext context = context_of(report_.period);
        for (const SchemaColumn& column : table.schema.columns)
            if (column.field == HeaderField::deadline) narrow(context, column.header, report_.period);
        return context;
    }

    DeadlineContext section_context(DeadlineContext context, const Record& record) const {
        for (const SectionTitle& section : record.section) narrow(context, section.title, report_.period);
        return context;
    }

    void add_row(const LogicalTable& table, const Record& record, const DeadlineContext& context) {
        Event event;
        event.activity = text_of(record, HeaderField::activity);
        if (event.activity.empty()) return;
        const bool plan = table.role == TableRole::roadmap;
        const Schema& schema = table.schema;
        event.kind = plan ? Event::Kind::activity : Event::Kind::accomplishment;
        event.section = record.section;
        event.number = without_last_dot(text_of(record, HeaderField::number));
        if (schema.has(HeaderField::deadline))
            event.deadline = read_deadline_cell(text_of(record, HeaderField::deadline), context);
        if (schema.has(HeaderField::responsible)) add_responsible(event, record);
        // A table of events done has no planned results: what it calls results is the note of what was done.
        const bool noted = schema.has(HeaderField::completion) || schema.has(HeaderField::completion_date);
        const bool results_are_notes = !plan && !noted && schema.has(HeaderField::result);
        if (schema.has(HeaderField::result) && !results_are_notes) event.result = text_of(record, HeaderField::result);
        const HeaderField note = results_are_notes ? HeaderField::result : HeaderField::completion;
        if (noted || results_are_notes) event.completion = completion_of(record, text_of(record, note), event.activity);
        for (const HeaderField source : {note, HeaderField::evidence, HeaderField::note})
            if (const RawField* raw = field(record, source); raw && (source != HeaderField::note || event.completion))
                add_evidence(event.evidence, *raw);
        event.place = record.place;
        add(std::move(event));
    }

    void add_responsible(Event& event, const Record& record) {
        const RawField* raw = field(record, HeaderField::responsible);
        event.responsible = read_responsible_cell(raw ? std::string_view(raw->lines) : std::string_view());
        event.responsible->text = raw ? raw->text : std::string();
    }

    void add_prose(const ProseItem& item) {
        Event event;
        event.activity = item.text.text;
        event.section = item.section;
        event.number = item.number.value_or("");
        event.place = item.place;
        if (item.kind == ProseItem::Kind::recommendation) {
            event.kind = Event::Kind::recommendation;
            event.deadline = recommended_deadline(event.activity);
        } else {
            event.kind = Event::Kind::accomplishment;
            event.completion = normalize_status(event.activity);
            add_evidence(event.evidence, item.text);
        }
        add(std::move(event));
    }

    /// What is recommended is due after what is reported on: a day without a year lies in the twelve months that
    /// follow, and what recurs has no bounds. Whoever is asked to do something owes it by some day: none named is an
    /// unspecified one.
    Deadline recommended_deadline(std::string_view activity) const {
        const Deadline plain = find_deadline(activity, {}).value_or(Deadline{});
        const bool bounded =
            plain.end || plain.kind == Deadline::Kind::recurring || plain.kind == Deadline::Kind::ongoing;
        if (bounded || (!report_.as_of && !report_.period)) return plain;
        const Date reported = report_.as_of ? *report_.as_of : report_.period->end;
        DeadlineContext context;
        context.period = DateRange{reported + std::chrono::days(1), reported + std::chrono::days(365)};
        return find_deadline(activity, context).value_or(plain);
    }

    void add(Event event) {
        set_days_late(event);
        event.confidence = confidence_of(event);
        event.id = report_.source.sha256.substr(0, id_digits) + "-" + std::to_string(events_.size() + 1);
        events_.push_back(std::move(event));
    }

    const Extraction& extraction_;
    const Report& report_;
    std::vector<Event> events_;
};

}  // namespace

std::vector<Event> assemble_events(const Extraction& extraction, const Report& report) {
    return Assembler(extraction, report).take();
}

}  // namespace svod
