#include "compare/selection.h"

#include "compare/versions.h"
#include "normalize/territory.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace svod {

namespace {

/// Where a document belongs, before documents of one place are brought together.
struct Home {
    std::string name;
    std::string oktmo;
    std::string region;
    std::string organization;
};

Home home_of(const DocumentHead& head) {
    Home home;
    if (!head.territory.empty()) home = {head.territory, head.oktmo, head.region, ""};
    home.organization = head.organization;
    if (home.name.empty() && home.organization.empty()) home.name = "Территория не указана (" + head.name + ")";
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
    std::vector<const DocumentHead*> municipal;
    std::map<std::string, std::vector<const DocumentHead*>> organizations;  ///< by folded name
};

/// Fills in what an earlier document of the place did not say; the first name in alphabetical order of files stays.
void merge(Home& into, const Home& from) {
    if (into.name.empty()) into.name = from.name;
    if (into.oktmo.empty()) into.oktmo = from.oktmo;
    if (into.region.empty()) into.region = from.region;
}

bool in_period(const DocumentHead& head, const std::optional<DateRange>& period) {
    if (!period) return true;
    const auto span = span_of(head);
    return span && overlap(*span, *period);
}

std::map<std::string, PlaceDocuments> places(const std::vector<DocumentHead>& heads, const CompareOptions& options) {
    std::vector<Home> homes;
    for (const DocumentHead& head : heads) homes.push_back(home_of(head));
    const Places keys(homes);
    std::map<std::string, PlaceDocuments> all;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (!in_period(heads[i], options.period)) continue;
        PlaceDocuments& place = all[keys.key(homes[i])];
        merge(place.home, homes[i]);
        place.sure = place.sure || !heads[i].territory_doubtful;
        if (place.mention.empty()) place.mention = heads[i].mention;
        place.names.insert(homes[i].name);
        if (homes[i].organization.empty())
            place.municipal.push_back(&heads[i]);
        else
            place.organizations[fold_words(homes[i].organization)].push_back(&heads[i]);
    }
    for (auto& [key, place] : all) place.key = key;
    return all;
}

/// A name that is too doubtful to be told as a fact is shown as the words it was read from.
std::string shown_name(const PlaceDocuments& place) {
    return place.sure ? place.home.name : "не распознано (" + place.mention + ")";
}

/// The documents of one place or organisation that are compared, and those they are held against.
struct ChosenDocuments {
    std::vector<SelectedDocument> documents;
    std::vector<const DocumentHead*> previous;
};

ChosenDocuments choose_documents(const std::vector<const DocumentHead*>& heads, bool any_period) {
    std::vector<const DocumentHead*> roadmaps;
    std::vector<const DocumentHead*> others;
    for (const DocumentHead* head : heads) (is_roadmap(*head) ? roadmaps : others).push_back(head);
    DocumentVersions sorted = sort_versions(roadmaps, any_period);
    ChosenDocuments chosen;
    for (const DocumentHead* head : sorted.kept) chosen.documents.push_back({head, true});
    for (const DocumentHead* head : sort_versions(others, true).kept)
        chosen.documents.push_back({head, sorted.kept.empty()});
    std::sort(chosen.documents.begin(), chosen.documents.end(),
              [](const SelectedDocument& a, const SelectedDocument& b) {
                  return std::tie(a.head->name, a.head->sha256) < std::tie(b.head->name, b.head->sha256);
              });
    chosen.previous = std::move(sorted.previous);
    return chosen;
}

std::vector<SelectedOrganization> organizations_of(const PlaceDocuments& place, bool any_period) {
    std::vector<SelectedOrganization> organizations;
    for (const auto& [key, heads] : place.organizations)
        organizations.push_back({heads.front()->organization, choose_documents(heads, any_period).documents});
    std::stable_sort(
        organizations.begin(), organizations.end(),
        [](const SelectedOrganization& a, const SelectedOrganization& b) { return collates_before(a.name, b.name); });
    return organizations;
}

