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
    int uploads_at_once = 4;  ///< each holds its body in memory
    int head_seconds = 10;    ///< a form's body has that time too
    int chunk_seconds = 10;   ///< for each 64 KB of an upload
    int body_seconds = 300;   ///< for the whole of it
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
/// elsewhere that had its name point here), a POST that does not say where its body ends, a target that is no path,
/// bytes that are no UTF-8.
PageRequest accepted(const RequestHead& head);

/// A request that changes something comes from this server's own page: same origin by Origin or Sec-Fetch-Site, which
/// is known before its body is read, and the token of its form, which stands in the body. A browser that withholds the
/// origin («null») has to say by Sec-Fetch-Site, which no page can set, where the form stood. Throws RefusedRequest
/// 403.
void require_own_origin(const PageRequest& request);
void require_own_form(const std::string& token, const std::string& expected);

/// Fields of every answer: nothing is loaded from elsewhere, framed, sniffed or told to others. The referrer stays on
/// this server rather than nowhere: a browser that may tell it to nobody sends a form of the page itself without its
/// origin (Fetch §3.1), which is how a form from elsewhere looks.
const QueryPairs& security_fields();

}  // namespace svod
