// Numbers of sentences against their own parts and percentages.
#include "normalize/findings_rules.h"

#include "extract/figures_cell.h"
#include "normalize/prose_figures.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace svod {

namespace {

/// Beyond this difference an enumeration after «из них» is taken for an incomplete or overlapping one.
constexpr double slip = 0.2;

std::string place_words(const Place& place) {
    if (place.paragraph) return shown_place({-1, -1, -1, *place.paragraph});
    if (!place.tables.empty() && !place.tables.front().rows.empty())
        return shown_place({place.tables.front().table, place.tables.front().rows.front(), 0, -1});
    return "";
}

using Parts = std::vector<const ProseFigure*>;

/// The figures of one statement, each whole with its parts.
struct Enumeration {
    explicit Enumeration(std::vector<ProseFigure> read) : figures(std::move(read)), parts(figures.size()) {
        for (const ProseFigure& figure : figures)
            if (figure.whole >= 0) parts[static_cast<std::size_t>(figure.whole)].push_back(&figure);
    }
    Enumeration(Enumeration&&) = default;  // the pointers go on pointing into the moved vector

    std::vector<ProseFigure> figures;
    std::vector<Parts> parts;
};

/// «городских школ» is a kind of organisations and leaves none for another kind; of «школ используют форму «…»» and
/// «школ, где есть …» several may be true of one school.
bool is_kind_of_organisation(const std::string& label) {
    constexpr std::size_t most_words = 5;
    if (label.find_first_of(",:;(") != std::string::npos || label.find("«") != std::string::npos) return false;
    if (std::count(label.begin(), label.end(), ' ') >= static_cast<std::ptrdiff_t>(most_words)) return false;
    const std::string words = fold_words(label);
    for (const std::string_view word : split(words, ' '))
        for (const std::string_view ending : {"ют", "уют", "ет", "ит", "или", "али", "ены", "ано", "ено"})
            if (word.size() > ending.size() + 4 && word.ends_with(ending)) return false;
    return has_figure_word(FigureWord::organisation, label);
}

/// All kinds of the whole are named: in brackets, or kinds of organisations.
bool is_complete(const ProseFigure& whole, const Parts& parts) {
    return whole.bracketed || std::all_of(parts.begin(), parts.end(),
                                          [](const ProseFigure* part) { return is_kind_of_organisation(part->label); });
}

void check_total(const ProseFigure& whole, const Parts& parts, std::vector<Finding>& findings) {
    if (parts.size() < 2 || whole.unit == "%") return;
    double sum = 0;
    std::string shown;
    for (const ProseFigure* part : parts) {
        sum += part->value;
        shown += (shown.empty() ? "" : " + ") + shown_number(part->value);
    }
    const double difference = std::abs(sum - whole.value);
    if (difference < 0.5 || (difference > slip * whole.value && !is_complete(whole, parts))) return;
    findings.push_back({"total_mismatch", "error",
                        "сумма частей не сходится: «" + shorten(whole.measure, 100) + "» — " +
                            shown_number(whole.value) + " (" + place_words(whole.place) + "), а " + shown + " = " +
                            shown_number(sum) + " (" + place_words(parts.front()->place) + ")",
                        whole.place, ""});
}

std::set<std::string> label_words(const ProseFigure& figure) {
    std::set<std::string> words;
    for (std::string& word : stems(figure.label.substr(0, std::min<std::size_t>(figure.label.size(), 200))))
        if (word.size() > 6) words.insert(std::move(word));
    return words;
}

bool same_kind(const ProseFigure& left, const ProseFigure& right) {
    const std::set<std::string> a = label_words(left);
    const std::set<std::string> b = label_words(right);
    if (a.empty() || b.empty()) return false;
    return a.size() <= b.size() ? std::includes(b.begin(), b.end(), a.begin(), a.end())
                                : std::includes(a.begin(), a.end(), b.begin(), b.end());
}

struct Ratio {
    const ProseFigure* part = nullptr;
    const ProseFigure* base = nullptr;
    bool fits = false;
};

Ratio ratio(const ProseFigure& part, const ProseFigure& base) {
    return {&part, &base, share_fits(*part.share, part.share_decimals, part.value, base.value)};
}

/// Percentages of one enumeration over the numbers of an earlier one with the same kinds: «68 дошкольных …» → «43
/// дошкольных (63%)».
std::vector<Ratio> ratios(const Enumeration& of, std::size_t whole, const Enumeration& base, std::size_t base_whole) {
    constexpr std::size_t most_parts = 40;
    std::vector<Ratio> found;
    const Parts& base_parts = base.parts[base_whole];
    if (of.parts[whole].size() > most_parts || base_parts.size() > most_parts) return found;
    if (of.figures[whole].share) found.push_back(ratio(of.figures[whole], base.figures[base_whole]));
    std::size_t kinds = 0;
    for (const ProseFigure* part : of.parts[whole]) {
        const auto match = std::find_if(base_parts.begin(), base_parts.end(),
                                        [&](const ProseFigure* other) { return same_kind(*part, *other); });
        if (match == base_parts.end()) continue;
        ++kinds;
        if (part->share) found.push_back(ratio(*part, **match));
    }
    if (kinds < 2) found.clear();
    return found;
}

void report_share(const ProseFigure& part, double base, const Place& base_place, std::vector<Finding>& findings) {
    findings.push_back({"share_mismatch", "error",
                        "доля не сходится: «" + (part.label.empty() ? shorten(part.measure, 100) : part.label) +
                            "» — напечатано " + shown_number(*part.share) + " % (" + place_words(part.place) + "), а " +
                            shown_number(part.value) + " из " + shown_number(base) + " (" + place_words(base_place) +
                            ") — это " + shown_number(std::round(1000 * part.value / base) / 10) + " %",
                        part.place, ""});
}

class SentenceCheck {
public:
    explicit SentenceCheck(std::vector<Finding>& findings) : findings_(findings) {}

