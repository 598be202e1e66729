#pragma once

#include "archive/store.h"
#include "compare/catalogue.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace svod {

/// One document of a chain of versions and what it changed.
struct HistoryEntry {
    const DocumentHead* head = nullptr;
    std::string imported;  ///< when, as the journal says
    bool copy = false;     ///< of the one before
    std::string changes;   ///< against the one before, in words; empty: the first of its chain
};
using HistoryChain = std::vector<HistoryEntry>;  ///< the oldest first

/// Tells of chains of versions (version_chains) what each version changed, for every road they are shown by.
class HistoryTeller {
public:
    explicit HistoryTeller(Store& store);

    /// Entries lead into the heads of the chain.
    HistoryChain tell(const std::vector<const DocumentHead*>& chain);

private:
    Store& store_;
    std::shared_ptr<const Catalogue> catalogue_;
    std::map<std::string, std::string> imported_;  ///< by SHA-256
};

}  // namespace svod
