#include "compare/own_rows.h"

#include "compare/activity_rows.h"
#include "compare/company.h"
#include "compare/wording_index.h"
#include "text/text.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>

namespace svod {

namespace {

constexpr double joins_catalogue = 0.8;  ///< wordings at least so similar to one of a catalogue row belong there

/// The text most members have; of equals the shortest, then the first in the alphabet. Members with short names that
/// only their own document explains have no say where there are others.
template <typename Text>
std::string commonest(const std::vector<AlignItem>& items, const AlignedRow& row, Text&& text) {
    const auto item_of = [&](const AlignedMember& member) -> const AlignItem& {
        return items[static_cast<std::size_t>(member.item)];
    };
    const auto plain = [&](const AlignedMember& member) {
        return &item_of(member).as_written() == item_of(member).event;
    };
    const bool any_plain = std::any_of(row.members.begin(), row.members.end(), plain);
    std::map<std::string, int> counts;
    for (const AlignedMember& member : row.members)
        if (!any_plain || plain(member)) ++counts[text(item_of(member).as_written())];
    std::string best;
    int most = 0;
    for (const auto& [value, count] : counts)
        if (count > most || (count == most && value.size() < best.size())) best = value, most = count;
    return best;
}

std::string section_named(const Event& event, const Catalogue& catalogue) {
    const std::string heading = headings(event);
    const int section = catalogue.section_of(heading);
    return section ? std::string(catalogue.section_title(section)) : heading;
}

void join(AlignedRow& row, const WordingVariant& variant, double score, const std::string& reason) {
    for (const int item : variant.items) row.members.push_back({item, score, reason});
}

/// Distinct wordings of the catalogue's rows, and the row of each.
struct CatalogueWordings {
    WordingIndex index;
    std::vector<std::size_t> rows;

    CatalogueWordings(const std::vector<AlignItem>& items, const std::vector<AlignedRow>& all) {
        std::map<std::string, std::size_t> row_of;
        for (std::size_t r = 0; r < all.size(); ++r)
            for (const AlignedMember& member : all[r].members)
                row_of.emplace(items[static_cast<std::size_t>(member.item)].event->activity, r);
        for (const auto& [activity, row] : row_of) {
            index.add(read_wording(activity));
            rows.push_back(row);
        }
    }
};

}  // namespace

std::string own_row_id(std::string_view folded) {
    std::uint32_t hash = 2166136261u;
    for (const char c : folded) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    char hex[16];
    std::snprintf(hex, sizeof hex, "own-%08x", static_cast<unsigned>(hash));
    return hex;
}

void name_own_row(const std::vector<AlignItem>& items, const Catalogue& catalogue, AlignedRow& row) {
    row.title = commonest(items, row, [](const Event& event) { return event.activity; });
    row.section = commonest(items, row, [&](const Event& event) { return section_named(event, catalogue); });
}

void sort_own_rows(std::vector<AlignedRow>& rows, std::size_t first) {
    std::stable_sort(rows.begin() + static_cast<std::ptrdiff_t>(first), rows.end(),
                     [](const AlignedRow& a, const AlignedRow& b) {
                         return a.section != b.section ? collates_before(a.section, b.section)
                                : a.title != b.title   ? collates_before(a.title, b.title)
                                                       : a.id < b.id;
                     });
    for (AlignedRow& row : rows)
        std::stable_sort(row.members.begin(), row.members.end(),
                         [](const AlignedMember& a, const AlignedMember& b) { return a.item < b.item; });
}

void append_own_rows(const std::vector<AlignItem>& items, const std::vector<int>& left, const Catalogue& catalogue,
                     std::vector<AlignedRow>& rows) {
    if (left.empty()) return;
    const CatalogueWordings known(items, rows);
    WordingIndex leaders;
    std::vector<AlignedRow> own;
    for (const WordingVariant& variant : wording_variants(items, left)) {
        Wording wording = read_wording(variant.folded);
        const auto near = known.index.nearest(wording);
        if (near.similarity >= joins_catalogue) {
            join(rows[known.rows[near.number]], variant, near.similarity, "формулировка близка к другим в этой строке");
            continue;
        }
        const auto leader = leaders.nearest(wording);
        if (leader.similarity >= same_activity) {
            join(own[leader.number], variant, leader.similarity, "формулировки близки");
            continue;
        }
        leaders.add(std::move(wording));
        own.emplace_back();
        own.back().id = own_row_id(variant.folded);
        join(own.back(), variant, 1, "своя формулировка");
    }
    for (AlignedRow& row : own) name_own_row(items, catalogue, row);
    const std::size_t catalogue_rows = rows.size();
    for (AlignedRow& row : own) rows.push_back(std::move(row));
    sort_own_rows(rows, catalogue_rows);
    join_by_company(items, catalogue, catalogue_rows, rows);
    sort_own_rows(rows, rows.size());
}

}  // namespace svod
