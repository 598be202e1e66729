#include "compare/linked_rows.h"

#include "compare/catalogue.h"
#include "compare/own_rows.h"
#include "compare/wording.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace svod {

namespace {

constexpr double follows = 0.85;  ///< a wording at least so similar to one that leaves a row leaves with it

using Members = std::vector<AlignedMember>;

/// «Петрова, 01.06.2022»
std::string said_by(const ActivityLink& link) {
    const auto day = parse_iso(std::string_view(link.time).substr(0, 10));
    return link.author + (day ? ", " + russian(*day) : std::string());
}

std::string reason_of(const ActivityLink& link, const std::string& other) {
    return std::string(link.same ? "указано аналитиком: то же, что «" : "указано аналитиком: не то же, что «") + other +
           "» (" + said_by(link) + (link.reason.empty() ? "" : ": " + link.reason) + ")";
}

/// Pairs in the order of their latest word.
std::vector<const ActivityLink*> latest_words(const std::vector<ActivityLink>& links) {
    std::map<std::pair<ActivityKey, ActivityKey>, const ActivityLink*> latest;
    for (const ActivityLink& link : links) {
        if (!link.holds() || link.left == link.right) continue;
        const ActivityLink*& known = latest[std::minmax(link.left, link.right)];
        if (!known || known->id <= link.id) known = &link;
    }
    std::vector<const ActivityLink*> words;
    for (const auto& [pair, link] : latest) words.push_back(link);
    std::stable_sort(words.begin(), words.end(), [](const ActivityLink* a, const ActivityLink* b) {
        return a->same != b->same ? a->same : a->id < b->id;
    });
    return words;
}

class LinkApplier {
public:
    LinkApplier(const std::vector<AlignItem>& items, const AlignRules& rules, std::vector<AlignedRow>& rows)
        : items_(items), rules_(rules), rows_(rows) {
        for (const CatalogueEntry& entry : rules.catalogue.entries()) catalogue_ids_.insert(entry.id);
    }

    void run() {
        const std::vector<const ActivityLink*> words = latest_words(rules_.links);
        if (words.empty()) return;
        find_items(words);
        for (const ActivityLink* link : words) link->same ? join(*link) : part(*link);
        std::erase_if(rows_, [](const AlignedRow& row) { return row.members.empty(); });
        tidy();
    }

private:
    /// Items of the activities that something is said of.
    void find_items(const std::vector<const ActivityLink*>& words) {
        for (const ActivityLink* link : words) items_of_[link->left], items_of_[link->right];
        std::map<std::pair<std::string_view, bool>, std::vector<int>*> known;  // activities as written are often equal
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const auto [found, is_new] = known.emplace(
                std::pair(std::string_view(items_[i].as_written().activity), items_[i].organization), nullptr);
            if (is_new) {
                const auto named =
                    items_of_.find({fold_words(items_[i].as_written().activity), items_[i].organization});
                found->second = named == items_of_.end() ? nullptr : &named->second;
            }
            if (found->second) found->second->push_back(static_cast<int>(i));
        }
    }

