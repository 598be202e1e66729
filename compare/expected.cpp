#include "compare/expected.h"

#include "compare/selection.h"
#include "normalize/territory.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <set>

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

/// A number of the registry is that of a municipality, 8 digits; a document may name a settlement's, 11.
bool has_number(const ExpectedMunicipality& expected, const std::string& oktmo) {
    return std::any_of(expected.oktmos.begin(), expected.oktmos.end(),
                       [&](const std::string& each) { return oktmo.starts_with(each); });
}

bool is_expected(const ComparedTerritory& territory, const ExpectedMunicipality& expected) {
    if (territory.documents.empty()) return false;
    if (!expected.oktmos.empty() && !territory.oktmo.empty()) return has_number(expected, territory.oktmo);
    const bool elsewhere = !expected.region.empty() && !territory.region.empty() &&
                           fold_words(expected.region) != fold_words(territory.region);
    return !elsewhere && names_territory(territory, expected.name);
}

/// What two lines that name one municipality have in common, though it sent nothing.
std::string expected_key(const ExpectedMunicipality& expected) {
    if (!expected.oktmos.empty()) return expected.oktmos.front();
    const std::optional<Territory> read = find_territory(expected.name, {});
    return read ? territory_key(read->name) + ", " + fold_words(read->region) : fold_words(expected.name);
}

}  // namespace

bool names_territory(const ComparedTerritory& territory, const std::string& asked) {
    return is_territory(territory, asked, find_territory(asked, {}));
}

std::vector<ExpectedMunicipality> read_expected(std::string_view text) {
    std::vector<ExpectedMunicipality> all;
    for (const std::string_view line : split(text, '\n')) {
        const std::string name = clean_line(line.substr(0, line.find_first_of("\t;")));
        if (!name.empty() && name.front() != '#') all.push_back({std::string(without_list_mark(name))});
    }
    return all;
}

std::vector<ExpectedMunicipality> expected_of_region(const Registry& registry, std::string_view region, int year) {
    std::vector<ExpectedMunicipality> all;
    const std::string wanted = fold_words(region);
    if (wanted.empty()) return all;
    const std::vector<Municipality>& known = registry.municipalities();
    std::map<int, std::vector<std::string>> numbers;  // by entity
    for (std::size_t i = 0; i < known.size(); ++i)
        numbers[registry.entity(static_cast<int>(i))].push_back(known[i].oktmo);
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (year < known[i].year_from || year > known[i].year_to) continue;
        if (fold_words(known[i].region).find(wanted) != std::string::npos)
            all.push_back({display_name(known[i]), known[i].region, numbers[registry.entity(static_cast<int>(i))]});
    }
    return all;
}

std::vector<ComparedTerritory> reporting_territories(const std::vector<DocumentHead>& heads, CompareOptions options) {
    options.territories.clear();
    options.level = Level::automatic;
    std::vector<ComparedTerritory> all;
    for (const SelectedTerritory& selected : select_documents(heads, options)) {
        ComparedTerritory territory{selected.id, selected.name, selected.oktmo, selected.region, {}, {}};
        for (const SelectedDocument& document : selected.documents)
            territory.documents.push_back(compared_document(*document.head));
        all.push_back(std::move(territory));
    }
    return all;
}

Receipt receipt(const std::vector<ExpectedMunicipality>& expected, const std::vector<ComparedTerritory>& territories) {
    Receipt receipt;
    std::set<std::size_t> received;
    std::set<std::string> missing;
    for (const ExpectedMunicipality& each : expected) {
        const auto found =
            std::find_if(territories.begin(), territories.end(),
                         [&](const ComparedTerritory& territory) { return is_expected(territory, each); });
        if (found != territories.end())
            received.insert(static_cast<std::size_t>(found - territories.begin()));
        else if (missing.insert(expected_key(each)).second)
            receipt.not_received.push_back(each.name);
    }
    receipt.expected = received.size() + missing.size();
    std::sort(receipt.not_received.begin(), receipt.not_received.end(), [](const std::string& a, const std::string& b) {
        return collates_before(a, b) || (!collates_before(b, a) && a < b);
    });
    return receipt;
}

}  // namespace svod
