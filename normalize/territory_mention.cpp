// Finding the words that may name a municipality.
#include "normalize/territory_mention.h"

#include "text/lexicon.h"
#include "text/text.h"

#include <unordered_map>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

enum class Sort {
    other,
    city,
    raion,
    okrug,
    city_adjective,
    municipal,
    formation,
    raion_adjective,
    mo,
    go,
    mr,
    zato,
    closed,
    closed_formation,
    street,
    police,
    settlement,
    named,
    region,
    organisation,
    common
};

struct WordSort {
    Sort sort = Sort::other;
    std::optional<Case> form;
};

using Kind = TerritoryMention::Kind;

Sort sort_by_name(std::string_view name) {
    static constexpr std::array<std::string_view, 21> names{
        "other",           "city",   "raion",      "okrug", "city_adjective", "municipal",    "formation",
        "raion_adjective", "mo",     "go",         "mr",    "zato",           "closed",       "closed_formation",
        "street",          "police", "settlement", "named", "region",         "organisation", "common"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<Sort>(i);
    return Sort::other;
}

std::optional<Case> case_by_letter(std::string_view letter) {
    if (letter == "n") return Case::nominative;
    if (letter == "g") return Case::genitive;
    if (letter == "d") return Case::dative;
    if (letter == "i") return Case::instrumental;
    if (letter == "p") return Case::prepositional;
    return std::nullopt;
}

const std::unordered_map<std::string_view, WordSort>& word_sorts() {
    static const std::unordered_map<std::string_view, WordSort> sorts = [] {
        std::unordered_map<std::string_view, WordSort> map;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "territory_words"))
            for (const std::string_view form : split(row[2], ' '))
                map.emplace(form, WordSort{sort_by_name(row[0]), case_by_letter(row[1])});
        return map;
    }();
    return sorts;
}

WordSort sort_of(const NameWord& word) {
    if (word.kind != NameWord::Kind::word) return {};
    const auto found = word_sorts().find(word.folded);
    return found == word_sorts().end() ? WordSort{} : found->second;
}

/// The words of a type, up to `end`.
struct TypeReading {
    Kind kind;
    std::size_t end;
    std::optional<Case> form;
    bool zato_city = false;
};

class MentionReader {
public:
    MentionReader(const std::vector<NameWord>& words, const std::vector<RegionMention>& regions)
        : words_(words), in_region_(words.size() + 1, false) {
        sorts_.reserve(words.size() + 1);
        for (const NameWord& word : words) sorts_.push_back(sort_of(word));
        sorts_.emplace_back();
        for (const RegionMention& region : regions)
            for (std::size_t i = region.begin; i < region.end; ++i) in_region_[i] = true;
    }

    std::vector<TerritoryMention> read() {
        for (std::size_t at = 0; at < words_.size();) at = step(at);
        mentions_.insert(mentions_.end(), weak_.begin(), weak_.end());
        return std::move(mentions_);
    }

private:
    Sort sort(std::size_t at) const { return at < words_.size() ? sorts_[at].sort : Sort::other; }
    bool mark(std::size_t at, std::string_view which) const { return at < words_.size() && words_[at].is(which); }
    bool capital(std::size_t at) const {
        return at < words_.size() && words_[at].kind == NameWord::Kind::word && words_[at].capital;
    }
    std::size_t after_dot(std::size_t at) const { return mark(at, ".") ? at + 1 : at; }
    bool folded(std::size_t at, std::string_view text) const { return at < words_.size() && words_[at].folded == text; }

    std::size_t step(std::size_t at) {
        if (in_region_[at] || words_[at].kind != NameWord::Kind::word) return at + 1;
        if (sort(at) == Sort::street || sort(at) == Sort::settlement || sort(at) == Sort::named) return skip_name(at);
        if (sort(at) == Sort::mo && sort(at + 1) == Sort::police) return skip_unit(at + 1);
        if (sort(at) == Sort::police) return skip_unit(at);
        if (const std::size_t end = read_suffix(at, at)) return end;
        if (const std::size_t end = read_prefix(at)) return end;
        read_weak(at);
        return at + 1;
    }

