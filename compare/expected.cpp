#include "compare/expected.h"

#include "normalize/territory.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

/// How the line is numbered or marked: «1.», «2)», «-», «•».
std::string_view without_list_mark(std::string_view name) {
    constexpr std::string_view marks[] = {"-", "–", "—", "•", "*", "·"};
    std::size_t digits = 0;
    while (digits < name.size() && name[digits] >= '0' && name[digits] <= '9') ++digits;
    if (digits > 0 && digits < 4 && digits < name.size() && (name[digits] == '.' || name[digits] == ')'))
        name.remove_prefix(digits + 1);
    for (const std::string_view mark : marks)
        if (name.starts_with(mark)) name.remove_prefix(mark.size());
    while (name.starts_with(' ')) name.remove_prefix(1);
    return name;
}

/// Whether `asked`, read as documents are («Зейский р-н, Амурская область»), names this territory.
bool named_as_written(const ComparedTerritory& territory, const std::optional<Territory>& asked) {
    if (!asked || territory_key(asked->name) != territory_key(plain_name(territory))) return false;
    return asked->region.empty() || territory.region.empty() ||
           fold_words(asked->region) == fold_words(territory.region);
}

bool is_territory(const ComparedTerritory& territory, const std::string& asked,
                  const std::optional<Territory>& as_written) {
    return territory_matches(plain_name(territory), territory.oktmo, asked) || named_as_written(territory, as_written);
}

bool reported(const std::string& name, const std::vector<ComparedTerritory>& territories) {
    const std::optional<Territory> as_written = find_territory(name, {});
    return std::any_of(territories.begin(), territories.end(), [&](const ComparedTerritory& territory) {
        return !territory.documents.empty() && is_territory(territory, name, as_written);
    });
}

}  // namespace

bool names_territory(const ComparedTerritory& territory, const std::string& asked) {
    return is_territory(territory, asked, find_territory(asked, {}));
}

std::vector<std::string> read_expected(std::string_view text) {
    std::vector<std::string> names;
    for (const std::string_view line : split(text, '\n')) {
        const std::string name = clean_line(line.substr(0, line.find_first_of("\t;")));
        if (!name.empty() && name.front() != '#') names.emplace_back(without_list_mark(name));
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