/// The column of a municipality, or of its `organization`.
SelectedTerritory column(const PlaceDocuments& place, const std::vector<const DocumentHead*>& heads,
                         const std::string& organization, const CompareOptions& options) {
    const bool any_period = options.period.has_value();
    ChosenDocuments chosen = choose_documents(heads, any_period);
    SelectedTerritory territory;
    territory.id = place.key;
    territory.name = shown_name(place);
    territory.oktmo = place.home.oktmo;
    territory.region = place.home.region;
    territory.documents = std::move(chosen.documents);
    territory.previous = std::move(chosen.previous);
    if (organization.empty()) {
        territory.organizations = organizations_of(place, any_period);
        return territory;
    }
    territory.organization = true;
    territory.id += "/" + organization;
    const std::string& name = heads.front()->organization;
    territory.name = place.home.name.empty() ? name : name + ", " + shown_name(place);
    return territory;
}

std::string told_beside(const std::string& region, const std::string& oktmo) {
    if (!region.empty()) return region;
    return oktmo.empty() ? std::string() : "ОКТМО " + oktmo;
}

bool means_place(const std::string& asked, const PlaceDocuments& place) {
    if (asked == place.key) return true;
    const std::string told = told_beside(place.home.region, place.home.oktmo);
    if (fold_words(asked) == fold_words(shown_name(place) + " (" + told + ")")) return true;
    return std::any_of(place.names.begin(), place.names.end(),
                       [&](const std::string& name) { return territory_matches(name, place.home.oktmo, asked); });
}

/// «Советский район (Алтайский край)»: where two columns have one name, each says its region, else its OKTMO.
void tell_namesakes_apart(std::vector<SelectedTerritory>& territories) {
    std::map<std::string, int> uses;
    for (const SelectedTerritory& territory : territories) ++uses[fold_words(territory.name)];
    for (SelectedTerritory& territory : territories) {
        if (uses[fold_words(territory.name)] < 2) continue;
        if (const std::string told = told_beside(territory.region, territory.oktmo); !told.empty())
            territory.name += " (" + told + ")";
    }
}

/// Asked by the whole place, so that a document without OKTMO comes along with those of its place that have one.
bool asked_for(const PlaceDocuments& place, const std::string& id, const std::vector<std::string>& territories) {
    return territories.empty() || std::any_of(territories.begin(), territories.end(), [&](const std::string& asked) {
               return asked == id || means_place(asked, place);
           });
}

