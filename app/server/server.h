#pragma once

#include "app/server/guard.h"
#include "normalize/personal_names.h"

#include <memory>
#include <string>

namespace svod {

struct ServeOptions {
    std::string archive;
    int port = 8080;  ///< 0: a free one
    PersonNames names = PersonNames::full;
    ServerLimits limits{};
};

/// The page and its API on http://127.0.0.1, from construction to destruction. One request a connection: what a client
/// does slowly or leaves hanging ends at its deadline and holds up no other. Throws UsageError when the port is taken,
/// ArchiveError when the archive cannot be opened.
class PageServer {
public:
    explicit PageServer(const ServeOptions& options);
    ~PageServer();
    PageServer(const PageServer&) = delete;
    PageServer& operator=(const PageServer&) = delete;

    int port() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Serves until SIGINT or SIGTERM; prints the address to stderr once it answers.
void serve(const ServeOptions& options);

}  // namespace svod
