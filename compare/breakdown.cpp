#include "compare/breakdown.h"

#include "compare/bodies.h"
#include "compare/each_event.h"
#include "compare/totals.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace svod {

namespace {

/// Bodies in the order in which they are first named.
class BodyTotals {
public:
    void count(const ResponsibleBody& body, const Event& event, const std::optional<Date>& as_of) {
        const auto [found, is_new] = at_.emplace(body.key, parts_.size());
        if (is_new) parts_.push_back({body.name, no_totals()});
        if (is_new && body.expanded) expanded_.insert(found->second);
        if (!body.expanded && expanded_.erase(found->second)) parts_[found->second].name = body.name;
        count_event(parts_[found->second].totals, event, as_of);
    }

    std::vector<PartTotals> take() { return std::move(parts_); }

private:
    std::map<std::string, std::size_t> at_;
    std::vector<PartTotals> parts_;
    std::set<std::size_t> expanded_;  ///< parts that are called by the words of a short name until a name is met
};

std::optional<Date> as_of_of(const Comparison& comparison, std::size_t territory) {
    const bool known = territory < comparison.territories.size() && comparison.territories[territory].as_of;
    return known ? comparison.territories[territory].as_of : comparison.as_of;
}

}  // namespace

std::string section_name(const ComparedRow& row) {
    return row.section.empty() ? std::string(no_section) : row.section;
}

std::vector<PartTotals> totals_by_section(const Comparison& comparison) {
    std::map<std::string, std::size_t> at;
    std::vector<PartTotals> parts;
    for (const PlacedEvent& each : each_event(comparison)) {
        const std::string name = section_name(*each.row);
        const auto [found, is_new] = at.emplace(fold_words(name), parts.size());
        if (is_new) parts.push_back({name, no_totals(), std::vector<Totals>(each.row->cells.size(), no_totals())});
        count_event(parts[found->second].by_territory[each.territory], *each.compared->event,
                    as_of_of(comparison, each.territory));
    }
    for (PartTotals& part : parts)
        for (const Totals& each : part.by_territory) add_totals(part.totals, each);
    return parts;
}

std::vector<PartTotals> totals_by_responsible(const Comparison& comparison) {
    BodyReader reader(comparison);
    BodyTotals bodies;
    for (const PlacedEvent& each : each_event(comparison))
        for (const ResponsibleBody& body : reader.bodies(*each.compared->event))
            bodies.count(body, *each.compared->event, as_of_of(comparison, each.territory));
    std::vector<PartTotals> all = bodies.take();
    std::sort(all.begin(), all.end(), [](const PartTotals& a, const PartTotals& b) {
        if (a.totals.events != b.totals.events) return a.totals.events > b.totals.events;
        return collates_before(a.name, b.name) || (!collates_before(b.name, a.name) && a.name < b.name);
    });
    return all;
}

}  // namespace svod