    /// The row an activity stands in: that of most of its items, of equals the first.
    std::optional<std::size_t> row_of(const ActivityKey& key) const {
        const std::vector<int>& wanted = items_of_.at(key);
        if (wanted.empty()) return std::nullopt;
        std::optional<std::size_t> best;
        std::ptrdiff_t most = 0;
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            const auto count = std::count_if(rows_[r].members.begin(), rows_[r].members.end(), [&](const auto& member) {
                return std::binary_search(wanted.begin(), wanted.end(), member.item);
            });
            if (count > most) best = r, most = count;
        }
        return best;
    }

    bool of_catalogue(std::size_t row) const { return catalogue_ids_.contains(rows_[row].id); }

    void join(const ActivityLink& link) {
        const auto left = row_of(link.left);
        const auto right = row_of(link.right);
        if (!left || !right) return;
        mark(link, *left);
        if (*left == *right) {
            gather(link, *right);
            return;
        }
        if (of_catalogue(*left) && of_catalogue(*right)) {
            move(link.left, *right, reason_of(link, link.right_text));
        } else if (of_catalogue(*left)) {
            move_all(link.right, *right, *left, reason_of(link, link.left_text));
        } else {
            move_all(link.left, *left, *right, reason_of(link, link.right_text));
        }
        gather(link, row_of(link.right).value_or(*right));
    }

    /// Single items of the two activities that stood elsewhere come along.
    void gather(const ActivityLink& link, std::size_t row) {
        move(link.left, row, reason_of(link, link.right_text));
        move(link.right, row, reason_of(link, link.left_text));
    }

    /// Says of what stands in the row already that an analyst confirmed it.
    void mark(const ActivityLink& link, std::size_t row) {
        const std::vector<int>& wanted = items_of_.at(link.left);
        for (AlignedMember& member : rows_[row].members)
            if (std::binary_search(wanted.begin(), wanted.end(), member.item)) {
                member.score = 1;
                member.reason = reason_of(link, link.right_text);
            }
    }

    /// Takes the items of an activity out of every row but `to` and puts them there.
    void move(const ActivityKey& key, std::size_t to, const std::string& reason) {
        const std::vector<int>& wanted = items_of_.at(key);
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            if (r == to) continue;
            for (const AlignedMember& member : take(rows_[r].members, wanted))
                rows_[to].members.push_back({member.item, 1, reason});
        }
    }

    /// The whole row; what is not the activity itself keeps why it stood with it.
    void move_all(const ActivityKey& key, std::size_t from, std::size_t to, const std::string& reason) {
        const std::vector<int>& wanted = items_of_.at(key);
        for (AlignedMember& member : rows_[from].members) {
            const bool named = std::binary_search(wanted.begin(), wanted.end(), member.item);
            rows_[to].members.push_back({member.item, named ? 1 : member.score,
                                         named ? reason : member.reason + "; вместе со строкой — " + reason});
        }
        rows_[from].members.clear();
    }

    static Members take(Members& members, const std::vector<int>& wanted) {
        Members taken;
        for (const AlignedMember& member : members)
            if (std::binary_search(wanted.begin(), wanted.end(), member.item)) taken.push_back(member);
        if (!taken.empty())
            std::erase_if(members, [&](const AlignedMember& member) {
                return std::binary_search(wanted.begin(), wanted.end(), member.item);
            });
        return taken;
    }

    double best_score(std::size_t row, const ActivityKey& key) const {
        const std::vector<int>& wanted = items_of_.at(key);
        double best = -1;
        for (const AlignedMember& member : rows_[row].members)
            if (std::binary_search(wanted.begin(), wanted.end(), member.item)) best = std::max(best, member.score);
        return best;
    }

    void part(const ActivityLink& link) {
        if (items_of_.at(link.left).empty() || items_of_.at(link.right).empty()) return;
        const std::size_t count = rows_.size();
        for (std::size_t r = 0; r < count; ++r) {
            const double left = best_score(r, link.left);
            const double right = best_score(r, link.right);
            if (left < 0 || right < 0) continue;
            // The one that fits worse leaves; of equals the left, which the analyst pointed at.
            left <= right ? leave(link, r, link.left, link.right, link.right_text)
                          : leave(link, r, link.right, link.left, link.left_text);
        }
    }

    void leave(const ActivityLink& link, std::size_t row, const ActivityKey& key, const ActivityKey& staying,
               const std::string& other) {
        const Wording leaving = read_wording(key.folded);
        const Wording kept = read_wording(staying.folded);
        AlignedRow own;
        own.id = own_row_id(key.folded);
        const std::vector<int>& wanted = items_of_.at(key);
        const std::vector<int>& stay = items_of_.at(staying);
        std::erase_if(rows_[row].members, [&](const AlignedMember& member) {
            const bool named = std::binary_search(wanted.begin(), wanted.end(), member.item);
            if (!named && std::binary_search(stay.begin(), stay.end(), member.item)) return false;
            double near = 1;
            if (!named) {
                const Wording wording =
                    read_wording(items_[static_cast<std::size_t>(member.item)].as_written().activity);
                near = similarity(wording, leaving);
                if (near < follows || near <= similarity(wording, kept)) return false;
            }
            own.members.push_back(
                {member.item, near,
                 (named ? "" : "формулировка близка к другим в этой строке; ") + reason_of(link, other)});
            return true;
        });
        rows_.push_back(std::move(own));
    }

    /// Names the rows beyond the catalogue anew and brings them into order. A row that lost its first wording keeps its
    /// id, so that it is the same row as without the word.
    void tidy() {
        std::vector<AlignedRow> own;
        for (std::size_t r = 0; r < rows_.size();) {
            if (of_catalogue(r)) {
                ++r;
                continue;
            }
            own.push_back(std::move(rows_[r]));
            rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(r));
        }
        const std::size_t first = rows_.size();
        std::map<std::string, int> uses;
        for (AlignedRow& row : own) {
            if (const int again = uses[row.id]++; again > 0) row.id += "-" + std::to_string(again + 1);
            name_own_row(items_, rules_.catalogue, row);
            rows_.push_back(std::move(row));
        }
        sort_own_rows(rows_, first);
    }

    const std::vector<AlignItem>& items_;
    const AlignRules& rules_;
    std::vector<AlignedRow>& rows_;
    std::set<std::string> catalogue_ids_;
    std::map<ActivityKey, std::vector<int>> items_of_;  ///< ascending
};

}  // namespace

void apply_links(const std::vector<AlignItem>& items, const AlignRules& rules, std::vector<AlignedRow>& rows) {
    LinkApplier(items, rules, rows).run();
}

}  // namespace svod
