#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// Parts of what is searched, in the order of their weight: a word's place tells which part it stands in.
enum class SearchField { activity, result, completion, responsible, prose };
constexpr std::uint32_t words_a_field = 4096;  ///< of a longer text (but prose) the rest is not searched
SearchField field_of(std::uint32_t place);

/// A text of a document that holds a word: an event by its number from 1, 0 = what stands outside the tables.
struct PostedUnit {
    std::uint32_t unit = 0;
    std::vector<std::uint32_t> places;  ///< ascending
};

/// One word in one document, as it is stored.
struct PostedDocument {
    std::int64_t document = 0;
    std::string units;  ///< packed
};

std::string pack_units(const std::vector<PostedUnit>& units);

/// Documents ascending by number. `unpack_documents` and `unpack_units` throw std::runtime_error on bytes that are no
/// such.
std::string pack_documents(const std::vector<PostedDocument>& documents);
std::vector<PostedDocument> unpack_documents(std::string_view bytes);
std::vector<PostedUnit> unpack_units(std::string_view bytes);

}  // namespace svod
