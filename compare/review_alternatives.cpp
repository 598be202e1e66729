#include "compare/review_alternatives.h"

#include "normalize/status.h"

#include <algorithm>

namespace svod {

namespace {

bool flagged(const Deadline& deadline, std::string_view flag) {
    return std::find(deadline.flags.begin(), deadline.flags.end(), flag) != deadline.flags.end();
}

/// The same day `years` later; 29 February becomes 28.
Date in_other_year(Date day, int years) {
    const int year = year_of(day) + years;
    if (const auto same = make_date(year, month_of(day), day_of(day))) return *same;
    return *make_date(year, month_of(day), day_of(day) - 1);
}

std::string dates_in_words(const std::optional<Date>& start, const std::optional<Date>& end) {
    std::string text;
    if (start) text = "с " + russian(*start);
    if (end) text += (text.empty() ? "по " : " по ") + russian(*end);
    return text;
}

}  // namespace

std::string deadline_in_words(const Deadline& deadline) {
    std::string text(russian(deadline.kind));
    if (deadline.start) text += ", с " + russian(*deadline.start);
    if (deadline.end) text += ", по " + russian(*deadline.end);
    if (!deadline.rrule.empty()) text += ", " + deadline.rrule;
    return text;
}

std::vector<std::string> territory_alternatives(const Territory& territory) {
    std::vector<std::string> all;
    for (const Territory::Candidate& candidate : territory.candidates) {
        std::string text = candidate.name;
        if (!candidate.region.empty()) text += ", " + candidate.region;
        if (!candidate.oktmo.empty()) text += ", ОКТМО " + candidate.oktmo;
        all.push_back(std::move(text));
    }
    return all;
}

std::vector<std::string> completion_alternatives(const Completion& completion) {
    std::vector<std::string> all;
    for (const Status status : possible_statuses(completion.text)) {
        const bool taken = status == completion.status && completion.confidence >= doubtful_below;
        if (!taken && status != Status::unclear) all.emplace_back(russian(status));
    }
    return all;
}

std::vector<std::string> deadline_alternatives(const Deadline& deadline) {
    std::vector<std::string> all;
    if (deadline.confidence < doubtful_below && (deadline.start || deadline.end))
        all.push_back(deadline_in_words(deadline));
    if (flagged(deadline, "reversed") && deadline.start && deadline.end)
        all.push_back(dates_in_words(deadline.end, deadline.start));
    if (flagged(deadline, "year_ambiguous") || flagged(deadline, "suspicious_year"))
        for (const int years : {-1, 1}) {
            const auto moved = [&](const std::optional<Date>& day) {
                return day ? std::optional(in_other_year(*day, years)) : std::nullopt;
            };
            if (std::string text = dates_in_words(moved(deadline.start), moved(deadline.end)); !text.empty())
                all.push_back(std::move(text));
        }
    return all;
}

}  // namespace svod
