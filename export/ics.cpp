#include "export/ics.h"

#include "compare/each_event.h"
#include "export/words.h"
#include "ingest/reader.h"
#include "text/text.h"

#include <libical/ical.h>

#include <map>
#include <memory>

namespace svod {

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype all_day(Date date) {
    icaltimetype time = icaltime_null_date();
    time.year = year_of(date);
    time.month = static_cast<int>(month_of(date));
    time.day = static_cast<int>(day_of(date));
    return time;
}

/// The first day on or after `start` that the rule names: the calendar counts DTSTART as an occurrence of its own.
icaltimetype first_occurrence(const icalrecurrencetype& rule, icaltimetype start) {
    icalrecur_iterator* iterator = icalrecur_iterator_new(rule, start);
    if (!iterator) return start;
    const icaltimetype first = icalrecur_iterator_next(iterator);
    icalrecur_iterator_free(iterator);
    return icaltime_is_null_time(first) ? start : first;
}

std::string description(const ComparedEvent& compared) {
    const Event& event = *compared.event;
    std::string text = "Срок: " + event.deadline->text;
    if (event.responsible) text += "\nОтветственные: " + event.responsible->text;
    text += "\nСтатус: " + status_mark(compared).words;
    return text + "\nИсточник: " + compared.document + ", " + place_text(event.place);
}

class Calendar {
public:
    explicit Calendar(const std::optional<Date>& stamp)
        : stamp_(all_day(stamp.value_or(Date{}))),
          calendar_(icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                                        icalproperty_new_prodid("-//svod//RU"), nullptr)) {
        stamp_.is_date = 0;
        stamp_.hour = stamp_.minute = stamp_.second = 0;
        stamp_.zone = icaltimezone_get_utc_timezone();
    }

    void add(const ComparedTerritory& territory, const ComparedEvent& compared) {
        const Deadline& deadline = *compared.event->deadline;
        const std::string id = uid_of(territory, *compared.event);
        if (deadline.rrule.empty()) {
            add_event(territory, compared, id, all_day(*deadline.end));
            return;
        }
        int part = 0;
        for (const std::string_view rule : split(deadline.rrule, '|')) {
            const std::string uid = id + (part ? "-" + std::to_string(part) : "");
            add_recurring(territory, compared, uid, clean_line(rule));
            ++part;
        }
    }

    std::string text() const {
        char* written = icalcomponent_as_ical_string_r(calendar_.get());
        std::string out = written;
        icalmemory_free_buffer(written);
        return out;
    }

private:
    /// The same in every report that plans the activity, so that a calendar that has it moves it and adds no second one
    /// (RFC 5545 §3.8.4.7): of the municipality, the activity and how often the municipality had it before.
    std::string uid_of(const ComparedTerritory& territory, const Event& event) {
        const std::string key = territory.id + "\n" + fold_words(event.activity);
        return sha256_hex(key + "\n" + std::to_string(occurrences_[key]++)).substr(0, 32);
    }

    icalcomponent* add_event(const ComparedTerritory& territory, const ComparedEvent& compared, const std::string& uid,
                             icaltimetype day) {
        const std::string summary =
            clean_line(territory.name + ": " + status_mark(compared).symbol + " " + compared.event->activity);
        icalcomponent* event = icalcomponent_vanew(ICAL_VEVENT_COMPONENT, icalproperty_new_uid((uid + "@svod").c_str()),
                                                   icalproperty_new_dtstamp(stamp_), icalproperty_new_dtstart(day),
                                                   icalproperty_new_summary(summary.c_str()),
                                                   icalproperty_new_description(description(compared).c_str()),
                                                   icalproperty_new_categories(territory.name.c_str()),
                                                   icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT), nullptr);
        icalcomponent_add_component(calendar_.get(), event);
        return event;
    }

    void add_recurring(const ComparedTerritory& territory, const ComparedEvent& compared, const std::string& uid,
                       const std::string& rule) {
        const Deadline& deadline = *compared.event->deadline;
        icalrecurrencetype recurrence = icalrecurrencetype_from_string(rule.c_str());
        if (recurrence.freq == ICAL_NO_RECURRENCE) return;
        recurrence.until = all_day(*deadline.end);
        const icaltimetype first = first_occurrence(recurrence, all_day(deadline.start.value_or(*deadline.end)));
        icalcomponent_add_property(add_event(territory, compared, uid, first), icalproperty_new_rrule(recurrence));
    }

    icaltimetype stamp_;
    Component calendar_;
    std::map<std::string, int> occurrences_;
};

bool belongs(const Event& event) {
    const bool dated = event.deadline && event.deadline->end && !is_doubtful(*event.deadline);
    return dated && !(event.completion && event.completion->status == Status::cancelled);
}

}  // namespace

std::string write_comparison_ics(const Comparison& comparison, const WriteOptions&) {
    Calendar calendar(comparison.as_of);
    for (const PlacedEvent& each : each_event_by_territory(comparison))
        if (belongs(*each.compared->event)) calendar.add(comparison.territories[each.territory], *each.compared);
    return calendar.text();
}

}  // namespace svod
