#include "compare/activity_rows.h"

#include "compare/activity_words.h"
#include "text/text.h"

#include <algorithm>
#include <optional>

namespace svod {

namespace {

constexpr std::size_t most_candidates = 5;
constexpr double second_share = 0.5;     ///< of the best score a second row has to reach
constexpr std::size_t words_beside = 3;  ///< of an «и» in which the two objects it joins are looked for
constexpr double half_score = 0.5;       ///< what each half of a joined activity has to reach

struct Candidate {
    int row = -1;  ///< the first entry of its row
    CatalogueMatch match;
};

/// Does `one` need something named that `other` does not speak of?
bool adds_matter(const CatalogueEntry& one, const CatalogueEntry& other, const ActivityEvidence& evidence) {
    return (one.core & evidence.activity & ~(other.core | other.may)).any();
}

/// Two entries that an activity may cover both: each needs something named that the other does not speak of, and
/// nothing named speaks against either.
bool both_covered(const CatalogueEntry& one, const CatalogueEntry& other, const ActivityEvidence& evidence) {
    return ((one.against | other.against) & evidence.activity).none() && adds_matter(one, other, evidence) &&
           adds_matter(other, one, evidence);
}

/// «…, сбор запросов», «…, проведение встреч»: a comma before another deed.
bool names_deed(std::string_view text) {
    const std::string_view word = text.substr(0, text.find(' '));
    for (const std::string_view ending : {"ание", "ение", "тие", "ация", "бор", "отка", "овка"})
        if (word.ends_with(ending)) return true;
    return false;
}

struct Reader {
    const Catalogue& catalogue;
    ActivityEvidence evidence{};
    std::string matter{};

    /// The first entry of the row `entry` belongs to: rows of one id are ways to recognise one activity.
    int row_of(int entry) const {
        const auto& entries = catalogue.entries();
        const std::string& id = entries[static_cast<std::size_t>(entry)].id;
        const auto first =
            std::find_if(entries.begin(), entries.end(), [&](const CatalogueEntry& e) { return e.id == id; });
        return static_cast<int>(first - entries.begin());
    }

    std::vector<Candidate> candidates(const ActivityEvidence& of) const {
        std::vector<Candidate> found;
        for (CatalogueMatch& match : catalogue.find(of, most_candidates)) {
            const int row = row_of(match.entry);
            if (std::none_of(found.begin(), found.end(), [&](const Candidate& c) { return c.row == row; }))
                found.push_back({row, std::move(match)});
        }
        return found;
    }

    const CatalogueEntry& entry_of(const Candidate& candidate) const {
        return catalogue.entries()[static_cast<std::size_t>(candidate.match.entry)];
    }

    /// «базы наставников и наставляемых»: the best row and one whose object stands across an «и» from that of the best,
    /// the one named first in front; empty when there is no such pair.
    std::vector<RowChoice> joined_rows(const std::vector<Candidate>& found) const {
        for (std::size_t i = 1; i < found.size() && found[i].match.score >= second_share * found[0].match.score; ++i) {
            const CatalogueEntry& best = entry_of(found[0]);
            const CatalogueEntry& next = entry_of(found[i]);
            if (!both_covered(best, next, evidence)) continue;
            const ConceptSet of_best = best.core & ~(next.core | next.may);
            const ConceptSet of_next = next.core & ~(best.core | best.may);
            if (across_and(of_best, of_next)) return {choice(found[0]), choice(found[i])};
            if (across_and(of_next, of_best)) return {choice(found[i]), choice(found[0])};
        }
        return {};
    }

    /// Does «и» join a word of `one` to a later word of `other`, with little between?
    bool across_and(const ConceptSet& one, const ConceptSet& other) const {
        const std::string folded = fold_words(matter);
        const std::vector<std::string_view> words = split(folded, ' ');
        for (std::size_t i = 1; i + 1 < words.size(); ++i) {
            if (words[i] != "и") continue;
            const ConceptSet before = concepts_of(joined(words, i < words_beside ? 0 : i - words_beside, i));
            const ConceptSet after = concepts_of(joined(words, i + 1, std::min(words.size(), i + 1 + words_beside)));
            if ((before & one).any() && (after & other).any()) return true;
        }
        return false;
    }

    static std::string joined(const std::vector<std::string_view>& words, std::size_t first, std::size_t last) {
        std::string all;
        for (std::size_t i = first; i < last; ++i) all += std::string(words[i]) + " ";
        return all;
    }

