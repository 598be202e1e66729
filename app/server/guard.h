#pragma once

#include "app/server/address.h"
#include "app/server/message.h"

#include <cstddef>
#include <string>

namespace svod {

/// How much a client may send, and how long it may take.
struct ServerLimits {
    std::size_t head_bytes = 64 << 10;
    std::size_t form_bytes = 64 << 10;     ///< body of a form
    std::size_t upload_bytes = 256 << 20;  ///< body of an upload, all its files together
    std::size_t upload_files = 1000;
    int head_seconds = 10;
    int body_seconds = 300;
    int answer_seconds = 60;
};

/// A request's head as it came: header fields in order, repeated ones too.
struct RequestHead {
    std::string method;
    std::string target;
    QueryPairs fields;
};

/// Takes the head apart. Throws RefusedRequest: a body framed in two ways or by a second Content-Length (RFC 9112
/// §6.1–6.3), a transfer coding other than chunked, a host that is not this machine (another name means a page
/// elsewhere that had its name point here), a target that is no path, bytes that are no UTF-8.
PageRequest accepted(const RequestHead& head);

/// A request that changes something comes from this server's own page: same origin by Origin or Sec-Fetch-Site, and
/// the token of its form. Throws RefusedRequest 403.
void require_own_page(const PageRequest& request, const std::string& token, const std::string& expected);

/// Fields of every answer: nothing is loaded from elsewhere, framed, sniffed or told to others.
const QueryPairs& security_fields();

}  // namespace svod
