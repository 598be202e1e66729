#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace svod {

using QueryPairs = std::vector<std::pair<std::string, std::string>>;

/// The address of a view on this server: a path and its query, encoded (RFC 3986 §2.1) where it is written.
class Address {
public:
    explicit Address(std::string path) : path_(std::move(path)) {}

    /// A part of the path below what is there: «/» and «.» in it are encoded, so it cannot climb.
    Address& below(std::string_view part);
    Address& with(std::string key, std::string value);
    Address& part(std::string fragment);

    std::string text() const;

private:
    std::string path_;
    QueryPairs query_;
    std::string fragment_;
};

std::string percent_encoded(std::string_view text);

/// Decodes %XX, and «+» as a space where `plus`. False where a % is not followed by two hex digits or the bytes are no
/// UTF-8 or hold a zero byte.
bool percent_decoded(std::string_view text, bool plus, std::string& decoded);

/// The pairs of a query or of a form (application/x-www-form-urlencoded). False as above, and for more than 200 pairs.
bool read_query(std::string_view query, QueryPairs& pairs);

}  // namespace svod
