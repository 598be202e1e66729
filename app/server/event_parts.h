#pragma once

#include "app/server/html.h"
#include "app/server/view_state.h"
#include "compare/comparison.h"

#include <string>

namespace svod {

/// The page of one event, as part of what is chosen: it tells of the previous document the figures are held against.
Address event_address(const std::string& id, const ViewState& state);

/// The page of a document, at the row or paragraph of `place`.
Address document_address(const std::string& sha256);

/// The status of an event as symbol and words, linked to the event's page: never by colour alone.
Html mark_link(const ComparedEvent& compared, const ViewState& state);

/// A list of events with deadline, status, municipality and source, each linked; `none` where there are none.
struct ListedEvent {
    const ComparedTerritory* territory = nullptr;
    const ComparedEvent* compared = nullptr;
};
Html events_list(const std::string& caption, const std::vector<ListedEvent>& events, std::size_t most,
                 std::string_view none, const ViewState& state);

/// Every event of the comparison once, with its municipality, in the order of the rows.
std::vector<ListedEvent> listed_events(const Comparison& comparison);

}  // namespace svod
