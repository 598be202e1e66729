#include "app/server/message.h"

#include "export/markup.h"

namespace svod {

const std::string& PageRequest::header(const std::string& lower_name) const {
    static const std::string none;
    const auto found = headers.find(lower_name);
    return found == headers.end() ? none : found->second;
}

const std::string& PageRequest::parameter(std::string_view key) const {
    static const std::string none;
    for (const auto& [name, value] : query)
        if (name == key) return value;
    return none;
}

namespace {

/// What an old reader of the header takes (RFC 6266 §4.3): letters that are not ASCII become «_».
std::string ascii_name(const std::string& name) {
    std::string ascii;
    for (const char c : name) {
        const bool plain = c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '%' && c != '/';
        if (plain)
            ascii += c;
        else if (ascii.empty() || ascii.back() != '_')
            ascii += '_';
    }
    return ascii;
}

}  // namespace

PageResponse attachment(std::string_view media_type, std::string body, const std::string& name) {
    PageResponse response;
    response.media_type = media_type;
    response.body = std::move(body);
    const std::string safe = safe_text(name);
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + ascii_name(safe) +
                                                             "\"; filename*=UTF-8''" + percent_encoded(safe));
    return response;
}

PageResponse redirect(const Address& address) {
    PageResponse response;
    response.status = 303;
    response.headers.emplace_back("Location", address.text());
    return response;
}

}  // namespace svod
