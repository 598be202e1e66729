#include "compare/breakdown.h"

#include "compare/short_names.h"
#include "compare/totals.h"
#include "text/text.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <unordered_map>

namespace svod {

namespace {

/// A body as it is counted: equal keys are one.
struct Body {
    std::string name;
    std::string key;        ///< stems of its words, short names written out
    bool expanded = false;  ///< the document has a short name, whose words may be in any case
};

/// Parts in the order in which they are first named, by key.
class Parts {
public:
    void count(const std::string& name, const Event& event, const std::optional<Date>& as_of) {
        count({name, fold_words(name)}, event, as_of);
    }

    void count(const Body& body, const Event& event, const std::optional<Date>& as_of) {
        const auto [found, is_new] = at_.emplace(body.key, parts_.size());
        if (is_new) parts_.push_back({body.name, no_totals()});
        if (is_new && body.expanded) expanded_.insert(found->second);
        if (!body.expanded && expanded_.erase(found->second)) parts_[found->second].name = body.name;
        count_event(parts_[found->second].totals, event, as_of);
    }

    std::vector<PartTotals> take() { return std::move(parts_); }

private:
    std::map<std::string, std::size_t> at_;
    std::vector<PartTotals> parts_;
    std::set<std::size_t> expanded_;  ///< parts that are called by the words of a short name until a name is met
};

std::optional<Date> as_of_of(const Comparison& comparison, std::size_t territory) {
    const bool known = territory < comparison.territories.size() && comparison.territories[territory].as_of;
    return known ? comparison.territories[territory].as_of : comparison.as_of;
}

template <typename Visit>
void each_event(const Comparison& comparison, Visit visit) {
    std::set<const Event*> seen;
    for (const ComparedRow& row : comparison.rows)
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            for (const ComparedEvent& compared : row.cells[i])
                if (seen.insert(compared.event).second) visit(row, *compared.event, as_of_of(comparison, i));
}

/// Bodies by what they are called, not by how: «КО» of a document that explains it, «комитет образования», «Комитет по
/// образованию».
class BodyReader {
public:
    explicit BodyReader(const Comparison& comparison) {
        for (const Report& report : comparison.reports) {
            const ShortNames& names = names_.emplace_back(short_names(report));
            if (names.empty()) continue;
            for (const Event& event : report.events) names_of_.emplace(&event, &names);
        }
    }

    std::vector<Body> bodies(const Event& event) {
        if (event.responsible && is_doubtful(*event.responsible)) return {{"не распознан", " не распознан"}};
        std::vector<Body> found;
        std::set<std::string> seen;
        if (event.responsible)
            for (const Party& party : event.responsible->parties) {
                const std::string& name = party.kind == Party::Kind::person ? party.role : party.name;
                if (name.empty()) continue;
                Body body = body_of(event, name);
                if (seen.insert(body.key).second) found.push_back(std::move(body));
            }
        if (found.empty()) found.push_back({"не указан", " не указан"});
        return found;
    }

private:
    Body body_of(const Event& event, const std::string& name) {
        const auto names = names_of_.find(&event);
        const std::string full = names == names_of_.end() ? name : written_out(name, *names->second);
        const auto [known, is_new] = keys_.emplace(full, std::string());
        if (is_new) known->second = key_of(full);
        return {full == name ? name : capitalize(full), known->second, full != name};
    }

    static std::string key_of(const std::string& name) {
        constexpr std::size_t shortest_word = 3 * 2;  // bytes: «по», «и», «с» do not tell bodies apart
        std::string key;
        const std::string folded = fold_words(name);
        for (const std::string_view word : split(folded, ' '))
            if (word.size() >= shortest_word || word.find_first_of("0123456789") != std::string_view::npos)
                key += (key.empty() ? "" : " ") + stem(word);
        return key.empty() ? folded : key;
    }

    std::deque<ShortNames> names_;
    std::unordered_map<const Event*, const ShortNames*> names_of_;
    std::unordered_map<std::string, std::string> keys_;  ///< by name written out
};

}  // namespace

std::vector<PartTotals> totals_by_section(const Comparison& comparison) {
    Parts parts;
    each_event(comparison, [&](const ComparedRow& row, const Event& event, const std::optional<Date>& as_of) {
        parts.count(row.section.empty() ? std::string(no_section) : row.section, event, as_of);
    });
    return parts.take();
}

std::vector<PartTotals> totals_by_responsible(const Comparison& comparison) {
    BodyReader reader(comparison);
    Parts parts;
    each_event(comparison, [&](const ComparedRow&, const Event& event, const std::optional<Date>& as_of) {
        for (const Body& body : reader.bodies(event)) parts.count(body, event, as_of);
    });
    std::vector<PartTotals> all = parts.take();
    std::sort(all.begin(), all.end(), [](const PartTotals& a, const PartTotals& b) {
        if (a.totals.events != b.totals.events) return a.totals.events > b.totals.events;
        return collates_before(a.name, b.name) || (!collates_before(b.name, a.name) && a.name < b.name);
    });
    return all;
}

}  // namespace svod
