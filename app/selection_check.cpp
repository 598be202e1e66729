#include "app/selection_check.h"

#include "app/usage_error.h"

#include <algorithm>
#include <set>

namespace svod {

namespace {

void add(std::string& list, const std::string& item) {
    list += (list.empty() ? "" : ", ") + item;
}

std::string asked_in_words(const CompareOptions& options, bool sections) {
    std::string words;
    for (const std::string& each : options.territories) add(words, each);
    if (options.period) add(words, "период " + russian(options.period->start) + " – " + russian(options.period->end));
    if (sections)
        for (const std::string& each : options.sections) add(words, "раздел " + each);
    return words;
}

std::string periods_in_words(const Comparison& all) {
    std::set<DateRange, decltype([](const DateRange& a, const DateRange& b) {
                 return std::pair(a.start, a.end) < std::pair(b.start, b.end);
             })>
        periods;
    for (const ComparedTerritory& territory : all.territories)
        for (const ComparedDocument& document : territory.documents)
            if (document.period) periods.insert({document.period->start, document.period->end});
    std::string words;
    for (const DateRange& each : periods) add(words, russian(each.start) + " – " + russian(each.end));
    return words;
}

[[noreturn]] void refuse(const std::string& asked, const std::string& known) {
    throw UsageError("по отбору «" + asked +
                     "» ничего нет. В архиве есть: " + (known.empty() ? "ни одного документа" : known) + ".");
}

}  // namespace

void require_documents(Store& store, bool any, const CompareOptions& options) {
    if (any || (options.territories.empty() && !options.period)) return;
    const Comparison all = compare_archive(store, {});
    std::string known;
    if (options.territories.empty())
        known = periods_in_words(all);
    else
        for (const ComparedTerritory& territory : all.territories) add(known, territory.name);
    refuse(asked_in_words(options, false), known);
}

void require_something(Store& store, const Comparison& comparison, const CompareOptions& options) {
    require_documents(store, !comparison.territories.empty(), options);
    if (options.sections.empty() || comparison.territories.empty() || comparison.region.events > 0) return;
    CompareOptions everywhere = options;
    everywhere.sections.clear();
    everywhere.statuses.clear();
    std::string known;
    std::set<std::string> seen;
    for (const ComparedRow& row : compare_archive(store, everywhere).rows)
        if (!row.section.empty() && seen.insert(row.section).second) add(known, "раздел «" + row.section + "»");
    refuse(asked_in_words(options, true), known);
}

}  // namespace svod
