// The nominative of a mention by rule, where no registry knows it.
#include "normalize/territory_resolve.h"

#include "text/text.h"

namespace svod {

namespace {

using Kind = TerritoryMention::Kind;

std::string joined(const std::vector<NameWord>& words, std::size_t begin, std::size_t end) {
    std::string name;
    for (std::size_t i = begin; i < end; ++i) {
        if (words[i].is(".")) continue;  // of «им.»
        if (words[i].is("-"))
            name += '-';
        else
            name +=
                (name.empty() || name.back() == '-' ? "" : " ") + (words[i].folded == "им" ? "имени" : words[i].text);
    }
    return name;
}

/// Words of the name that the rule takes: two when the first is an adjective («Нижнего Новгорода»), all in quotes.
std::size_t rule_end(const TerritoryMention& mention, const std::vector<NameWord>& words) {
    std::size_t end = mention.name_begin + 1;
    if (mention.quoted) return mention.name_end;
    if (words[mention.name_begin].folded == "имени" || words[mention.name_begin].folded == "им")
        return mention.name_end;
    const bool hyphen = end + 1 < mention.name_end && words[end].is("-");
    if (hyphen) return end + 2;
    const bool two = end < mention.name_end && adjective_like(words[mention.name_begin].folded) &&
                     !adjective_like(words[end].folded);
    return two ? end + 1 : end;
}

std::string town_in_nominative(const TerritoryMention& mention, const std::vector<NameWord>& words) {
    const std::size_t end = rule_end(mention, words);
    const std::string name = joined(words, mention.name_begin, end);
    if (mention.quoted) return name == upper(name) && length(name) > 3 ? title_case(name) : name;
    if (end - mention.name_begin < 2 || name.find(' ') == std::string::npos)
        return nominative_place(name, mention.form);
    if (mention.form == Case::nominative) return title_case(name);
    if (std::string known = known_place(name, mention.form); !known.empty()) return known;
    const std::string noun = nominative_place(words[end - 1].text, mention.form);
    const std::string folded_noun = fold(noun);
    const Gender gender = folded_noun.ends_with("а") || folded_noun.ends_with("я")   ? Gender::feminine
                          : folded_noun.ends_with("ы") || folded_noun.ends_with("и") ? Gender::plural
                          : folded_noun.ends_with("о") || folded_noun.ends_with("е") ? Gender::neuter
                                                                                     : Gender::masculine;
    return title_case(nominative_adjective(words[mention.name_begin].text, gender)) + " " + noun;
}

std::string district_in_nominative(const std::string& name, Gender gender) {
    std::string out;
    for (const std::string_view word : split(name, ' ')) {
        const std::string nominative = nominative_adjective(word, gender);
        const bool small = lower(word) == word;  // «Азовский немецкий»
        out += (out.empty() ? "" : " ") + (small ? nominative : title_case(nominative));
    }
    return out;
}

}  // namespace

std::string type_by_rule(const TerritoryMention& mention) {
    switch (mention.kind) {
        case Kind::city:
        case Kind::bare:
            return "город";
        case Kind::raion:
            return "район";
        case Kind::municipal_raion:
            return "муниципальный район";
        case Kind::municipal_okrug:
            return "муниципальный округ";
        case Kind::city_okrug:
            return "городской округ";
        case Kind::okrug:
            return "округ";
        case Kind::zato:
            return mention.zato_city ? "ЗАТО город" : "ЗАТО";
        case Kind::raion_formation:
            return "районное муниципальное образование";
        case Kind::formation:
        case Kind::organisation:
            return "муниципальное образование";
    }
    return {};
}

std::string name_by_rule(const TerritoryMention& mention, const std::vector<NameWord>& words) {
    if (mention.kind == Kind::organisation || mention.small) return {};
    const std::string type = type_by_rule(mention);
    const std::string name =
        joined(words, mention.name_begin, mention.adjective ? mention.name_end : rule_end(mention, words));
    if (mention.adjective)
        return district_in_nominative(name, mention.kind == Kind::raion_formation || mention.kind == Kind::formation
                                                ? Gender::neuter
                                                : Gender::masculine) +
               " " + type;
    const std::string folded = fold(name);
    const bool town = mention.kind == Kind::city || mention.kind == Kind::zato || mention.kind == Kind::bare ||
                      mention.kind == Kind::formation;
    if (!town && (folded.ends_with("ский") || folded.ends_with("цкий") || folded.ends_with("ского") ||
                  folded.ends_with("цкого")))
        return district_in_nominative(name, Gender::masculine) + " " + type;
    if (words[mention.name_begin].folded == "имени" || words[mention.name_begin].folded == "им")
        return type + " " + name;
    // After «городского округа» a town's name stays in the nominative.
    return type + " " +
           (mention.kind == Kind::city || mention.kind == Kind::bare ? town_in_nominative(mention, words)
                                                                     : title_case(name));
}

}  // namespace svod
