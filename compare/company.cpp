#include "compare/company.h"

#include "compare/activity_rows.h"
#include "compare/wording.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

namespace svod {

namespace {

constexpr std::size_t least_territories = 3;  ///< of a row to be joined
constexpr double most_meetings = 0.1;         ///< share of its territories that may have the other row too
constexpr double chance = 0.2;                ///< by which so few meetings may come about among different activities
constexpr double of_results = 0.5;            ///< weights of the three kinds of agreement
constexpr double of_concepts = 0.3;
constexpr double of_sections = 0.2;
constexpr double agreement = 0.35;  ///< they have to reach together
constexpr double margin = 0.02;     ///< over the next best row

/// A planned result without places and offices, so that «Приказ УО» and «Приказ отдела образования» are one.
std::string result_key(const Event& event) {
    const Wording wording = read_wording(event.result.value_or(""));
    std::string key;
    constexpr double telling = 0.2;
    for (std::size_t i = 0; i < wording.roots.size(); ++i)
        if (wording.weights[i] > telling) key += wording.roots[i] + " ";
    return key;
}

struct Profile {
    std::set<int> territories;
    std::map<std::string, double> results;  ///< members with this planned result
    std::map<int, double> sections;         ///< share of the members under this section of the programme
    std::vector<double> concepts = std::vector<double>(most_concepts, 0);  ///< share of the members that name it
    double named_results = 0;
};

class Company {
public:
    Company(const std::vector<AlignItem>& items, const Catalogue& catalogue, std::size_t catalogue_rows,
            std::vector<AlignedRow>& rows)
        : items_(items), catalogue_(catalogue), catalogue_rows_(catalogue_rows), rows_(rows) {
        for (const AlignItem& item : items_) territories_.insert(item.territory);
        for (const AlignedRow& row : rows_) profiles_.push_back(profile(row));
        for (const Profile& each : profiles_)
            for (const auto& [key, count] : each.results) all_results_[key] += count;
    }

    void run() {
        std::vector<std::size_t> own;
        for (std::size_t r = catalogue_rows_; r < rows_.size(); ++r)
            if (profiles_[r].territories.size() >= least_territories) own.push_back(r);
        std::stable_sort(own.begin(), own.end(), [&](std::size_t a, std::size_t b) {
            return profiles_[a].territories.size() < profiles_[b].territories.size();
        });
        for (const std::size_t row : own)
            if (const auto home = home_of(row)) join(row, *home);
        std::erase_if(rows_, [](const AlignedRow& row) { return row.members.empty(); });
    }

private:
    const ConceptSet& named(const std::string& activity) {
        const auto [found, inserted] = named_.try_emplace(activity);
        if (inserted) found->second = read_wording(activity).concepts;
        return found->second;
    }

    const std::string& result_of(const Event& event) {
        const auto [found, inserted] = results_.try_emplace(event.result.value_or(""));
        if (inserted) found->second = result_key(event);
        return found->second;
    }

    int section_of(const Event& event) {
        const auto [found, inserted] = sections_.try_emplace(headings(event));
        if (inserted) found->second = catalogue_.section_of(found->first);
        return found->second;
    }

    Profile profile(const AlignedRow& row) {
        Profile all;
        const double share = 1.0 / static_cast<double>(row.members.size());
        for (const AlignedMember& member : row.members) {
            const AlignItem& item = items_[static_cast<std::size_t>(member.item)];
            all.territories.insert(item.territory);
            if (const std::string& key = result_of(*item.event); !key.empty()) ++all.results[key], ++all.named_results;
            all.sections[section_of(*item.event)] += share;
            const ConceptSet& concepts = named(item.event->activity);
            for (std::size_t i = 0; i < most_concepts; ++i) all.concepts[i] += concepts.test(i) ? share : 0;
        }
        return all;
    }

    /// How much of the results planned under `row` is planned under `home` elsewhere.
    double results_agree(const Profile& row, const Profile& home) const {
        if (row.named_results == 0) return 0;
        double sum = 0;
        for (const auto& [key, count] : row.results) {
            const auto there = home.results.find(key);
            const double elsewhere = all_results_.at(key) - count;
            if (there != home.results.end() && elsewhere > 0) sum += count * there->second / elsewhere;
        }
        return sum / row.named_results;
    }

    static double sections_agree(const Profile& row, const Profile& home) {
        double sum = 0;
        for (const auto& [section, share] : row.sections)
            if (const auto there = home.sections.find(section); section != 0 && there != home.sections.end())
                sum += std::min(share, there->second);
        return sum;
    }

    static double concepts_agree(const Profile& row, const Profile& home) {
        double both = 0;
        double mine = 0;
        double theirs = 0;
        for (std::size_t i = 0; i < most_concepts; ++i) {
            both += row.concepts[i] * home.concepts[i];
            mine += row.concepts[i] * row.concepts[i];
            theirs += home.concepts[i] * home.concepts[i];
        }
        return mine > 0 && theirs > 0 ? both / std::sqrt(mine * theirs) : 0;
    }

    /// Do so few territories have both that it cannot be chance?
    bool shun(const Profile& row, const Profile& home) const {
        std::size_t meetings = 0;
        for (const int territory : row.territories) meetings += home.territories.count(territory);
        const double size = static_cast<double>(row.territories.size());
        if (static_cast<double>(meetings) > most_meetings * size) return false;
        const double apart =
            1 - static_cast<double>(home.territories.size()) / static_cast<double>(territories_.size());
        return std::pow(std::max(apart, 0.0), size - static_cast<double>(meetings)) < chance;
    }

    struct Home {
        std::size_t row = 0;
        double score = 0;
    };

    std::optional<Home> home_of(std::size_t row) const {
        std::optional<std::size_t> best;
        double score = agreement;
        double next = 0;
        for (std::size_t home = 0; home < rows_.size(); ++home) {
            if (home == row || rows_[home].members.empty() || !shun(profiles_[row], profiles_[home])) continue;
            const double value = of_results * results_agree(profiles_[row], profiles_[home]) +
                                 of_concepts * concepts_agree(profiles_[row], profiles_[home]) +
                                 of_sections * sections_agree(profiles_[row], profiles_[home]);
            if (value > score || (value >= score && !best)) {
                next = best ? score : 0;
                score = value;
                best = home;
            } else {
                next = std::max(next, value);
            }
        }
        return best && score - next >= margin ? std::optional(Home{*best, score}) : std::nullopt;
    }

    void join(std::size_t row, const Home& to) {
        const std::size_t home = to.row;
        for (AlignedMember& member : rows_[row].members) {
            member.score = std::min(to.score, 1.0);
            member.reason = "тот же плановый результат и раздел; ни у кого нет обеих формулировок сразу";
            rows_[home].members.push_back(std::move(member));
        }
        rows_[row].members.clear();
        profiles_[home] = profile(rows_[home]);
    }

    const std::vector<AlignItem>& items_;
    const Catalogue& catalogue_;
    std::size_t catalogue_rows_;
    std::vector<AlignedRow>& rows_;
    std::set<int> territories_;
    std::vector<Profile> profiles_;
    std::map<std::string, double> all_results_;
    std::unordered_map<std::string, ConceptSet> named_;
    std::unordered_map<std::string, std::string> results_;
    std::unordered_map<std::string, int> sections_;
};

}  // namespace

void join_by_company(const std::vector<AlignItem>& items, const Catalogue& catalogue, std::size_t catalogue_rows,
                     std::vector<AlignedRow>& rows) {
    if (rows.size() > catalogue_rows) Company(items, catalogue, catalogue_rows, rows).run();
}

}  // namespace svod