    RowChoice choice(const Candidate& candidate) const {
        const double certainty = Catalogue::certainty(candidate.match);
        if (!candidate.match.example.empty())
            return {candidate.row, candidate.match.score, certainty,
                    "формулировка близка к образцу каталога «" + candidate.match.example + "»"};
        std::string reason;
        for (const std::string& word : words_naming(matter, entry_of(candidate).core))
            reason += (reason.empty() ? "названо: " : ", ") + word;
        if (reason.empty()) reason = "по результату и разделу";
        return {candidate.row, candidate.match.score, certainty, std::move(reason)};
    }

    /// «Анкетирование желающих. Сбор согласий»: two halves that are two activities of the catalogue.
    std::vector<RowChoice> halves() const {
        for (const std::string_view joint : {". ", "; ", " и ", ", "})
            for (std::size_t at = matter.find(joint); at != std::string::npos; at = matter.find(joint, at + 1)) {
                if (joint == ", " && !names_deed(std::string_view(matter).substr(at + joint.size()))) continue;
                if (auto rows = two_halves(matter.substr(0, at), matter.substr(at + joint.size())); !rows.empty())
                    return rows;
            }
        return {};
    }

    std::vector<RowChoice> two_halves(const std::string& left, const std::string& right) const {
        const auto first = best_of(left);
        if (!first || first->match.score < half_score) return {};
        const auto second = best_of(right);
        if (!second || second->match.score < half_score || second->row == first->row) return {};
        if (!both_covered(entry_of(*first), entry_of(*second), evidence)) return {};
        return {choice(*first), choice(*second)};
    }

    std::optional<Candidate> best_of(const std::string& part) const {
        ActivityEvidence half = evidence;
        half.activity = concepts_of(part);
        half.lead = concepts_of(lead_of(part));
        half.result = {};
        half.context = {};
        half.wording = nullptr;
        const auto found = candidates(half);
        return found.empty() ? std::nullopt : std::optional(found.front());
    }
};

constexpr std::size_t longest_joined = 600;  ///< bytes of an activity whose halves are looked at

bool joins_two(std::string_view matter) {
    return matter.size() <= longest_joined &&
           (matter.find(" и ") != std::string_view::npos || matter.find(". ") != std::string_view::npos ||
            matter.find("; ") != std::string_view::npos || matter.find(", ") != std::string_view::npos);
}

}  // namespace

std::string headings(const Event& event) {
    std::string all;
    for (const SectionTitle& section : event.section) all += (all.empty() ? "" : " / ") + section.title;
    return all;
}

RowChoices choose_rows(const Event& event, bool organization, const Catalogue& catalogue) {
    const ActivityWording wording = split_wording(event.activity);
    const std::string heading = headings(event);
    Reader reader{catalogue};
    reader.matter = wording.matter;
    reader.evidence.activity = concepts_of(wording.matter);
    reader.evidence.lead = concepts_of(lead_of(wording.matter));
    reader.evidence.result = concepts_of(event.result.value_or("")) | concepts_of(wording.detail);
    reader.evidence.context = concepts_of(heading) | concepts_of(wording.manner);
    reader.evidence.section = catalogue.section_of(heading);
    reader.evidence.organization = organization;

    Wording own_wording;
    if (catalogue.knows_wordings()) {
        own_wording = read_wording(event.activity);
        reader.evidence.wording = &own_wording;
    }

    std::vector<Candidate> found = reader.candidates(reader.evidence);
    if (found.empty() && !wording.detail.empty()) {
        reader.matter = fold(event.activity);
        reader.evidence.activity |= concepts_of(wording.detail) | concepts_of(reader.matter);
        found = reader.candidates(reader.evidence);
    }
    const bool joined = joins_two(wording.matter);
    RowChoices choices;
    if (!found.empty()) {
        choices.own.push_back(reader.choice(found[0]));
        if (std::vector<RowChoice> pair = joined ? reader.joined_rows(found) : std::vector<RowChoice>(); !pair.empty())
            choices.own = std::move(pair);
        for (std::size_t i = 1; i < found.size(); ++i) choices.others.push_back(reader.choice(found[i]));
    }
    if (joined && choices.own.size() < 2) {
        std::vector<RowChoice> halves = reader.halves();
        const bool agree = choices.own.empty() || std::any_of(halves.begin(), halves.end(), [&](const RowChoice& c) {
                               return c.entry == choices.own[0].entry;
                           });
        if (!halves.empty() && agree) choices.own = std::move(halves);
    }
    return choices;
}

}  // namespace svod
