// Finding the words that may name a municipality.
#include "normalize/territory_mention.h"

#include "normalize/territory_text.h"

namespace svod {

namespace {

using Kind = TerritoryMention::Kind;

class MentionReader {
public:
    MentionReader(const std::vector<NameWord>& words, const std::vector<RegionMention>& regions)
        : text_(words, regions) {}

    std::vector<TerritoryMention> read() {
        for (std::size_t at = 0; at < text_.size();) at = step(at);
        mentions_.insert(mentions_.end(), weak_.begin(), weak_.end());
        return std::move(mentions_);
    }

private:
    std::size_t step(std::size_t at) {
        if (text_.in_region(at) || text_.word(at).kind != NameWord::Kind::word) return at + 1;
        if (text_.sort(at) == PlaceWord::street || text_.sort(at) == PlaceWord::settlement ||
            text_.sort(at) == PlaceWord::named)
            return text_.skip_name(at);
        if (text_.sort(at) == PlaceWord::mo && text_.sort(at + 1) == PlaceWord::police) return text_.skip_unit(at + 1);
        if (text_.sort(at) == PlaceWord::police) return text_.skip_unit(at);
        if (text_.sort(at) == PlaceWord::police_noun) return text_.skip_police(at);
        if (const std::size_t end = read_suffix(at, at)) return end;
        if (const std::size_t end = read_prefix(at)) return end;
        read_weak(at);
        return at + 1;
    }

    /// «национальный» between the name and «район»; «немецкий» is a part of the name.
    std::size_t skip_qualifiers(std::size_t at, std::size_t& name_end) const {
        for (int taken = 0;
             taken < 2 && at < text_.size() && !text_.word(at).capital && text_.sort(at) == PlaceWord::other; ++taken) {
            const std::string stem = adjective_stem(text_.word(at).folded);
            if (stem != "национальн" && !stem.ends_with("ск") && !stem.ends_with("цк")) break;
            if (stem != "национальн" && name_end == at) name_end = at + 1;
            ++at;
        }
        return at;
    }

    /// Reads «Зейского района» at `at`; the mention begins at `begin` (a type before it: «МО «Зейский район»»).
    std::size_t read_suffix(std::size_t at, std::size_t begin) {
        std::size_t name_end = 0;
        if (!text_.adjective_name(at, name_end)) return 0;
        const std::size_t plain_end = name_end;
        const std::size_t type_at = skip_qualifiers(plain_end, name_end);
        const std::optional<TerritoryType> type = text_.type_behind_name(type_at);
        if (!type || (type_at != plain_end && text_.sort(type_at) == PlaceWord::okrug)) return 0;
        if (type->kind == Kind::raion)
            if (const std::size_t end = city_after(type->end)) return end;
        TerritoryMention mention{
            type->kind, begin, type->end, at, name_end, true, false, begin != at, !text_.word(at).capital, {}};
        drop_town_of_district(mention);
        mentions_.push_back(mention);
        return type->end;
    }

    /// «района города Красноярска»: the district of a city is no municipality, nor is the city meant.
    std::size_t city_after(std::size_t at) const {
        const std::optional<TerritoryType> type = text_.type_before_name(at);
        const bool city = type && (type->kind == Kind::city || type->kind == Kind::city_okrug);
        if (!city || text_.word(at).folded == "го") return 0;
        std::size_t end = type->end;
        while (end < text_.size() && end < type->end + 3 && text_.capital(end) && !text_.in_region(end)) ++end;
        return end > type->end ? end : 0;
    }

    /// «города Зуевки Зуевского района»: the town belongs to the district that follows it.
    void drop_town_of_district(const TerritoryMention& district) {
        if (mentions_.empty() || mentions_.back().kind != Kind::city || mentions_.back().end != district.begin) return;
        if (district.kind == Kind::raion || district.kind == Kind::municipal_raion) mentions_.pop_back();
    }

    std::size_t read_prefix(std::size_t begin) {
        std::optional<TerritoryType> type = text_.type_before_name(begin);
        if (!type) return 0;
        std::size_t at = type->end;
        bool quoted = text_.mark(at, "«");
        if (quoted) ++at;
        if (type->kind == Kind::formation || quoted)
            if (const std::size_t end = read_suffix(at, begin)) return end;
        if (quoted) {
            if (const std::optional<TerritoryType> inner = text_.type_before_name(at)) {
                type = inner;
                at = inner->end;
            }
        }
        if (text_.mark(at, "«")) {
            quoted = true;
            ++at;
        }
        return read_name(begin, at, *type, quoted);
    }

