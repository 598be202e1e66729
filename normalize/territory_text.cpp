// What the words around a name say of it.
#include "normalize/territory_text.h"

#include "text/lexicon.h"
#include "text/text.h"

#include <array>
#include <unordered_map>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

PlaceWord sort_by_name(std::string_view name) {
    static constexpr std::array<std::string_view, 22> names{
        "other",           "city",   "raion",       "okrug",      "city_adjective", "municipal", "formation",
        "raion_adjective", "mo",     "go",          "mr",         "zato",           "closed",    "closed_formation",
        "street",          "police", "police_noun", "settlement", "named",          "region",    "organisation",
        "common"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<PlaceWord>(i);
    return PlaceWord::other;
}

std::optional<Case> case_by_letter(std::string_view letter) {
    if (letter == "n") return Case::nominative;
    if (letter == "g") return Case::genitive;
    if (letter == "d") return Case::dative;
    if (letter == "i") return Case::instrumental;
    if (letter == "p") return Case::prepositional;
    return std::nullopt;
}

}  // namespace

const TerritoryText::Meaning& TerritoryText::meaning(std::string_view folded) {
    static const std::unordered_map<std::string_view, Meaning> meanings = [] {
        std::unordered_map<std::string_view, Meaning> map;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "territory_words"))
            for (const std::string_view form : split(row[2], ' '))
                map.emplace(form, Meaning{sort_by_name(row[0]), case_by_letter(row[1])});
        return map;
    }();
    static const Meaning none;
    const auto found = meanings.find(folded);
    return found == meanings.end() ? none : found->second;
}

TerritoryText::TerritoryText(const std::vector<NameWord>& words, const std::vector<RegionMention>& regions)
    : words_(words), in_region_(words.size() + 1, false) {
    sorts_.reserve(words.size() + 1);
    for (const NameWord& word : words)
        sorts_.push_back(word.kind == NameWord::Kind::word ? meaning(word.folded) : Meaning{});
    sorts_.emplace_back();
    for (const RegionMention& region : regions)
        for (std::size_t i = region.begin; i < region.end; ++i) in_region_[i] = true;
}

bool TerritoryText::name_with_type(std::size_t at) const {
    std::size_t name_end = 0;
    return adjective_name(at, name_end) && type_behind_name(name_end).has_value();
}

bool TerritoryText::adjective_name(std::size_t at, std::size_t& name_end) const {
    if (at >= words_.size() || words_[at].kind != NameWord::Kind::word || in_region(at)) return false;
    name_end = at + 1;
    if (capital(at) && mark(at + 1, "-") && capital(at + 2)) name_end = at + 3;
    if (sort(at) != PlaceWord::other || !adjective_like(words_[name_end - 1].folded)) return false;
    const bool two = capital(at) && capital(name_end) && sort(name_end) == PlaceWord::other &&
                     words_[name_end].folded.find('-') != std::string::npos && adjective_like(words_[name_end].folded);
    if (two) ++name_end;  // «Таймырский Долгано-Ненецкий»
    return !common(at);
}

bool TerritoryText::common(std::size_t at) const {
    return meaning(adjective_stem(words_[at].folded)).sort == PlaceWord::common;
}

/// «ул. Зейская», «п. Красная Горбатка», «им. Кирова»: the name is no municipality's. «ул.» before a number has
/// none.
std::size_t TerritoryText::skip_name(std::size_t at) const {
    const bool abbreviated = mark(at + 1, ".");
    if (words_[at].folded.size() <= 4 && !abbreviated && sort(at) != PlaceWord::named)
        return at + 1;  // «с» is a preposition
    std::size_t end = after_dot(at + 1);
    if (mark(end, "«")) ++end;
    for (int taken = 0;
         taken < 2 && capital(end) && sort(end) == PlaceWord::other && !in_region(end) && !name_with_type(end);
         ++taken) {
        ++end;
        if (mark(end, ".") && words_[end - 1].text.size() <= 2) {
            ++end;
            --taken;
        }  // initials
    }
    return end;
}

/// «МО МВД России «Зейский»»: to the closing quote.
std::size_t TerritoryText::skip_unit(std::size_t at) const {
    constexpr std::size_t longest = 12;
    const std::size_t last = std::min(words_.size(), at + longest);
    std::size_t end = at + 1;
    while (end < last && !mark(end, "«") && !mark(end, ",") && !mark(end, ".") && !mark(end, ";")) ++end;
    if (!mark(end, "«")) return skip_area(at + 1, last);
    while (end < last && !mark(end, "»")) ++end;
    return end;
}

std::size_t TerritoryText::skip_police(std::size_t at) const {
    constexpr std::size_t longest = 12;
    return skip_area(at + 1, std::min(words_.size(), at + longest));
}

/// «ОМВД России по Зейскому району», «… по г. Зее»: what the unit is for, up to the type and its name.
std::size_t TerritoryText::skip_area(std::size_t from, std::size_t last) const {
    constexpr std::size_t nearest = 3;  // words between the unit and «по»
    std::size_t at = from;
    while (at < last && at < from + nearest && !folded(at, "по")) ++at;
    if (!folded(at, "по")) return skip_district(from);
    for (std::size_t end = at + 1; end < last && !mark(end, ",") && !mark(end, ";"); ++end) {
        if (sort(end) == PlaceWord::raion || sort(end) == PlaceWord::okrug) return end + 1;
        if (sort(end) == PlaceWord::city) return skip_capitals(after_dot(end + 1), last);
    }
    return from;
}

/// «ГИБДД Зейского района», «ОМВД России Зейского района»
std::size_t TerritoryText::skip_district(std::size_t from) const {
    const std::size_t at = folded(from, "россии") || folded(from, "рф") ? from + 1 : from;
    std::size_t name_end = 0;
    const bool unit = words_[from - 1].upper || sort(from - 1) == PlaceWord::police_noun;
    if (!unit || !adjective_name(at, name_end)) return from;
    const std::optional<TerritoryType> type = type_behind_name(name_end);
    return type ? type->end : from;
}

std::size_t TerritoryText::skip_capitals(std::size_t at, std::size_t last) const {
    while (at < last && (capital(at) || mark(at, "-"))) ++at;
    return at;
}

std::vector<NameWord> territory_words(std::string_view phrase) {
    constexpr std::string_view glued = "муниципальн";
    std::vector<NameWord> out;
    std::vector<NameWord> words = name_words(phrase);
    out.reserve(words.size());
    for (NameWord& word : words) {
        const auto at = word.folded.size() == word.text.size() ? word.folded.find(glued) : std::string::npos;
        if (at == std::string::npos || at < 8 || word.folded.find('-') != std::string::npos) {
            out.push_back(std::move(word));
            continue;
        }
        NameWord type = word;
        type.text = word.text.substr(at);
        type.folded = word.folded.substr(at);
        type.capital = false;
        type.spaced = true;
        type.line = false;
        word.text.resize(at);
        word.folded.resize(at);
        out.push_back(std::move(word));
        out.push_back(std::move(type));
    }
    return out;
}

}  // namespace svod
