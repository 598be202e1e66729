#pragma once

#include "app/filters.h"
#include "app/server/guard.h"
#include "app/server/metrics.h"
#include "app/server/view_state.h"
#include "archive/store.h"

#include <future>
#include <list>
#include <memory>
#include <mutex>
#include <string>

namespace svod {

/// The archive that is served and what is remembered between requests. Every member may be called by any thread.
class Site {
public:
    Site(std::string archive, PersonNames names, const ServerLimits& limits);

    /// A connection of the caller's own.
    std::unique_ptr<Store> open(OpenMode mode = OpenMode::read) const;

    /// What `svod compare` would compare now under these filters. Kept for the next request until the archive changes;
    /// who asks while it is being made waits for it.
    std::shared_ptr<const Comparison> comparison(const ViewState& state);

    /// How persons are shown; originals are handed out only where they stand as written.
    PersonNames names() const { return names_; }
    const ServerLimits& limits() const { return limits_; }

    /// Proves that a form came from this server's own page: new with every start.
    const std::string& form_token() const { return form_token_; }

    PageMetrics& metrics() { return metrics_; }

    /// Held by who writes documents into the archive.
    std::mutex& importing() { return importing_; }

private:
    struct Kept {
        std::string key;
        std::shared_future<std::shared_ptr<const Comparison>> comparison;
    };

    std::string archive_;
    PersonNames names_;
    ServerLimits limits_;
    std::string form_token_;
    PageMetrics metrics_;
    std::mutex importing_;
    std::mutex mutex_;
    std::list<Kept> kept_;  ///< the latest used first
};

}  // namespace svod
