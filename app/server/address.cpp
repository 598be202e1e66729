#include "app/server/address.h"

#include "text/characters.h"
#include "text/text.h"

namespace svod {

namespace {

constexpr std::size_t most_pairs = 200;

int hex_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

bool unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == '~';
}

bool is_utf8(std::string_view text) {
    static constexpr std::string_view replacement = "\xEF\xBF\xBD";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (next_character(text, at) == 0xFFFD && text.substr(begin, at - begin) != replacement) return false;
    }
    return true;
}

}  // namespace

std::string percent_encoded(std::string_view text) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        if (unreserved(c)) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += '%';
        encoded += digits[byte >> 4];
        encoded += digits[byte & 15];
    }
    return encoded;
}

bool percent_decoded(std::string_view text, bool plus, std::string& decoded) {
    decoded.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus) {
            decoded += ' ';
        } else if (text[i] != '%') {
            decoded += text[i];
        } else {
            if (i + 2 >= text.size()) return false;
            const int high = hex_value(text[i + 1]);
            const int low = hex_value(text[i + 2]);
            if (high < 0 || low < 0) return false;
            decoded += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    return decoded.find('\0') == std::string::npos && is_utf8(decoded);
}

bool read_query(std::string_view query, QueryPairs& pairs) {
    if (query.empty()) return true;
    for (const std::string_view pair : split(query, '&')) {
        if (pair.empty()) continue;
        if (pairs.size() == most_pairs) return false;
        const std::size_t equals = pair.find('=');
        std::string key;
        std::string value;
        if (!percent_decoded(pair.substr(0, equals), true, key)) return false;
        if (equals != std::string_view::npos && !percent_decoded(pair.substr(equals + 1), true, value)) return false;
        pairs.emplace_back(std::move(key), std::move(value));
    }
    return true;
}

Address& Address::below(std::string_view part) {
    std::string encoded = percent_encoded(part);
    if (encoded.find_first_not_of('.') == std::string::npos) encoded = "-" + encoded;
    path_ += (path_.ends_with('/') ? "" : "/") + encoded;
    return *this;
}

Address& Address::with(std::string key, std::string value) {
    query_.emplace_back(std::move(key), std::move(value));
    return *this;
}

Address& Address::part(std::string fragment) {
    fragment_ = std::move(fragment);
    return *this;
}

std::string Address::text() const {
    std::string text = path_;
    for (std::size_t i = 0; i < query_.size(); ++i)
        text += (i ? "&" : "?") + percent_encoded(query_[i].first) + "=" + percent_encoded(query_[i].second);
    return fragment_.empty() ? text : text + "#" + percent_encoded(fragment_);
}

}  // namespace svod
