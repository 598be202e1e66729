#include "compare/selection.h"

#include "normalize/territory.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace svod {

namespace {

bool overlap(const DateRange& left, const DateRange& right) {
    return left.start <= right.end && right.start <= left.end;
}

std::optional<DateRange> span_of(const Report& report) {
    if (report.period) return DateRange{report.period->start, report.period->end};
    if (report.as_of) return DateRange{*report.as_of, *report.as_of};
    return std::nullopt;
}

bool is_roadmap(const Report& report) {
    return report.kind == ReportKind::roadmap || report.kind == ReportKind::roadmap_report;
}

std::optional<Date> last_approval(const Report& report) {
    std::optional<Date> last;
    for (const Approval& approval : report.approvals)
        if (approval.date && (!last || *last < *approval.date)) last = approval.date;
    return last;
}

/// Sorts later what is newer.
auto newness(const Report& report) {
    const auto span = span_of(report);
    return std::tuple(report.kind == ReportKind::roadmap_report, span ? span->end : Date{},
                      report.as_of.value_or(Date{}), last_approval(report).value_or(Date{}),
                      std::string_view(report.source.name), std::string_view(report.source.sha256));
}

std::string title_key(const Report& report) {
    std::string key;
    for (const char c : fold_words(report.title))
        if (c < '0' || c > '9') key.push_back(c);
    return key;
}

std::set<std::string> activity_keys(const Report& report) {
    std::set<std::string> keys;
    for (const Event& event : report.events) keys.insert(fold_words(event.activity));
    return keys;
}

bool share_activities(const Report& left, const Report& right) {
    constexpr std::size_t quarter = 4;
    const std::set<std::string> mine = activity_keys(left);
    std::size_t common = 0;
    const std::set<std::string> theirs = activity_keys(right);
    for (const std::string& key : theirs) common += mine.count(key);
    const std::size_t smaller = std::min(mine.size(), theirs.size());
    return smaller > 0 && common * quarter >= smaller;
}

bool periods_meet(const Report& left, const Report& right) {
    const auto one = span_of(left);
    const auto other = span_of(right);
    return !one || !other || overlap(*one, *other);
}

bool versions_of_one(const Report& left, const Report& right) {
    if (is_roadmap(left) != is_roadmap(right) || !periods_meet(left, right)) return false;
    return (!left.title.empty() && title_key(left) == title_key(right)) || share_activities(left, right);
}

/// Documents of one matter and place, the newest first.
struct Sorted {
    std::vector<const Report*> kept;
    std::vector<const Report*> older;
};

/// Keeps the newest of each matter; `any_period`: also roadmaps of periods that do not meet the newest one's.
Sorted newest(std::vector<const Report*> reports, bool any_period) {
    std::sort(reports.begin(), reports.end(),
              [](const Report* a, const Report* b) { return newness(*a) > newness(*b); });
    Sorted sorted;
    for (const Report* report : reports) {
        const bool old = std::any_of(sorted.kept.begin(), sorted.kept.end(),
                                     [&](const Report* newer) { return versions_of_one(*newer, *report); });
        const bool other_period = !sorted.kept.empty() && !any_period && !periods_meet(*sorted.kept.front(), *report);
        (old || other_period ? sorted.older : sorted.kept).push_back(report);
    }
    return sorted;
}

/// The words of an event that a new version would change.
auto content(const Event& event) {
    return std::tuple(std::string_view(event.activity),
                      std::string_view(event.completion ? event.completion->text : std::string_view()),
                      std::string_view(event.deadline ? event.deadline->text : std::string_view()));
}

bool is_copy(const Report& left, const Report& right) {
    return left.kind == right.kind && left.as_of == right.as_of &&
           std::equal(left.events.begin(), left.events.end(), right.events.begin(), right.events.end(),
                      [](const Event& a, const Event& b) { return content(a) == content(b); });
}

std::vector<const Report*> previous_of(const Sorted& roadmaps) {
    std::vector<const Report*> candidates;
    for (const Report* older : roadmaps.older)
        if (std::none_of(roadmaps.kept.begin(), roadmaps.kept.end(),
                         [&](const Report* kept) { return is_copy(*kept, *older); }))
            candidates.push_back(older);
    std::vector<const Report*> previous;
    for (const Report* kept : roadmaps.kept) {
        const auto found = std::find_if(candidates.begin(), candidates.end(),
                                        [&](const Report* older) { return versions_of_one(*kept, *older); });
        if (found != candidates.end() && std::find(previous.begin(), previous.end(), *found) == previous.end())
            previous.push_back(*found);
    }
    if (previous.empty() && !candidates.empty() && candidates.front()->kind == ReportKind::roadmap_report)
        previous.push_back(candidates.front());
    return previous;
}

/// Where a document belongs, before documents of one place are brought together.
struct Home {
    std::string name;
    std::string oktmo;
    std::string region;
    std::string organization;
};

Home home_of(const Report& report) {
    Home home;
    if (report.territory) home = {report.territory->name, report.territory->oktmo, report.territory->region, ""};
    if (report.organization) home.organization = report.organization->name;
    if (home.name.empty() && home.organization.empty())
        home.name = "Территория не указана (" + report.source.name + ")";
    return home;
}

/// OKTMO, else the name (territory_key) and region. A document without OKTMO joins the one place of its name that has
/// one, a document without region the one region of that name.
class Places {
public:
    explicit Places(const std::vector<Home>& homes) {
        for (const Home& home : homes) {
            const std::string key = territory_key(home.name);
            if (!home.oktmo.empty()) by_name_[key].insert({home.oktmo, fold_words(home.region)});
            if (!home.region.empty()) regions_[key].insert(fold_words(home.region));
        }
    }

