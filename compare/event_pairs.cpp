#include "compare/event_pairs.h"

#include "compare/activity_rows.h"
#include "compare/wording_index.h"
#include "text/text.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace svod {

namespace {

class Pairing {
public:
    Pairing(const std::vector<const Event*>& before, const std::vector<const Event*>& after, bool organization,
            const Catalogue& catalogue)
        : before_(before),
          after_(after),
          organization_(organization),
          catalogue_(catalogue),
          partner_(after.size()),
          taken_(before.size(), false) {}

    std::vector<EventPair> run() {
        pair_equal([](const Event& event) { return fold_words(event.activity) + "\n" + fold_words(headings(event)); });
        pair_equal([](const Event& event) { return fold_words(event.activity); });
        pair_similar();
        pair_by_row();
        std::vector<EventPair> pairs;
        for (std::size_t i = 0; i < after_.size(); ++i)
            pairs.push_back({partner_[i] ? before_[*partner_[i]] : nullptr, after_[i]});
        for (std::size_t i = 0; i < before_.size(); ++i)
            if (!taken_[i]) pairs.push_back({before_[i], nullptr});
        return pairs;
    }

private:
    void pair(std::size_t before, std::size_t after) {
        partner_[after] = before;
        taken_[before] = true;
    }

    /// Those of one key, in their order.
    template <class Key>
    void pair_equal(Key key) {
        std::unordered_map<std::string, std::deque<std::size_t>> free;
        for (std::size_t i = 0; i < before_.size(); ++i)
            if (!taken_[i]) free[key(*before_[i])].push_back(i);
        if (free.empty()) return;
        for (std::size_t i = 0; i < after_.size(); ++i) {
            if (partner_[i]) continue;
            const auto found = free.find(key(*after_[i]));
            if (found == free.end() || found->second.empty()) continue;
            pair(found->second.front(), i);
            found->second.pop_front();
        }
    }

    void pair_similar() {
        WordingIndex index;
        std::vector<std::size_t> left;
        for (std::size_t i = 0; i < before_.size(); ++i)
            if (!taken_[i]) index.add(read_wording(before_[i]->activity)), left.push_back(i);
        if (left.empty()) return;
        struct Near {
            double similarity = 0;
            std::size_t before = 0;
            std::size_t after = 0;
        };
        std::vector<Near> near;
        for (std::size_t i = 0; i < after_.size(); ++i) {
            if (partner_[i]) continue;
            const auto nearest = index.nearest(read_wording(after_[i]->activity));
            if (nearest.similarity >= same_activity) near.push_back({nearest.similarity, left[nearest.number], i});
        }
        std::stable_sort(near.begin(), near.end(),
                         [](const Near& a, const Near& b) { return a.similarity > b.similarity; });
        for (const Near& each : near)
            if (!taken_[each.before]) pair(each.before, each.after);
    }

    std::string row_of(const Event& event) const {
        const RowChoices choices = choose_rows(event, organization_, catalogue_);
        return choices.own.size() == 1 ? catalogue_.entries()[static_cast<std::size_t>(choices.own.front().entry)].id
                                       : std::string();
    }

    void pair_by_row() {
        std::map<std::string, std::vector<std::size_t>> rows_before;
        for (std::size_t i = 0; i < before_.size(); ++i)
            if (!taken_[i]) rows_before[row_of(*before_[i])].push_back(i);
        if (rows_before.empty()) return;
        std::map<std::string, std::vector<std::size_t>> rows_after;
        for (std::size_t i = 0; i < after_.size(); ++i)
            if (!partner_[i]) rows_after[row_of(*after_[i])].push_back(i);
        for (const auto& [row, events] : rows_after) {
            const auto found = rows_before.find(row);
            if (!row.empty() && found != rows_before.end() && events.size() == 1 && found->second.size() == 1)
                pair(found->second.front(), events.front());
        }
    }

    const std::vector<const Event*>& before_;
    const std::vector<const Event*>& after_;
    bool organization_;
    const Catalogue& catalogue_;
    std::vector<std::optional<std::size_t>> partner_;  ///< of each later one
    std::vector<bool> taken_;                          ///< of each earlier one
};

}  // namespace

std::vector<EventPair> pair_events(const std::vector<const Event*>& before, const std::vector<const Event*>& after,
                                   bool organization, const Catalogue& catalogue) {
    return Pairing(before, after, organization, catalogue).run();
}

}  // namespace svod
