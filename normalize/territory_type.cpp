// The words of a municipality's type, before its name and behind it.
#include "normalize/territory_text.h"

namespace svod {

namespace {

using Kind = TerritoryMention::Kind;

}  // namespace

/// «г.о.», «м.о.», «м.р.», «м.р-н» at `at`.
std::optional<TerritoryType> TerritoryText::dotted_type(std::size_t at) const {
    if (!mark(at + 1, ".")) return std::nullopt;
    if (folded(at, "м") && sort(at + 2) == PlaceWord::raion) return TerritoryType{Kind::municipal_raion, at + 3, {}};
    if (!mark(at + 3, ".")) return std::nullopt;
    if (folded(at, "г") && folded(at + 2, "о")) return TerritoryType{Kind::city_okrug, at + 4, {}};
    if (folded(at, "м") && folded(at + 2, "о")) return TerritoryType{Kind::municipal_okrug, at + 4, {}};
    if (folded(at, "м") && folded(at + 2, "р")) return TerritoryType{Kind::municipal_raion, at + 4, {}};
    return std::nullopt;
}

std::optional<TerritoryType> TerritoryText::type_behind_name(std::size_t at) const {
    if (const std::optional<TerritoryType> dotted = dotted_type(at)) return dotted;
    switch (sort(at)) {
        case PlaceWord::raion:
            return TerritoryType{Kind::raion, at + 1, {}};
        case PlaceWord::okrug:
            return TerritoryType{Kind::okrug, at + 1, {}};
        case PlaceWord::mr:
            return TerritoryType{Kind::municipal_raion, at + 1, {}};
        case PlaceWord::go:
            return TerritoryType{Kind::city_okrug, at + 1, {}};
        case PlaceWord::mo:
            if (words_[at].upper && sort(at + 1) != PlaceWord::police)
                return TerritoryType{Kind::formation, at + 1, {}};
            break;
        case PlaceWord::city_adjective:
            if (sort(at + 1) == PlaceWord::okrug) return TerritoryType{Kind::city_okrug, at + 2, {}};
            break;
        case PlaceWord::municipal: {
            const std::size_t next = after_dot(at + 1);
            if (sort(next) == PlaceWord::raion) return TerritoryType{Kind::municipal_raion, next + 1, {}};
            if (sort(next) == PlaceWord::okrug) return TerritoryType{Kind::municipal_okrug, next + 1, {}};
            if (sort(next) == PlaceWord::formation) return TerritoryType{Kind::formation, next + 1, {}};
            break;
        }
        case PlaceWord::raion_adjective:
            if (sort(at + 1) == PlaceWord::municipal && sort(at + 2) == PlaceWord::formation)
                return TerritoryType{Kind::raion_formation, at + 3, {}};
            break;
        default:
            break;
    }
    return std::nullopt;
}

/// «МР», and «мр» before a name; «мо» in small letters may be any association and needs a quoted one.
bool TerritoryText::short_type(std::size_t at) const {
    const bool name = sort(at) != PlaceWord::mo && capital(at + 1) && sort(at + 1) == PlaceWord::other;
    return words_[at].upper || mark(at + 1, "«") || name;
}

std::optional<TerritoryType> TerritoryText::read_city(std::size_t at, int depth) const {
    const bool year = at > 0 && words_[at - 1].kind == NameWord::Kind::number && words_[at].folded == "г";
    const std::optional<TerritoryType> dotted = dotted_type(at);
    const bool quoted = dotted && mark(dotted->end, "«");
    if (year || (words_[at].text == "Г" && initial(at) && !quoted)) return std::nullopt;
    if (dotted) return with_inner(*dotted, depth);
    return TerritoryType{Kind::city, after_dot(at + 1), sorts_[at].form};
}

/// «Е.Г. Черепанова», «Г.К. Шестакова», «директор Г. Яшина»: no «Г. Зея», which begins a line or a phrase.
bool TerritoryText::initial(std::size_t at) const {
    const bool begins =
        at == 0 || words_[at].line || (words_[at - 1].kind == NameWord::Kind::mark && !mark(at - 1, "."));
    return !begins || (at + 2 < words_.size() && words_[at + 2].text.size() <= 2);
}

/// «городского округа город Воронеж», «МО г. Мегион»: the inner type decides; its case is that of the name.
TerritoryType TerritoryText::with_inner(TerritoryType outer, int depth) const {
    constexpr int deepest = 3;
    const PlaceWord inner = sort(outer.end);
    const bool plain = inner == PlaceWord::city || inner == PlaceWord::zato || inner == PlaceWord::city_adjective ||
                       inner == PlaceWord::municipal || inner == PlaceWord::mr || inner == PlaceWord::go ||
                       (inner == PlaceWord::raion && sort(outer.end + 1) == PlaceWord::named);
    if (!plain || depth >= deepest) return outer;
    const std::optional<TerritoryType> type = read_type(outer.end, depth + 1);
    return type ? *type : outer;
}

std::optional<TerritoryType> TerritoryText::read_municipal(std::size_t at, int depth) const {
    const std::size_t next = after_dot(at + 1);
    switch (sort(next)) {
        case PlaceWord::formation:
            return with_inner({Kind::formation, next + 1, {}}, depth);
        case PlaceWord::raion:
            return with_inner({Kind::municipal_raion, next + 1, sorts_[next].form}, depth);
        case PlaceWord::okrug:
            return with_inner({Kind::municipal_okrug, next + 1, sorts_[next].form}, depth);
        default:
            return std::nullopt;
    }
}

std::optional<TerritoryType> TerritoryText::read_zato(std::size_t end) const {
    TerritoryType type{Kind::zato, end, {}};
    if (sort(end) == PlaceWord::city) {
        type.form = sorts_[end].form;
        type.end = after_dot(end + 1);
        type.zato_city = true;
    } else if (sort(end) == PlaceWord::settlement) {
        type.end = after_dot(end + 1);
    }
    return type;
}

/// «р-н Северо-Енисейский»: the adjective stands behind its type and heads no other name.
bool TerritoryText::adjective_alone(std::size_t at) const {
    if (!capital(at) || in_region(at) || sort(at) != PlaceWord::other || name_with_type(at)) return false;
    const std::string stem = adjective_stem(words_[at].folded);
    return (stem.ends_with("ск") || stem.ends_with("цк")) && words_[at].folded.ends_with("ий");
}

std::optional<TerritoryType> TerritoryText::read_type(std::size_t at, int depth) const {
    if (at >= words_.size()) return std::nullopt;
    switch (sort(at)) {
        case PlaceWord::city:
            return read_city(at, depth);
        case PlaceWord::city_adjective:
            if (sort(at + 1) == PlaceWord::okrug)
                return with_inner({Kind::city_okrug, at + 2, sorts_[at + 1].form}, depth);
            return std::nullopt;
        case PlaceWord::municipal:
            return read_municipal(at, depth);
        case PlaceWord::mo:
            return short_type(at) ? std::optional(with_inner({Kind::formation, after_dot(at + 1), {}}, depth))
                                  : std::nullopt;
        case PlaceWord::go:
            return short_type(at) ? std::optional(with_inner({Kind::city_okrug, at + 1, {}}, depth)) : std::nullopt;
        case PlaceWord::mr:
            return short_type(at) ? std::optional(with_inner({Kind::municipal_raion, at + 1, {}}, depth))
                                  : std::nullopt;
        case PlaceWord::zato:
            return read_zato(at + 1);
        case PlaceWord::closed:
            if (sort(at + 1) == PlaceWord::closed_formation && sort(at + 2) == PlaceWord::formation)
                return read_zato(at + 3);
            return std::nullopt;
        case PlaceWord::raion:
            if (mark(at + 1, "«") || sort(at + 1) == PlaceWord::named || adjective_alone(at + 1))
                return TerritoryType{Kind::raion, at + 1, {}};
            return std::nullopt;
        default:
            break;
    }
    std::optional<TerritoryType> dotted = dotted_type(at);
    if (dotted && dotted->kind == Kind::municipal_okrug)
        dotted->kind = Kind::formation;  // «м.о.» before a name is either
    return dotted;
}

}  // namespace svod
