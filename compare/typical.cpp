#include "compare/typical.h"

#include "compare/catalogue.h"

#include <set>

namespace svod {

TypicalActivities typical_activities(const Catalogue& catalogue, const std::map<std::string, double>& standing,
                                     const std::function<bool(const std::string&)>& asked) {
    TypicalActivities typical;
    std::set<std::string> seen;
    for (const CatalogueEntry& entry : catalogue.entries()) {
        const std::string section(catalogue.section_title(entry.section));
        if (!seen.insert(entry.id).second || !asked(section)) continue;
        ++typical.planned.denominator;
        const auto found = standing.find(entry.id);
        if (found == standing.end()) {
            typical.missing.push_back({entry.id, entry.title, section});
        } else if (found->second < doubtful_below) {
            typical.doubtful.push_back({entry.id, entry.title, section});
            ++typical.planned.not_understood;
        } else {
            ++typical.planned.numerator;
        }
    }
    return typical;
}

}  // namespace svod
