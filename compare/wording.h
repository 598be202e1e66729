#pragma once

#include "compare/concepts.h"

#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// The words of an activity as far as they tell it from others: roots that a verb and its noun share («утвердить»,
/// «утверждение»), each with the weight it has on a fixed background (lexicon/common_roots.tsv), so that a comparison
/// does not depend on the documents compared.
struct Wording {
    std::vector<std::string> roots;  ///< sorted, each once
    std::vector<double> weights;     ///< parallel
    double total = 0;
    ConceptSet concepts;
};

Wording read_wording(std::string_view activity);

/// 0–1: the weight of the common roots among all. 0 where level or object contradict («наставники» and «наставляемые»).
double similarity(const Wording& left, const Wording& right);

}  // namespace svod
