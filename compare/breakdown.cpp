#include "compare/breakdown.h"

#include "compare/totals.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace svod {

namespace {

/// Parts in the order in which they are first named, by folded name.
class Parts {
public:
    void count(const std::string& name, const Event& event, const std::optional<Date>& as_of) {
        const auto [found, is_new] = at_.emplace(fold_words(name), parts_.size());
        if (is_new) parts_.push_back({name, no_totals()});
        count_event(parts_[found->second].totals, event, as_of);
    }

    std::vector<PartTotals> take() { return std::move(parts_); }

private:
    std::map<std::string, std::size_t> at_;
    std::vector<PartTotals> parts_;
};

std::optional<Date> as_of_of(const Comparison& comparison, std::size_t territory) {
    const bool known = territory < comparison.territories.size() && comparison.territories[territory].as_of;
    return known ? comparison.territories[territory].as_of : comparison.as_of;
}

template <typename Visit>
void each_event(const Comparison& comparison, Visit visit) {
    std::set<const Event*> seen;
    for (const ComparedRow& row : comparison.rows)
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            for (const ComparedEvent& compared : row.cells[i])
                if (seen.insert(compared.event).second) visit(row, *compared.event, as_of_of(comparison, i));
}

std::vector<std::string> bodies(const Event& event) {
    std::vector<std::string> names;
    std::set<std::string> seen;
    if (event.responsible && is_doubtful(*event.responsible)) return {"не распознан"};
    if (event.responsible)
        for (const Party& party : event.responsible->parties) {
            const std::string& name = party.kind == Party::Kind::person ? party.role : party.name;
            if (!name.empty() && seen.insert(fold_words(name)).second) names.push_back(name);
        }
    if (names.empty()) names.emplace_back("не указан");
    return names;
}

}  // namespace

std::vector<PartTotals> totals_by_section(const Comparison& comparison) {
    Parts parts;
    each_event(comparison, [&](const ComparedRow& row, const Event& event, const std::optional<Date>& as_of) {
        parts.count(row.section.empty() ? std::string(no_section) : row.section, event, as_of);
    });
    return parts.take();
}

std::vector<PartTotals> totals_by_responsible(const Comparison& comparison) {
    Parts parts;
    each_event(comparison, [&](const ComparedRow&, const Event& event, const std::optional<Date>& as_of) {
        for (const std::string& name : bodies(event)) parts.count(name, event, as_of);
    });
    std::vector<PartTotals> all = parts.take();
    std::sort(all.begin(), all.end(), [](const PartTotals& a, const PartTotals& b) {
        if (a.totals.events != b.totals.events) return a.totals.events > b.totals.events;
        return collates_before(a.name, b.name) || (!collates_before(b.name, a.name) && a.name < b.name);
    });
    return all;
}

}  // namespace svod
