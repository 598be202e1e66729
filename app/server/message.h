#pragma once

#include "app/server/address.h"

#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace svod {

/// A request as the views see it: read, decoded and within the limits (guard.h).
struct PageRequest {
    std::string method;
    std::string path;  ///< decoded
    QueryPairs query;
    std::map<std::string, std::string> headers;  ///< by lower-case name
    std::string body;

    /// «» when there is none.
    const std::string& header(const std::string& lower_name) const;
    const std::string& parameter(std::string_view key) const;
};

struct PageResponse {
    int status = 200;
    std::string media_type = "text/html; charset=utf-8";
    std::string body;
    QueryPairs headers{};

    /// Server-sent events: called, while the request still stands, with a writer of chunks that says false once the
    /// server ends; a reader who has left is no reason to stop. Empty: `body`.
    std::function<void(const std::function<bool(const std::string&)>&)> stream{};
};

/// The request ends in a page that says what went wrong and what to do next: `what()` is a Russian sentence for it.
class RefusedRequest : public std::runtime_error {
public:
    RefusedRequest(int status, const std::string& message) : std::runtime_error(message), status_(status) {}
    int status() const { return status_; }

private:
    int status_;
};

/// An answer to be saved under `name`, which is never shown as a page.
PageResponse attachment(std::string_view media_type, std::string body, const std::string& name);
PageResponse redirect(const Address& address);

}  // namespace svod
