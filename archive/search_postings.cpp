#include "archive/search_postings.h"

#include "archive/packed_bytes.h"

#include <algorithm>
#include <stdexcept>

namespace svod {

SearchField field_of(std::uint32_t place) {
    return static_cast<SearchField>(std::min(place / words_a_field, static_cast<std::uint32_t>(SearchField::prose)));
}

std::string pack_units(const std::vector<PostedUnit>& units) {
    Packer packer;
    std::uint32_t last = 0;
    for (const PostedUnit& unit : units) {
        packer.number(unit.unit - last);
        last = unit.unit;
        packer.number(unit.places.size());
        std::uint32_t before = 0;
        for (const std::uint32_t place : unit.places) {
            packer.number(place - before);
            before = place;
        }
    }
    return packer.take();
}

std::vector<PostedUnit> unpack_units(std::string_view bytes) {
    std::vector<PostedUnit> units;
    Unpacker reading(bytes);
    std::uint32_t last = 0;
    while (!reading.empty()) {
        PostedUnit unit;
        unit.unit = last += reading.small_number();
        const std::uint64_t count = reading.number();
        if (count > reading.left()) throw std::runtime_error("postings: bytes end early");
        unit.places.reserve(count);
        std::uint32_t place = 0;
        for (std::uint64_t i = 0; i < count; ++i) unit.places.push_back(place += reading.small_number());
        units.push_back(std::move(unit));
    }
    return units;
}

std::string pack_documents(const std::vector<PostedDocument>& documents) {
    Packer packer;
    std::int64_t last = 0;
    for (const PostedDocument& document : documents) {
        packer.number(static_cast<std::uint64_t>(document.document - last));
        last = document.document;
        packer.text(document.units);
    }
    return packer.take();
}

std::vector<PostedDocument> unpack_documents(std::string_view bytes) {
    std::vector<PostedDocument> documents;
    Unpacker reading(bytes);
    std::int64_t last = 0;
    while (!reading.empty()) {
        last += static_cast<std::int64_t>(reading.number());
        documents.push_back({last, std::string(reading.text())});
    }
    return documents;
}

}  // namespace svod
