#include "normalize/confidence.h"
#include "normalize/status_share.h"

#include <algorithm>

namespace svod {

namespace {

using Kind = NoteToken::Kind;

class PlanReader {
public:
    explicit PlanReader(const CompletionNote& note) : note_(note), size_(note.tokens.size()) {}

    std::optional<Share> run() const {
        for (std::size_t i = 0; i < size_; ++i) {
            if (!at(i).traits.has(Trait::planned) || at(i).quoted) continue;
            const auto meant = amount_behind(i);
            if (!meant) continue;
            const auto came = what_came(i, *meant);
            if (came) return share_of(at(*came).number, at(*meant).number);
        }
        return std::nullopt;
    }

private:
    const NoteToken& at(std::size_t i) const { return note_.tokens[i]; }
    bool percent(std::size_t i) const { return i + 1 < size_ && at(i + 1).kind == Kind::percent; }

    /// A count or a percentage; no year, no number of a document, no day («план на 12 мая»).
    bool amount(std::size_t i) const {
        constexpr double least_year = 1900;
        if (i >= size_ || at(i).quoted || at(i).number < 0 || at(i).kind == Kind::percent) return false;
        if (i > 0 && at(i - 1).text == "№") return false;
        if (percent(i)) return true;
        return at(i).number < least_year && (i + 1 == size_ || !at(i + 1).traits.has(Trait::time));
    }

    /// «план 20», «план — 50 %», «запланировано: 5», «плановое значение 80 %», «из запланированных 4».
    std::optional<std::size_t> amount_behind(std::size_t word) const {
        constexpr std::size_t reach = 3;
        for (std::size_t i = word + 1; i < size_ && i <= word + reach; ++i) {
            if (amount(i)) return i;
            const bool bridge = at(i).text == ":" || at(i).traits.any(Trait::growth | Trait::copula | Trait::planned);
            if (!bridge) return std::nullopt;
        }
        return std::nullopt;
    }

    /// The amount that «факт» names, else the nearest one in front, else the next one behind.
    std::optional<std::size_t> what_came(std::size_t word, std::size_t meant) const {
        for (std::size_t i = 0; i < size_; ++i)
            if (at(i).traits.has(Trait::fact))
                if (const auto named = amount_behind(i); named && *named != meant) return named;
        constexpr std::size_t reach = 8;
        for (std::size_t i = word; i > 0 && word - i < reach; --i)
            if (comparable(i - 1, meant)) return i - 1;
        for (std::size_t i = meant + 1; i < size_ && i <= meant + reach; ++i)
            if (comparable(i, meant) && after_deed(i, meant)) return i;
        return std::nullopt;
    }

    bool comparable(std::size_t i, std::size_t meant) const { return amount(i) && percent(i) == percent(meant); }

    /// «запланировано 5, проведено 3»: the second number belongs to a deed of its own.
    bool after_deed(std::size_t i, std::size_t meant) const {
        for (std::size_t k = i; k > meant + 1; --k)
            if (at(k - 1).traits.any(Trait::past | Trait::explicit_) && !at(k - 1).traits.has(Trait::planned))
                return true;
        return false;
    }

    static std::optional<Share> share_of(double came, double meant) {
        if (meant <= 0) return std::nullopt;
        return Share{100 * came / meant, false, sure::convention};
    }

    const CompletionNote& note_;
    std::size_t size_;
};

}  // namespace

std::optional<Share> find_plan_share(const CompletionNote& note) {
    return note.has_word(Trait::planned) ? PlanReader(note).run() : std::nullopt;
}

}  // namespace svod
