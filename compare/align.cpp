#include "compare/align.h"

#include "compare/activity_rows.h"
#include "compare/linked_rows.h"
#include "compare/own_rows.h"
#include "compare/strangers.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>
#include <unordered_map>

namespace svod {

namespace {

constexpr double stays_beside = 0.7;  ///< of the best score of its territory in a row a second activity stays with
constexpr double sure = 0.9;          ///< a score at which it stays whatever the best

/// Everything of an event that alignment looks at, as one key: equal keys are chosen rows for once.
std::string evidence_key(const AlignItem& item) {
    std::string key = item.event->activity + '\x1f' + item.event->result.value_or("") + '\x1f' + headings(*item.event);
    key += item.organization ? '1' : '0';
    return key;
}

class Aligner {
public:
    Aligner(const std::vector<AlignItem>& items, const AlignRules& rules)
        : items_(items), rules_(rules), rows_(items.size()) {}

    std::vector<AlignedRow> run() {
        choose();
        put_strangers_out();
        settle_territories();
        std::vector<AlignedRow> rows = catalogue_rows();
        std::vector<int> left;
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (!rows_[i]) left.push_back(static_cast<int>(i));
        append_own_rows(items_, left, rules_.catalogue, rows);
        name_rows_besides(rows);
        apply_links(items_, rules_, rows);
        return rows;
    }

private:
    void choose() {
        std::unordered_map<std::string, const RowChoices*> known;
        for (const AlignItem& item : items_) {
            std::string key = evidence_key(item);
            auto found = known.find(key);
            if (found == known.end()) {
                memory_.push_back(
                    std::make_unique<RowChoices>(choose_rows(*item.event, item.organization, rules_.catalogue)));
                found = known.emplace(std::move(key), memory_.back().get()).first;
            }
            choices_.push_back(found->second);
        }
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (!choices_[i]->own.empty()) rows_[i] = &choices_[i]->own.front();
    }

    /// An activity that covers two is out of the contest for rows: it belongs to one it names.
    bool covers_two(std::size_t i) const { return choices_[i]->own.size() > 1; }

    void put_strangers_out() {
        std::map<int, std::vector<Placed>> placed;
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (rows_[i] && !covers_two(i)) placed[rows_[i]->entry].push_back({static_cast<int>(i), rows_[i]->score});
        for (const auto& [entry, row] : placed)
            for (const int item : find_strangers(items_, row)) rows_[static_cast<std::size_t>(item)] = nullptr;
    }

    /// One activity of a territory a row: where a territory has several in one, the best stays and those about as good;
    /// another goes to the next row it fits that its territory has not filled, else it stands by itself.
    void settle_territories() {
        std::map<int, std::vector<std::size_t>> by_territory;
        for (std::size_t i = 0; i < items_.size(); ++i) by_territory[items_[i].territory].push_back(i);
        for (auto& [territory, members] : by_territory) settle(members);
    }

    void settle(std::vector<std::size_t>& members) {
        std::stable_sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
            const double left = rows_[a] ? rows_[a]->score : 0;
            const double right = rows_[b] ? rows_[b]->score : 0;
            return std::tie(right, items_[a].event->activity, items_[a].event->id) <
                   std::tie(left, items_[b].event->activity, items_[b].event->id);
        });
        std::map<int, double> best;
        for (const std::size_t i : members)
            if (rows_[i]) best[rows_[i]->entry] = std::max(best[rows_[i]->entry], rows_[i]->score);
        std::map<int, double> filled = best;
        for (const std::size_t i : members) {
            if (!rows_[i] || covers_two(i) || rows_[i]->score >= std::min(sure, stays_beside * best[rows_[i]->entry]))
                continue;
            rows_[i] = nullptr;
            for (const RowChoice& other : choices_[i]->others) {
                if (filled.contains(other.entry)) continue;
                filled[other.entry] = other.score;
                rows_[i] = &other;
                break;
            }
        }
    }

    std::string reason(std::size_t i) const {
        if (!covers_two(i)) return rows_[i]->reason;
        const RowChoice& other = choices_[i]->own.back();
        return rows_[i]->reason + "; охватывает и «" +
               rules_.catalogue.entries()[static_cast<std::size_t>(other.entry)].title + "»";
    }

    std::vector<AlignedRow> catalogue_rows() const {
        const Catalogue& catalogue = rules_.catalogue;
        std::vector<AlignedRow> all(catalogue.entries().size());
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (const RowChoice* choice = rows_[i])
                all[static_cast<std::size_t>(choice->entry)].members.push_back(
                    {static_cast<int>(i), choice->certainty, reason(i)});
        std::vector<AlignedRow> rows;
        for (std::size_t e = 0; e < all.size(); ++e) {
            if (all[e].members.empty()) continue;
            const CatalogueEntry& entry = catalogue.entries()[e];
            all[e].id = entry.id;
            all[e].title = entry.title;
            all[e].section = catalogue.section_title(entry.section);
            rows.push_back(std::move(all[e]));
        }
        return rows;
    }

    void name_rows_besides(std::vector<AlignedRow>& rows) const {
        for (AlignedRow& row : rows)
            for (AlignedMember& member : row.members) {
                const auto i = static_cast<std::size_t>(member.item);
                if (choices_[i]->own.empty()) continue;
                const RowChoice& last = choices_[i]->own.back();
                member.besides = rules_.catalogue.entries()[static_cast<std::size_t>(last.entry)].id;
                if (rows_[i] && covers_two(i)) member.besides_score = last.certainty;
                if (member.besides == row.id) member.besides.clear();
            }
    }

    const std::vector<AlignItem>& items_;
    const AlignRules& rules_;
    std::vector<std::unique_ptr<RowChoices>> memory_;
    std::vector<const RowChoices*> choices_;  ///< of each item
    std::vector<const RowChoice*> rows_;      ///< where each item stands; null: by itself
};

}  // namespace

std::vector<AlignedRow> align_rows(const std::vector<AlignItem>& items, const AlignRules& rules) {
    return Aligner(items, rules).run();
}

std::vector<AlignedRow> align_rows(const std::vector<AlignItem>& items) {
    return align_rows(items, {*Catalogue::built_in(), {}});
}

std::vector<int> align(const std::vector<AlignItem>& items) {
    const std::vector<AlignedRow> rows = align_rows(items);
    std::vector<int> row_of(items.size(), -1);
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (const AlignedMember& member : rows[r].members)
            if (int& row = row_of[static_cast<std::size_t>(member.item)]; row < 0) row = static_cast<int>(r);
    std::map<int, int> numbers;
    for (int& row : row_of) row = numbers.emplace(row, static_cast<int>(numbers.size())).first->second;
    return row_of;
}

}  // namespace svod
