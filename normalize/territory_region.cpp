// Subjects of the Federation: «Амурской области», «Республики Коми», «ХМАО-Югры».
#include "normalize/territory_region.h"

#include "normalize/inflection.h"
#include "normalize/responsible_lexicon.h"
#include "normalize/territory.h"
#include "normalize/word_starts.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>
#include <initializer_list>
#include <unordered_map>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

struct ByAdjective {
    std::string_view name;
    std::string_view type;  ///< how the word after the adjective begins
};

struct ByNoun {
    std::string_view name;
    std::string rest;  ///< the second word of a two-word name
    bool needs_type = false;
};

struct Regions {
    std::unordered_map<std::string, std::vector<ByAdjective>> adjectives;
    std::unordered_map<std::string, std::vector<ByNoun>> nouns;
};

void add_noun(Regions& regions, std::string_view name, std::string_view noun) {
    const bool needs_type = noun.starts_with('+');
    if (needs_type) noun.remove_prefix(1);
    for (const std::string& form : place_forms(fold(noun))) {
        const auto space = form.find(' ');
        const std::string rest = space == std::string::npos ? std::string() : form.substr(space + 1);
        regions.nouns[form.substr(0, space)].push_back({name, rest, needs_type});
    }
}

const Regions& regions() {
    static const Regions built = [] {
        Regions table;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "regions")) {
            if (!row[1].empty()) table.adjectives[std::string(row[1])].push_back({row[0], row[2]});
            if (!row[3].empty())
                for (const std::string_view noun : split(row[3], ',')) add_noun(table, row[0], noun);
            if (!row[4].empty())
                for (const std::string_view word : split(row[4], ','))
                    table.nouns[std::string(word)].push_back({row[0], "", false});
        }
        return table;
    }();
    return built;
}

/// The words without which no region is named.
const WordStarts& region_starts() {
    static const WordStarts built = [] {
        WordStarts starts;
        for (const auto& [stem, named] : regions().adjectives) starts.add(stem, false);
        for (const auto& [noun, named] : regions().nouns) starts.add(noun, true);
        starts.add("област", false);  // of a region that the lexicon does not have
        starts.add("республик", false);
        starts.add("автономн", false);
        for (const char* type : {"обл", "край", "края", "краю", "крае", "краем"}) starts.add(type, true);
        return starts;
    }();
    return built;
}

/// Words of «автономный округ — Югра», «автономной области», «народной республики» after the adjective.
std::size_t after_type(const std::vector<NameWord>& words, std::size_t type) {
    std::size_t end = type + 1;
    const std::string& folded = words[type].folded;
    const auto begins = [&](std::size_t at, std::string_view with) {
        return at < words.size() && words[at].folded.starts_with(with);
    };
    if ((folded.starts_with("автономн") && (begins(end, "округ") || begins(end, "обл"))) ||
        (folded.starts_with("народн") && begins(end, "респ")))
        ++end;
    if (begins(end, "-") && begins(end + 1, "югр")) end += 2;
    return end;
}

bool republic(const NameWord& word) {
    return word.folded.starts_with("республик") || word.folded == "респ";
}
bool federal_city(const NameWord& word) {
    return word.folded == "г" || word.folded.starts_with("город");
}

/// The word that says what a bare name is, before `at`: «Республики», «г.».
std::size_t type_before(const std::vector<NameWord>& words, std::size_t at) {
    if (at >= 1 && (republic(words[at - 1]) || federal_city(words[at - 1]))) return at - 1;
    if (at >= 2 && words[at - 1].is(".") && (republic(words[at - 2]) || federal_city(words[at - 2]))) return at - 2;
    return at;
}

bool one_of(std::string_view word, std::initializer_list<std::string_view> forms) {
    return std::find(forms.begin(), forms.end(), word) != forms.end();
}

