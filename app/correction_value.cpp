#include "app/correction_value.h"

#include "app/importing.h"
#include "app/option_values.h"
#include "app/stored_document.h"
#include "app/usage_error.h"
#include "normalize/deadline.h"
#include "normalize/registry.h"
#include "normalize/territory.h"
#include "text/text.h"

namespace svod {

namespace {

constexpr std::string_view not_understood = "не распознано";

std::string territory_value(const std::string& asked, Store& store) {
    const std::string plain = clean_line(asked);
    if (plain.empty()) throw UsageError("назовите муниципалитет, например «город Зея».");
    const std::unique_ptr<Registry> registry = registry_for({}, store);
    if (!registry) return plain;
    TerritoryContext context;
    context.registry = registry.get();
    const auto found = find_territory(plain, context);
    if (found && !found->oktmo.empty()) return found->name + "\t" + found->oktmo;
    if (found && found->candidates.size() > 1) {
        std::string list;
        for (const Territory::Candidate& each : found->candidates)
            list += "\n  " + each.name + " (" + each.region + ", ОКТМО " + each.oktmo + ")";
        throw UsageError("муниципалитетов «" + plain + "» несколько; назовите с регионом:" + list);
    }
    return plain;
}

std::string dates_text(const std::optional<Date>& start, const std::optional<Date>& end) {
    if (!end) return std::string(not_understood);
    return start && *start != *end ? russian(*start) + "–" + russian(*end) : russian(*end);
}

std::string deadline_value(const std::string& asked) {
    for (const auto kind : {Deadline::Kind::ongoing, Deadline::Kind::recurring, Deadline::Kind::conditional})
        if (asked == name(kind) || fold(asked) == fold(russian(kind))) return std::string(name(kind));
    if (const auto range = parse_iso_range(asked)) return iso(range->start) + ".." + iso(range->end);
    const std::vector<Date> dates = find_dates(asked);
    if (dates.size() == 2 && dates[0] <= dates[1]) return iso(dates[0]) + ".." + iso(dates[1]);
    if (dates.size() == 1) return iso(dates[0]);
    if (parse_iso(asked) || asked == "today" || fold(asked) == "сегодня") return iso(parse_day(asked));
    throw UsageError("срок «" + asked + "» не понят: нужно 01.06.2022, 2022-06-01, 10.01.2022–01.02.2022 или " +
                     std::string(russian(Deadline::Kind::ongoing)) + ".");
}

}  // namespace

std::string correction_value(CorrectedField field, const std::string& asked, Store& store) {
    if (field == CorrectedField::status) return std::string(name(parse_status(asked)));
    if (field == CorrectedField::territory) return territory_value(asked, store);
    if (field == CorrectedField::supersedes) return document_named(store, asked).sha256;
    if (field == CorrectedField::period) {
        const DateRange range = parse_period(asked);
        return iso(range.start) + ".." + iso(range.end) + "\t" + clean_line(asked);
    }
    return deadline_value(asked);
}

std::string value_before(const Report& report, const Event* event, CorrectedField field) {
    switch (field) {
        case CorrectedField::status:
            if (!event->completion) return "без отметки";
            if (is_doubtful(*event->completion)) return std::string(not_understood);
            return std::string(russian(event->completion->status));
        case CorrectedField::deadline:
            if (!event->deadline || is_doubtful(*event->deadline)) return std::string(not_understood);
            return dates_text(event->deadline->start, event->deadline->end);
        case CorrectedField::territory:
            if (!report.territory || is_doubtful(*report.territory)) return std::string(not_understood);
            return report.territory->name;
        case CorrectedField::supersedes:
            return "не сказано";
        case CorrectedField::period:
            break;
    }
    return report.period ? dates_text(report.period->start, report.period->end) : std::string(not_understood);
}

}  // namespace svod
