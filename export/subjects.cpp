#include "export/subjects.h"

#include "text/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace svod {

namespace {

bool ends(std::string_view word, std::string_view ending) {
    return word.size() > ending.size() && word.ends_with(ending);
}

/// One word in genitive, dative, prepositional.
struct Cases {
    std::string genitive, dative, prepositional;

    const std::string& of(Case form) const {
        return form == Case::genitive ? genitive : form == Case::dative ? dative : prepositional;
    }
};

struct Ending {
    std::string_view nominative, genitive, dative, prepositional;
};

std::optional<Cases> by_ending(const std::string& word, const Ending& ending) {
    if (!ends(word, ending.nominative)) return std::nullopt;
    const std::string stem = word.substr(0, word.size() - ending.nominative.size());
    return Cases{stem + std::string(ending.genitive), stem + std::string(ending.dative),
                 stem + std::string(ending.prepositional)};
}

template <std::size_t size>
std::optional<Cases> by_endings(const std::string& word, const std::array<Ending, size>& endings) {
    for (const Ending& ending : endings)
        if (auto cases = by_ending(word, ending)) return cases;
    return std::nullopt;
}

std::optional<Cases> adjective_cases(const std::string& word) {
    static constexpr std::array endings{
        Ending{"ний", "него", "нему", "нем"}, Ending{"щий", "щего", "щему", "щем"},
        Ending{"ший", "шего", "шему", "шем"}, Ending{"жий", "жего", "жему", "жем"},
        Ending{"чий", "чего", "чему", "чем"}, Ending{"ий", "ого", "ому", "ом"},
        Ending{"ый", "ого", "ому", "ом"},     Ending{"ой", "ого", "ому", "ом"},
        Ending{"нее", "него", "нему", "нем"}, Ending{"ое", "ого", "ому", "ом"},
    };
    return by_endings(word, endings);
}

/// The noun that says what kind of place it is.
std::optional<Cases> kind_cases(const std::string& word) {
    struct Noun {
        std::string_view nominative;
        Cases cases;
    };
    static const std::array nouns{
        Noun{"район", {"района", "району", "районе"}},
        Noun{"округ", {"округа", "округу", "округе"}},
        Noun{"город", {"города", "городу", "городе"}},
        Noun{"поселение", {"поселения", "поселению", "поселении"}},
        Noun{"образование", {"образования", "образованию", "образовании"}},
        Noun{"посёлок", {"посёлка", "посёлку", "посёлке"}},
        Noun{"поселок", {"поселка", "поселку", "поселке"}},
        Noun{"село", {"села", "селу", "селе"}},
    };
    for (const Noun& noun : nouns)
        if (lower(word) == noun.nominative) return noun.cases;
    return std::nullopt;
}

/// Names of towns whose ending leaves no choice; all others stay in the nominative behind «город».
std::optional<Cases> town_cases(const std::string& word) {
    static constexpr std::array endings{
        Ending{"ск", "ска", "ску", "ске"},
        Ending{"цк", "цка", "цку", "цке"},
        Ending{"град", "града", "граду", "граде"},
        Ending{"бург", "бурга", "бургу", "бурге"},
        Ending{"га", "ги", "ге", "ге"},
        Ending{"ка", "ки", "ке", "ке"},
        Ending{"ха", "хи", "хе", "хе"},
        Ending{"ша", "ши", "ше", "ше"},
        Ending{"ца", "цы", "це", "це"},
        Ending{"ла", "лы", "ле", "ле"},
        Ending{"ма", "мы", "ме", "ме"},
        Ending{"на", "ны", "не", "не"},
        Ending{"ра", "ры", "ре", "ре"},
        Ending{"та", "ты", "те", "те"},
        Ending{"да", "ды", "де", "де"},
        Ending{"ва", "вы", "ве", "ве"},
        Ending{"ея", "еи", "ее", "ее"},
        Ending{"ня", "ни", "не", "не"},
    };
    if (word.find('-') != std::string::npos) return std::nullopt;
    if (auto cases = by_endings(word, endings)) return cases;
    return ends(word, "ый") ? adjective_cases(word) : std::nullopt;
}

/// «Зейский муниципальный район», «городской округ город Зея»: words up to the kind's noun change with it, a town's
/// name behind it where that is sure. Empty when the name has no such shape.
std::string declined(const std::string& name, Case form) {
    std::vector<std::string> words;
    for (const std::string_view word : split(name, ' ')) words.emplace_back(word);
    std::size_t kind = 0;
    while (kind < words.size() && !kind_cases(words[kind])) ++kind;
    if (kind == words.size()) return {};
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::optional<Cases> cases;
        if (i < kind) {
            cases = adjective_cases(words[i]);
            if (!cases) return {};
        } else if (i == kind) {
            cases = kind_cases(words[i]);
        } else if (const auto town = kind_cases(words[i]); town && i == kind + 1) {
            cases = std::nullopt;  // «городского округа город Зея»: the rest is a name
        } else if (i == 1 && words.size() == 2 && lower(words[0]) == "город") {
            cases = town_cases(words[i]);
        }
        out += (out.empty() ? "" : " ") + (cases ? cases->of(form) : words[i]);
    }
    return out;
}

bool abbreviated(const std::string& name) {
    const std::string first(split(name, ' ').front());
    return length(first) > 1 && upper(first) == first;
}

}  // namespace

Subjects::Subjects(const Comparison& comparison)
    : organizations_(
          std::any_of(comparison.territories.begin(), comparison.territories.end(),
                      [](const ComparedTerritory& each) { return each.id.find('/') != std::string::npos; })) {}

std::string Subjects::head() const {
    return organizations_ ? "Организация" : "Муниципальное образование";
}

std::string Subjects::counted(long long number) const {
    return organizations_
               ? plural(number, "организация", "организации", "организаций")
               : plural(number, "муниципальное образование", "муниципальных образования", "муниципальных образований");
}

std::string Subjects::genitive(long long number) const {
    return organizations_
               ? plural(number, "организации", "организаций", "организаций")
               : plural(number, "муниципального образования", "муниципальных образований", "муниципальных образований");
}

std::string Subjects::instrumental_plural() const {
    return organizations_ ? "организациями" : "муниципальными образованиями";
}

std::string Subjects::by() const {
    return organizations_ ? "По организациям" : "По муниципальным образованиям";
}

std::string Subjects::accepted(long long number) const {
    return number % 10 == 1 && number % 100 != 11 ? (organizations_ ? "представила" : "представило") : "представили";
}

std::string Subjects::in_case(const std::string& name, Case form) const {
    if (std::string changed = declined(name, form); !changed.empty()) return changed;
    if (abbreviated(name)) return name;
    const Cases noun =
        organizations_ ? Cases{"организации", "организации", "организации"}
                       : Cases{"муниципального образования", "муниципальному образованию", "муниципальном образовании"};
    return noun.of(form) + " «" + name + "»";
}

std::string Subjects::in(const std::string& name) const {
    const std::string where = in_case(name, Case::prepositional);
    const std::string start = lower(where.substr(0, 4));  // two Cyrillic letters
    constexpr std::string_view vowels = "аеёиоуыэюя";
    const bool hard = (start.starts_with("в") || start.starts_with("ф")) && start.size() == 4 &&
                      vowels.find(start.substr(2)) == std::string_view::npos;
    return (hard ? "во " : "в ") + where;
}

}  // namespace svod
