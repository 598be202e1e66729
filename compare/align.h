#pragma once

#include "archive/activity_link.h"
#include "normalize/report.h"

#include <string>
#include <vector>

namespace svod {

class Catalogue;

/// One activity to be aligned, with the evidence besides its wording.
struct AlignItem {
    int territory = 0;  ///< two events of one territory are only put together by a third
    const Event* event = nullptr;
    bool organization = false;       ///< its document is one organisation's
    const Event* written = nullptr;  ///< as its document words it, where `event` has the short names written out

    const Event& as_written() const { return written ? *written : *event; }
};

/// Why an activity stands in a row.
struct AlignedMember {
    int item = 0;           ///< into the items given to align_rows
    double score = 0;       ///< 0–1: how surely; 1 where an analyst said so or it is the row's own wording
    std::string reason;     ///< in words: «названы: база, наставляемых»
    std::string besides{};  ///< id of a row of the catalogue it may stand for too: the other of two it covers, or the
                            ///< one it was put out of because others fit better
    double besides_score = 0;  ///< 0–1: how surely; 0 for the latter
};

/// One activity as the methodology knows it, or as municipalities word it beyond the catalogue.
struct AlignedRow {
    std::string id;  ///< of the catalogue, else «own-» and a hash of the wording
    std::string title;
    std::string section;                 ///< of the programme, else the heading most members stand under
    std::vector<AlignedMember> members;  ///< in the order of the items
};

/// What alignment goes by besides the activities themselves.
struct AlignRules {
    const Catalogue& catalogue;
    const std::vector<ActivityLink>& links;  ///< what analysts said, see apply_links (linked_rows.h)
};

/// Puts activities that are the same into one row: first by the catalogue of typical activities, then by wording, last
/// by the word of analysts, which goes before both. Every item stands in exactly one row, so that rows add up to the
/// totals: an activity that covers two («база наставников и наставляемых») in that of the first named, its reason names
/// the other. Rows come in the order of the catalogue, the others behind them. The same rows whatever the order of the
/// items. Numbers and dates are no evidence.
std::vector<AlignedRow> align_rows(const std::vector<AlignItem>& items, const AlignRules& rules);

/// By the built-in catalogue alone.
std::vector<AlignedRow> align_rows(const std::vector<AlignItem>& items);

/// Groups items that are the same activity: for each item the number of its first row, numbered by first item.
std::vector<int> align(const std::vector<AlignItem>& items);

}  // namespace svod
