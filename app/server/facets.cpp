#include "app/server/facets.h"

#include "app/server/site.h"
#include "compare/breakdown.h"
#include "compare/each_event.h"
#include "compare/narrowing.h"
#include "compare/section_filter.h"
#include "compare/totals.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace svod {

namespace {

constexpr std::size_t most_values = 40;

struct FacetValue {
    std::string value;  ///< in the address
    std::string words;
    int count = 0;
};

/// Counts by value in the order in which they are first met.
class FacetCounts {
public:
    void add(const std::string& value, const std::string& words, int count = 1) {
        const auto [found, is_new] = at_.emplace(value, values_.size());
        if (is_new) values_.push_back({value, words, 0});
        values_[found->second].count += count;
    }

    std::vector<FacetValue> in_order() const { return values_; }
    std::vector<FacetValue> most_first() const {
        std::vector<FacetValue> sorted = values_;
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
        return sorted;
    }

private:
    std::map<std::string, std::size_t> at_;
    std::vector<FacetValue> values_;
};

std::vector<FacetValue> territories_of(const Comparison& comparison) {
    std::vector<FacetValue> values;
    for (const ComparedTerritory& territory : comparison.territories)
        values.push_back({territory.name, territory.name});
    for (const PlacedEvent& each : each_event(comparison)) ++values[each.territory].count;
    return values;
}

/// As many as the section asked for whole has: an activity in two rows of it is one, in rows of two sections it is in
/// both.
std::vector<FacetValue> sections_of(const Comparison& comparison) {
    FacetCounts counts;
    std::set<std::pair<std::string, const Event*>> seen;
    for (const ComparedRow& row : comparison.rows)
        for (const auto& cell : row.cells)
            for (const ComparedEvent& each : cell)
                if (seen.emplace(row.section, each.event).second)
                    counts.add(whole_section(row.section), section_name(row));
    return counts.in_order();
}

std::vector<FacetValue> statuses_of(const Comparison& comparison) {
    FacetCounts counts;
    for (const PlacedEvent& each : each_event(comparison))
        if (const auto& completion = each.compared->event->completion) {
            const Status status = counted_status(*completion);
            counts.add(std::string(name(status)), std::string(russian(status)));
        }
    return counts.most_first();
}

std::vector<FacetValue> bodies_of(const Comparison& comparison) {
    std::vector<FacetValue> values;
    for (const PartTotals& body : totals_by_responsible(comparison))
        values.push_back({body.name, body.name, body.totals.events});
    return values;
}

std::vector<FacetValue> periods_of(const Comparison& comparison) {
    FacetCounts counts;
    for (const Report& report : comparison.reports)
        if (report.period)
            counts.add(iso(report.period->start) + ".." + iso(report.period->end),
                       report.period->label.empty()
                           ? russian(report.period->start) + " – " + russian(report.period->end)
                           : report.period->label,
                       static_cast<int>(report.events.size()));
    return counts.most_first();
}

std::vector<FacetValue> evidence_of(const Comparison& comparison) {
    int with = 0;
    int without = 0;
    for (const PlacedEvent& each : each_event(comparison)) ++(each.compared->event->evidence.empty() ? without : with);
    return {{"yes", "есть приказ или ссылка", with}, {"no", "нет", without}};
}

std::vector<FacetValue> doubts_of(const Comparison& comparison) {
    int doubtful = 0;
    for (const PlacedEvent& each : each_event(comparison)) doubtful += has_doubt(*each.compared->event);
    return {{"yes", "только нераспознанное", doubtful}};
}

struct FacetKind {
    std::string_view key;
    std::string_view name;
    std::vector<FacetValue> (*values)(const Comparison& comparison);
};

constexpr FacetKind kinds[] = {
    {"territory", "Муниципалитет", territories_of},
    {"section", "Раздел", sections_of},
    {"status", "Статус", statuses_of},
    {"responsible", "Ответственный", bodies_of},
    {"period", "Период документа", periods_of},
    {"evidence", "Подтверждение", evidence_of},
    {"doubtful", "Нераспознанное", doubts_of},
};

bool is_set(const ViewState& state, std::string_view key) {
    const QueryPairs all = state.pairs();
    return std::any_of(all.begin(), all.end(), [&](const auto& pair) { return pair.first == key; });
}

Html facet_part(const FacetKind& kind, const std::vector<FacetValue>& values, const ViewState& state,
                const std::string& path) {
    Html out;
    const bool open = is_set(state, kind.key) || kind.key == "status";
    out << (open ? Markup("<details open>") : Markup("<details>")) << "<summary>" << text(kind.name)
        << "</summary><ul>";
    for (std::size_t i = 0; i < std::min(values.size(), most_values); ++i) {
        const FacetValue& value = values[i];
        const bool chosen = state.has(kind.key, value.value);
        const ViewState next = chosen ? state.without(kind.key, value.value) : state.with(kind.key, value.value);
        out << "<li><a" << href(next.at(path));
        if (chosen) out << " aria-current=\"true\"";
        out << ">" << (chosen ? Markup("✓ ") : Markup("")) << text(value.words) << "</a> <span class=\"count\">"
            << number(value.count) << "</span></li>";
    }
    out << "</ul>";
    if (values.size() > most_values)
        out << element("p", "ещё " + std::to_string(values.size() - most_values) + ": найдите словами");
    return out << "</details>\n";
}

/// The state as fields of the form that do not show; those of the form's own inputs are left out.
Html hidden_state(const ViewState& state) {
    Html out;
    for (const auto& [key, value] : state.pairs())
        if (key != "find" && key != "as_of" && key != "page" && key != "sort")
            out << "<input type=\"hidden\"" << attribute("name", key) << attribute("value", value) << ">";
    return out;
}

Html words_form(const ViewState& state, const std::string& path) {
    Html out;
    out << "<form class=\"words\" method=\"get\" role=\"search\" aria-label=\"Поиск на этой странице\""
        << attribute("action", path) << ">" << hidden_state(state) << "<label>Слова<input type=\"search\" name=\"find\""
        << attribute("value", state.narrowing.words) << "></label><label>На дату<input name=\"as_of\" "
        << "placeholder=\"01.06.2022\"" << attribute("value", state.filters.as_of)
        << "></label><label>Порядок<select name=\"sort\">";
    static constexpr std::pair<std::string_view, std::string_view> orders[] = {
        {"", "по разделам"}, {"title", "по алфавиту"}, {"problems", "сначала проблемы"}};
    for (const auto& [value, words] : orders) {
        out << "<option" << attribute("value", value);
        if (state.sort == value) out << " selected";
        out << ">" << text(words) << "</option>";
    }
    return out << "</select></label><button>Показать</button></form>\n";
}

}  // namespace

Html facets_part(Site& site, const Comparison& comparison, const ViewState& state, const std::string& path) {
    Html out;
    out << "<aside class=\"facets\" aria-label=\"Отбор\">" << words_form(state, path);
    for (const FacetKind& kind : kinds) {
        const bool set = is_set(state, kind.key);
        const auto other = set ? site.comparison(state.without(kind.key)) : nullptr;
        out << facet_part(kind, kind.values(other ? *other : comparison), state, path);
    }
    return out << "</aside>\n";
}

}  // namespace svod