    void take(Enumeration statement) {
        bool breaks_down = false;
        for (std::size_t index = 0; index < statement.figures.size(); ++index) {
            const ProseFigure& figure = statement.figures[index];
            if (figure.base && figure.share &&
                !share_fits(*figure.share, figure.share_decimals, figure.value, *figure.base))
                report_share(figure, *figure.base, figure.place, findings_);
            if (statement.parts[index].empty()) continue;
            breaks_down = true;
            check_total(figure, statement.parts[index], findings_);
            check_shares(statement, index);
        }
        if (breaks_down && bases_.size() < most_bases) bases_.push_back(std::move(statement));
    }

private:
    static constexpr std::size_t most_bases = 8;

    /// The first earlier enumeration that explains at least two percentages, and twice as many as not.
    void check_shares(const Enumeration& statement, std::size_t whole) {
        for (const Enumeration& base : bases_)
            for (std::size_t index = 0; index < base.figures.size(); ++index) {
                if (base.parts[index].empty() || base.figures[index].unit != statement.figures[whole].unit) continue;
                const std::vector<Ratio> found = ratios(statement, whole, base, index);
                const auto fitting = std::count_if(found.begin(), found.end(), [](const Ratio& r) { return r.fits; });
                if (fitting < 2 || (static_cast<std::ptrdiff_t>(found.size()) - fitting) * 2 > fitting) continue;
                for (const Ratio& r : found)
                    if (!r.fits) report_share(*r.part, r.base->value, r.base->place, findings_);
                return;
            }
    }

    std::vector<Finding>& findings_;
    std::vector<Enumeration> bases_;
};

}  // namespace

void find_wrong_sentences(const FindingSource& source, std::vector<Finding>& findings) {
    SentenceCheck check(findings);
    for (const Statement& statement : source.extraction.statements)
        check.take(Enumeration(read_prose_figures(statement)));
}

}  // namespace svod
