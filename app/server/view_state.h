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
    QueryPairs own{};    ///< what only the view at hand knows (PageView::parameters)

    /// Throws RefusedRequest (400) on a key or a value that is none or too long. `own_keys`, parted by spaces, are
    /// those that the view knows beyond the common ones.
    static ViewState read(const QueryPairs& query, std::string_view own_keys = {});
    const std::string& own_value(std::string_view key) const;  ///< empty: it is not there

    /// `path` with this state as its query; what is not set is left out, so that equal states have one address.
    Address at(const std::string& path) const;

    /// The pairs of that query, without those of the view's own.
    QueryPairs pairs() const;

    /// The same state on its first page, with one thing changed.
    ViewState with(std::string_view key, const std::string& value) const;
    ViewState without(std::string_view key, const std::string& value = {}) const;
    bool has(std::string_view key, const std::string& value) const;
    bool narrowed() const;  ///< something is chosen
};

}  // namespace svod
