#pragma once

#include "app/filters.h"
#include "app/server/address.h"
#include "compare/narrowing.h"

#include <string>
#include <string_view>

namespace svod {

/// All that a view's address says: what is chosen, in which order, which page. The same for every view and its twins.
struct ViewState {
    FilterOptions filters;
    Narrowing narrowing;
    std::string sort;  ///< each view knows its own orders; empty: the view's first
    int page = 1;
    std::string done{};  ///< entries of the journal just written, «12» or «12-15»: told once, in no other address

    /// Throws RefusedRequest (400) on a key or a value that is none or too long.
    static ViewState read(const QueryPairs& query);

    /// `path` with this state as its query; what is not set is left out, so that equal states have one address.
    Address at(const std::string& path) const;

    /// The pairs of that query.
    QueryPairs pairs() const;

    /// The same state on its first page, with one thing changed.
    ViewState with(std::string_view key, const std::string& value) const;
    ViewState without(std::string_view key, const std::string& value = {}) const;
    bool has(std::string_view key, const std::string& value) const;
    bool narrowed() const;  ///< something is chosen
};

}  // namespace svod
