#include "compare/strangers.h"

#include "compare/wording_index.h"

#include <algorithm>
#include <map>
#include <set>

namespace svod {

namespace {

constexpr std::size_t least_territories = 3;  ///< of a wording to be judged
constexpr double many_meetings = 0.35;        ///< share of its territories that have another wording too

/// Members of a row with one way of saying it.
struct Wordings {
    std::vector<int> items;
    std::set<int> territories;
    double score = 0;  ///< sum over the items
    bool out = false;

    double mean() const { return score / static_cast<double>(items.size()); }
};

std::vector<Wordings> group(const std::vector<AlignItem>& items, const std::vector<Placed>& row) {
    std::map<int, double> scores;
    std::vector<int> chosen;
    for (const Placed& placed : row) {
        scores[placed.item] = placed.score;
        chosen.push_back(placed.item);
    }
    WordingIndex leaders;
    std::vector<Wordings> groups;
    for (const WordingVariant& variant : wording_variants(items, chosen)) {
        Wording wording = read_wording(variant.folded);
        const auto leader = leaders.nearest(wording);
        const bool known = leader.similarity >= same_activity;
        if (!known) {
            leaders.add(std::move(wording));
            groups.emplace_back();
        }
        Wordings& into = known ? groups[leader.number] : groups.back();
        for (const int item : variant.items) {
            into.items.push_back(item);
            into.territories.insert(items[static_cast<std::size_t>(item)].territory);
            into.score += scores[item];
        }
    }
    return groups;
}

/// Does `one` meet the other wordings in many territories, and do those it meets fit better?
bool stranger(const Wordings& one, const std::vector<Wordings>& groups) {
    if (one.territories.size() < least_territories) return false;
    std::set<int> met;
    double score = 0;
    double count = 0;
    for (const Wordings& other : groups) {
        if (&other == &one || other.out) continue;
        double common = 0;
        for (const int territory : one.territories)
            if (other.territories.count(territory)) met.insert(territory), ++common;
        score += common * other.mean();
        count += common;
    }
    const double share = static_cast<double>(met.size()) / static_cast<double>(one.territories.size());
    return share > many_meetings && one.mean() < score / count;
}

}  // namespace

std::vector<int> find_strangers(const std::vector<AlignItem>& items, const std::vector<Placed>& row) {
    std::vector<Wordings> groups = group(items, row);
    std::vector<int> out;
    if (groups.size() < 2) return out;
    std::vector<std::size_t> order(groups.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return groups[a].mean() < groups[b].mean(); });
    for (const std::size_t i : order) {
        if (!stranger(groups[i], groups)) continue;
        groups[i].out = true;
        out.insert(out.end(), groups[i].items.begin(), groups[i].items.end());
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace svod
