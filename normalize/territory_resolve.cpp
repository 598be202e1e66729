// From the words of a mention to rows of the registry.
#include "normalize/territory_resolve.h"

#include "normalize/confidence.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace svod {

namespace {

using Kind = TerritoryMention::Kind;
using Key = Registry::Key;

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// How well a municipality's type answers the type words of the mention: 3 the same, 2 and 1 after a reform, 0 not.
int fit(Kind kind, const Municipality& m, Key via) {
    const bool raion = m.type == "муниципальный район";
    const bool okrug = m.type == "муниципальный округ";
    const bool city = m.type == "городской округ";
    switch (kind) {
        case Kind::raion:
        case Kind::municipal_raion:
        case Kind::raion_formation:
            return raion ? 3 : okrug ? 2 : city && via != Key::name ? 1 : 0;
        case Kind::municipal_okrug:
            return okrug ? 3 : raion ? 2 : 1;
        case Kind::city_okrug:
            return city ? 3 : okrug ? 2 : 1;
        case Kind::okrug:
            return okrug || city ? 3 : 1;
        case Kind::city:
            return via == Key::name ? (raion ? 2 : 3) : via == Key::center ? (city ? 3 : okrug ? 2 : 1) : 0;
        case Kind::zato:
            return holds(m.name_full, "ЗАТО") ? 3 : 0;
        case Kind::formation:
        case Kind::organisation:
            return 3;
        case Kind::bare:
            return via == Key::name ? (raion ? 0 : 3) : city ? 3 : okrug ? 2 : 1;
    }
    return 0;
}

struct Version {
    int index;
    int fit;
    bool valid;  ///< in the year of the document
};

bool better(const Version& a, const Version& b, const std::vector<Municipality>& all) {
    if (a.valid != b.valid) return a.valid;
    if (a.fit != b.fit) return a.fit > b.fit;
    const Municipality& left = all[static_cast<std::size_t>(a.index)];
    const Municipality& right = all[static_cast<std::size_t>(b.index)];
    return left.year_to != right.year_to ? left.year_to > right.year_to : left.year_from > right.year_from;
}

struct Hit {
    int index;
    Key via;
};

void keep_region(std::vector<Hit>& found, const std::string& region, const std::vector<Municipality>& all) {
    if (!region.empty())
        std::erase_if(found, [&](const Hit& hit) { return all[static_cast<std::size_t>(hit.index)].region != region; });
}

bool inner_city(const Municipality& m) {
    return m.type.starts_with("внутригородская");
}

/// One version of each municipality of `region` (of all regions when it is empty), those of the best fit.
std::vector<int> choose(std::vector<Hit> found, Kind kind, const std::string& region, const ResolveContext& context) {
    const std::vector<Municipality>& all = context.registry.municipalities();
    std::erase_if(found, [&](const Hit& hit) {
        const Municipality& m = all[static_cast<std::size_t>(hit.index)];
        return inner_city(m) && m.region != region;
    });
    keep_region(found, region, all);
    std::map<int, Version> best;
    for (const Hit& hit : found) {
        const Municipality& m = all[static_cast<std::size_t>(hit.index)];
        const Version version{hit.index, fit(kind, m, hit.via),
                              context.year == 0 || (m.year_from <= context.year && context.year <= m.year_to)};
        if (version.fit == 0) continue;
        const auto [it, inserted] = best.emplace(context.registry.entity(hit.index), version);
        if (!inserted && better(version, it->second, all)) it->second = version;
    }
    Version top{0, 0, false};
    for (const auto& [entity, version] : best)
        if (version.valid > top.valid || (version.valid == top.valid && version.fit > top.fit)) top = version;
    std::vector<int> chosen;
    for (const auto& [entity, version] : best)
        if (version.valid == top.valid && version.fit == top.fit) chosen.push_back(version.index);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

std::string adjective_key(const std::string& folded) {
    std::string key;
    for (const std::string_view word : split(folded, ' ')) {
        const std::string stem = adjective_stem(word);
        if (stem.empty()) return {};
        key += (key.empty() ? "" : " ") + stem;
    }
    return key;
}

struct Lookup {
    std::vector<std::pair<Key, std::string>> keys;
    double confidence;
};

/// The look-ups for a name, the surest first.
std::vector<Lookup> lookups(const TerritoryMention& mention, const std::string& name) {
    const std::string stems = adjective_key(name);
    if (mention.kind == Kind::bare)
        return {{{{Key::name, name}}, sure::convention}, {{{Key::center, name}}, sure::weak}};
    if (mention.kind == Kind::organisation) return {{{{Key::adjective, stems}}, sure::guess}};
    if (mention.kind == Kind::city)
        return {{{{Key::name, name}}, sure::plain}, {{{Key::center, name}}, sure::convention}};
    const Lookup both{{{Key::adjective, stems}, {Key::name, name}}, sure::plain};  // «Чайковский» is both
    if (mention.adjective) return {both, {{{Key::derived, stems}}, sure::convention}};
    return {both, {{{Key::center, name}}, mention.kind == Kind::formation ? sure::convention : 0.0}};
}

/// «г. Киров» is one town by name and the centre of a district elsewhere: less sure.
double doubt_of_namesake(const TerritoryMention& mention, const std::string& name, const std::vector<int>& chosen,
                         const ResolveContext& context) {
    if (mention.kind != Kind::city || chosen.size() != 1 || !context.region.empty() || !context.region_here.empty())
        return 0;
    const std::vector<Municipality>& all = context.registry.municipalities();
    const std::string& region = all[static_cast<std::size_t>(chosen.front())].region;
    for (const int index : context.registry.find(Key::center, name))
        if (all[static_cast<std::size_t>(index)].region != region) return sure::plain - sure::convention;
    return 0;
}

Resolution look_up(const TerritoryMention& mention, const std::string& name, const std::string& region,
                   const ResolveContext& context) {
    for (const Lookup& lookup : lookups(mention, name)) {
        std::vector<Hit> hits;
        for (const auto& [key, words] : lookup.keys)
            if (!words.empty() && lookup.confidence > 0)
                for (const int index : context.registry.find(key, words)) hits.push_back({index, key});
        std::vector<int> chosen = choose(std::move(hits), mention.kind, region, context);
        if (chosen.empty()) continue;
        const double confidence = lookup.confidence - doubt_of_namesake(mention, name, chosen, context);
        return {std::move(chosen), confidence};
    }
    return {};
}

Resolution look_up_misspelt(const TerritoryMention& mention, const std::string& name, const std::string& region,
                            ResolveContext& context) {
    const std::string stems = adjective_key(name);
    const bool district = mention.adjective && mention.kind != Kind::organisation && !mention.small;
    if (!district || stems.size() < 8 || context.misspelt_left-- <= 0) return {};
    std::vector<Hit> hits;
    for (const int index : context.registry.find_misspelt(stems)) hits.push_back({index, Key::adjective});
    std::vector<int> chosen = choose(std::move(hits), mention.kind, region, context);
    if (chosen.size() != 1) return {};
    return {std::move(chosen), sure::weak};
}

}  // namespace

std::string folded_name(const std::vector<NameWord>& words, std::size_t begin, std::size_t end) {
    std::string name;
    for (std::size_t i = begin; i < end; ++i) {
        if (words[i].is(".")) continue;  // of «им.»
        const bool glued = words[i].is("-") || (i > begin && words[i - 1].is("-"));
        if (i > begin && !glued) name += ' ';
        name += words[i].folded == "им" ? "имени" : words[i].folded;
    }
    return name;
}

namespace {

Resolution resolve_in(const TerritoryMention& mention, const std::vector<NameWord>& words, const std::string& region,
                      ResolveContext& context) {
    for (std::size_t end = mention.name_end; end > mention.name_begin; --end) {
        if (words[end - 1].is("-") || words[end - 1].is(".")) continue;
        Resolution found = look_up(mention, folded_name(words, mention.name_begin, end), region, context);
        if (!found.municipalities.empty()) return found;
    }
    return look_up_misspelt(mention, folded_name(words, mention.name_begin, mention.name_end), region, context);
}

}  // namespace

Resolution resolve(const TerritoryMention& mention, const std::vector<NameWord>& words, ResolveContext& context) {
    const std::string& region = context.region_here.empty() ? context.region : context.region_here;
    Resolution found = resolve_in(mention, words, region, context);
    if (!found.municipalities.empty() || region.empty() || !context.region_here.empty()) return found;
    // The document may speak of another region than its own: possible, but no namesake elsewhere is certain.
    found = resolve_in(mention, words, {}, context);
    found.confidence = std::min(found.confidence, sure::weak);
    return found;
}

}  // namespace svod
