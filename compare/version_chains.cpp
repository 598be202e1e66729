#include "compare/version_chains.h"

#include "normalize/territory.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <string>

namespace svod {

namespace {

using Chain = std::vector<const DocumentHead*>;

bool continues(const Chain& chain, const DocumentHead& head, bool placed) {
    return std::any_of(chain.begin(), chain.end(), [&](const DocumentHead* each) {
        return placed ? is_roadmap(*each) == is_roadmap(head) && are_versions(*each, head) : is_copy(*each, head);
    });
}

/// `heads`: of one place, the oldest first.
std::vector<Chain> chains_of(const Chain& heads, bool placed) {
    std::vector<Chain> chains;
    for (const DocumentHead* head : heads) {
        const auto found = std::find_if(chains.begin(), chains.end(),
                                        [&](const Chain& chain) { return continues(chain, *head, placed); });
        if (found == chains.end())
            chains.push_back({head});
        else
            found->push_back(head);
    }
    std::reverse(chains.begin(), chains.end());
    return chains;
}

}  // namespace

std::string place_key(const DocumentHead& head) {
    if (head.territory.empty() && head.organization.empty()) return {};
    return (head.oktmo.empty() ? territory_key(head.territory) : head.oktmo) + "\n" + fold_words(head.organization);
}

std::vector<std::vector<const DocumentHead*>> version_chains(const std::vector<DocumentHead>& heads) {
    std::map<std::string, Chain> places;
    for (const DocumentHead& head : heads) places[place_key(head)].push_back(&head);
    std::vector<Chain> chains;
    for (auto& [place, documents] : places) {
        std::stable_sort(documents.begin(), documents.end(),
                         [](const DocumentHead* a, const DocumentHead* b) { return is_newer(*b, *a); });
        for (Chain& chain : chains_of(documents, !place.empty())) chains.push_back(std::move(chain));
    }
    std::stable_sort(chains.begin(), chains.end(), [](const Chain& a, const Chain& b) {
        return collates_before(a.back()->territory + " " + a.back()->organization,
                               b.back()->territory + " " + b.back()->organization);
    });
    return chains;
}

}  // namespace svod
