#pragma once

#include "archive/store.h"
#include "compare/comparison.h"

namespace svod {

/// Refuses a filter that fits nothing, in one way for every verb (UsageError: exit status 2), and says what there is:
/// municipalities, organisations or periods no document is of, a section no row is in. A status that no activity has is
/// an answer, not a wrong call, and so is an archive without documents.
void require_something(Store& store, const Comparison& comparison, const CompareOptions& options);

/// The same of documents that a filter of territories and period chooses without comparing them.
void require_documents(Store& store, bool any, const CompareOptions& options);

}  // namespace svod