bool has_all_words(const std::string& name, const std::string& asked) {
    const std::string folded_name = fold_words(name);
    const std::string folded_asked = fold_words(asked);
    const std::vector<std::string_view> words = split(folded_name, ' ');
    const std::vector<std::string_view> wanted = split(folded_asked, ' ');
    return !folded_asked.empty() && std::all_of(wanted.begin(), wanted.end(), [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
}

constexpr std::chrono::days longest_reported_period{400};

bool reports_marks(const DocumentHead& head) {
    return std::any_of(head.activities.begin(), head.activities.end(),
                       [](const ActivityDigest& digest) { return digest.reported; });
}

/// The latest day that the marks name, or that follows from how late they say something was done.
std::optional<Date> latest_mark(const DocumentHead& head) {
    std::optional<Date> latest = head.marked;
    for (const ActivityDigest& digest : head.activities)
        if (digest.deadline_end && digest.days_late.value_or(0) > 0)
            latest = std::max(latest, std::optional(*digest.deadline_end + std::chrono::days(*digest.days_late)));
    return latest;
}

bool approved_before_marks(const DocumentHead& head, const std::optional<Date>& marked) {
    if (marked && *head.approved < *marked) return true;
    int done = 0;
    int due_later = 0;
    for (const ActivityDigest& digest : head.activities) {
        if (!digest.reported || digest.status != Status::done || !digest.deadline_end) continue;
        ++done;
        due_later += *head.approved < *digest.deadline_end;
    }
    return done > 0 && due_later * 2 >= done;
}

}  // namespace

std::vector<SelectedTerritory> select_documents(const std::vector<DocumentHead>& heads, const CompareOptions& options) {
    std::vector<SelectedTerritory> selected;
    const auto take = [&](const PlaceDocuments& place, const std::vector<const DocumentHead*>& documents,
                          const std::string& name) {
        SelectedTerritory territory = column(place, documents, name, options);
        if (asked_for(place, territory.id, options.territories)) selected.push_back(std::move(territory));
    };
    const std::map<std::string, PlaceDocuments> all = places(heads, options);
    for (const auto& [key, place] : all) {
        const bool municipality = options.level != Level::organization && !place.municipal.empty();
        const bool organizations = options.level == Level::organization || options.level == Level::all ||
                                   (options.level == Level::automatic && place.municipal.empty());
        if (municipality) take(place, place.municipal, "");
        if (!organizations) continue;
        for (const auto& [name, documents] : place.organizations) take(place, documents, name);
    }
    for (const std::string& asked : options.territories) {
        if (std::any_of(all.begin(), all.end(), [&](const auto& each) { return means_place(asked, each.second); }))
            continue;
        for (const auto& [key, place] : all)
            for (const auto& [name, documents] : place.organizations) {
                SelectedTerritory school = column(place, documents, name, options);
                const bool known = std::any_of(selected.begin(), selected.end(),
                                               [&](const SelectedTerritory& each) { return each.id == school.id; });
                if (!known && has_all_words(name, asked)) selected.push_back(std::move(school));
            }
    }
    std::sort(selected.begin(), selected.end(), [](const SelectedTerritory& a, const SelectedTerritory& b) {
        if (collates_before(a.name, b.name)) return true;
        return !collates_before(b.name, a.name) && a.id < b.id;
    });
    tell_namesakes_apart(selected);
    return selected;
}

std::vector<std::string> documents_asked_for(const std::vector<DocumentHead>& heads, const CompareOptions& options) {
    const std::map<std::string, PlaceDocuments> all = places(heads, options);
    std::set<const DocumentHead*> wanted;
    const auto want = [&wanted](const std::vector<const DocumentHead*>& documents) {
        wanted.insert(documents.begin(), documents.end());
    };
    for (const std::string& asked : options.territories) {
        const bool place_named =
            std::any_of(all.begin(), all.end(), [&](const auto& each) { return means_place(asked, each.second); });
        for (const auto& [key, place] : all) {
            const bool whole = means_place(asked, place);
            if (whole) want(place.municipal);
            for (const auto& [name, documents] : place.organizations)
                if (whole || (!place_named && has_all_words(name, asked))) want(documents);
        }
    }
    std::vector<std::string> hashes;
    for (const DocumentHead& head : heads)
        if (options.territories.empty() ? in_period(head, options.period) : wanted.contains(&head))
            hashes.push_back(head.sha256);
    return hashes;
}

std::string plain_name(const ComparedTerritory& territory) {
    const std::string told = " (" + told_beside(territory.region, territory.oktmo) + ")";
    return territory.name.ends_with(told) ? territory.name.substr(0, territory.name.size() - told.size())
                                          : territory.name;
}

std::optional<Date> status_date(const DocumentHead& head) {
    if (head.as_of) return head.as_of;
    const std::optional<Date> marked = latest_mark(head);
    if (head.approved && !approved_before_marks(head, marked)) return head.approved;
    const bool of_a_year = head.period && head.period->end - head.period->start <= longest_reported_period;
    if (of_a_year && reports_marks(head)) return std::max(std::optional(head.period->end), marked);
    return marked;
}

std::optional<Date> latest_date(const std::vector<SelectedDocument>& documents) {
    std::optional<Date> latest;
    const auto later = [&latest](const std::optional<Date>& date) {
        if (date && (!latest || *latest < *date)) latest = date;
    };
    for (const SelectedDocument& document : documents) {
        later(document.head->as_of);
        later(document.head->approved);
        if (document.head->period) later(document.head->period->end);
    }
    return latest;
}

ComparedDocument compared_document(const DocumentHead& head) {
    return {head.name, head.sha256, head.kind, head.period, status_date(head)};
}

}  // namespace svod
