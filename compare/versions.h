#pragma once

#include "archive/document_head.h"

#include <optional>
#include <vector>

namespace svod {

/// The days a document speaks of: its period, else its own date; nullopt when it names neither.
std::optional<DateRange> span_of(const DocumentHead& head);
bool overlap(const DateRange& left, const DateRange& right);

bool is_roadmap(const DocumentHead& head);

/// Two documents of one place are versions of one: their periods meet and they have a title or a quarter of the
/// activities in common.
bool are_versions(const DocumentHead& left, const DocumentHead& right);

/// The share of the activities of the shorter one that the other has word for word, 0–1; 0 where one has none.
double common_activities(const DocumentHead& left, const DocumentHead& right);

/// The same activities, deadlines and marks as of the same day.
bool is_copy(const DocumentHead& left, const DocumentHead& right);

/// The later document is the newer one: a report before a plan, then by period, date, approval and name.
bool is_newer(const DocumentHead& left, const DocumentHead& right);

struct DocumentVersions {
    std::vector<const DocumentHead*> kept;      ///< the newest of each matter, the newest first
    std::vector<const DocumentHead*> previous;  ///< what those are held against; see select_documents (selection.h)
};

/// Sorts documents of one place or organisation, all of them roadmaps or none. `any_period`: roadmaps of periods that
/// do not meet the newest one's are kept, too.
DocumentVersions sort_versions(const std::vector<const DocumentHead*>& heads, bool any_period);

}  // namespace svod
