#include "compare/own_rows.h"

#include "compare/activity_rows.h"
#include "compare/wording.h"
#include "text/text.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>
#include <unordered_map>

namespace svod {

namespace {

constexpr double same_activity = 0.72;           ///< wordings at least so similar are one activity
constexpr double joins_catalogue = 0.8;          ///< … or the activity of a catalogue row
constexpr double telling_root = 0.5;             ///< roots at least so heavy are looked up
constexpr std::size_t most_postings = 400;       ///< a root met more often tells too little to be looked up

/// Wordings that can be found by their telling roots.
class WordingIndex {
public:
    std::size_t add(Wording wording) {
        const std::size_t number = wordings_.size();
        for (std::size_t i = 0; i < wording.roots.size(); ++i) {
            if (wording.weights[i] < telling_root) continue;
            std::vector<std::size_t>& postings = postings_[wording.roots[i]];
            if (postings.size() < most_postings) postings.push_back(number);
        }
        wordings_.push_back(std::move(wording));
        return number;
    }

    struct Nearest {
        std::size_t number = 0;
        double similarity = 0;
    };

    /// The most similar wording added so far, of equals the first; similarity 0 when none shares a telling root.
    Nearest nearest(const Wording& wording) const {
        Nearest best;
        std::vector<std::size_t> seen;
        for (std::size_t i = 0; i < wording.roots.size(); ++i) {
            const auto found = wording.weights[i] < telling_root ? postings_.end() : postings_.find(wording.roots[i]);
            if (found != postings_.end()) seen.insert(seen.end(), found->second.begin(), found->second.end());
        }
        std::sort(seen.begin(), seen.end());
        seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
        for (const std::size_t number : seen)
            if (const double value = similarity(wording, wordings_[number]); value > best.similarity) best = {number, value};
        return best;
    }

private:
    std::vector<Wording> wordings_;
    std::unordered_map<std::string, std::vector<std::size_t>> postings_;
};

/// Items with one folded wording.
struct Variant {
    std::string folded;
    std::vector<int> items;
};

/// The most frequent wording first, equals in the order of the text: the leaders of the rows do not depend on the order
/// of the documents.
std::vector<Variant> variants(const std::vector<AlignItem>& items, const std::vector<int>& chosen) {
    std::map<std::string, std::vector<int>> by_text;
    for (const int item : chosen) by_text[fold_words(items[static_cast<std::size_t>(item)].event->activity)].push_back(item);
    std::vector<Variant> all;
    for (auto& [folded, members] : by_text) all.push_back({folded, std::move(members)});
    std::stable_sort(all.begin(), all.end(), [](const Variant& a, const Variant& b) { return a.items.size() > b.items.size(); });
    return all;
}

std::string hash_id(std::string_view text) {
    std::uint32_t hash = 2166136261u;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    char hex[16];
    std::snprintf(hex, sizeof hex, "own-%08x", static_cast<unsigned>(hash));
    return hex;
}

/// The text most members have; of equals the shortest, then the first in the alphabet.
template <typename Text>
std::string commonest(const std::vector<AlignItem>& items, const AlignedRow& row, Text&& text) {
    std::map<std::string, int> counts;
    for (const AlignedMember& member : row.members) ++counts[text(*items[static_cast<std::size_t>(member.item)].event)];
    std::string best;
    int most = 0;
    for (const auto& [value, count] : counts)
        if (count > most || (count == most && value.size() < best.size())) best = value, most = count;
    return best;
}

std::string section_named(const Event& event) {
    const std::string heading = headings(event);
    const int section = Catalogue::instance().section_of(heading);
    return section ? std::string(Catalogue::instance().section_title(section)) : heading;
}

void join(AlignedRow& row, const Variant& variant, double score, const std::string& reason) {
    for (const int item : variant.items) row.members.push_back({item, score, reason});
}

/// Distinct wordings of the catalogue's rows, and the row of each.
struct CatalogueWordings {
    WordingIndex index;
    std::vector<std::size_t> rows;

    CatalogueWordings(const std::vector<AlignItem>& items, const std::vector<AlignedRow>& all) {
        std::map<std::string, std::size_t> row_of;
        for (std::size_t r = 0; r < all.size(); ++r)
            for (const AlignedMember& member : all[r].members) row_of.emplace(items[static_cast<std::size_t>(member.item)].event->activity, r);
        for (const auto& [activity, row] : row_of) {
            index.add(read_wording(activity));
            rows.push_back(row);
        }
    }
};

}  // namespace

void append_own_rows(const std::vector<AlignItem>& items, const std::vector<int>& left, std::vector<AlignedRow>& rows) {
    if (left.empty()) return;
    const CatalogueWordings catalogue(items, rows);
    WordingIndex leaders;
    std::vector<AlignedRow> own;
    for (const Variant& variant : variants(items, left)) {
        Wording wording = read_wording(variant.folded);
        const auto known = catalogue.index.nearest(wording);
        if (known.similarity >= joins_catalogue) {
            join(rows[catalogue.rows[known.number]], variant, known.similarity, "формулировка близка к другим в этой строке");
            continue;
        }
        const auto leader = leaders.nearest(wording);
        if (leader.similarity >= same_activity) {
            join(own[leader.number], variant, leader.similarity, "формулировки близки");
            continue;
        }
        leaders.add(std::move(wording));
        own.emplace_back();
        own.back().id = hash_id(variant.folded);
        join(own.back(), variant, 1, "своя формулировка");
    }
    for (AlignedRow& row : own) {
        row.title = commonest(items, row, [](const Event& event) { return event.activity; });
        row.section = commonest(items, row, section_named);
    }
    std::stable_sort(own.begin(), own.end(), [](const AlignedRow& a, const AlignedRow& b) {
        return a.section != b.section ? collates_before(a.section, b.section) : a.title != b.title ? collates_before(a.title, b.title) : a.id < b.id;
    });
    for (AlignedRow& row : own) rows.push_back(std::move(row));
    for (AlignedRow& row : rows)
        std::stable_sort(row.members.begin(), row.members.end(), [](const AlignedMember& a, const AlignedMember& b) { return a.item < b.item; });
}

}  // namespace svod
