#pragma once

#include <string>

namespace svod {

/// Serves the comparison of the archive on http://127.0.0.1:`port` until SIGINT or SIGTERM: `/` the page, and
/// `/api/v1/comparison.FORMAT` the same in every format of `svod compare`; the query holds its filters
/// (territory, section, status, period, as_of, level). Port 0: a free one. Prints the address to stderr once it
/// answers.
void serve(const std::string& archive, int port);

}  // namespace svod