/// A region that the lexicon does not have, by its form alone: «Нижнереченской области», «Заозёрского края»,
/// «Заозёрской Республики», «Лукоморского автономного округа».
bool read_unknown(const std::vector<NameWord>& words, std::size_t at, const std::string& stem, RegionMention& mention) {
    const bool place = words[at].capital && (stem.ends_with("ск") || stem.ends_with("цк")) && !stem.ends_with("ическ");
    if (!place) return false;
    const std::string& type = words[at + 1].folded;
    if (one_of(type, {"область", "области", "областью", "обл"}))
        mention = {at, at + 2, nominative_adjective(words[at].text, Gender::feminine) + " область", false};
    else if (one_of(type, {"край", "края", "краю", "крае", "краем"}))
        mention = {at, at + 2, nominative_adjective(words[at].text, Gender::masculine) + " край", false};
    else if (republic(words[at + 1]))
        mention = {at, at + 2, nominative_adjective(words[at].text, Gender::feminine) + " Республика", false};
    else if (type.starts_with("автономн") && at + 2 < words.size() && words[at + 2].folded.starts_with("округ"))
        mention = {at, at + 3, nominative_adjective(words[at].text, Gender::masculine) + " автономный округ", false};
    else
        return false;
    return true;
}

/// «Республики Заозерье»: a name behind «Республика» that the lexicon does not have; the name of a republic is often
/// left in the nominative, and is given as it stands. «ул. Республики» is none.
bool read_unknown_republic(const std::vector<NameWord>& words, std::size_t at, RegionMention& mention) {
    if (!republic(words[at]) || words[at].folded == "респ") return false;
    const std::size_t name = at + 1;
    if (name >= words.size() || words[name].kind != NameWord::Kind::word || !words[name].capital || words[name].upper)
        return false;
    if (regions().nouns.count(words[name].folded) > 0 || party_word(words[name].folded)) return false;
    const std::string stem = adjective_stem(words[name].folded);
    if (!stem.empty() && regions().adjectives.count(stem) > 0) return false;
    const bool street =
        at > 0 && (words[at - 1].is(".") || words[at - 1].folded.starts_with("улиц") ||
                   words[at - 1].folded.starts_with("площад") || words[at - 1].folded.starts_with("проспект"));
    if (street) return false;
    mention = {at, name + 1, "Республика " + title_case(words[name].text), false};
    return true;
}

bool read_adjective(const std::vector<NameWord>& words, std::size_t at, RegionMention& mention) {
    if (at + 1 >= words.size()) return false;
    const std::string stem = adjective_stem(words[at].folded);
    if (stem.empty()) return false;
    const auto found = regions().adjectives.find(stem);
    if (found == regions().adjectives.end()) return read_unknown(words, at, stem, mention);
    for (const ByAdjective& region : found->second) {
        const std::string& next = words[at + 1].folded;
        const bool short_okrug = region.type == "автономн" && next == "ао";
        if (!next.starts_with(region.type) && !short_okrug) continue;
        if (region.type == "кра" &&
            !(next == "край" || next == "края" || next == "краю" || next == "крае" || next == "краем"))
            continue;
        mention = {at, after_type(words, at + 1), std::string(region.name)};
        return true;
    }
    return false;
}

bool read_noun(const std::vector<NameWord>& words, std::size_t at, RegionMention& mention) {
    if (!words[at].capital) return false;
    const auto found = regions().nouns.find(words[at].folded);
    if (found == regions().nouns.end()) return false;
    for (const ByNoun& region : found->second) {
        const std::size_t begin = type_before(words, at);
        if (region.needs_type && begin == at) continue;
        if (!region.rest.empty() && (at + 1 >= words.size() || words[at + 1].folded != region.rest)) continue;
        std::size_t end = at + (region.rest.empty() ? 1 : 2);
        if (end + 2 < words.size() && words[end].is("(") && words[end + 2].is(")")) end += 3;  // «Саха (Якутия)»
        mention = {begin, end, std::string(region.name)};
        return true;
    }
    return false;
}

}  // namespace

std::vector<RegionMention> region_mentions(const std::vector<NameWord>& words) {
    std::vector<RegionMention> mentions;
    for (std::size_t at = 0; at < words.size();) {
        RegionMention mention;
        if (words[at].kind == NameWord::Kind::word &&
            (read_adjective(words, at, mention) || read_noun(words, at, mention) ||
             read_unknown_republic(words, at, mention))) {
            at = mention.end;
            mentions.push_back(std::move(mention));
        } else {
            ++at;
        }
    }
    return mentions;
}

std::string find_region(std::string_view text) {
    if (!region_starts().may_occur_in(text)) return {};
    const std::vector<RegionMention> mentions = region_mentions(name_words(text));
    return mentions.empty() ? std::string() : mentions.front().name;
}

}  // namespace svod
