#pragma once

#include "app/server/html.h"
#include "app/server/message.h"
#include "app/server/site.h"
#include "app/server/view_state.h"

#include <span>
#include <string>
#include <string_view>

namespace svod {

/// What a view is asked: by whom it is served, the request, the state its address holds, and whose page it is.
struct ViewCall {
    Site& site;
    const PageRequest& request;
    ViewState state;
    std::string id;  ///< the last part of the path, where the view has one
};

/// One view: an address whose query is a ViewState, readable without script. A new one is a view_NAME.cpp and a row in
/// views.cpp; the menu, the twins' addresses, the description of the API and the counters follow from the row.
struct PageView {
    std::string_view name;  ///< of the counters and the API's operations
    std::string_view path;  ///< «/table»; with `by_id` what comes before the id: «/documents/»
    bool by_id = false;
    std::string_view tail{};   ///< what comes after the id: «/diff»
    std::string_view menu;     ///< in the menu; empty: not there
    std::string_view summary;  ///< what it gives, for the API's description
    PageResponse (*show)(const ViewCall& call);

    /// The same figures as data, as the command line gives them; nullptr: none.
    PageResponse (*twin)(const ViewCall& call, std::string_view format) = nullptr;
    std::string_view formats{};  ///< of the twins, parted by spaces: «json csv xlsx»
    std::string_view schema{};   ///< of export/schema that the JSON twin keeps to; empty: a plain table (data_table.h)
    bool filtered = false;       ///< its figures are of what the query chooses; else the query only turns its pages
    std::string_view parameters{};  ///< of the query that only this view knows, parted by spaces
    bool accepts_post = false;
};

std::span<const PageView> page_views();

PageResponse show_overview(const ViewCall& call);
PageResponse show_table(const ViewCall& call);
PageResponse comparison_twin(const ViewCall& call, std::string_view format);
PageResponse show_event(const ViewCall& call);
PageResponse event_twin(const ViewCall& call, std::string_view format);
PageResponse show_territory(const ViewCall& call);
PageResponse territory_twin(const ViewCall& call, std::string_view format);
PageResponse show_document(const ViewCall& call);
PageResponse document_twin(const ViewCall& call, std::string_view format);
PageResponse show_original(const ViewCall& call);
PageResponse show_indicators(const ViewCall& call);
PageResponse indicators_twin(const ViewCall& call, std::string_view format);
PageResponse show_findings(const ViewCall& call);
PageResponse findings_twin(const ViewCall& call, std::string_view format);
PageResponse show_review(const ViewCall& call);
PageResponse review_twin(const ViewCall& call, std::string_view format);
PageResponse show_import(const ViewCall& call);
PageResponse show_search(const ViewCall& call);
PageResponse search_twin(const ViewCall& call, std::string_view format);
PageResponse show_diff(const ViewCall& call);
PageResponse diff_twin(const ViewCall& call, std::string_view format);
PageResponse show_corrections(const ViewCall& call);
PageResponse show_journal(const ViewCall& call);
PageResponse journal_twin(const ViewCall& call, std::string_view format);

/// The twin's address: `path` with the format as its extension and the state as its query.
Address twin_address(const ViewState& state, const std::string& path, std::string_view format);

}  // namespace svod