    std::string key(const Home& home) const {
        if (!home.oktmo.empty()) return home.oktmo;
        const auto found = by_name_.find(territory_key(home.name));
        const std::string region = fold_words(home.region);
        std::string match;
        if (found != by_name_.end())
            for (const auto& [oktmo, its_region] : found->second) {
                if (!region.empty() && !its_region.empty() && region != its_region) continue;
                if (!match.empty() && match != oktmo) return name_key(home);
                match = oktmo;
            }
        return match.empty() ? name_key(home) : match;
    }

private:
    std::string name_key(const Home& home) const {
        const std::string name = territory_key(home.name);
        std::string region = fold_words(home.region);
        const auto regions = regions_.find(name);
        if (region.empty() && regions != regions_.end() && regions->second.size() == 1)
            region = *regions->second.begin();
        return name + (region.empty() ? "" : ", " + region);
    }

    std::map<std::string, std::set<std::pair<std::string, std::string>>> by_name_;
    std::map<std::string, std::set<std::string>> regions_;  ///< by name
};

struct PlaceDocuments {
    std::string key;
    Home home;                    ///< of its document that says most
    bool sure = false;            ///< some document names it beyond doubt, or names none to doubt
    std::string mention;          ///< the words of a document that may mean it
    std::set<std::string> names;  ///< as its documents write it
    std::vector<const Report*> municipal;
    std::map<std::string, std::vector<const Report*>> organizations;  ///< by folded name
};

/// Fills in what an earlier document of the place did not say; the first name in alphabetical order of files stays.
void merge(Home& into, const Home& from) {
    if (into.name.empty()) into.name = from.name;
    if (into.oktmo.empty()) into.oktmo = from.oktmo;
    if (into.region.empty()) into.region = from.region;
}

bool in_period(const Report& report, const std::optional<DateRange>& period) {
    if (!period) return true;
    const auto span = span_of(report);
    return span && overlap(*span, *period);
}

std::map<std::string, PlaceDocuments> places(const std::vector<Report>& reports, const CompareOptions& options) {
    std::vector<Home> homes;
    for (const Report& report : reports) homes.push_back(home_of(report));
    const Places keys(homes);
    std::map<std::string, PlaceDocuments> all;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (!in_period(reports[i], options.period)) continue;
        PlaceDocuments& place = all[keys.key(homes[i])];
        merge(place.home, homes[i]);
        const auto& territory = reports[i].territory;
        place.sure = place.sure || !territory || !is_doubtful(*territory);
        if (territory && place.mention.empty()) place.mention = territory->mention;
        place.names.insert(homes[i].name);
        if (homes[i].organization.empty())
            place.municipal.push_back(&reports[i]);
        else
            place.organizations[fold_words(homes[i].organization)].push_back(&reports[i]);
    }
    for (auto& [key, place] : all) place.key = key;
    return all;
}

