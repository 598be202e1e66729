#include "app/filters.h"

#include "app/option_values.h"
#include "app/usage_error.h"
#include "export/words.h"
#include "normalize/deadline.h"
#include "text/text.h"

#include <chrono>

namespace svod {

namespace {

Date today() {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

}  // namespace

Date parse_day(const std::string& text) {
    if (text == "today" || fold(text) == "сегодня") return today();
    if (const auto date = parse_iso(text)) return *date;
    if (const auto dates = find_dates(text); dates.size() == 1) return dates[0];
    throw UsageError("дата «" + text + "» не понята: нужно 2022-06-01, 01.06.2022, today или documents.");
}

DateRange parse_period(const std::string& text) {
    if (const auto range = parse_iso_range(text)) return *range;
    if (const auto period = find_period(text)) return {period->start, period->end};
    if (const auto period = find_period("на период " + text + " гг.")) return {period->start, period->end};
    if (const auto period = find_period("в " + text + " году")) return {period->start, period->end};
    throw UsageError("период «" + text + "» не понят: нужно 2022, 2020-2021 или 2020-09-01..2021-08-31.");
}

Status parse_status(const std::string& text) {
    if (const auto status = status_by_name(text)) return *status;
    if (const auto status = status_by_brief(text)) return *status;
    std::string known;
    for (int i = 0; i <= static_cast<int>(Status::unclear); ++i) {
        const auto status = static_cast<Status>(i);
        if (fold(russian(status)) == fold(text)) return status;
        known += (i ? ", " : "") + std::string(name(status)) + " («" + std::string(russian(status)) + "»)";
    }
    throw UsageError("статуса «" + text + "» нет. Есть: " + known + ".");
}

namespace {

Level parse_level(const std::string& text) {
    if (text == "auto") return Level::automatic;
    if (text == "municipality") return Level::municipality;
    if (text == "organization") return Level::organization;
    if (text == "all") return Level::all;
    throw UsageError("уровня «" + text + "» нет. Есть: auto, municipality, organization, all.");
}

}  // namespace

CompareOptions parse(const FilterOptions& options) {
    CompareOptions parsed;
    parsed.territories = options.territories;
    parsed.sections = options.sections;
    parsed.own_dates = options.as_of == "documents";
    if (!options.as_of.empty() && !parsed.own_dates) parsed.as_of = parse_day(options.as_of);
    if (!options.period.empty()) parsed.period = parse_period(options.period);
    for (const std::string& status : options.statuses) parsed.statuses.push_back(parse_status(status));
    parsed.level = parse_level(options.level);
    return parsed;
}

PersonNames parse_names(const HandoverOptions& options) {
    if (options.names == "role") return PersonNames::role;
    return options.names == "initials" ? PersonNames::initials : PersonNames::full;
}

CsvProfile parse_csv(const HandoverOptions& options) {
    return options.csv == "rfc" ? CsvProfile::rfc : CsvProfile::excel;
}

}  // namespace svod
