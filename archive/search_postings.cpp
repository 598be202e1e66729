#include "archive/search_postings.h"

#include <algorithm>
#include <stdexcept>

namespace svod {
namespace {

void put(std::string& bytes, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes.push_back(static_cast<char>(value | 0x80));
    bytes.push_back(static_cast<char>(value));
}

class Reading {
public:
    explicit Reading(std::string_view bytes) : rest_(bytes) {}
    bool empty() const { return rest_.empty(); }

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(take(1)[0]);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80) return value;
        }
        throw std::runtime_error("postings: number too long");
    }
    std::uint32_t small() {
        const std::uint64_t value = number();
        if (value > 0xFFFFFFFFu) throw std::runtime_error("postings: number out of range");
        return static_cast<std::uint32_t>(value);
    }
    std::string_view take(std::uint64_t count) {
        if (count > rest_.size()) throw std::runtime_error("postings: bytes end early");
        const std::string_view part = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return part;
    }

private:
    std::string_view rest_;
};

}  // namespace

SearchField field_of(std::uint32_t place) {
    return static_cast<SearchField>(std::min(place / words_a_field, static_cast<std::uint32_t>(SearchField::prose)));
}

std::string pack_units(const std::vector<PostedUnit>& units) {
    std::string bytes;
    std::uint32_t last = 0;
    for (const PostedUnit& unit : units) {
        put(bytes, unit.unit - last);
        last = unit.unit;
        put(bytes, unit.places.size());
        std::uint32_t before = 0;
        for (const std::uint32_t place : unit.places) {
            put(bytes, place - before);
            before = place;
        }
    }
    return bytes;
}

std::vector<PostedUnit> unpack_units(std::string_view bytes) {
    std::vector<PostedUnit> units;
    Reading reading(bytes);
    std::uint32_t last = 0;
    while (!reading.empty()) {
        PostedUnit unit;
        unit.unit = last += reading.small();
        const std::uint64_t count = reading.number();
        if (count > bytes.size()) throw std::runtime_error("postings: bytes end early");
        unit.places.reserve(count);
        std::uint32_t place = 0;
        for (std::uint64_t i = 0; i < count; ++i) unit.places.push_back(place += reading.small());
        units.push_back(std::move(unit));
    }
    return units;
}

std::string pack_documents(const std::vector<PostedDocument>& documents) {
    std::string bytes;
    std::int64_t last = 0;
    for (const PostedDocument& document : documents) {
        put(bytes, static_cast<std::uint64_t>(document.document - last));
        last = document.document;
        put(bytes, document.units.size());
        bytes += document.units;
    }
    return bytes;
}

std::vector<PostedDocument> unpack_documents(std::string_view bytes) {
    std::vector<PostedDocument> documents;
    Reading reading(bytes);
    std::int64_t last = 0;
    while (!reading.empty()) {
        last += static_cast<std::int64_t>(reading.number());
        const std::uint64_t size = reading.number();
        documents.push_back({last, std::string(reading.take(size))});
    }
    return documents;
}

}  // namespace svod
