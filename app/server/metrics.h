#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace svod {

/// Counts of the server, for monitoring: requests by view and status, and how long they took. Any thread may count.
class PageMetrics {
public:
    PageMetrics();
    ~PageMetrics();
    PageMetrics(const PageMetrics&) = delete;
    PageMetrics& operator=(const PageMetrics&) = delete;

    void count_request(const std::string& view, int status, double seconds);

    /// In the text format of Prometheus, with the documents of the archive: read and unreadable ones.
    std::string text(std::size_t documents, std::size_t unread);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace svod
