#pragma once

#include "normalize/territory_mention.h"

#include <optional>
#include <vector>

namespace svod {

/// What a word says of the place it stands beside, by lexicon/territory_words.tsv.
enum class PlaceWord {
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
    police_noun,
    settlement,
    named,
    region,
    organisation,
    common
};

/// The words of a municipality's type, up to `end`.
struct TerritoryType {
    TerritoryMention::Kind kind;
    std::size_t end;
    std::optional<Case> form;
    bool zato_city = false;
};

/// The words of a phrase with what each says of a place. Indices out of range are words that say nothing.
class TerritoryText {
public:
    TerritoryText(const std::vector<NameWord>& words, const std::vector<RegionMention>& regions);

    std::size_t size() const { return words_.size(); }
    const NameWord& word(std::size_t at) const { return words_[at]; }
    PlaceWord sort(std::size_t at) const { return at < words_.size() ? sorts_[at].sort : PlaceWord::other; }
    bool mark(std::size_t at, std::string_view which) const { return at < words_.size() && words_[at].is(which); }
    bool capital(std::size_t at) const {
        return at < words_.size() && words_[at].kind == NameWord::Kind::word && words_[at].capital;
    }
    bool folded(std::size_t at, std::string_view text) const { return at < words_.size() && words_[at].folded == text; }
    bool in_region(std::size_t at) const { return in_region_[at]; }
    std::size_t after_dot(std::size_t at) const { return mark(at, ".") ? at + 1 : at; }

    /// The type that stands before a name: «городского округа», «МО г.», «ЗАТО г.».
    std::optional<TerritoryType> type_before_name(std::size_t at) const { return read_type(at, 0); }
    /// The type that stands behind an adjective: «района», «муниципального округа», «г.о.».
    std::optional<TerritoryType> type_behind_name(std::size_t at) const;

    /// Is a name's adjective at `at`? Then it ends before `name_end`.
    bool adjective_name(std::size_t at, std::size_t& name_end) const;
    /// «Зейского района»: a name with its type behind it.
    bool name_with_type(std::size_t at) const;

    /// Past «ул. Зейская», «п. Красная Горбатка», «им. Кирова»: a name that is no municipality's.
    std::size_t skip_name(std::size_t at) const;
    /// Past «МО МВД России «Зейский»», «ОМВД по г. Зее», «ГИБДД Зейского района».
    std::size_t skip_unit(std::size_t at) const;
    /// Past «полиции № 2 по Зейскому району», «полиция Зейского района».
    std::size_t skip_police(std::size_t at) const;

private:
    struct Meaning {
        PlaceWord sort = PlaceWord::other;
        std::optional<Case> form;
    };
    static const Meaning& meaning(std::string_view folded);

    std::size_t skip_area(std::size_t from, std::size_t last) const;
    std::size_t skip_district(std::size_t from) const;
    std::size_t skip_capitals(std::size_t at, std::size_t last) const;
    bool common(std::size_t at) const;
    bool initial(std::size_t at) const;
    bool adjective_alone(std::size_t at) const;
    bool short_type(std::size_t at) const;
    std::optional<TerritoryType> dotted_type(std::size_t at) const;
    std::optional<TerritoryType> read_type(std::size_t at, int depth) const;
    std::optional<TerritoryType> read_city(std::size_t at, int depth) const;
    std::optional<TerritoryType> read_municipal(std::size_t at, int depth) const;
    std::optional<TerritoryType> read_zato(std::size_t end) const;
    TerritoryType with_inner(TerritoryType outer, int depth) const;

    const std::vector<NameWord>& words_;
    std::vector<Meaning> sorts_;
    std::vector<bool> in_region_;
};

}  // namespace svod
