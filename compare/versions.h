#pragma once

#include "archive/document_head.h"

#include <optional>
#include <vector>

namespace svod {

/// The days a document speaks of: its period, else its own date; nullopt when it names neither.
std::optional<DateRange> span_of(const DocumentHead& head);
bool overlap(const DateRange& left, const DateRange& right);

bool is_roadmap(const DocumentHead& head);

struct DocumentVersions {
    std::vector<const DocumentHead*> kept;      ///< the newest of each matter, the newest first
    std::vector<const DocumentHead*> previous;  ///< what those are held against; see select_documents (selection.h)
};

/// Sorts documents of one place or organisation, all of them roadmaps or none. `any_period`: roadmaps of periods that
/// do not meet the newest one's are kept, too.
DocumentVersions sort_versions(const std::vector<const DocumentHead*>& heads, bool any_period);

}  // namespace svod