    std::size_t read_name(std::size_t begin, std::size_t at, const TerritoryType& type, bool quoted) {
        const std::size_t end = quoted ? quoted_end(at) : plain_end(at, type);
        if (end == at) return 0;
        const bool small = !text_.word(own_name(at)).capital;
        if (small && (type.kind == Kind::formation || text_.word(begin).folded == "г")) return 0;
        mentions_.push_back({type.kind, begin, text_.mark(end, "»") ? end + 1 : end, at, end, false, type.zato_city,
                             quoted, small, type.form});
        return mentions_.back().end;
    }

    std::size_t quoted_end(std::size_t at) const {
        constexpr std::size_t longest = 5;
        std::size_t end = at;
        while (end < text_.size() && end < at + longest &&
               (text_.word(end).kind == NameWord::Kind::word || text_.word(end).is("-")))
            ++end;
        return text_.mark(end, "»") || end == text_.size() ? end : std::min(end, at + 1);
    }

    /// Up to three words with capital letters; «Орехово - Зуево» is one.
    std::size_t plain_end(std::size_t at, const TerritoryType& type) const {
        constexpr std::size_t longest = 3;
        const std::size_t first = own_name(at);
        std::size_t end = first;
        const bool small_name = end == at && at < text_.size() && text_.word(at).kind == NameWord::Kind::word &&
                                !text_.word(at).capital && text_.sort(at) == PlaceWord::other &&
                                (type.kind == Kind::city || type.kind == Kind::city_okrug) &&
                                text_.word(at).folded.size() >= 6;
        if (small_name && !text_.in_region(at)) return at + 1;
        for (std::size_t taken = 0; taken < longest && name_word(end) && !(end > at && text_.name_with_type(end));
             ++taken) {
            if (taken > 0 && text_.word(end).line && !text_.word(at).upper) break;
            ++end;
            if (text_.mark(end, "-") && name_word(end + 1)) ++end;
        }
        return end == first ? at : end;
    }

    /// Behind «имени», «им.».
    std::size_t own_name(std::size_t at) const {
        return text_.sort(at) == PlaceWord::named ? text_.after_dot(at + 1) : at;
    }

    bool name_word(std::size_t at) const {
        return text_.capital(at) && !text_.in_region(at) && text_.sort(at) == PlaceWord::other &&
               !text_.word(at).folded.empty();
    }

    // --- no type at all

    void read_weak(std::size_t at) {
        if (!name_word(at)) return;
        const std::string stem = adjective_stem(text_.word(at).folded);
        if ((stem.ends_with("ск") || stem.ends_with("цк")) && organisation_follows(at + 1)) {
            weak_.push_back({Kind::organisation, at, at + 1, at, at + 1, true, false, false, false, {}});
            return;
        }
        const bool initials = text_.mark(at + 1, ".") && text_.word(at).text.size() <= 2;
        const bool quoted = at > 0 && text_.mark(at - 1, "«") && at > 1;
        const bool surname = at > 1 && text_.mark(at - 1, ".") && text_.word(at - 2).text.size() <= 2;
        if (initials || quoted || surname) return;
        std::size_t end = at + 1;
        if (text_.mark(end, "-") && name_word(end + 1))
            end += 2;
        else if (name_word(end))
            ++end;
        weak_.push_back({Kind::bare, at, end, at, end, false, false, false, false, {}});
    }

    bool organisation_follows(std::size_t at) const {
        constexpr std::size_t nearest = 3;
        for (std::size_t i = at; i < text_.size() && i < at + nearest && text_.word(i).kind == NameWord::Kind::word;
             ++i)
            if (text_.sort(i) == PlaceWord::organisation) return true;
        return false;
    }

    TerritoryText text_;
    std::vector<TerritoryMention> mentions_;
    std::vector<TerritoryMention> weak_;
};

}  // namespace

std::vector<TerritoryMention> territory_mentions(const std::vector<NameWord>& words,
                                                 const std::vector<RegionMention>& regions) {
    return MentionReader(words, regions).read();
}

}  // namespace svod
