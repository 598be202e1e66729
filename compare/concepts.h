#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

constexpr std::size_t most_concepts = 160;
using ConceptSet = std::bitset<most_concepts>;

/// The number of a concept of lexicon/concepts.tsv. Throws std::logic_error when there is none.
std::size_t concept_number(std::string_view name);

bool is_concept(std::string_view name);

/// What a text speaks of. Where patterns overlap the longer one counts («методические рекомендации» is no
/// «рекомендации»); the levels (`at_…`) are always heard.
ConceptSet concepts_of(std::string_view text);

/// The words of `text` that name a concept of `wanted`, as they stand in the folded text, in order.
std::vector<std::string> words_naming(std::string_view text, const ConceptSet& wanted);

}  // namespace svod
