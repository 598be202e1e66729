// Which municipality a phrase names.
#include "normalize/territory.h"

#include "normalize/confidence.h"
#include "normalize/territory_mention.h"
#include "normalize/territory_region.h"
#include "normalize/territory_resolve.h"
#include "text/text.h"

#include <algorithm>
#include <iterator>

namespace svod {

namespace {

using Kind = TerritoryMention::Kind;

bool has_type(const TerritoryMention& mention) {
    return mention.kind != Kind::bare && mention.kind != Kind::organisation;
}

/// The region that stands right after the mention, or shortly before it («Амурская область, город Зея»).
std::string region_beside(const TerritoryMention& mention, const std::vector<RegionMention>& regions) {
    constexpr std::size_t near = 3;
    const auto after =
        std::lower_bound(regions.begin(), regions.end(), mention.end,
                         [](const RegionMention& region, std::size_t end) { return region.begin < end; });
    if (after != regions.end() && after->begin <= mention.end + near) return after->name;
    if (after != regions.begin() && mention.begin <= std::prev(after)->end + near) return std::prev(after)->name;
    return {};
}

std::string federal_city(const TerritoryMention& mention, const std::vector<NameWord>& words) {
    if (mention.kind != Kind::city) return {};
    const std::string name = find_region("г. " + words[mention.name_begin].text);
    return name == "Москва" || name == "Санкт-Петербург" || name == "Севастополь" ? name : std::string();
}

/// Reads one phrase: the first mention that the registry knows, else the first that a rule can name.
class TerritoryReader {
public:
    TerritoryReader(std::string_view phrase, const TerritoryContext& context)
        : context_(context),
          words_(territory_words(phrase)),
          regions_(region_mentions(words_)),
          mentions_(territory_mentions(words_, regions_)) {
        document_region_ = find_region(context.region);
        if (document_region_.empty()) document_region_ = context.region;
        if (document_region_.empty() && !regions_.empty()) document_region_ = regions_.front().name;
    }

    std::optional<Territory> read() {
        if (context_.registry)
            if (std::optional<Territory> known = from_registry()) return known;
        for (const TerritoryMention& mention : mentions_)
            if (std::optional<Territory> named = by_rule(mention)) return named;
        return std::nullopt;
    }

private:
    /// Named like a region, but one that the registry has no municipalities of.
    bool is_invented(const std::string& region) const {
        if (region.empty() || context_.registry->has_region(region)) return false;
        const std::vector<RegionMention> mentions = region_mentions(name_words(region));
        return !mentions.empty() && !mentions.front().known;
    }

    std::optional<Territory> from_registry() {
        if (is_invented(document_region_)) return std::nullopt;
        const std::string& region = document_region_.empty() ? context_.region_in_body : document_region_;
        ResolveContext resolving{*context_.registry, "", region, context_.year};
        for (const TerritoryMention& mention : mentions_) {
            if (mention.kind == Kind::bare && !credible(mention)) continue;
            resolving.region_here = region_beside(mention, regions_);
            if (is_invented(resolving.region_here)) continue;
            const Resolution found = resolve(mention, words_, resolving);
            if (found.municipalities.empty() || (!has_type(mention) && found.municipalities.size() > 1)) continue;
            return known(mention, found);
        }
        return std::nullopt;
    }

    /// A town without «город» counts in a short phrase, after «в», beside its region or before a year.
    bool credible(const TerritoryMention& mention) const {
        constexpr std::size_t short_phrase = 4;
        if (words_.size() <= short_phrase) return true;
        const bool preposition =
            mention.begin > 0 && (words_[mention.begin - 1].folded == "в" || words_[mention.begin - 1].folded == "во");
        const bool year = mention.end + 1 < words_.size() && words_[mention.end].is(",") &&
                          words_[mention.end + 1].kind == NameWord::Kind::number;
        return preposition || year || !region_beside(mention, regions_).empty();
    }

    Territory known(const TerritoryMention& mention, const Resolution& found) const {
        const std::vector<Municipality>& all = context_.registry->municipalities();
        Territory territory;
        territory.mention = printed(words_, mention.begin, mention.end);
        const Municipality& first = all[static_cast<std::size_t>(found.municipalities.front())];
        territory.type = first.type;
        if (found.municipalities.size() == 1) {
            territory.name = display_name(first);
            territory.region = first.region;
            territory.oktmo = first.oktmo;
            territory.confidence = found.confidence;
            return territory;
        }
        territory.confidence = sure::guess;
        territory.name = name_by_rule(mention, words_);
        if (territory.name.empty()) territory.name = display_name(first);
        for (const int index : found.municipalities) {
            const Municipality& m = all[static_cast<std::size_t>(index)];
            territory.candidates.push_back({display_name(m), m.region, m.oktmo});
        }
        return territory;
    }

    std::optional<Territory> by_rule(const TerritoryMention& mention) const {
        if (mention.kind == Kind::organisation || !federal_city(mention, words_).empty()) return std::nullopt;
        if (mention.kind == Kind::bare && !title_page(mention)) return std::nullopt;
        Territory territory;
        territory.name = name_by_rule(mention, words_);
        if (territory.name.empty()) return std::nullopt;
        territory.type = type_by_rule(mention);
        territory.region = region_beside(mention, regions_);
        if (territory.region.empty()) territory.region = document_region_;
        territory.mention = printed(words_, mention.begin, mention.end);
        territory.confidence = mention.kind == Kind::bare || context_.registry ? sure::weak : sure::convention;
        return territory;
    }

    /// «Ижевск, 2022 год»: the foot of a title page.
    bool title_page(const TerritoryMention& mention) const {
        const std::size_t year = mention.end + 1;
        return mention.begin == 0 && mention.name_end == mention.name_begin + 1 && year < words_.size() &&
               words_[mention.end].is(",") && words_[year].kind == NameWord::Kind::number &&
               words_[year].text.size() == 4 && words_.size() <= year + 3;
    }

    const TerritoryContext& context_;
    std::vector<NameWord> words_;
    std::vector<RegionMention> regions_;
    std::vector<TerritoryMention> mentions_;
    std::string document_region_;
};

}  // namespace

std::optional<Territory> find_territory(std::string_view phrase, const TerritoryContext& context) {
    return TerritoryReader(phrase, context).read();
}

}  // namespace svod