    /// «ул. Зейская», «п. Красная Горбатка», «им. Кирова»: the name is no municipality's. «ул.» before a number has
    /// none.
    std::size_t skip_name(std::size_t at) const {
        const bool abbreviated = mark(at + 1, ".");
        if (words_[at].folded.size() <= 4 && !abbreviated && sort(at) != Sort::named)
            return at + 1;  // «с» is a preposition
        std::size_t end = after_dot(at + 1);
        if (mark(end, "«")) ++end;
        for (int taken = 0;
             taken < 2 && capital(end) && sort(end) == Sort::other && !in_region_[end] && !suffix_follows(end);
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
    std::size_t skip_unit(std::size_t at) const {
        constexpr std::size_t longest = 12;
        const std::size_t last = std::min(words_.size(), at + longest);
        std::size_t end = at + 1;
        while (end < last && !mark(end, "«") && !mark(end, ",") && !mark(end, ".") && !mark(end, ";")) ++end;
        if (!mark(end, "«")) return skip_area(at + 1, last);
        while (end < last && !mark(end, "»")) ++end;
        return end;
    }

    /// «ОМВД России по Зейскому району», «… по г. Зее»: what the unit is for, up to the type and its name.
    std::size_t skip_area(std::size_t from, std::size_t last) const {
        constexpr std::size_t nearest = 3;  // words between the unit and «по»
        std::size_t at = from;
        while (at < last && at < from + nearest && !folded(at, "по")) ++at;
        if (!folded(at, "по")) return from;
        for (std::size_t end = at + 1; end < last && !mark(end, ",") && !mark(end, ";"); ++end) {
            if (sort(end) == Sort::raion || sort(end) == Sort::okrug) return end + 1;
            if (sort(end) == Sort::city) return skip_capitals(after_dot(end + 1), last);
        }
        return from;
    }

    std::size_t skip_capitals(std::size_t at, std::size_t last) const {
        while (at < last && (capital(at) || mark(at, "-"))) ++at;
        return at;
    }

    bool suffix_follows(std::size_t at) const {
        std::size_t name_end = 0;
        return suffix_name(at, name_end) && suffix_type(name_end).has_value();
    }

    // --- adjective before the type

    bool suffix_name(std::size_t at, std::size_t& name_end) const {
        if (at >= words_.size() || words_[at].kind != NameWord::Kind::word || in_region_[at]) return false;
        name_end = at + 1;
        if (capital(at) && mark(at + 1, "-") && capital(at + 2)) name_end = at + 3;
        if (sort(at) != Sort::other || !adjective_like(words_[name_end - 1].folded)) return false;
        const bool two = capital(at) && capital(name_end) && sort(name_end) == Sort::other &&
                         words_[name_end].folded.find('-') != std::string::npos &&
                         adjective_like(words_[name_end].folded);
        if (two) ++name_end;  // «Таймырский Долгано-Ненецкий»
        return !common(at);
    }

    bool common(std::size_t at) const {
        const std::string stem = adjective_stem(words_[at].folded);
        const auto found = word_sorts().find(stem);
        return found != word_sorts().end() && found->second.sort == Sort::common;
    }

    /// «г.о.», «м.о.», «м.р.» at `at`.
    std::optional<TypeReading> dotted_type(std::size_t at) const {
        if (!mark(at + 1, ".") || !mark(at + 3, ".")) return std::nullopt;
        if (folded(at, "г") && folded(at + 2, "о")) return TypeReading{Kind::city_okrug, at + 4, {}};
        if (folded(at, "м") && folded(at + 2, "о")) return TypeReading{Kind::municipal_okrug, at + 4, {}};
        if (folded(at, "м") && folded(at + 2, "р")) return TypeReading{Kind::municipal_raion, at + 4, {}};
        return std::nullopt;
    }

    std::optional<TypeReading> suffix_type(std::size_t at) const {
        if (const std::optional<TypeReading> dotted = dotted_type(at)) return dotted;
        switch (sort(at)) {
            case Sort::raion:
                return TypeReading{Kind::raion, at + 1, {}};
            case Sort::okrug:
                return TypeReading{Kind::okrug, at + 1, {}};
            case Sort::mr:
                if (words_[at].upper) return TypeReading{Kind::municipal_raion, at + 1, {}};
                break;
            case Sort::go:
                if (words_[at].upper) return TypeReading{Kind::city_okrug, at + 1, {}};
                break;
            case Sort::city_adjective:
                if (sort(at + 1) == Sort::okrug) return TypeReading{Kind::city_okrug, at + 2, {}};
                break;
            case Sort::municipal: {
                const std::size_t next = after_dot(at + 1);
                if (sort(next) == Sort::raion) return TypeReading{Kind::municipal_raion, next + 1, {}};
                if (sort(next) == Sort::okrug) return TypeReading{Kind::municipal_okrug, next + 1, {}};
                if (sort(next) == Sort::formation) return TypeReading{Kind::formation, next + 1, {}};
                break;
            }
            case Sort::raion_adjective:
                if (sort(at + 1) == Sort::municipal && sort(at + 2) == Sort::formation)
                    return TypeReading{Kind::raion_formation, at + 3, {}};
                break;
            default:
                break;
        }
        return std::nullopt;
    }

    /// «национальный» between the name and «район»; «немецкий» is a part of the name.
    std::size_t skip_qualifiers(std::size_t at, std::size_t& name_end) const {
        for (int taken = 0; taken < 2 && at < words_.size() && !words_[at].capital && sort(at) == Sort::other;
             ++taken) {
            const std::string stem = adjective_stem(words_[at].folded);
            if (stem != "национальн" && !stem.ends_with("ск") && !stem.ends_with("цк")) break;
            if (stem != "национальн" && name_end == at) name_end = at + 1;
            ++at;
        }
        return at;
    }

    /// Reads «Зейского района» at `at`; the mention begins at `begin` (a type before it: «МО «Зейский район»»).
    std::size_t read_suffix(std::size_t at, std::size_t begin) {
        std::size_t name_end = 0;
        if (!suffix_name(at, name_end)) return 0;
        const std::size_t plain_end = name_end;
        const std::size_t type_at = skip_qualifiers(plain_end, name_end);
        const std::optional<TypeReading> type = suffix_type(type_at);
        if (!type || (type_at != plain_end && sort(type_at) == Sort::okrug)) return 0;
        if (type->kind == Kind::raion)
            if (const std::size_t end = city_after(type->end)) return end;
        TerritoryMention mention{type->kind, begin,       type->end,           at, name_end, true,
                                 false,      begin != at, !words_[at].capital, {}};
        drop_town_of_district(mention);
        mentions_.push_back(mention);
        return type->end;
    }

    /// «района города Красноярска»: the district of a city is no municipality, nor is the city meant.
    std::size_t city_after(std::size_t at) const {
        const std::optional<TypeReading> type = read_type(at);
        const bool city = type && (type->kind == Kind::city || type->kind == Kind::city_okrug);
        if (!city || words_[at].folded == "го") return 0;
        std::size_t end = type->end;
        while (end < words_.size() && end < type->end + 3 && capital(end) && !in_region_[end]) ++end;
        return end > type->end ? end : 0;
    }

    /// «города Зуевки Зуевского района»: the town belongs to the district that follows it.
    void drop_town_of_district(const TerritoryMention& district) {
        if (mentions_.empty() || mentions_.back().kind != Kind::city || mentions_.back().end != district.begin) return;
        if (district.kind == Kind::raion || district.kind == Kind::municipal_raion) mentions_.pop_back();
    }

    // --- type before the name

    std::optional<TypeReading> read_city(std::size_t at, int depth) const {
        const bool year = at > 0 && words_[at - 1].kind == NameWord::Kind::number && words_[at].folded == "г";
        if (year || (words_[at].text == "Г" && initial(at))) return std::nullopt;
        if (const std::optional<TypeReading> dotted = dotted_type(at)) return with_inner(*dotted, depth);
        return TypeReading{Kind::city, after_dot(at + 1), sorts_[at].form};
    }

    /// «Е.Г. Черепанова», «Г.К. Шестакова», «директор Г. Яшина»: no «Г. Зея», which begins a line or a phrase.
    bool initial(std::size_t at) const {
        const bool begins =
            at == 0 || words_[at].line || (words_[at - 1].kind == NameWord::Kind::mark && !mark(at - 1, "."));
        return !begins || (at + 2 < words_.size() && words_[at + 2].text.size() <= 2);
    }

    /// «городского округа город Воронеж», «МО г. Мегион»: the inner type decides; its case is that of the name.
    TypeReading with_inner(TypeReading outer, int depth) const {
        constexpr int deepest = 3;
        const Sort inner = sort(outer.end);
        const bool plain = inner == Sort::city || inner == Sort::zato || inner == Sort::city_adjective ||
                           inner == Sort::municipal || inner == Sort::mr || inner == Sort::go ||
                           (inner == Sort::raion && sort(outer.end + 1) == Sort::named);
        if (!plain || depth >= deepest) return outer;
        const std::optional<TypeReading> type = read_type(outer.end, depth + 1);
        return type ? *type : outer;
    }

    std::optional<TypeReading> read_municipal(std::size_t at, int depth) const {
        const std::size_t next = after_dot(at + 1);
        switch (sort(next)) {
            case Sort::formation:
                return with_inner({Kind::formation, next + 1, {}}, depth);
            case Sort::raion:
                return with_inner({Kind::municipal_raion, next + 1, sorts_[next].form}, depth);
            case Sort::okrug:
                return with_inner({Kind::municipal_okrug, next + 1, sorts_[next].form}, depth);
            default:
                return std::nullopt;
        }
    }

    std::optional<TypeReading> read_zato(std::size_t end) const {
        TypeReading type{Kind::zato, end, {}};
        if (sort(end) == Sort::city) {
            type.form = sorts_[end].form;
            type.end = after_dot(end + 1);
            type.zato_city = true;
        } else if (sort(end) == Sort::settlement) {
            type.end = after_dot(end + 1);
        }
        return type;
    }

    /// «р-н Северо-Енисейский»: the adjective stands behind its type and heads no other name.
    bool adjective_alone(std::size_t at) const {
        if (!capital(at) || in_region_[at] || sort(at) != Sort::other || suffix_follows(at)) return false;
        const std::string stem = adjective_stem(words_[at].folded);
        return (stem.ends_with("ск") || stem.ends_with("цк")) && words_[at].folded.ends_with("ий");
    }

    std::optional<TypeReading> read_type(std::size_t at, int depth = 0) const {
        if (at >= words_.size()) return std::nullopt;
        switch (sort(at)) {
            case Sort::city:
                return read_city(at, depth);
            case Sort::city_adjective:
                if (sort(at + 1) == Sort::okrug)
                    return with_inner({Kind::city_okrug, at + 2, sorts_[at + 1].form}, depth);
                return std::nullopt;
            case Sort::municipal:
                return read_municipal(at, depth);
            case Sort::mo:
                return words_[at].upper ? std::optional(with_inner({Kind::formation, after_dot(at + 1), {}}, depth))
                                        : std::nullopt;
            case Sort::go:
                return words_[at].upper ? std::optional(with_inner({Kind::city_okrug, at + 1, {}}, depth))
                                        : std::nullopt;
            case Sort::mr:
                return words_[at].upper ? std::optional(with_inner({Kind::municipal_raion, at + 1, {}}, depth))
                                        : std::nullopt;
            case Sort::zato:
                return read_zato(at + 1);
            case Sort::closed:
                if (sort(at + 1) == Sort::closed_formation && sort(at + 2) == Sort::formation) return read_zato(at + 3);
                return std::nullopt;
            case Sort::raion:
                if (mark(at + 1, "«") || sort(at + 1) == Sort::named || adjective_alone(at + 1))
                    return TypeReading{Kind::raion, at + 1, {}};
                return std::nullopt;
            default:
                break;
        }
        std::optional<TypeReading> dotted = dotted_type(at);
        if (dotted && dotted->kind == Kind::municipal_okrug)
            dotted->kind = Kind::formation;  // «м.о.» before a name is either
        return dotted;
    }

    std::size_t read_prefix(std::size_t begin) {
        std::optional<TypeReading> type = read_type(begin);
        if (!type) return 0;
        std::size_t at = type->end;
        bool quoted = mark(at, "«");
        if (quoted) ++at;
        if (type->kind == Kind::formation || quoted)
            if (const std::size_t end = read_suffix(at, begin)) return end;
        if (quoted) {
            if (const std::optional<TypeReading> inner = read_type(at)) {
                type = inner;
                at = inner->end;
            }
        }
        if (mark(at, "«")) {
            quoted = true;
            ++at;
        }
        return read_name(begin, at, *type, quoted);
    }

    std::size_t read_name(std::size_t begin, std::size_t at, const TypeReading& type, bool quoted) {
        const std::size_t end = quoted ? quoted_end(at) : plain_end(at, type);
        if (end == at) return 0;
        const bool small = !words_[sort(at) == Sort::named && at + 1 < end ? at + 1 : at].capital;
        if (small && (type.kind == Kind::formation || words_[begin].folded == "г")) return 0;
        mentions_.push_back({type.kind, begin, mark(end, "»") ? end + 1 : end, at, end, false, type.zato_city, quoted,
                             small, type.form});
        return mentions_.back().end;
    }

    std::size_t quoted_end(std::size_t at) const {
        constexpr std::size_t longest = 5;
        std::size_t end = at;
        while (end < words_.size() && end < at + longest &&
               (words_[end].kind == NameWord::Kind::word || words_[end].is("-")))
            ++end;
        return mark(end, "»") || end == words_.size() ? end : std::min(end, at + 1);
    }

    /// Up to three words with capital letters; «Орехово - Зуево» is one.
    std::size_t plain_end(std::size_t at, const TypeReading& type) const {
        constexpr std::size_t longest = 3;
        std::size_t end = at;
        if (sort(at) == Sort::named) ++end;
        const bool small_name = end == at && at < words_.size() && words_[at].kind == NameWord::Kind::word &&
                                !words_[at].capital && sort(at) == Sort::other &&
                                (type.kind == Kind::city || type.kind == Kind::city_okrug) &&
                                words_[at].folded.size() >= 6;
        if (small_name && !in_region_[at]) return at + 1;
        for (std::size_t taken = 0; taken < longest && name_word(end) && !(end > at && suffix_follows(end)); ++taken) {
            if (taken > 0 && words_[end].line && !words_[at].upper) break;
            ++end;
            if (mark(end, "-") && name_word(end + 1)) ++end;
        }
        return sort(at) == Sort::named && end == at + 1 ? at : end;
    }

    bool name_word(std::size_t at) const {
        return capital(at) && !in_region_[at] && sort(at) == Sort::other && !words_[at].folded.empty();
    }

    // --- no type at all

    void read_weak(std::size_t at) {
        if (!name_word(at)) return;
        const std::string stem = adjective_stem(words_[at].folded);
        if ((stem.ends_with("ск") || stem.ends_with("цк")) && organisation_follows(at + 1)) {
            weak_.push_back({Kind::organisation, at, at + 1, at, at + 1, true, false, false, false, {}});
            return;
        }
        const bool initials = mark(at + 1, ".") && words_[at].text.size() <= 2;
        const bool quoted = at > 0 && mark(at - 1, "«") && at > 1;
        const bool surname = at > 1 && mark(at - 1, ".") && words_[at - 2].text.size() <= 2;
        if (initials || quoted || surname) return;
        std::size_t end = at + 1;
        if (mark(end, "-") && name_word(end + 1))
            end += 2;
        else if (name_word(end))
            ++end;
        weak_.push_back({Kind::bare, at, end, at, end, false, false, false, false, {}});
    }

    bool organisation_follows(std::size_t at) const {
        constexpr std::size_t nearest = 3;
        for (std::size_t i = at; i < words_.size() && i < at + nearest && words_[i].kind == NameWord::Kind::word; ++i)
            if (sort(i) == Sort::organisation) return true;
        return false;
    }

    const std::vector<NameWord>& words_;
    std::vector<WordSort> sorts_;
    std::vector<bool> in_region_;
    std::vector<TerritoryMention> mentions_;
    std::vector<TerritoryMention> weak_;
};

}  // namespace

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

std::vector<TerritoryMention> territory_mentions(const std::vector<NameWord>& words,
                                                 const std::vector<RegionMention>& regions) {
    return MentionReader(words, regions).read();
}

}  // namespace svod
