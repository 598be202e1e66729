#include "app/server/compression.h"

#include "text/text.h"

#include <Poco/DeflatingStream.h>

#include <sstream>

namespace svod {

namespace {

constexpr std::size_t least_bytes = 1024;
constexpr int quick_level = 4;

}  // namespace

bool takes_gzip(std::string_view accept_encoding) {
    for (const std::string_view each : split(accept_encoding, ',')) {
        const std::string_view coding = trim(each);
        const std::string_view name = trim(coding.substr(0, coding.find(';')));
        if (name != "gzip" && name != "*") continue;
        const std::size_t weight = coding.find("q=");
        return weight == std::string_view::npos ||
               coding.find_first_of("123456789", weight + 2) != std::string_view::npos;
    }
    return false;
}

bool worth_gzip(std::string_view media_type, std::size_t bytes) {
    const bool text = media_type.starts_with("text/") || media_type.starts_with("application/json") ||
                      media_type.starts_with("application/x-ndjson") || media_type.starts_with("image/svg");
    return text && bytes >= least_bytes && media_type != "text/event-stream";
}

std::string gzipped(const std::string& body) {
    std::ostringstream packed;
    Poco::DeflatingOutputStream stream(packed, Poco::DeflatingStreamBuf::STREAM_GZIP, quick_level);
    stream << body;
    stream.close();
    return std::move(packed).str();
}

}  // namespace svod
