#include "compare/expected.h"

#include "normalize/territory.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool reported(const std::string& name, const std::vector<ComparedTerritory>& territories) {
    return std::any_of(territories.begin(), territories.end(), [&](const ComparedTerritory& territory) {
        return !territory.documents.empty() && territory_matches(territory.name, territory.oktmo, name);
    });
}

}  // namespace

std::vector<std::string> read_expected(std::string_view text) {
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
    std::vector<std::string> names;
    for (const std::string_view line : split(text, '\n')) {
        const std::string name = clean_line(line.substr(0, line.find_first_of("\t;")));
        if (!name.empty() && name.front() != '#') names.push_back(name);
    }
    return names;
}

std::vector<std::string> expected_of_region(const Registry& registry, std::string_view region, int year) {
    std::vector<std::string> names;
    const std::string wanted = fold_words(region);
    if (wanted.empty()) return names;
    for (const Municipality& municipality : registry.municipalities()) {
        if (year < municipality.year_from || year > municipality.year_to) continue;
        if (fold_words(municipality.region).find(wanted) != std::string::npos)
            names.push_back(display_name(municipality));
    }
    return names;
}

std::vector<std::string> not_received(const std::vector<std::string>& expected,
                                      const std::vector<ComparedTerritory>& territories) {
    std::vector<std::string> missing;
    for (const std::string& name : expected)
        if (!reported(name, territories)) missing.push_back(name);
    std::sort(missing.begin(), missing.end(), [](const std::string& a, const std::string& b) {
        return collates_before(a, b) || (!collates_before(b, a) && a < b);
    });
    missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
    return missing;
}

}  // namespace svod