/// A name that is too doubtful to be told as a fact is shown as the words it was read from.
std::string shown_name(const PlaceDocuments& place) {
    return place.sure ? place.home.name : "не распознано (" + place.mention + ")";
}

void choose_documents(SelectedTerritory& territory, const std::vector<const Report*>& reports, bool any_period) {
    std::vector<const Report*> roadmaps;
    std::vector<const Report*> others;
    for (const Report* report : reports) (is_roadmap(*report) ? roadmaps : others).push_back(report);
    const Sorted newest_roadmaps = newest(std::move(roadmaps), any_period);
    std::vector<SelectedDocument>& chosen = territory.documents;
    for (const Report* report : newest_roadmaps.kept) chosen.push_back({report, true});
    for (const Report* report : newest(std::move(others), true).kept)
        chosen.push_back({report, newest_roadmaps.kept.empty()});
    std::sort(chosen.begin(), chosen.end(), [](const SelectedDocument& a, const SelectedDocument& b) {
        return std::tie(a.report->source.name, a.report->source.sha256) <
               std::tie(b.report->source.name, b.report->source.sha256);
    });
    territory.previous = previous_of(newest_roadmaps);
}

SelectedTerritory column(const PlaceDocuments& place, const std::vector<const Report*>& reports,
                         const std::string& organization, const CompareOptions& options) {
    SelectedTerritory territory;
    territory.id = place.key;
    territory.name = shown_name(place);
    territory.oktmo = place.home.oktmo;
    territory.region = place.home.region;
    choose_documents(territory, reports, options.period.has_value());
    if (organization.empty()) return territory;
    territory.organization = true;
    territory.id += "/" + organization;
    const std::string& name = reports.front()->organization->name;
    territory.name = place.home.name.empty() ? name : name + ", " + shown_name(place);
    return territory;
}

/// Asked by the whole place, so that a document without OKTMO comes along with those of its place that have one.
bool asked_for(const PlaceDocuments& place, const std::string& id, const std::vector<std::string>& territories) {
    return territories.empty() || std::any_of(territories.begin(), territories.end(), [&](const std::string& asked) {
               return asked == id || asked == place.key ||
                      std::any_of(place.names.begin(), place.names.end(), [&](const std::string& name) {
                          return territory_matches(name, place.home.oktmo, asked);
                      });
           });
}

}  // namespace

std::vector<SelectedTerritory> select_documents(const std::vector<Report>& reports, const CompareOptions& options) {
    std::vector<SelectedTerritory> selected;
    const auto take = [&](const PlaceDocuments& place, const std::vector<const Report*>& documents,
                          const std::string& name) {
        SelectedTerritory territory = column(place, documents, name, options);
        if (asked_for(place, territory.id, options.territories)) selected.push_back(std::move(territory));
    };
    for (const auto& [key, place] : places(reports, options)) {
        const bool municipality = options.level != Level::organization && !place.municipal.empty();
        const bool organizations = options.level == Level::organization || options.level == Level::all ||
                                   (options.level == Level::automatic && place.municipal.empty());
        if (municipality) take(place, place.municipal, "");
        if (!organizations) continue;
        for (const auto& [name, documents] : place.organizations) take(place, documents, name);
    }
    std::sort(selected.begin(), selected.end(), [](const SelectedTerritory& a, const SelectedTerritory& b) {
        if (collates_before(a.name, b.name)) return true;
        return !collates_before(b.name, a.name) && a.id < b.id;
    });
    return selected;
}

}  // namespace svod
